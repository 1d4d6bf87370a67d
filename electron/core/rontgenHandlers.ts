import { listAvvikelserSedan } from '../../db/avvikelseRepo.ts';
import { externRepo } from '../../db/externRepo.ts';
import { klagomalRepo } from '../../db/klagomalRepo.ts';
import { lexMariaRepo } from '../../db/lexMariaRepo.ts';
import { lexSarahRepo } from '../../db/lexSarahRepo.ts';
import type { Arende } from '../../shared/avvikelse/forlopp.ts';
import { arAvslutad, raknas } from '../../shared/avvikelse/overgangar.ts';
import { done } from '../../shared/result.ts';
import type { Lage, MedAtgarder } from '../../shared/rontgen/lage.ts';
import { rontga, rontgenregler } from '../../shared/rontgen/rontgen.ts';
import type { rontgenApi } from '../../shared/rontgen/rontgenApi.ts';
import { addMonths } from '../../shared/time/localDate.ts';
import type { LocalDate } from '../../shared/time/localDate.ts';
import { urvalAv } from './arende.ts';
import { arendeAv, serEnhet } from './arendeReader.ts';
import { utanforAvvikelser } from './atgardssaker.ts';
import type { QueryContext } from './context.ts';
import { utanDolda } from './lexSarahSlag.ts';
import type { HandlersOf } from './handlerTypes.ts';

/** Duplicates and what was no avvikelse owe nothing. */
const avvikelsensAtgarder = ({ avvikelse: a, atgarder }: Arende): readonly MedAtgarder[] =>
  raknas(a.status) && atgarder.length > 0
    ? [
        {
          fyndsak: { sak: 'avvikelse', id: a.id, nummer: a.nummer },
          arAvslutad: arAvslutad(a.status),
          atgarder,
        },
      ]
    : [];

function lage(c: QueryContext, from: LocalDate): Lage {
  const today = c.clock.today();
  const urval = urvalAv(c, { filter: { from }, offset: 0, antal: 100_000 });
  const avvikelser = listAvvikelserSedan(c.db, from)
    .filter((a) => serEnhet(c.grund.profil, a.enhetId))
    .map((a) => arendeAv(c.db, a));
  return {
    today,
    ...c.grund.regler,
    avvikelser,
    medAtgarder: [...avvikelser.flatMap(avvikelsensAtgarder), ...utanforAvvikelser(c)],
    lexSarah: lexSarahRepo.list(c.db, { ...urval, lika: { ...urval.lika, ...utanDolda(c) } }).saker,
    lexMaria: lexMariaRepo.list(c.db, urval).saker,
    klagomal: klagomalRepo.list(c.db, urval).saker,
    externa: externRepo.list(c.db, urval).saker,
  };
}

export const rontgenHandlers: HandlersOf<typeof rontgenApi> = {
  'rontgen.visa': (c, { antal, manader }) => {
    const from = addMonths(c.clock.today(), -manader);
    const fynd = rontga(lage(c, from));
    return done({
      from,
      regler: rontgenregler.length,
      totalt: fynd.reduce((n, f) => n + f.traffar.length, 0),
      fynd: fynd.map(({ regel: { kod, text, gor, grad }, traffar }) => ({
        kod,
        text,
        gor,
        grad,
        antal: traffar.length,
        traffar: traffar.slice(0, antal),
      })),
    });
  },
};
