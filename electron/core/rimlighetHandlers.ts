import type { rimlighetApi } from '../../shared/halvarsrapport/rimlighet/rimlighetApi.ts';
import type { HandlersOf } from './handlerTypes.ts';

export const rimlighetHandlers: HandlersOf<typeof rimlighetApi> = {
  'rimlighet.granskaFil': async (_c, { fil, innehall, rapportdatum, intervallManader }) => {
    // What reads Word files is large, and is read from the disk when it is needed.
    const { granskaFil } = await import('../report/granskaFil.ts');
    return granskaFil(
      fil,
      {
        ...(rapportdatum === undefined ? {} : { rapportdatum }),
        ...(intervallManader === undefined ? {} : { intervallManader }),
      },
      innehall,
    );
  },
};
