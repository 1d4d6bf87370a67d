import { internkontroll } from './rapporter/internkontroll.ts';
import { perioder } from './rapporter/perioder.ts';
import { sidor } from './rapporter/sidor.ts';
import { summor } from './rapporter/summor.ts';
import { text } from './rapporter/text.ts';
import type { Provrapport } from './rapporter/provrapport.ts';

/** Made-up reports of other shapes than our own, by what they try. */
export const rapporter: readonly Provrapport[] = [
  ...summor,
  ...text,
  ...perioder,
  ...internkontroll,
  ...sidor,
];
