import { randomBytes } from 'node:crypto';
import { problem } from '../../shared/problem.ts';
import { done, refused } from '../../shared/result.ts';
import { bytNyckel, settleKeyChange } from '../core/nyckelbyte.ts';
import { keyWays, openKey, rewrapKey } from '../keys/keyFile.ts';
import { newRecoveryKey } from '../keys/recoveryKey.ts';
import { FelAnvandning } from './kommando.ts';
import type { Kommando } from './kommando.ts';

const vagar = {
  dator: 'datorns nyckelskåp',
  losenfras: 'lösenfras',
  aterstallning: 'återställningsnyckel på papper',
} as const;
const pappret = (hemlig: string): string =>
  `Återställningsnyckeln visas bara nu. Skriv ut den och lås in den:\n${hemlig}`;

export const nyckelKommando: Kommando = {
  namn: 'nyckel',
  ord: ['VAD'],
  hjalp:
    'Visar hur databasen öppnas (visa), ändrar lösenfrasen (losenfras), gör nytt papper (papper) eller byter nyckel (byt).',
  val: {},
  valHjalp: {},
  mer: 'losenfras läser den nya frasen på stdin. aterstall läser återställningsnyckeln på stdin och gör VARSAM_NYCKEL till lösenfras. byt gör en säkerhetskopia först och skriver ett nytt papper; det gamla öppnar sedan bara gamla kopior. Stäng Varsam först.',
  kor: async (c) => {
    const vad = c.ord[0] ?? '';
    if (vad === 'visa') {
      const ways = [...new Set(keyWays(c.mapp))];
      return done({
        json: { vagar: ways },
        text: ways.length === 0 ? 'Ingen väg finns i nyckelfilen.' : ways.map((w) => vagar[w]).join('\n'),
      });
    }
    if (vad === 'aterstall') {
      if (c.keys.given === undefined) return refused(problem('nyckel-saknas'));
      const opened = openKey(c.mapp, { recoverySecretHalf: (await c.stdin()).trim() });
      if (!opened.ok) return opened;
      const wrapped = rewrapKey(c.mapp, opened.value, { given: c.keys.given });
      return wrapped.ok ? done({ json: {}, text: 'Databasen öppnas nu med VARSAM_NYCKEL.' }) : wrapped;
    }
    const found = openKey(c.mapp, c.keys);
    if (!found.ok) return found;
    const key = settleKeyChange(c.mapp, found.value);
    if (vad === 'losenfras') {
      const wrapped = rewrapKey(c.mapp, key, { given: (await c.stdin()).replace(/\r?\n$/, '') });
      return wrapped.ok
        ? done({ json: {}, text: 'Lösenfrasen är ändrad. Sätt VARSAM_NYCKEL till den nya.' })
        : wrapped;
    }
    const paper = newRecoveryKey();
    if (vad === 'papper') {
      const wrapped = rewrapKey(c.mapp, key, { recoveryOpenHalf: paper.oppen });
      return wrapped.ok ? done({ json: { hemligDel: paper.hemlig }, text: pappret(paper.hemlig) }) : wrapped;
    }
    if (vad !== 'byt')
      throw new FelAnvandning('nyckel behöver visa, losenfras, papper, aterstall eller byt.');
    const changed = bytNyckel(
      c,
      { key, newKey: randomBytes(32) },
      { given: c.keys.given, recoveryOpenHalf: paper.oppen },
    );
    return changed.ok
      ? done({
          json: { hemligDel: paper.hemlig },
          text: `Databasen har en ny nyckel. ${pappret(paper.hemlig)}`,
        })
      : changed;
  },
};
