import { listPerioder } from '../../db/delningRepo.ts';
import { readDokument } from '../../db/dokumentRepo.ts';
import { rapportmallarDokument } from '../../db/dokumentslag.ts';
import { listTidigare } from '../../db/rapportRepo.ts';
import { avvikelseRader, forstaManad } from '../../db/sammandragRepo.ts';
import { mallMedId } from '../../shared/halvarsrapport/mallar/enhet.ts';
import { mallarMed } from '../../shared/halvarsrapport/mallar/standardmallar.ts';
import { sammanstallDelar } from '../../shared/halvarsrapport/rapport.ts';
import type { Rapport, Rapportindata } from '../../shared/halvarsrapport/rapport.ts';
import { rapportperioder } from '../../shared/halvarsrapport/rapportmall.ts';
import type { Rapportmall } from '../../shared/halvarsrapport/rapportmall.ts';
import type { LastFil } from '../../shared/halvarsrapport/las/lastRapport.ts';
import type { Rapportunderlag } from '../../shared/halvarsrapport/siffror.ts';
import { problem } from '../../shared/problem.ts';
import { done, refused } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import type { SammandragRad } from '../../shared/sammandrag/rader.ts';
import { dagarI, sammandragsperiodOf } from '../../shared/sammandrag/sammandrag.ts';
import { zSammandragsperiod } from '../../shared/sammandrag/sammandragSchema.ts';
import type { Instant } from '../../shared/time/instant.ts';
import { localDate } from '../../shared/time/localDate.ts';
import { isSamePeriod, monthsOf, periodCode, yearsBefore } from '../../shared/time/period.ts';
import type { Period } from '../../shared/time/period.ts';
import type { JobContext, QueryContext } from './context.ts';
import { del, stegvis, tillSlut } from './steg.ts';
import type { Steg } from './steg.ts';
import { serEnhet } from './arendeReader.ts';
import { gallandeTexter } from './rapportDelar.ts';
import { egnaKlagomal, insamladeEnligtRegeln } from './klagomalIRapporten.ts';
import { gallandeRegel, medText } from './klagomalRegelHandlers.ts';
import { bidragFor } from './rapportBidrag.ts';
import { synligaArendeRader, synligaKort } from './synligaRader.ts';
import { egnaKallor, insamladePerPeriod, samladeRader } from './delningInlast.ts';

export interface Rapportfraga {
  readonly mall: string;
  readonly period: Period;
  readonly lasning: 'da' | 'nu';
  readonly underlag: 'allt' | 'lokalt' | 'insamlat';
  /** Only what was known before this moment, for a report with a cut-off date. */
  readonly senast?: Instant | undefined;
}

/** The templates in force: those that are kept, and the standard ones that nobody has changed. */
export function rapportmallar(c: QueryContext): {
  readonly version: number;
  readonly mallar: readonly Rapportmall[];
} {
  const saved = readDokument(c.db, rapportmallarDokument);
  return { version: saved?.version ?? 0, mallar: mallarMed(saved?.innehall ?? []) };
}

/** A template in force, with the version of the document it stands in; 0 when nobody has changed the standard. */
export function mallFor(
  c: QueryContext,
  id: string,
): Result<{ readonly version: number; readonly mall: Rapportmall }> {
  const { version, mallar } = rapportmallar(c);
  const mall = mallMedId(mallar, id, c.grund.organisation);
  return mall === undefined || (mall.enhet !== undefined && !serEnhet(c.grund.profil, mall.enhet))
    ? refused(problem('rapportmall-finns-inte', { mall: id }, 'mall'))
    : done({ version, mall });
}

/** The part of the work that is reading. */
const LASNING = 0.6;

type Kalla = Pick<Rapportunderlag, 'rader' | 'forstaManad' | 'kalla' | 'kortplats' | 'klagomalRegel'>;

type Insamlat = ReadonlyMap<string, readonly SammandragRad[]>;

/** The rows of a period: what is registered here and what others have delivered, each event where it was registered. */
function raderFor(
  c: QueryContext,
  fraga: Rapportfraga,
  p: Period,
  known: { readonly insamlat: Insamlat; readonly kort: readonly SammandragRad[] },
): readonly SammandragRad[] {
  const collected = known.insamlat.get(periodCode(p)) ?? [];
  return [
    ...(fraga.underlag === 'insamlat' ? [] : egnaRader(c, fraga, p, known.kort)),
    ...insamladeEnligtRegeln(c, collected, p),
  ];
}

/** What this computer has of a period. */
function egnaRader(
  c: QueryContext,
  { senast, period }: Rapportfraga,
  p: Period,
  kort: readonly SammandragRad[],
): readonly SammandragRad[] {
  const urval = { ...p, senast };
  return [
    ...avvikelseRader(c.db, p, senast),
    ...synligaArendeRader(c, urval).filter((r) => r.rec !== 'klagomal'),
    ...egnaKlagomal(c, urval),
    ...(isSamePeriod(p, period) ? kort : []),
  ];
}

