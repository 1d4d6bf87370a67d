import { get } from '../../db/db.ts';
import type { ReadDb } from '../../db/db.ts';
import {
  listRiskensKontroller,
  listRiskerUtanKontroll,
  obesvaradeLankar,
  senastBehallna,
} from '../../db/riskRepo.ts';
import type { RiskensKontroll, SparadRisk } from '../../db/riskRepo.ts';
import { kalenderRad } from '../../shared/internkontroll/kalender.ts';
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
import { yearOf } from '../../shared/time/localDate.ts';
import type { LocalDate } from '../../shared/time/localDate.ts';
import type { QueryContext } from './context.ts';

/** The version of a matrix that a score was made in. */
export const matrisAv = (
  c: QueryContext,
  p: Pick<Riskpoang, 'matrisId' | 'matrisVersion'>,
): Riskmatris | undefined =>
  c.grund.matriser.find((m) => m.id === p.matrisId && m.version === p.matrisVersion);

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
    datum: localDateOf(p.at),
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
    nastaGranskning: p === undefined || m === undefined ? null : nastaGranskning(m, p, localDateOf(p.at)),
    sok: [String(u.nr), u.risk, u.kvalitetsfaktor, u.orsak, u.konsekvens, u.agare]
      .join('\n')
      .toLocaleLowerCase('sv'),
    stallningar,
  };
}

interface Register {
  readonly rader: readonly Registerrad[];
  /** Why each risk that asks to be looked at again does so. */
  readonly skal: ReadonlyMap<string, readonly string[]>;
}

interface Kept extends Register {
  readonly stamp: string;
}
const kept = new WeakMap<ReadDb, Kept>();

/**
 * The whole register, ready to be filtered and ordered. Every change of anything is a link of the history, so a register
 * that was read at the same link, on the same day and with the same matrices still holds.
 */
export function riskregister(c: QueryContext): Register {
  const idag = c.clock.today();
  const link = get<{ hash: string }>(c.db, 'SELECT hash FROM historik ORDER BY seq DESC LIMIT 1')?.hash ?? '';
  const stamp = `${link} ${idag}`;
  const had = kept.get(c.db);
  if (had?.stamp === stamp) return had;
  const risker = listRiskerUtanKontroll(c.db);
  const rader = risker.map((r) => radAv(c, r));
  const now = { stamp, rader, skal: skalAv(c, risker, idag) };
  kept.set(c.db, now);
  return now;
}

/** The day somebody last looked at a risk: scored it or kept the score. */
const senastSedd = (poang: readonly Riskpoang[], behallen: string | undefined): LocalDate | null => {
  const times = [gallandePoang(poang)?.at, behallen].flatMap((t) => t ?? []).toSorted();
  const last = times.at(-1);
  return last === undefined ? null : localDateOf(last as Riskpoang['at']);
};

/** A control missed before last year is told in the report of its year, not in the register. */
const aldstaAr = (idag: LocalDate): number => yearOf(idag) - 1;

const medManader = (k: RiskensKontroll, idag: LocalDate) => ({
  kontrollmoment: k.kontrollmoment,
  ar: k.ar,
  manader: kalenderRad(
    k,
    k.matdatum.map((matdatum) => ({ id: '', kontrollId: k.id, matdatum })),
    idag,
  ),
});

function skalAv(
  c: QueryContext,
  risker: readonly SparadRisk[],
  idag: LocalDate,
): ReadonlyMap<string, readonly string[]> {
  const lankar = obesvaradeLankar(c.db);
  const behallna = senastBehallna(c.db);
  const kontroller = Map.groupBy(listRiskensKontroller(c.db, { franAr: aldstaAr(idag) }), (k) => k.riskId);
  const out = new Map<string, readonly string[]>();
  for (const { id, uppgifter, poang } of risker) {
    const skal = omvarderingsskal(
      {
        senast: senastSedd(poang, behallna.get(id)),
        handelser: lankar.get(id) ?? [],
        kontroller: (kontroller.get(id) ?? []).map((k) => medManader(k, idag)),
        svar: uppgifter.svar,
        accepterasTill: uppgifter.accepterasTill,
      },
      idag,
    );
    if (skal.length > 0) out.set(id, skal);
  }
  return out;
}

/** The controls of one risk of every year, with the months that were missed. */
export const riskensKontroller = (c: QueryContext, riskId: string) =>
  listRiskensKontroller(c.db, { riskId, franAr: 0 }).map((k) => ({
    id: k.id,
    ar: k.ar,
    kontrollmoment: k.kontrollmoment,
    manader: [...k.manader],
    missade: medManader(k, c.clock.today()).manader.flatMap((l, i) =>
      l === 'missad' || l === 'forsenad' ? [i + 1] : [],
    ),
  }));
