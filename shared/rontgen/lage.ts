import type { Arende } from '../avvikelse/forlopp.ts';
import type { Eskalering } from '../bedomning/eskalering.ts';
import type { Extern } from '../extern/extern.ts';
import type { FristInstallning } from '../frist/frister.ts';
import type { Klagomal } from '../klagomal/klagomal.ts';
import type { LexMaria } from '../lexMaria/lexMaria.ts';
import type { LexSarah } from '../lexSarah/lexSarah.ts';
import type { LocalDate } from '../time/localDate.ts';

/** Everything the findings are looked for in. */
export interface Lage {
  readonly today: LocalDate;
  readonly frister: FristInstallning;
  readonly eskalering: Eskalering;
  /** After so many days in one step a case is pointed out. */
  readonly dagarISteg: number;
  readonly avvikelser: readonly Arende[];
  readonly lexSarah: readonly LexSarah[];
  readonly lexMaria: readonly LexMaria[];
  readonly klagomal: readonly Klagomal[];
  readonly externa: readonly Extern[];
}

export const fyndsaker = ['avvikelse', 'lexSarah', 'lexMaria', 'klagomal', 'extern'] as const;

/** Where a finding is mended: the window opens the case there. */
export interface Traff {
  readonly sak: (typeof fyndsaker)[number];
  readonly id: string;
  readonly nummer: string;
  /** The step, section or measure that mends it. */
  readonly stalle: string;
}

/** One rule: what does not hold together, why it matters, and where it is found. */
export interface Regel {
  readonly kod: string;
  readonly text: string;
  /** What to do about it. */
  readonly gor: string;
  readonly grad: 'allvarlig' | 'brist';
  readonly finn: (l: Lage) => readonly Traff[];
}
