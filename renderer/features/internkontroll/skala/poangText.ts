import type { Stallning } from '../../../../shared/internkontroll/riskrad.ts';
import { riskvarde } from '../../../../shared/riskmatris/riskmatris.ts';

/** `3 × 4 = 12, Hanteras snarast`: sannolikhet times allvarlighetsgrad, and the zone that decides. */
export const poangText = (p: Pick<Stallning, 'sannolikhet' | 'allvarlighetsgrad' | 'zon'>): string =>
  `${p.sannolikhet} × ${p.allvarlighetsgrad} = ${riskvarde(p)}, ${p.zon}`;
