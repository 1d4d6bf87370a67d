import { enhetDen, enhetNamn, senasteVersion, verksamhetsformer } from '../enhet/enhet.ts';
import type { EnhetVersion, Organisation } from '../enhet/enhet.ts';
import type { SammandragRad } from '../sammandrag/rader.ts';
import { periodCode, periodLabel } from '../time/period.ts';
import type { Period } from '../time/period.ts';
import type { Automatfraga } from './kontroll.ts';
import type { Sammanstallning } from './utfall.ts';

/** What of a case counts as followed up, in the words of each question. */
export const uppfoljdOrd: Readonly<Record<Automatfraga, string>> = {
  'hsl-avvikelser': 'uppföljda av närmaste chef',
  'sol-avvikelser': 'uppföljda av närmaste chef',
  'lss-avvikelser': 'uppföljda av närmaste chef',
  klagomal: 'besvarade i tid',
  'lex-sarah': 'med beslut',
};

/** The same as the head of a column. */
export const uppfoljdRubrik: Readonly<Record<Automatfraga, string>> = {
  'hsl-avvikelser': 'Uppföljda',
  'sol-avvikelser': 'Uppföljda',
  'lss-avvikelser': 'Uppföljda',
  klagomal: 'I tid',
  'lex-sarah': 'Med beslut',
};

/** Which rows answer a question; `uppfoljda` is what of a row counts as followed up. */
const svarar: Readonly<
  Record<Automatfraga, (r: SammandragRad) => { readonly n: number; readonly uppfoljda: number } | null>
> = {
  'hsl-avvikelser': (r) => countOf(r, 'hsl'),
  'sol-avvikelser': (r) => countOf(r, 'sol'),
  'lss-avvikelser': (r) => countOf(r, 'lss'),
  klagomal: (r) => (r.rec === 'klagomal' ? { n: r.n, uppfoljda: r.iTid === true ? r.n : 0 } : null),
  'lex-sarah': (r) => (r.rec === 'lexsarah' ? { n: r.n, uppfoljda: r.utfall === null ? 0 : r.n } : null),
};
const countOf = (r: SammandragRad, lagrum: string) =>
  r.rec === 'count' && r.lagrum === lagrum ? { n: r.n, uppfoljda: r.uppfoljd ? r.n : 0 } : null;

export interface Automatval {
  readonly fraga: Automatfraga;
  readonly verksamhetId: string | null;
  readonly delar: 'form' | 'enhet';
}

/**
 * The part that a unit's counts belong to, or null when it lies outside the verksamhet. A unit that the organisation does
 * not know is a part of its own, never left out; so is what belongs to a verksamhet as a whole.
 */
export function delFor(org: Organisation, val: Automatval, unit: string, period: Period): string | null {
  const enhet = org.enheter.find((e) => e.id === unit);
  const version: EnhetVersion | undefined =
    enhet === undefined ? undefined : (enhetDen(enhet, period.to) ?? senasteVersion(enhet));
  const verksamhet = org.verksamheter.find((v) => v.id === unit);
  const hor = version?.verksamhetId ?? verksamhet?.id ?? null;
  if (val.verksamhetId !== null && hor !== val.verksamhetId) return null;
  if (version === undefined) return verksamhet === undefined ? 'Okänd enhet' : 'Hela verksamheten';
  return val.delar === 'form' || enhet === undefined
    ? verksamhetsformer[version.form]
    : enhetNamn(org, enhet.id, period.to);
}

/**
 * Counts what the question asks for in rows of one period, for one verksamhet or all, with its parts. The parts always
 * add up to the whole.
 */
export function sammanstall(
  rader: readonly SammandragRad[],
  val: Automatval,
  org: Organisation,
  period: Period,
): Sammanstallning {
  const parts = new Map<string, { antal: number; uppfoljda: number }>();
  for (const r of rader) {
    const svar = svarar[val.fraga](r);
    if (svar === null) continue;
    const namn = delFor(org, val, r.unit, period);
    if (namn === null) continue;
    const part = parts.get(namn) ?? { antal: 0, uppfoljda: 0 };
    parts.set(namn, { antal: part.antal + svar.n, uppfoljda: part.uppfoljda + svar.uppfoljda });
  }
  const delar = [...parts].map(([namn, p]) => ({ namn, ...p })).toSorted((a, b) => b.antal - a.antal);
  return {
    period: periodLabel(period),
    kod: periodCode(period),
    antal: delar.reduce((s, d) => s + d.antal, 0),
    uppfoljda: delar.reduce((s, d) => s + d.uppfoljda, 0),
    delar,
  };
}

/** Whole percent, rounded half up; null when there is nothing to follow up. */
export const andelProcent = (del: number, hel: number): number | null =>
  hel === 0 ? null : Math.floor((del * 100) / hel + 0.5);
