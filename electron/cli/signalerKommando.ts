import { done } from '../../shared/result.ts';
import type { Kommando } from './kommando.ts';

export const signalerKommando: Kommando = {
  namn: 'signaler',
  ord: [],
  hjalp: 'Listar upprepade händelser som behöver ett svar.',
  val: { alla: { type: 'boolean' } },
  valHjalp: { alla: 'även de som är besvarade' },
  kor: async (c) => {
    const core = c.core();
    if (!core.ok) return core;
    const found = await core.value.call('signal.lista', { avenBesvarade: c.val['alla'] === true });
    if (!found.ok) return found;
    const text = found.value.map(
      (s) => `${s.mening}${s.lexSarahFraga ? ' Är det ett missförhållande (lex Sarah)?' : ''}`,
    );
    return done({ json: found.value, text: text.length === 0 ? 'Inga upprepningar.' : text.join('\n') });
  },
};
