import type { Kodverk } from '../kodverk/kodverk.ts';
import type { Block } from '../dokument/dokument.ts';
import type { Bidrag } from './bidrag/bidrag.ts';
import type { MattId } from './matt.ts';
import type { Rapporttabell } from './rapporttabell.ts';
import type { Siffror } from './siffror.ts';

/** What the parts of a section are made from. */
export interface Delunderlag {
  readonly s: Siffror;
  readonly kodverk: Kodverk;
  readonly bidrag: Bidrag;
  /** The source line of a table; with measures, also where their earlier figures come from. */
  readonly kalla: (matt?: readonly MattId[]) => string;
}
export interface Delresultat {
  readonly block: readonly Block[];
  readonly tabeller: readonly Rapporttabell[];
}
