import type { EnhetId } from '../shared/enhet/enhet.ts';
import type { CountRad } from '../shared/sammandrag/rader.ts';

/** A count row of a summary, a fall at Hagen in March 2026 that nobody has judged; a test names only what it is about. */
export const nyCountRad = ({
  unit = 'hagen',
  ...andrat
}: Partial<Omit<CountRad, 'unit'>> & { readonly unit?: string } = {}): CountRad => ({
  rec: 'count',
  unit: unit as EnhetId,
  month: '2026-03',
  lagrum: 'hsl',
  typ: 'fall',
  undertyp: null,
  ytterligare: [],
  slag: null,
  skada: null,
  allvarlighetsgrad: null,
  status: 'registrerad',
  uppfoljd: false,
  n: 1,
  ...andrat,
});
