import { resolve } from 'node:path';
import { done } from '../../shared/result.ts';
import type { Kommando } from './kommando.ts';

export const backupKommando: Kommando = {
  namn: 'backup',
  ord: ['FIL'],
  hjalp: 'Skriver en krypterad säkerhetskopia och kontrollerar den genom att öppna den.',
  val: {},
  valHjalp: {},
  mer: 'Kopian är krypterad med samma nyckel som databasen. En fil som redan finns skrivs aldrig över.',
  kor: async (c) => {
    const core = c.core();
    if (!core.ok) return core;
    const fil = resolve(c.ord[0] ?? '');
    const made = await core.value.call('profil.sakerhetskopiera', { fil });
    return made.ok
      ? done({ json: made.value, text: `Säkerhetskopian är skriven och kontrollerad: ${fil}` })
      : made;
  },
};
