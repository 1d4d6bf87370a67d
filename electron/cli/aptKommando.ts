import { resolve } from 'node:path';
import { enhetIdOf } from '../../shared/avvikelse/enkelForm.ts';
import type { Dokument } from '../../shared/dokument/dokument.ts';
import { done } from '../../shared/result.ts';
import { FelAnvandning } from './kommando.ts';
import type { Kommando } from './kommando.ts';

/** The card as lines of a terminal. */
const lasbart = (d: Dokument): string =>
  [
    d.titel,
    ...d.block.flatMap((b): readonly string[] => {
      switch (b.slag) {
        case 'rubrik':
          return ['', b.text];
        case 'stycke':
          return [b.text];
        case 'lista':
          return b.punkter.map((p) => `  – ${p}`);
        case 'tabell':
          return [`${b.caption ?? ''}:`, ...b.rows.map((r) => `  ${r.map((c) => c.text).join(': ')}`)];
        case 'diagram':
          return [b.titel];
        case 'sidbrytning':
          return [];
      }
    }),
  ].join('\n');

export const aptKommando: Kommando = {
  namn: 'apt-kort',
  ord: [],
  hjalp: 'En sida om en månad på en enhet till arbetsplatsträffen, utan personer och med små tal dolda.',
  val: {
    enhet: { type: 'string' },
    manad: { type: 'string' },
    ut: { type: 'string' },
    ersatt: { type: 'boolean' },
  },
  valHjalp: {
    enhet: 'Enheten, namn eller id.',
    manad: 'Månaden, till exempel 2026-03.',
    ut: 'Skriver kortet till en fil: .pdf, .docx eller .html.',
    ersatt: 'Skriver över filen om den finns.',
  },
  kor: async (c) => {
    const { enhet, manad, ut } = c.val;
    if (typeof enhet !== 'string' || typeof manad !== 'string')
      throw new FelAnvandning(
        'apt-kort behöver --enhet och --manad, till exempel --enhet Hagen --manad 2026-03.',
      );
    const core = c.core();
    if (!core.ok) return core;
    const lage = await core.value.call('profil.lage', {});
    if (!lage.ok) return lage;
    // What was written on the command line is judged by the contract itself.
    const fraga = { enhetId: enhetIdOf(lage.value.organisation, enhet), manad };
    if (typeof ut === 'string') {
      const written = await core.value.call('apt.skriv', {
        ...fraga,
        fil: resolve(ut),
        ersatt: c.val['ersatt'] === true,
      });
      return written.ok
        ? done({ json: written.value, text: `APT-kortet är skrivet: ${written.value.fil}` })
        : written;
    }
    const made = await core.value.call('apt.visa', fraga);
    return made.ok ? done({ json: made.value, text: lasbart(made.value.dokument) }) : made;
  },
};