/** The first month that anything is known of, of what the report stands on. */
function forstaManadAv(c: QueryContext, underlag: Rapportfraga['underlag']): string | null {
  const first = listPerioder(c.db).toSorted()[0];
  const months = [
    underlag === 'insamlat' ? null : forstaManad(c.db),
    underlag === 'lokalt' || first === undefined
      ? null
      : dagarI(zSammandragsperiod.parse(first)).from.slice(0, 7),
  ];
  return months.filter((m) => m !== null).toSorted()[0] ?? null;
}

function* kallaFor(c: QueryContext, fraga: Rapportfraga, perioder: readonly Period[]): Steg<Kalla> {
  const kort = fraga.underlag === 'insamlat' ? [] : synligaKort(c, { ...fraga.period, senast: fraga.senast });
  // Beside its own records a computer leaves out what it has said of them to others.
  const utan = fraga.underlag === 'insamlat' ? new Set<string>() : egnaKallor(c.db);
  const insamlat: Insamlat =
    fraga.underlag === 'lokalt'
      ? new Map()
      : yield* del(insamladePerPeriod(c.db, perioder, { senast: fraga.senast, utan }), 0, 0.7);
  const regel = gallandeRegel(c);
  const isCollected =
    fraga.underlag === 'insamlat' || (insamlat.get(periodCode(fraga.period)) ?? []).length > 0;
  const known = { insamlat, kort: kort.map((k) => k.rad) };
  const rader = new Map<string, readonly SammandragRad[]>();
  for (const p of perioder) {
    rader.set(periodCode(p), raderFor(c, fraga, p, known));
    yield 0.7 + (0.3 * rader.size) / perioder.length;
  }
  return {
    kalla: isCollected ? 'sammandrag' : 'register',
    rader,
    forstaManad: forstaManadAv(c, fraga.underlag),
    kortplats: new Map(kort.map((k) => [k.rad.case, k.plats])),
    klagomalRegel: {
      text: medText(c, regel).text,
      raknas: regel.raknas === 'klagande' ? 'personer' : 'klagomal',
    },
  };
}

/** Compiles a report by a given template, from this computer's own records, from what has been collected, or from both. */
function* sammanstallSteg(c: QueryContext, fraga: Rapportfraga, mall: Rapportmall): Steg<Rapport> {
  const { period, lasning } = fraga;
  const forra = gallandeTexter(c, { mall: mall.id, period: periodCode(yearsBefore(period, 1)) });
  const kalla = yield* del(kallaFor(c, fraga, rapportperioder(mall, period)), 0, LASNING);
  const { enhet } = mall;
  const org = c.grund.organisation;
  const indata: Rapportindata = {
    ...kalla,
    // A report about one unit sees that unit alone.
    ...(enhet === undefined
      ? { org }
      : {
          org: { ...org, enheter: org.enheter.filter((e) => e.id === enhet) },
          rader: new Map([...kalla.rader].map(([p, rader]) => [p, rader.filter((r) => r.unit === enhet)])),
        }),
    kodverk: c.grund.kodverk,
    bidrag: bidragFor(c, mall, period),
    mall,
    lasning,
    period,
    tidigare: listTidigare(c.db).filter((u) => enhet === undefined || u.enhetId === enhet),
    texter: gallandeTexter(c, { mall: mall.id, period: periodCode(period) }),
    forraTexter: new Map([...forra].map(([id, t]) => [id, t.text])),
    idag: c.clock.today(),
  };
  return yield* del(sammanstallDelar(indata), LASNING, 1);
}

/** The same in one go. */
export const sammanstallMed = (c: QueryContext, fraga: Rapportfraga, mall: Rapportmall): Rapport =>
  tillSlut(sammanstallSteg(c, fraga, mall));

/** The same by the template in force, telling how far it has come; stopped, it has changed nothing. */
export async function sammanstallStegvis(c: JobContext, fraga: Rapportfraga): Promise<Result<Rapport>> {
  const found = mallFor(c, fraga.mall);
  return found.ok
    ? stegvis(
        c,
        () => sammanstallSteg(c, fraga, found.value.mall),
        (d) => (d < LASNING ? 'Läser underlaget' : 'Räknar'),
      )
    : found;
}

/** The same by the template in force. */
export function sammanstallRapport(c: QueryContext, fraga: Rapportfraga): Result<Rapport> {
  const found = mallFor(c, fraga.mall);
  return found.ok ? done(sammanstallMed(c, fraga, found.value.mall)) : found;
}

/** The collected files a report stands on, for every half-year it touches. */
export function underlagsfiler(c: QueryContext, fraga: Rapportfraga, mall: Rapportmall): readonly LastFil[] {
  if (fraga.underlag === 'lokalt') return [];
  const halves = rapportperioder(mall, fraga.period)
    .flatMap(monthsOf)
    .map((m) => sammandragsperiodOf(localDate(`${m}-01`)));
  const own = fraga.underlag === 'insamlat' ? new Set<string>() : egnaKallor(c.db);
  return samladeRader(c.db, [...new Set(halves)], { senast: fraga.senast })
    .underlag.filter((f) => !own.has(f.src))
    .map(({ unit, period, namn, sha256, intagenAt }) => ({ unit, period, namn, sha256, intagenAt }));
}
