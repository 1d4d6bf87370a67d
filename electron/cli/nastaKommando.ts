import { done } from '../../shared/result.ts';
import type { Kommando } from './kommando.ts';

const kvar = (dagar: number): string =>
  dagar < 0 ? `${-dagar} dagar försenat` : dagar === 0 ? 'i dag' : `${dagar} dagar kvar`;

export const nastaKommando: Kommando = {
  namn: 'nasta',
  ord: [],
  hjalp: 'Listar nästa steg i varje öppet ärende, det som brådskar mest först.',
  val: {},
  valHjalp: {},
  kor: async (c) => {
    const core = c.core();
    if (!core.ok) return core;
    const mitt = await core.value.call('arbete.mitt', {});
    if (!mitt.ok) return mitt;
    const rows = mitt.value.rader.map(
      (r) => `${r.nummer.padEnd(22)}  ${r.senast}  ${kvar(r.dagarKvar).padEnd(20)}  ${r.mening}`,
    );
    return done({
      json: mitt.value,
      text:
        rows.length === 0
          ? 'Inget att göra just nu.'
          : [...rows, `${mitt.value.totalt} ärenden, ${mitt.value.forsenade} försenade`].join('\n'),
    });
  },
};
