import { enhetDen, finnEnhet, senasteVersion, somDenArNu } from '../enhet/enhet.ts';
import type { Enhet, EnhetId, EnhetVersion, Organisation } from '../enhet/enhet.ts';
import type { KantFaktum, Raknas } from '../sammandrag/fakta.ts';
import type { SammandragRad } from '../sammandrag/rader.ts';
import { periodCode } from '../time/period.ts';
import type { Period } from '../time/period.ts';
import { matt, mattIds } from './matt.ts';
import type { MattId, TidigareUppgift } from './matt.ts';

/** What a report is folded from. */
export interface Rapportunderlag {
  readonly org: Organisation;
  /** Read the organisation as it was, or gather the figures of units that have ended on those that carry them on. */
  readonly lasning: 'da' | 'nu';
  readonly period: Period;
  /** Rows of every period the report compares, by period code. */
  readonly rader: ReadonlyMap<string, readonly SammandragRad[]>;
  /** First month there are records from, `YYYY-MM`; earlier periods are only what was entered by hand. Null: none yet. */
  readonly forstaManad: string | null;
  readonly tidigare: readonly TidigareUppgift[];
  /** Where the rows come from, for the line under each table. */
  readonly kalla: 'register' | 'sammandrag';
  /** What the signer of a card calls the place, by the id of the card; without it the unit is named. */
  readonly kortplats: ReadonlyMap<string, string>;
  /** The stated rule for which complaints are counted, said below their table, and what it counts. */
  readonly klagomalRegel?: { readonly text: string; readonly raknas: 'klagomal' | 'personer' };
}

/** One figure and where it comes from. `antal` is null when nothing is known. */
export interface Siffra {
  readonly antal: number | null;
  /** `mått|period|enhet`, what a number opens. */
  readonly trace: string;
  readonly kalla: 'register' | 'inmatad' | 'saknas';
}

export interface Siffror {
  readonly underlag: Rapportunderlag;
  readonly av: (m: MattId, period: Period, enhet?: EnhetId) => Siffra;
  /** The sum of several measures; unknown as soon as one of them is. */
  readonly summa: (ms: readonly MattId[], period: Period) => Siffra;
  /** The sum that was printed for an earlier period, with its source. */
  readonly publicerad: (m: MattId, period: Period) => TidigareUppgift | undefined;
  readonly rader: (period: Period) => readonly SammandragRad[];
  /** A fact of a period, all units together, by its part. */
  readonly faktum: (f: KantFaktum, period: Period) => readonly { kod: string | null; n: number }[];
  /** Units to show for a measure over some periods, in the order of the organisation. */
  readonly enheter: (ms: readonly MattId[], perioder: readonly Period[]) => readonly Enhet[];
  readonly version: (enhet: Enhet) => EnhetVersion;
}

export const traceOf = (m: string, period: Period, enhet?: string): string =>
  [m, periodCode(period), ...(enhet === undefined ? [] : [enhet])].join('|');

