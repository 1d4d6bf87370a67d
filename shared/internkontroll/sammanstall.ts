import { enhetDen, finnEnhet, senasteVersion, verksamhetsformer } from '../enhet/enhet.ts';
import type { EnhetVersion, Organisation } from '../enhet/enhet.ts';
import type { SammandragRad } from '../sammandrag/rader.ts';
import { periodLabel } from '../time/period.ts';
import type { Period } from '../time/period.ts';
import type { Automatfraga } from './kontroll.ts';
import type { Sammanstallning } from './utfall.ts';

/** Which rows answer a question; `uppfoljd` is what of a row counts as followed up. */
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

/**
 * Counts what the question asks for in rows of one period, for one verksamhet or all, with the parts by form of care. The
 * parts always add up to the whole: what belongs to no form is told as a part of its own, never left out.
 */
export function sammanstall(
  rader: readonly SammandragRad[],
  fraga: Automatfraga,
  org: Organisation,
  verksamhetId: string | null,
  period: Period,
): Sammanstallning {
  const parts = new Map<string, { antal: number; uppfoljda: number }>();
  for (const r of rader) {
    const svar = svarar[fraga](r);
    if (svar === null || !('unit' in r)) continue;
    const enhet = finnEnhet(org, r.unit);
    const version: EnhetVersion | undefined =
      enhet === undefined ? undefined : (enhetDen(enhet, period.to) ?? senasteVersion(enhet));
    if (verksamhetId !== null && version?.verksamhetId !== verksamhetId) continue;
    const namn = version === undefined ? 'Okänd enhet' : verksamhetsformer[version.form];
    const part = parts.get(namn) ?? { antal: 0, uppfoljda: 0 };
    parts.set(namn, { antal: part.antal + svar.n, uppfoljda: part.uppfoljda + svar.uppfoljda });
  }
  const delar = [...parts].map(([namn, p]) => ({ namn, ...p })).toSorted((a, b) => b.antal - a.antal);
  return {
    period: periodLabel(period),
    antal: delar.reduce((s, d) => s + d.antal, 0),
    uppfoljda: delar.reduce((s, d) => s + d.uppfoljda, 0),
    delar,
  };
}

/** Whole percent, rounded half up; null when there is nothing to follow up. */
export const andelProcent = (del: number, hel: number): number | null =>
  hel === 0 ? null : Math.floor((del * 100) / hel + 0.5);
