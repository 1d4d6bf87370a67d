import { describe, expect, it } from 'vitest';
import { zFristInstallning } from '../frist/frister.ts';
import { aviseringar, aviseringsantal } from './avisering.ts';

const { trappa } = zFristInstallning.parse({});
const sak = (dagarKvar: number, senast = '2026-06-15') => ({
  sak: 'avvikelse',
  id: 'a1',
  stalle: 'bedomning',
  senast,
  dagarKvar,
});
const slagen = (dagarKvar: number, roll: Parameters<typeof aviseringar>[1]) =>
  aviseringar([sak(dagarKvar)], roll, trappa).map((a) => a.slag);

describe('vem som får veta när, enligt trappan', () => {
  it.each([
    ['enhetschef', 1, []],
    ['enhetschef', 0, ['idag']],
    ['enhetschef', -1, ['forsenad']],
    ['verksamhetschef', 0, []],
    ['verksamhetschef', -13, []],
    ['verksamhetschef', -14, ['forsenad']],
    ['sas', -29, []],
    ['sas', -30, ['forsenad']],
    ['mas', -365, []],
    ['forvaltningschef', -365, []],
  ] as const)('%s med %d dagar kvar: %j', (roll, dagarKvar, vantat) => {
    expect(slagen(dagarKvar, roll)).toEqual(vantat);
  });
  it('samma sak, dag och steg har samma nyckel nästa dag, så att det sägs en gång', () => {
    const nyckel = (dagarKvar: number, senast?: string) =>
      aviseringar([sak(dagarKvar, senast)], 'enhetschef', trappa)[0]?.nyckel;
    expect(nyckel(-2)).toBe(nyckel(-9));
    expect(nyckel(0)).not.toBe(nyckel(-1));
    expect(nyckel(-2, '2026-07-01')).not.toBe(nyckel(-2));
  });
  it('ett senare trappsteg för samma roll sägs på nytt', () => {
    const steg = [...trappa, { dagarEfter: 45, roll: 'sas' as const }];
    const nyckel = (dagarKvar: number) => aviseringar([sak(dagarKvar)], 'sas', steg)[0]?.nyckel;
    expect(nyckel(-44)).toBe(nyckel(-30));
    expect(nyckel(-45)).not.toBe(nyckel(-44));
  });
  it('bara antal går vidare', () => {
    expect(aviseringsantal(aviseringar([sak(0), sak(-1), sak(-2)], 'enhetschef', trappa))).toEqual({
      forsenade: 2,
      idag: 1,
    });
  });
});
