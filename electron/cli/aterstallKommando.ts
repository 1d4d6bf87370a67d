import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { antal } from './antal.ts';
import { done } from '../../shared/result.ts';
import { localDateOf, localTimeOf } from '../../shared/time/instant.ts';
import type { Instant } from '../../shared/time/instant.ts';
import { previewRestore, restore } from '../core/restore.ts';
import type { Forhandsvisning } from '../core/restore.ts';
import { settleKeyChange } from '../core/nyckelbyte.ts';
import { isProfileTaken, openKey } from '../keys/keyFile.ts';
import { adoptKeyFile, hasKeyFile, keyFileName } from '../keys/keyFileFormat.ts';
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
    const kopia = resolve(c.ord[0] ?? '');
    const beside = join(dirname(kopia), keyFileName);
    // On a new computer there is nothing yet: the key file lies beside the copies.
    if (!hasKeyFile(c.mapp) && !isProfileTaken(c.mapp) && existsSync(beside)) {
      const adopted = adoptKeyFile(c.mapp, readFileSync(beside, 'utf8'));
      if (!adopted.ok) return adopted;
    }
    const found = openKey(c.mapp, c.keys);
    if (!found.ok) return found;
    const key = { ok: true, value: settleKeyChange(c.mapp, found.value) } as const;
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
