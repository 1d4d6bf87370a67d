import type { Rapportmall } from '../rapportmall.ts';
import { standardmall } from '../standardmall.ts';
import { enhetsmall } from './enhet.ts';
import { kvalitetsmall } from './kvalitet.ts';
import { lexSarahMall } from './lexSarah.ts';
import { patientsakerhetsmall } from './patientsakerhet.ts';

/** Every report the program can make from the start; each can be changed as a template. */
export const standardmallar: readonly Rapportmall[] = [
  standardmall,
  patientsakerhetsmall,
  kvalitetsmall,
  lexSarahMall,
  enhetsmall,
];

/** Those that a municipality has changed, and the rest as they come. */
export const mallarMed = (andrade: readonly Rapportmall[]): readonly Rapportmall[] => [
  ...andrade,
  ...standardmallar.filter((s) => !andrade.some((m) => m.id === s.id)),
];
