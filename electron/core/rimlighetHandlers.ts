import { granskaFil } from '../report/granskaFil.ts';
import type { rimlighetApi } from '../../shared/halvarsrapport/rimlighet/rimlighetApi.ts';
import type { HandlersOf } from './handlerTypes.ts';

export const rimlighetHandlers: HandlersOf<typeof rimlighetApi> = {
  'rimlighet.granskaFil': async (_c, { fil, innehall, rapportdatum, intervallManader }) =>
    granskaFil(
      fil,
      {
        ...(rapportdatum === undefined ? {} : { rapportdatum }),
        ...(intervallManader === undefined ? {} : { intervallManader }),
      },
      innehall,
    ),
};
