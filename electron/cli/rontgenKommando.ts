import { done } from '../../shared/result.ts';
import type { Kommando } from './kommando.ts';

export const rontgenKommando: Kommando = {
  namn: 'rontgen',
  ord: [],
  hjalp: 'Visar det som inte hänger ihop, med vad som ska göras och i vilket ärende.',
  val: { antal: { type: 'string' } },
  valHjalp: { antal: 'högst så många ärenden per fynd (50)' },
  kor: async (c) => {
    const core = c.core();
    if (!core.ok) return core;
    const { antal } = c.val;
    const found = await core.value.call('rontgen.visa', antal === undefined ? {} : { antal: Number(antal) });
    if (!found.ok) return found;
    const { fynd, regler, totalt } = found.value;
    const rows = fynd.flatMap((f) => [
      `${f.grad === 'allvarlig' ? '! ' : '  '}${f.text} (${f.antal}) ${f.gor}`,
      ...f.traffar.map((t) => `      ${t.nummer}`),
    ]);
    return done({
      json: found.value,
      text: [...rows, `${totalt} fynd, ${regler} regler prövade.`].join('\n'),
    });
  },
};
