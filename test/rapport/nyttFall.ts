import type { ApiInput } from '../../shared/api.ts';

/** A fall in a unit on a day of the report's period. */
export const nyttFall = (enhetId: string, datum: string): ApiInput<'avvikelse.registrera'> => ({
  uppgifter: {
    enhetId,
    lagrum: 'hsl',
    typ: 'fall',
    nar: { precision: 'ungefar', datum },
    vadHande: 'Halkade på våt matta',
  },
});
