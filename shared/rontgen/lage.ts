import type { z } from 'zod';
import { zSakslag } from '../atgard/atgard.ts';
import type { Atgard } from '../atgard/atgard.ts';
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
  readonly avvikelser: readonly Arende[];
  readonly lexSarah: readonly LexSarah[];
  readonly lexMaria: readonly LexMaria[];
  readonly klagomal: readonly Klagomal[];
  readonly externa: readonly Extern[];
  /** The measures of every kind of case, and of risks and controls. */
  readonly medAtgarder: readonly MedAtgarder[];
}

/** What a finding can be about: all that has measures, but an outcome is opened with its control. */
export const zFyndsak = zSakslag.exclude(['utfall']);

/** What a finding is about, as it is opened. */
export interface Fyndsak {
  readonly sak: z.output<typeof zFyndsak>;
  readonly id: string;
  readonly nummer: string;
  /** The outcome of the control that it stands under; left out for all else. */
  readonly utfall?: string;
}

/** Where a finding is mended: the window opens the case there. */
export interface Traff extends Fyndsak {
  /** The step, section or measure that mends it. */
  readonly stalle: string;
  /** Which of several in the same case: the words of a measure. */
  readonly vad?: string;
}

/** Something that has measures. */
export interface MedAtgarder {
  readonly fyndsak: Fyndsak;
  readonly arAvslutad: boolean;
  readonly atgarder: readonly Atgard[];
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
