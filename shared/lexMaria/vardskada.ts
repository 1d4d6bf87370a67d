import { z } from 'zod';

/**
 * What the investigation found. Both thresholds of the anmälan are here: an event that caused, and one that could have
 * caused, an allvarlig vårdskada goes to IVO (PSL 2010:659 3 kap. 5 §).
 */
export const vardskador = {
  ingen: { text: 'Ingen vårdskada och ingen risk för allvarlig vårdskada', tillIvo: false },
  vardskada: { text: 'Vårdskada som inte är allvarlig', tillIvo: false },
  'kunde-allvarlig': { text: 'Kunde ha medfört allvarlig vårdskada', tillIvo: true },
  allvarlig: { text: 'Har medfört allvarlig vårdskada', tillIvo: true },
} as const;
export type Vardskada = keyof typeof vardskador;
export const zVardskada = z.enum(Object.keys(vardskador) as [Vardskada, ...Vardskada[]]);

/** PSL (2010:659) 1 kap. 5 §, said beside the choice. */
export const allvarligVardskada =
  'En vårdskada som är bestående och inte ringa, eller som har lett till att patienten fått ett väsentligt ökat vårdbehov eller avlidit.';