/** Folds rows and earlier figures into something that can be asked for any measure, period and unit. */
export function raknaSiffror(underlag: Rapportunderlag): Siffror {
  const { org, period } = underlag;
  const moved = new Map<EnhetId, EnhetId>();
  const unitOf = (id: EnhetId): EnhetId => {
    if (underlag.lasning === 'da') return id;
    let now = moved.get(id);
    if (now === undefined) {
      const heirs = somDenArNu(org, id, period.to);
      // A split unit has no single heir: its figures stay under its own name, with a note.
      now = heirs.length === 1 && heirs[0] !== undefined ? heirs[0] : id;
      moved.set(id, now);
    }
    return now;
  };

  const folds = new Map<string, ReadonlyMap<string, number>>();
  const fold = (p: Period): ReadonlyMap<string, number> => {
    const code = periodCode(p);
    const had = folds.get(code);
    if (had !== undefined) return had;
    const sums = new Map<string, number>();
    const add = (key: string, n: number) => sums.set(key, (sums.get(key) ?? 0) + n);
    for (const rad of underlag.rader.get(code) ?? [])
      for (const m of mattIds) {
        const n = matt[m].antal(rad);
        if (n === 0) continue;
        add(`${m}|${unitOf(rad.unit)}`, n);
        add(m, n);
      }
    folds.set(code, sums);
    return sums;
  };

  const entered = new Map<string, number>();
  const published = new Map<string, TidigareUppgift>();
  for (const u of underlag.tidigare) {
    if (u.slag === 'publicerad-summa') published.set(`${u.matt}|${u.period}`, u);
    else {
      const key = `${u.matt}|${u.period}${u.enhetId === null ? '' : `|${unitOf(u.enhetId)}`}`;
      entered.set(key, (entered.get(key) ?? 0) + u.antal);
    }
  }
  const enteredUnits = new Map<string, number>();
  for (const [key, n] of entered) {
    const [m, code, unit] = key.split('|');
    if (unit === undefined) continue;
    const whole = `${m}|${code}`;
    enteredUnits.set(whole, (enteredUnits.get(whole) ?? 0) + n);
  }

  const isCovered = (p: Period): boolean =>
    p.from >= period.from || (underlag.forstaManad !== null && underlag.forstaManad <= p.from.slice(0, 7));

  const av = (m: MattId, p: Period, enhet?: EnhetId): Siffra => {
    const trace = traceOf(m, p, enhet);
    // By the units first: a sum is always computed from its parts, the printed one is kept beside it.
    const byHand = enhet === undefined ? (enteredUnits.get(trace) ?? entered.get(trace)) : entered.get(trace);
    if (byHand !== undefined) return { antal: byHand, trace, kalla: 'inmatad' };
    if (enhet !== undefined && enteredUnits.has(traceOf(m, p)))
      return { antal: null, trace, kalla: 'saknas' };
    return isCovered(p)
      ? { antal: fold(p).get(enhet === undefined ? m : `${m}|${enhet}`) ?? 0, trace, kalla: 'register' }
      : { antal: null, trace, kalla: 'saknas' };
  };

  const version = (enhet: Enhet): EnhetVersion => enhetDen(enhet, period.to) ?? senasteVersion(enhet);
  return {
    underlag,
    av,
    summa: (ms, p) => {
      const parts = ms.map((m) => av(m, p));
      const known = parts.filter((s) => s.kalla !== 'saknas');
      return {
        antal: known.length === 0 ? null : known.reduce((n, s) => n + (s.antal ?? 0), 0),
        trace: traceOf(ms.join('+'), p),
        kalla: known[0]?.kalla ?? 'saknas',
      };
    },
    publicerad: (m, p) => published.get(`${m}|${periodCode(p)}`),
    rader: (p) => underlag.rader.get(periodCode(p)) ?? [],
    faktum: (f, p) => {
      const sums = new Map<string | null, number>();
      for (const r of underlag.rader.get(periodCode(p)) ?? [])
        if (r.rec === 'fact' && r.fact === f) sums.set(r.kod, (sums.get(r.kod) ?? 0) + r.n);
      return [...sums].map(([kod, n]) => ({ kod, n })).toSorted((a, b) => b.n - a.n);
    },
    enheter: (ms, perioder) => {
      const trad = matt[ms[0] ?? 'hsl-fall'].trad;
      const isShown = (e: Enhet): boolean => {
        const v = enhetDen(e, period.to);
        const lives = v !== undefined && (trad === 'hsl' ? v.hsl : v.verksamhetId !== null);
        return lives || ms.some((m) => perioder.some((p) => (av(m, p, e.id).antal ?? 0) > 0));
      };
      return org.enheter.filter((e) => isShown(e));
    },
    version,
  };
}

/** What one counted thing is; the complaints are persons when the stated rule says so. */
export const raknasFor = (s: Siffror, m: MattId): Raknas => {
  const { raknas } = matt[m];
  return raknas === 'klagomal' ? (s.underlag.klagomalRegel?.raknas ?? raknas) : raknas;
};

/** The name a unit has in the report: as it was at the end of the period. */
export const rapportnamn = (s: Siffror, id: EnhetId): string => {
  const enhet = finnEnhet(s.underlag.org, id);
  return enhet === undefined ? id : s.version(enhet).namn;
};
