import { done } from '../../shared/result.ts';
import type { Kommando } from './kommando.ts';

export const delaKommando: Kommando = {
  namn: 'dela',
  ord: [],
  hjalp: 'Skickar sammandrag till utdelningen och läser kvitton.',
  val: { allt: { type: 'boolean' } },
  valHjalp: { allt: 'se efter att allt som har skickats finns kvar, också för gamla halvår' },
  mer: [
    'Nås utdelningen inte är det inget fel: allt är sparat här och skickas nästa gång (slutkod 0, "lage":"nas-inte").',
    'Kör gärna kommandot på schema.',
  ].join('\n'),
  kor: async (c) => {
    const core = c.core();
    if (!core.ok) return core;
    const sent = await core.value.call(
      'delning.dela',
      { tillsyn: c.val['allt'] === true ? 'allt' : 'i-tur' },
      { progress: (_, text) => c.say(text) },
    );
    if (!sent.ok) return sent;
    const { sanda, vantar, kvitterade, text, register } = sent.value;
    const lines = [`Skickade: ${sanda}. Väntar: ${vantar}. Kvitterade: ${kvitterade}.`, text];
    if (register !== null)
      lines.push(
        register.infort
          ? `Det SAS har beslutat är infört (version ${register.seq}).`
          : `Ett nytt register från SAS har kommit men är inte infört: det saknar enheter som har ärenden här.`,
        ...register.texter,
      );
    return done({ json: sent.value, text: lines.join('\n') });
  },
};
