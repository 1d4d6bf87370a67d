import { done } from '../../shared/result.ts';
import type { Kommando } from './kommando.ts';

export const delaKommando: Kommando = {
  namn: 'dela',
  ord: [],
  hjalp: 'Skickar sammandrag till utdelningen och läser kvitton.',
  val: {},
  valHjalp: {},
  mer: [
    'Nås utdelningen inte är det inget fel: allt är sparat här och skickas nästa gång (slutkod 0, "lage":"nas-inte").',
    'Kör gärna kommandot på schema.',
  ].join('\n'),
  kor: async (c) => {
    const core = c.core();
    if (!core.ok) return core;
    const sent = await core.value.call('delning.dela', {}, { progress: (_, text) => c.say(text) });
    if (!sent.ok) return sent;
    const { sanda, vantar, kvitterade, text, register } = sent.value;
    const lines = [`Skickade: ${sanda}. Väntar: ${vantar}. Kvitterade: ${kvitterade}.`, text];
    if (register !== null)
      lines.push(
        register.infort
          ? `Ny organisation från SAS är införd (version ${register.seq}).`
          : `Ny organisation från SAS har kommit men är inte införd: den saknar enheter som har ärenden här.`,
      );
    if (register !== null && register.oppnaArenden > 0)
      lines.push(`Öppna ärenden i enheter som upphör: ${register.oppnaArenden}. Gå igenom dem.`);
    return done({ json: sent.value, text: lines.join('\n') });
  },
};
