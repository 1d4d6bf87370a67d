import { antal } from './antal.ts';
import { resolve } from 'node:path';
import { done } from '../../shared/result.ts';
import { localDateOf, localTimeOf } from '../../shared/time/instant.ts';
import type { Instant } from '../../shared/time/instant.ts';
import { previewRestore, restore } from '../core/restore.ts';
import type { Forhandsvisning } from '../core/restore.ts';
import { openKey } from '../keys/keyFile.ts';
import type { Kommando } from './kommando.ts';

const when = (at: Instant): string => `${localDateOf(at)} kl. ${localTimeOf(at)}`;
const presentText = {
  saknas: 'Det finns ingen databas nu.',
  skadad: 'Den nuvarande databasen är skadad; vad som förloras går inte att räkna.',
  'annan-historia':
    'Kopian har en annan historia än den nuvarande databasen; vad som förloras går inte att räkna.',
} as const;

function forlustText({ forlust, nuvarande }: Forhandsvisning, verb: string): string {
  if (nuvarande !== 'hel' || forlust === null)
    return presentText[nuvarande === 'hel' ? 'annan-historia' : nuvarande];
  return forlust.handlingar === 0
    ? `Kopian har allt till och med ${when(forlust.kopianTill)}. Inget ${verb}.`
    : `Det som gjorts efter ${when(forlust.kopianTill)} ${verb}: ${antal(forlust.handlingar, 'handling', 'handlingar')}, varav ${antal(forlust.avvikelser, 'ny avvikelse', 'nya avvikelser')}, till och med ${when(forlust.nuTill)}.`;
}

export const aterstallKommando: Kommando = {
  namn: 'aterstall',
  ord: ['KOPIA'],
  hjalp: 'Går tillbaka till en säkerhetskopia. Den nuvarande databasen flyttas undan, den tas aldrig bort.',
  val: { torrkor: { type: 'boolean' } },
  valHjalp: { torrkor: 'visar vad som skulle förloras, utan att ändra något' },
  mer: 'Stäng Varsam först. Fungerar också när databasen är skadad eller saknas. Kopiorna ligger i mappen kopior i profilen.',
  kor: async (c) => {
    const key = openKey(c.mapp, c.keys);
    if (!key.ok) return key;
    const kopia = resolve(c.ord[0] ?? '');
    if (c.val['torrkor'] === true) {
      const seen = previewRestore(c, key.value, kopia);
      return seen.ok ? done({ json: seen.value, text: forlustText(seen.value, 'skulle förloras') }) : seen;
    }
    const made = restore(c, key.value, kopia, c.say);
    return made.ok
      ? done({
          json: made.value,
          text: `Återställd från ${kopia}. ${forlustText(made.value, 'är inte med')}`,
        })
      : made;
  },
};
