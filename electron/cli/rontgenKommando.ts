import { done } from '../../shared/result.ts';
import { RONTGEN_MANADER } from '../../shared/rontgen/rontgenApi.ts';
import type { Kommando } from './kommando.ts';

export const rontgenKommando: Kommando = {
  namn: 'rontgen',
  ord: [],
  hjalp: 'Visar det som inte hänger ihop, med vad som ska göras och i vilket ärende.',
  val: { antal: { type: 'string' }, manader: { type: 'string' } },
  valHjalp: {
    antal: 'högst så många ärenden per fynd (50)',
    manader: `ärenden så många månader tillbaka (${RONTGEN_MANADER})`,
  },
  kor: async (c) => {
    const core = c.core();
    if (!core.ok) return core;
    const { antal, manader } = c.val;
    const found = await core.value.call('rontgen.visa', {
      ...(antal === undefined ? {} : { antal: Number(antal) }),
      ...(manader === undefined ? {} : { manader: Number(manader) }),
    });
    if (!found.ok) return found;
    const { from, fynd, regler, totalt } = found.value;
    const rows = fynd.flatMap((f) => [
      `${f.grad === 'allvarlig' ? '! ' : '  '}${f.text} (${f.antal}) ${f.gor}`,
      ...f.traffar.map((t) => `      ${t.nummer}`),
    ]);
    return done({
      json: found.value,
      text: [...rows, `${totalt} fynd, ${regler} regler prövade på ärenden från ${from}.`].join('\n'),
    });
  },
};
