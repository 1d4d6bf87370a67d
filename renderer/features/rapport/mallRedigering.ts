import { toAsciiId } from '../../../shared/text/ascii.ts';
import type { Avsnittsmall } from '../../../shared/halvarsrapport/rapportmall.ts';

/** A section one step up or down. */
export function flytta(avsnitt: readonly Avsnittsmall[], at: number, step: -1 | 1): readonly Avsnittsmall[] {
  const moved = avsnitt[at];
  const to = at + step;
  if (moved === undefined || to < 0 || to >= avsnitt.length) return avsnitt;
  return avsnitt.toSpliced(at, 1).toSpliced(to, 0, moved);
}

/** An id that no other section has, from the words of a heading. */
export function avsnittId(rubrik: string, others: readonly string[]): string {
  const base = toAsciiId(rubrik).slice(0, 50) || 'avsnitt';
  let id = base;
  for (let n = 2; others.includes(id); n += 1) id = `${base}-${n}`;
  return id;
}

/** A new section at the end, to be written in. */
export const nyttAvsnitt = (avsnitt: readonly Avsnittsmall[]): Avsnittsmall => ({
  id: avsnittId(
    'Nytt avsnitt',
    avsnitt.map((a) => a.id),
  ),
  rubrik: 'Nytt avsnitt',
  niva: avsnitt.length === 0 ? 1 : 2,
  agare: 'gemensam',
  instruktion: '',
  standardtext: '',
  skrivs: true,
  delar: [],
});
