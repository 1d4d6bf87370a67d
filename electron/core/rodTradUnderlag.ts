import { listAtgarder } from '../../db/arendeRepo.ts';
import { findAvvikelse, listAvvikelser } from '../../db/avvikelseRepo.ts';
import { externRepo } from '../../db/externRepo.ts';
import { listRisker } from '../../db/riskRepo.ts';
import { listKontrollMedDagar } from '../../db/planRepo.ts';
import { klagomalRepo } from '../../db/klagomalRepo.ts';
import { lexMariaRepo } from '../../db/lexMariaRepo.ts';
import { lexSarahRepo } from '../../db/lexSarahRepo.ts';
import { listSamlingsutredningar } from '../../db/monsterRepo.ts';
import { arEffektBedomd, arGallande } from '../../shared/atgard/atgard.ts';
import type { Atgard } from '../../shared/atgard/atgard.ts';
import type { AvvikelseId } from '../../shared/avvikelse/avvikelse.ts';
import { raknas } from '../../shared/avvikelse/overgangar.ts';
import { enligtRegel } from '../../shared/klagomal/raknaregel.ts';
import { finnKod } from '../../shared/kodverk/kodverk.ts';
import { utanDolda } from './lexSarahSlag.ts';
import type { Tradpost } from '../../shared/rodtrad/rodTrad.ts';
import type { tradsaker } from '../../shared/rodtrad/rodTradApi.ts';
import { localDateOf } from '../../shared/time/instant.ts';
import { yearOf } from '../../shared/time/localDate.ts';
import type { LocalDate } from '../../shared/time/localDate.ts';
import { isIn, monthsOf } from '../../shared/time/period.ts';
import type { Period } from '../../shared/time/period.ts';
import { urvalAv } from './arende.ts';
import type { QueryContext } from './context.ts';
import { gallandeRegel } from './klagomalRegelHandlers.ts';
import { klagomalRad } from './klagomalRad.ts';

/** A record of the table with what its line says and where it is opened. */
export interface TradpostMedSak extends Tradpost {
  readonly sak: (typeof tradsaker)[number];
  readonly id: string;
  readonly nummer: string;
  readonly text: string;
  readonly datum: LocalDate | null;
}

const ALLA = 1_000_000;
const kort = (text: string): string => text.slice(0, 120);
const handelse = { antal: 1, klar: null } as const;

/** The main type a code lies under; an unknown code is its own theme, so that nothing falls out of sight. */
const huvudtema = (c: QueryContext, kod: string | null): string | null =>
  kod === null ? null : (finnKod(c.grund.kodverk, 'avvikelsetyp', kod)?.under ?? kod);

interface MedTema {
  readonly tema: string | null;
  readonly avvikelseId: string | null;
}
/** The theme that has been said, otherwise that of the avvikelse it came from. */
const temaAv = (c: QueryContext, x: MedTema): string | null =>
  huvudtema(
    c,
    x.tema ??
      (x.avvikelseId === null ? null : (findAvvikelse(c.db, x.avvikelseId as AvvikelseId)?.typ ?? null)),
  );

function avvikelser(c: QueryContext, p: Period): readonly TradpostMedSak[] {
  const egna = c.grund.profil.enheter;
  const { rader } = listAvvikelser(c.db, {
    filter: { ...p, ...(egna.length === 0 ? {} : { enheter: [...egna] }) },
    sort: 'datum',
    fallande: true,
    offset: 0,
    antal: ALLA,
    rakna: false,
  });
  return rader
    .filter((r) => raknas(r.status))
    .map((r) => ({
      ...handelse,
      kolumn: 'avvikelser',
      tema: huvudtema(c, r.typ),
      sak: 'avvikelse',
      id: r.id,
      nummer: r.nummer,
      text: r.rubrik,
      datum: r.raknedatum,
    }));
}

