import { useGrund } from '../../core/grund.ts';
import { usePlace } from '../../core/places.ts';
import { rapportval } from './rapportval.ts';
import type { Rapportval } from './rapportval.ts';

/** The report that is shown, as the address says. */
export const useRapportval = (): Rapportval => rapportval(usePlace().search, useGrund().idag);
