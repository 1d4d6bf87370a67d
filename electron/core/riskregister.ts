import { all, get } from '../../db/db.ts';
import type { ReadDb } from '../../db/db.ts';
import {
  findRisk,
  listBehallna,
  listRiskensKontroller,
  listRiskerUtanKontroll,
  obesvaradeFor,
  obesvaradeLankar,
  riskForKontroll,
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

/** Stockholm's day of a moment costs more than all else of a row; scores are made many the same minute. */
const dagar = new Map<string, LocalDate>();
function dagAv(at: Riskpoang['at']): LocalDate {
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

interface Register {
  /** In order of their numbers. */
  readonly rader: readonly Registerrad[];
  /** Why each risk that asks to be looked at again does so. */
  readonly skal: ReadonlyMap<string, readonly string[]>;
}

interface Kept extends Register {
  readonly seq: number;
  readonly hash: string;
  readonly idag: LocalDate;
  readonly matriser: readonly Riskmatris[];
  /** Which risk each control answered to, so that one which is moved changes both. */
  readonly kontroller: ReadonlyMap<string, string>;
}
const kept = new WeakMap<ReadDb, Kept>();

/** What is written of these in the history never changes the register. */
const utanBetydelse = new Set([
  'avvikelse',
  'dubbelskattning',
  'klagomal',
  'lexSarah',
  'lexMaria',
  'extern',
  'samlingsutredning',
  'rapporttext',
]);
/** With more changes than this it is read anew. */
const hogst = 200;

interface Lank {
  readonly seq: number;
  readonly hash: string;
  readonly handling: string;
  readonly sak: string;
  readonly sakId: string;
}

/** The risks that have changed since the register was kept; null when all of it has to be read. */
function andrade(c: QueryContext, had: Kept | undefined, idag: LocalDate): ReadonlySet<string> | null {
  if (had === undefined || had.idag !== idag || had.matriser !== c.grund.matriser) return null;
  const links = all<Lank>(
    c.db,
    'SELECT seq, hash, handling, sak, sakId FROM historik WHERE seq >= @seq ORDER BY seq LIMIT @hogst',
    { seq: had.seq, hogst: hogst + 1 },
  );
  const [first, ...since] = links;
  if (first?.hash !== had.hash || links.length > hogst) return null;
  const out = new Set<string>();
  for (const { handling, sak, sakId } of since) {
    if (sak === 'risk') out.add(sakId);
    else if (sak === 'kontroll')
      for (const id of [had.kontroller.get(sakId) ?? null, riskForKontroll(c.db, sakId)]) {
        if (id !== null) out.add(id);
      }
    else if (!utanBetydelse.has(sak) || handling === 'gallrad') return null;
  }
  return out;
}

/**
 * The whole register, ready to be filtered and ordered. Every change of anything is a link of the history: what was read
 * at one link is brought up to the next by reading only the risks that the links between them name.
 */
export function riskregister(c: QueryContext): Register {
  const idag = c.clock.today();
  const last = get<{ seq: number; hash: string }>(
    c.db,
    'SELECT seq, hash FROM historik ORDER BY seq DESC LIMIT 1',
  ) ?? { seq: 0, hash: '' };
  const had = kept.get(c.db);
  const changed = andrade(c, had, idag);
  if (had !== undefined && changed?.size === 0 && had.hash === last.hash) return had;
  const at = { ...last, idag, matriser: c.grund.matriser };
  const now =
    had === undefined || changed === null
      ? { ...at, ...lasAllt(c, idag) }
      : { ...at, ...lasOm(c, had, changed, idag) };
  kept.set(c.db, now);
  return now;
}

function lasAllt(c: QueryContext, idag: LocalDate) {
  const risker = listRiskerUtanKontroll(c.db);
  const kontroller = listRiskensKontroller(c.db, { franAr: aldstaAr(idag) });
  return {
    rader: risker.map((r) => radAv(c, r)),
    skal: skalAv(c, risker, kontroller, idag),
    kontroller: new Map(kontroller.map((k) => [k.id, k.riskId])),
  };
}

function lasOm(c: QueryContext, had: Kept, changed: ReadonlySet<string>, idag: LocalDate) {
  const rader = new Map(had.rader.map((r) => [r.id, r]));
  const skal = new Map(had.skal);
  const kontrollAv = new Map(had.kontroller);
  for (const id of changed) {
    const risk = findRisk(c.db, id);
    skal.delete(id);
    if (risk === undefined) {
      rader.delete(id);
      continue;
    }
    rader.set(id, radAv(c, risk));
    const kontroller = listRiskensKontroller(c.db, { riskId: id, franAr: aldstaAr(idag) });
    for (const k of kontroller) kontrollAv.set(k.id, id);
    const behallen = listBehallna(c.db, id).at(-1)?.at;
    const own = skalFor(risk, obesvaradeFor(c.db, id), behallen, kontroller, idag);
    if (own.length > 0) skal.set(id, own);
  }
  return {
    rader: [...rader.values()].toSorted((a, b) => a.nr - b.nr),
    skal,
    kontroller: kontrollAv,
  };
}

/** The day somebody last looked at a risk: scored it or kept the score. */
const senastSedd = (poang: readonly Riskpoang[], behallen: string | undefined): LocalDate | null => {
  const times = [gallandePoang(poang)?.at, behallen].flatMap((t) => t ?? []).toSorted();
  const last = times.at(-1);
  return last === undefined ? null : dagAv(last as Riskpoang['at']);
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

const skalFor = (
  { uppgifter, poang }: SparadRisk,
  handelser: readonly string[],
  behallen: string | undefined,
  kontroller: readonly RiskensKontroll[],
  idag: LocalDate,
): readonly string[] =>
  omvarderingsskal(
    {
      senast: senastSedd(poang, behallen),
      handelser,
      kontroller: kontroller.map((k) => medManader(k, idag)),
      svar: uppgifter.svar,
      accepterasTill: uppgifter.accepterasTill,
    },
    idag,
  );

function skalAv(
  c: QueryContext,
  risker: readonly SparadRisk[],
  kontroller: readonly RiskensKontroll[],
  idag: LocalDate,
): ReadonlyMap<string, readonly string[]> {
  const lankar = obesvaradeLankar(c.db);
  const behallna = senastBehallna(c.db);
  const own = Map.groupBy(kontroller, (k) => k.riskId);
  return new Map(
    risker.flatMap((r) => {
      const skal = skalFor(r, lankar.get(r.id) ?? [], behallna.get(r.id), own.get(r.id) ?? [], idag);
      return skal.length === 0 ? [] : [[r.id, skal] as const];
    }),
  );
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
