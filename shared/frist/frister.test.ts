import { describe, expect, it } from 'vitest';
import { localDate } from '../time/localDate.ts';
import { fristLista, sistaDag, zFristInstallning } from './frister.ts';
import type { Fristkod } from './frister.ts';
import { kommande } from './kommande.ts';

const standard = zFristInstallning.parse({});
const d = localDate;

describe('sista dagen', () => {
  it.each([
    ['klagomal.bekraftelse', '2026-06-18', '2026-06-23', 'två arbetsdagar över midsommar'],
    ['klagomal.svar', '2026-06-18', '2026-06-28', 'tio dagar'],
    ['lexMaria.anmalan', '2026-01-31', '2026-03-31', 'två månader från händelsen'],
    ['lexMaria.anmalan', '2025-12-31', '2026-02-28', 'två månader, till månadens sista dag'],
    ['lexSarah.utredning-till-ivo', '2026-05-15', '2026-07-15', 'två månader efter anmälan'],
  ] as const)('%s från %s är %s: %s', (kod, fran, sista, _vad) => {
    expect(sistaDag(standard, kod, d(fran))).toBe(sista);
  });

  it('följer inställningen: tio arbetsdagar i stället för tio dagar', () => {
    const inst = zFristInstallning.parse({ enheter: { 'klagomal.svar': 'arbetsdagar' } });
    expect(sistaDag(inst, 'klagomal.svar', d('2026-06-18'))).toBe('2026-07-03');
  });

  it('midsommarafton är en arbetsdag där inställningen säger det', () => {
    const inst = zFristInstallning.parse({ ledigaAftnar: [] });
    expect(sistaDag(inst, 'klagomal.bekraftelse', d('2026-06-18'))).toBe('2026-06-22');
  });
});

describe('varje frist', () => {
  it.each(Object.keys(fristLista) as Fristkod[])('%s säger var dagarna kommer ifrån', (kod) => {
    expect(fristLista[kod].kalla).not.toBe('');
  });

  it.each([
    ['lexSarah.mottagning', 'genast'],
    ['lexSarah.utredning', 'utan dröjsmål'],
    ['lexSarah.anmalan', 'snarast'],
    ['lexMaria.anmalan', 'snarast'],
  ] as const)('%s visas med lagens ord ”%s” och med ”kontrollera”', (kod, ord) => {
    const k = kommande({ frister: standard, today: d('2026-06-01') }, 'Gör det.', kod, d('2026-06-01'));
    expect(k).toMatchObject({ ord, kontrollera: true });
  });
});