function arenden(c: QueryContext, p: Period): readonly TradpostMedSak[] {
  const urval = urvalAv(c, { filter: p, offset: 0, antal: ALLA });
  const raknade = new Set<string>(
    enligtRegel(
      klagomalRepo.list(c.db, urval).saker.map((k) => klagomalRad(c, k)),
      gallandeRegel(c),
    ).map((r) => r.id),
  );
  return [
    ...klagomalRepo
      .list(c.db, urval)
      .saker.filter((k) => raknade.has(k.id))
      .map((k): TradpostMedSak => ({
        kolumn: 'klagomal',
        tema: huvudtema(c, k.tema),
        antal: k.antal,
        klar: null,
        sak: 'klagomal',
        id: k.id,
        nummer: k.nummer,
        text: kort(k.beskrivning),
        datum: k.mottaget,
      })),
    ...lexSarahRepo
      .list(c.db, { ...urval, lika: { ...urval.lika, ...utanDolda(c) } })
      .saker.map((l): TradpostMedSak => ({
        ...handelse,
        kolumn: 'lexSarah',
        tema: temaAv(c, l),
        sak: 'lexSarah',
        id: l.id,
        nummer: l.nummer,
        text: kort(l.kort?.handelse ?? l.handelse),
        datum: l.handelsedatum,
      })),
    ...lexMariaRepo.list(c.db, urval).saker.map((l): TradpostMedSak => ({
      ...handelse,
      kolumn: 'lexMaria',
      tema: temaAv(c, l) ?? (l.mtp ? huvudtema(c, 'mtp') : null),
      sak: 'lexMaria',
      id: l.id,
      nummer: l.nummer,
      text: kort(l.kort?.handelse ?? l.handelse),
      datum: l.handelsedatum,
    })),
    ...externRepo.list(c.db, urval).saker.map((e): TradpostMedSak => ({
      ...handelse,
      kolumn: 'externa',
      tema: temaAv(c, e),
      sak: 'extern',
      id: e.id,
      nummer: e.nummer,
      text: kort(`${e.motpart}: ${e.beskrivning}`),
      datum: e.datum,
    })),
  ];
}

function internkontroll(c: QueryContext, p: Period): readonly TradpostMedSak[] {
  const risker = listRisker(c.db);
  const tema = new Map(risker.map((r) => [r.id, huvudtema(c, r.uppgifter.tema)]));
  const manader = new Set(monthsOf(p).map((m) => Number(m.slice(5))));
  const ar = [...new Set(monthsOf(p).map((m) => Number(m.slice(0, 4))))];
  return [
    ...risker.map((r): TradpostMedSak => ({
      ...handelse,
      kolumn: 'risker',
      tema: tema.get(r.id) ?? null,
      sak: 'risk',
      id: r.id,
      nummer: `Risk ${r.uppgifter.nr}`,
      text: kort(r.uppgifter.risk),
      datum: null,
    })),
    ...ar.flatMap((year) =>
      listKontrollMedDagar(c.db, { franAr: year })
        .filter((k) => k.ar === year)
        .filter((k) => year !== yearOf(p.from) || k.manader.some((m) => manader.has(m)))
        .map((k): TradpostMedSak => ({
          kolumn: 'kontroller',
          tema: k.riskId === null ? null : (tema.get(k.riskId) ?? null),
          antal: 1,
          klar: k.matdatum.some((dag) => isIn(dag, p)),
          sak: 'kontroll',
          id: k.id,
          nummer: `Kontroll ${year}`,
          text: kort(k.kontrollmoment),
          datum: null,
        })),
    ),
  ];
}

/** The measures of what stands in the table, and those of risks and controls that were proposed in the period. */
function atgarder(c: QueryContext, p: Period, poster: readonly TradpostMedSak[]): readonly TradpostMedSak[] {
  const saker = new Map(poster.map((x) => [`${x.sak}:${x.id}`, x]));
  const samlade = new Map(listSamlingsutredningar(c.db).map((s) => [s.id, s.handelser]));
  const hor = (a: Atgard): TradpostMedSak | undefined => {
    if (a.sak.slag === 'samlingsutredning')
      return (samlade.get(a.sak.id) ?? [])
        .map((id) => saker.get(`avvikelse:${id}`))
        .find((x) => x !== undefined);
    const x = saker.get(`${a.sak.slag}:${a.sak.id}`);
    const arStyrning = a.sak.slag === 'risk' || a.sak.slag === 'kontroll';
    return arStyrning && !isIn(localDateOf(a.skapadAt), p) ? undefined : x;
  };
  return listAtgarder(c.db, undefined)
    .filter(arGallande)
    .flatMap((a): readonly TradpostMedSak[] => {
      const x = hor(a);
      return x === undefined
        ? []
        : [
            {
              ...x,
              kolumn: 'atgarder',
              antal: 1,
              klar: arEffektBedomd(a),
              text: kort(a.text),
              datum: a.klarSenast,
            },
          ];
    });
}

/** Every record of the period that this profile may count, with its theme. */
export function tradposter(c: QueryContext, p: Period): readonly TradpostMedSak[] {
  const poster = [...avvikelser(c, p), ...arenden(c, p), ...internkontroll(c, p)];
  return [...poster, ...atgarder(c, p, poster)];
}
