import { z } from 'zod';
import type { Stegtabell } from '../process/steg.ts';
import type { Extern } from './extern.ts';

export const externStatus = {
  'vantar-pa-svar': 'Väntar på svar',
  'att-besvara': 'Att besvara',
  besvarad: 'Besvarad',
  avslutad: 'Avslutad',
} as const;
export type ExternStatus = keyof typeof externStatus;
export const zExternStatus = z.enum(Object.keys(externStatus) as [ExternStatus, ...ExternStatus[]]);

export const externStegnamn = ['paminn', 'svar', 'bedom-nytta', 'avsluta', 'oppna'] as const;
export type ExternStegnamn = (typeof externStegnamn)[number];

/**
 * The answer is the other's when we sent, ours when it came in. What we sent is judged by the use of the answer before it
 * ends; of what came in it may be told whether it was of use to us.
 */
export const externSteg: Stegtabell<ExternStegnamn, ExternStatus, Extern> = {
  paminn: { fran: ['vantar-pa-svar'], till: null, text: 'Påminn om svar' },
  svar: { fran: ['vantar-pa-svar', 'att-besvara'], till: 'besvarad', text: 'Anteckna svaret' },
  'bedom-nytta': {
    fran: ['besvarad', 'avslutad'],
    till: null,
    text: 'Bedöm nyttan av svaret',
    galler: (e) => e.svar !== null,
    saknas: (e) => (e.svar === null ? ['ett svar'] : []),
  },
  avsluta: {
    fran: ['vantar-pa-svar', 'att-besvara', 'besvarad'],
    till: 'avslutad',
    text: 'Avsluta',
    saknas: (e, { atgarder }) => [
      ...(e.riktning === 'skickad' && e.svar !== null && e.svar.nytta === null
        ? ['en bedömning av om svaret var till nytta']
        : []),
      ...atgarder,
    ],
  },
  oppna: { fran: ['avslutad'], till: 'besvarad', text: 'Öppna igen' },
};
