import { fixedClock } from '../../shared/time/instant.ts';
import type { Uppdrag } from '../../shared/halvarsrapport/bidrag/uppdrag.ts';

export const instant = fixedClock('2021-09-06T08:00:00.000Z').now();

/** A decision of nämnden from a period's report, with the answers it has been given. */
export const uppdrag = (fran: string, svar: Uppdrag['svar']): Uppdrag => ({
  id: '6f9619ff-8b86-4d11-b42d-00c04fc964ff',
  fran,
  slag: 'uppdrag',
  text: 'Inför golvlarm på Hagen.',
  beslutad: null,
  svar,
});
