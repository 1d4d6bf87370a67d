import { describe, expect, it } from 'vitest';
import { api } from '../api.ts';
import type { Roll } from '../profil/profil.ts';
import { arbeteAv, far } from './behorighet.ts';

it.each(Object.keys(api))('%s hör till ett slags arbete', (namn) => {
  expect(arbeteAv(namn)).toBeDefined();
});

describe('vem som får göra vad', () => {
  it.each([
    ['enhetschef', 'avvikelse.registrera', true],
    ['enhetschef', 'avvikelse.bedom', true],
    ['enhetschef', 'avvikelse.tagitDel', false],
    ['mas', 'avvikelse.tagitDel', true],
    ['forvaltningschef', 'avvikelse.visa', false],
    ['forvaltningschef', 'avvikelse.registrera', true],
    ['it', 'avvikelse.registrera', false],
    ['it', 'avvikelse.visa', false],
    ['it', 'arbete.mitt', false],
    ['it', 'profil.sakerhetskopiera', true],
    ['it', 'profil.kontrollera', true],
    ['it', 'kodverk.andra', false],
    ['kvalitetssamordnare', 'avvikelse.visa', true],
  ] as const satisfies readonly (readonly [Roll, string, boolean])[])('%s och %s: %s', (roll, namn, svar) => {
    const arbete = arbeteAv(namn);
    expect(arbete !== undefined && far(roll, arbete)).toBe(svar);
  });
});
