import { resolve } from 'node:path';
import { done } from '../../shared/result.ts';
import { FelAnvandning } from './kommando.ts';
import type { Kommando } from './kommando.ts';

export const ivopaketKommando: Kommando = {
  namn: 'ivo-paket',
  ord: ['ID'],
  hjalp: 'Gör en mapp med PDF, XLSX och kopieringslista för en anmälan till IVO.',
  val: {
    ut: { type: 'string' },
    'identitet-kontrollerad': { type: 'boolean' },
    granska: { type: 'boolean' },
  },
  valHjalp: {
    ut: 'mappen som skapas; den får inte finnas',
    'identitet-kontrollerad': 'fälten som namnger någon är lästa med avsikt',
    granska: 'visar bara vad som saknas och vad som pekar ut någon',
  },
  mer: 'ID är ett nummer som LS-2026-001 (lex Sarah) eller LM-2026-001 (lex Maria), eller id:t.',
  kor: async (c) => {
    const core = c.core();
    if (!core.ok) return core;
    const nummer = c.ord[0] ?? '';
    const maria = await core.value.call('lexMaria.finn', { nummer });
    const found = maria.ok ? maria : await core.value.call('lexSarah.finn', { nummer });
    if (!found.ok) return found;
    const sak = { sak: maria.ok ? 'lexMaria' : 'lexSarah', id: found.value.id } as const;
    if (c.val['granska'] === true) {
      const p = await core.value.call('ivopaket.granska', sak);
      if (!p.ok) return p;
      const { saknas, identitet, varningar } = p.value;
      return done({
        json: p.value,
        text: [
          ...varningar,
          ...saknas.map((s) => `Saknas: ${s}`),
          ...identitet.map((i) => `${i.rubrik}: ${i.varfor}`),
        ].join('\n'),
      });
    }
    const { ut } = c.val;
    if (typeof ut !== 'string') throw new FelAnvandning('ivo-paket behöver --ut MAPP.');
    const made = await core.value.call('ivopaket.skriv', {
      ...sak,
      mapp: resolve(ut),
      identitetKontrollerad: c.val['identitet-kontrollerad'] === true,
    });
    if (!made.ok) return made;
    const { mapp, filer, utelamnat, preflight } = made.value;
    return done({
      json: made.value,
      text: [
        `Paketet ligger i ${mapp}: ${filer.join(', ')}`,
        ...utelamnat,
        ...preflight.varningar,
        ...preflight.saknas.map((s) => `Saknas: ${s}`),
      ].join('\n'),
    });
  },
};
