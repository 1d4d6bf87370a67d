import { done } from '../../shared/result.ts';
import { fyndslag } from '../../shared/sekretess/fynd.ts';
import { granskaText } from '../../shared/sekretess/granska.ts';
import type { Kommando } from './kommando.ts';

export const granskaTextKommando: Kommando = {
  namn: 'granska-text',
  ord: [],
  hjalp: 'Läser rader på stdin och pekar ut namn, personnummer, telefonnummer och adresser.',
  val: {},
  valHjalp: {},
  mer: [
    'Behöver ingen profil, och inget sparas. Varje rad granskas för sig.',
    'Med --json: en lista med { rad, fynd: [{ start, end, kind, forslag }] }; start och end är UTF-16-index i raden.',
  ].join('\n'),
  kor: async (c) => {
    const text = (await c.stdin()).replace(/^\uFEFF/, '').replace(/\r?\n$/, '');
    const rader = text.split(/\r?\n/).map((rad) => granskaText(rad));
    return done({
      json: rader.map((fynd, i) => ({
        rad: i + 1,
        fynd: fynd.map(({ start, end, slag, forslag }) => ({ start, end, kind: slag, forslag })),
      })),
      text: rader
        .flatMap((fynd, i) =>
          fynd.map((f) => `Rad ${i + 1}, tecken ${f.start}–${f.end}: ${fyndslag[f.slag]} → ${f.forslag}`),
        )
        .concat(rader.every((fynd) => fynd.length === 0) ? ['Inget att peka ut.'] : [])
        .join('\n'),
    });
  },
};
