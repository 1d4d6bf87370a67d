import { listAtgarderAv } from '../../db/arendeRepo.ts';
import { findSamlingsutredning } from '../../db/monsterRepo.ts';
import { findKontroll } from '../../db/planRepo.ts';
import { findRisk } from '../../db/riskRepo.ts';
import { findAterkallelse, findUtfall } from '../../db/utfallRepo.ts';
import type { Atgard, Sak } from '../../shared/atgard/atgard.ts';
import type { MedAtgarder } from '../../shared/rontgen/lage.ts';
import type { Arende, Arendeslag, Stegval } from './arendeslag.ts';
import type { QueryContext } from './context.ts';
import { externSlag } from './externSlag.ts';
import { klagomalSlag } from './klagomalSlag.ts';
import { lexMariaSlag } from './lexMariaSlag.ts';
import { lexSarahSlag } from './lexSarahSlag.ts';
import { sakProblem } from './sakSyn.ts';

type Beskrivning = Omit<MedAtgarder, 'atgarder'>;
type Beskriv = (c: QueryContext, id: string) => Beskrivning | undefined;

const arende =
  <K extends string, S extends string, T extends Arende<S>, G extends Stegval<K>>(
    sak: 'klagomal' | 'extern' | 'lexSarah' | 'lexMaria',
    slag: Arendeslag<K, S, T, G>,
  ): Beskriv =>
  (c, id) => {
    const x = slag.repo.find(c.db, id);
    return x === undefined
      ? undefined
      : { fyndsak: { sak, id, nummer: x.nummer }, arAvslutad: slag.arAvslutad(x.status) };
  };

const kontroll: Beskriv = (c, id) => {
  const k = findKontroll(c.db, id);
  return k === undefined
    ? undefined
    : {
        fyndsak: { sak: 'kontroll', id, nummer: `Kontroll ${k.ar}: ${k.kontrollmoment}` },
        arAvslutad: false,
      };
};

/** What else than an avvikelse has measures: what it is called, where it is opened, and whether it is ended. */
const beskrivningar: Readonly<Record<Exclude<Sak['slag'], 'avvikelse'>, Beskriv>> = {
  klagomal: arende('klagomal', klagomalSlag),
  extern: arende('extern', externSlag),
  lexSarah: arende('lexSarah', lexSarahSlag),
  lexMaria: arende('lexMaria', lexMariaSlag),
  samlingsutredning: (c, id) => {
    const s = findSamlingsutredning(c.db, id);
    return s === undefined
      ? undefined
      : {
          fyndsak: { sak: 'samlingsutredning', id, nummer: s.nummer },
          arAvslutad: s.avslutadAt !== null,
        };
  },
  risk: (c, id) => {
    const r = findRisk(c.db, id);
    return r === undefined
      ? undefined
      : { fyndsak: { sak: 'risk', id, nummer: `Risk ${r.uppgifter.nr}` }, arAvslutad: false };
  },
  kontroll,
  utfall: (c, id) => {
    const u = findUtfall(c.db, id);
    // An outcome that was taken back is no longer shown with its measures.
    const k =
      u === undefined || findAterkallelse(c.db, id) !== undefined ? undefined : kontroll(c, u.kontrollId);
    return k === undefined ? undefined : { ...k, fyndsak: { ...k.fyndsak, utfall: id } };
  },
};
const slagen = Object.keys(beskrivningar) as (keyof typeof beskrivningar)[];

/** Everything but the avvikelser that has measures and that this profile may see, with its measures, oldest first. */
export function utanforAvvikelser(c: QueryContext): readonly MedAtgarder[] {
  const perSak = Map.groupBy(listAtgarderAv(c.db, slagen), (a) => `${a.sak.slag}:${a.sak.id}`);
  return [...perSak.values()].flatMap((atgarder: readonly Atgard[]): readonly MedAtgarder[] => {
    const sak = atgarder[0]?.sak;
    if (sak === undefined || sak.slag === 'avvikelse' || sakProblem(c, sak) !== null) return [];
    const om = beskrivningar[sak.slag](c, sak.id);
    return om === undefined ? [] : [{ ...om, atgarder }];
  });
}
