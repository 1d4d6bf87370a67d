import { matrisSvg } from '../../../../shared/riskmatris/matrisSvg.ts';
import type { Marke } from '../../../../shared/riskmatris/matrisBild.ts';
import type { Riskmatris } from '../../../../shared/riskmatris/riskmatris.ts';
import { sparaSvg } from '../../../core/sparaSvg.ts';

/** Saves the matrix as a picture, the same as in the report. */
export const sparaBild = (slag: 'svg' | 'png', m: Riskmatris, marken: readonly Marke[]): Promise<void> =>
  sparaSvg(slag, 'riskmatris', matrisSvg(m, marken));
