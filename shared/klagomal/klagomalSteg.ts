import { z } from 'zod';
import type { Stegtabell } from '../process/steg.ts';
import type { Klagomal } from './klagomal.ts';

export const klagomalStatus = {
  mottagen: 'Mottagen',
  bekraftad: 'Bekräftad',
  besvarad: 'Besvarad',
  avslutad: 'Avslutad',
} as const;
export type KlagomalStatus = keyof typeof klagomalStatus;
export const zKlagomalStatus = z.enum(Object.keys(klagomalStatus) as [KlagomalStatus, ...KlagomalStatus[]]);

export const klagomalStegnamn = ['bekrafta', 'utred', 'besvara', 'avsluta', 'oppna'] as const;
export type KlagomalStegnamn = (typeof klagomalStegnamn)[number];

/** Beröm owes no answer; nor does what nobody can be answered about. */
const ejBesvarad = (k: Klagomal): boolean => k.svar === null && k.kanBesvaras && k.slag !== 'berom';

/** SOSFS 2011:9 5 kap. 3 §: views and complaints are received and investigated. */
export const klagomalSteg: Stegtabell<KlagomalStegnamn, KlagomalStatus, Klagomal> = {
  bekrafta: { fran: ['mottagen'], till: 'bekraftad', text: 'Bekräfta att det är mottaget' },
  utred: { fran: ['mottagen', 'bekraftad', 'besvarad'], till: null, text: 'Skriv utredningen' },
  besvara: { fran: ['mottagen', 'bekraftad'], till: 'besvarad', text: 'Svara' },
  avsluta: {
    fran: ['mottagen', 'bekraftad', 'besvarad'],
    till: 'avslutad',
    text: 'Avsluta',
    saknas: (k, { atgarder }) => [...(ejBesvarad(k) ? ['ett svar till den som klagat'] : []), ...atgarder],
  },
  oppna: { fran: ['avslutad'], till: 'mottagen', text: 'Öppna igen' },
};
