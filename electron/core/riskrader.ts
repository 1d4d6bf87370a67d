import { listKontrollMedDagar } from '../../db/planRepo.ts';
import type { KontrollMedDagar } from '../../db/planRepo.ts';
import { listRiskerUtanKontroll, obesvaradeLankar, senastBehallna } from '../../db/riskRepo.ts';
import type { SparadRisk } from '../../db/riskRepo.ts';
import { kalenderRad } from '../../shared/internkontroll/kalender.ts';
import type { Utford } from '../../shared/internkontroll/kalender.ts';
import { omvarderingsskal } from '../../shared/internkontroll/omvardera.ts';
import {
  gallandePoang,
  nastaGranskning,
  riskNivaer,
  senastePoang,
} from '../../shared/internkontroll/risk.ts';
import type { RiskNiva, Riskpoang } from '../../shared/internkontroll/risk.ts';
import type { Registerrad, Stallning } from '../../shared/internkontroll/riskrad.ts';
import { zonFor } from '../../shared/riskmatris/riskmatris.ts';
import type { Riskmatris } from '../../shared/riskmatris/riskmatris.ts';
import { localDateOf } from '../../shared/time/instant.ts';
import type { Instant } from '../../shared/time/instant.ts';
import { yearOf } from '../../shared/time/localDate.ts';
import type { LocalDate } from '../../shared/time/localDate.ts';
import type { QueryContext } from './context.ts';

/** The version of a matrix that a score was made in. */
export const matrisAv = (
  c: QueryContext,
  p: Pick<Riskpoang, 'matrisId' | 'matrisVersion'>,
): Riskmatris | undefined =>
  c.grund.matriser.find((m) => m.id === p.matrisId && m.version === p.matrisVersion);

/** Stockholm's day of a moment costs more than all else of a row; scores are made many the same minute. */
const dagar = new Map<string, LocalDate>();
export function dagAv(at: Instant): LocalDate {
  // The day is the same for a whole quarter of an hour, in every time zone that Sweden has had.
  const kvart = `${at.slice(0, 14)}${Math.floor(Number(at.slice(14, 16)) / 15)}`;
  const known = dagar.get(kvart);
  if (known !== undefined) return known;
  const dag = localDateOf(at);
  if (dagar.size > 20_000) dagar.clear();
  dagar.set(kvart, dag);
  return dag;
}

function stallningAv(c: QueryContext, p: Riskpoang): Stallning | undefined {
  const m = matrisAv(c, p);
  if (m === undefined) return undefined;
  const zon = zonFor(m, p);
  return {
    niva: p.niva,
    matrisId: p.matrisId,
    matrisVersion: p.matrisVersion,
    sannolikhet: p.sannolikhet,
    allvarlighetsgrad: p.allvarlighetsgrad,
    zon: zon.text,
    zonkod: zon.kod,
    allvar: m.zoner.indexOf(zon) / (m.zoner.length - 1),
    datum: dagAv(p.at),
  };
}

function radAv(c: QueryContext, r: SparadRisk): Registerrad {
  const u = r.uppgifter;
  const stallningar: { [N in RiskNiva]?: Stallning } = {};
  for (const niva of Object.keys(riskNivaer) as RiskNiva[]) {
    const p = senastePoang(r.poang, niva);
    const s = p === undefined ? undefined : stallningAv(c, p);
    if (s !== undefined) stallningar[niva] = s;
  }
  const p = gallandePoang(r.poang);
  const m = p === undefined ? undefined : matrisAv(c, p);
  return {
    id: r.id,
    nr: u.nr,
    kvalitetsfaktor: u.kvalitetsfaktor,
    verksamhetId: u.verksamhetId,
    risk: u.risk,
    agare: u.agare,
    tema: u.tema,
    svar: u.svar,
    poang: stallningar.nuvarande ?? stallningar.inneboende ?? null,
    nastaGranskning: p === undefined || m === undefined ? null : nastaGranskning(m, p, dagAv(p.at)),
    sok: [String(u.nr), u.risk, u.kvalitetsfaktor, u.orsak, u.konsekvens, u.agare]
      .join('\n')
      .toLocaleLowerCase('sv'),
    stallningar,
  };
}

/** The day somebody last looked at a risk: scored it or kept the score. */
const senastSedd = (poang: readonly Riskpoang[], behallen: Instant | undefined): LocalDate | null => {
  const times = [gallandePoang(poang)?.at, behallen].flatMap((t) => t ?? []).toSorted();
  const last = times.at(-1);
  return last === undefined ? null : dagAv(last);
};

/** A control missed before last year is told in the report of its year, not in the register. */
const aldstaAr = (idag: LocalDate): number => yearOf(idag) - 1;

/** What the calendar needs of the outcomes of a control; which outcome fills a month is not told. */
export const utfordaAv = (k: KontrollMedDagar): readonly Utford[] =>
  k.matdatum.map((matdatum) => ({ id: '', kontrollId: k.id, matdatum }));

const medManader = (k: KontrollMedDagar, idag: LocalDate) => ({
  kontrollmoment: k.kontrollmoment,
  ar: k.ar,
  manader: kalenderRad(k, utfordaAv(k), idag),
});

/** Risks as the register shows them, in order of their numbers. */
export interface Riskrader {
  readonly rader: readonly Registerrad[];
  /** Why each risk that asks to be looked at again does so. */
  readonly skal: ReadonlyMap<string, readonly string[]>;
  /** Which risk each control answers to. */
  readonly kontroller: ReadonlyMap<string, string>;
}

/** Reads some risks with what hangs together with them, in as many questions for one as for thousands. */
export function lasRisker(c: QueryContext, ids: readonly string[]): Riskrader {
  const idag = c.clock.today();
  const risker = listRiskerUtanKontroll(c.db, ids);
  const lankar = obesvaradeLankar(c.db, ids);
  const behallna = senastBehallna(c.db, ids);
  const kontroller = listKontrollMedDagar(c.db, { franAr: aldstaAr(idag), risker: ids });
  const own = Map.groupBy(kontroller, (k) => k.riskId);
  return {
    rader: risker.map((r) => radAv(c, r)),
    skal: new Map(
      risker.flatMap(({ id, uppgifter, poang }) => {
        const skal = omvarderingsskal(
          {
            senast: senastSedd(poang, behallna.get(id)),
            handelser: lankar.get(id) ?? [],
            kontroller: (own.get(id) ?? []).map((k) => medManader(k, idag)),
            svar: uppgifter.svar,
            accepterasTill: uppgifter.accepterasTill,
          },
          idag,
        );
        return skal.length === 0 ? [] : [[id, skal] as const];
      }),
    ),
    kontroller: new Map(kontroller.flatMap((k) => (k.riskId === null ? [] : [[k.id, k.riskId] as const]))),
  };
}

/** Why one risk asks to be looked at again; empty when it does not. */
export const omvarderaFor = (c: QueryContext, id: string): readonly string[] =>
  lasRisker(c, [id]).skal.get(id) ?? [];

/** The controls of one risk of every year, with the months that were missed. */
export const riskensKontroller = (c: QueryContext, riskId: string) =>
  listKontrollMedDagar(c.db, { risker: [riskId], franAr: 0 }).map((k) => ({
    id: k.id,
    ar: k.ar,
    kontrollmoment: k.kontrollmoment,
    manader: [...k.manader],
    missade: medManader(k, c.clock.today()).manader.flatMap((l, i) =>
      l === 'missad' || l === 'forsenad' ? [i + 1] : [],
    ),
  }));
