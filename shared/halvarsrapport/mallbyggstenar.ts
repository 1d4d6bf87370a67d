import type { Avsnittsmall, Del, Kolumn } from './rapportmall.ts';

/** A chapter that only holds others. */
export const kapitel = (id: string, rubrik: string, agare: Avsnittsmall['agare']): Avsnittsmall => ({
  id,
  rubrik,
  niva: 1,
  agare,
  instruktion: '',
  standardtext: '',
  skrivs: false,
  delar: [],
});
/** A section that its owner writes in: id, heading, what to write, what the program puts there, and a standing text. */
export const avsnitt =
  (agare: Avsnittsmall['agare']) =>
  (
    id: string,
    rubrik: string,
    instruktion: string,
    delar: readonly Del[],
    standardtext = '',
  ): Avsnittsmall => ({
    id,
    rubrik,
    niva: 2,
    agare,
    instruktion,
    standardtext,
    skrivs: true,
    delar,
  });

/** The same part of so many years, the oldest first. */
export const sammaDel = (ar: number): readonly Kolumn[] =>
  Array.from({ length: ar }, (_, i) => ({ slag: 'samma', arForr: ar - 1 - i }));
