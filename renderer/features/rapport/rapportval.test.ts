import { describe, expect, it } from 'vitest';
import { localDate } from '../../../shared/time/localDate.ts';
import { adressAv, filnamnAv, mallval, rapportval } from './rapportval.ts';

const idag = localDate('2026-06-15');
const val = (adress: string) => rapportval(new URLSearchParams(adress), idag);

describe('rapporten som adressen nämner', () => {
  it.each([
    ['', 'halvar', '2026-H1'],
    ['mall=patientsakerhet', 'patientsakerhet', '2026'],
    ['mall=enhet-hagen', 'enhet-hagen', '2026-06'],
    ['mall=egen', 'egen', '2026-H1'],
    ['mall=kvalitet&period=2025', 'kvalitet', '2025'],
    ['period=skräp', 'halvar', '2026-H1'],
  ])('%s är %s för %s', (adress, mall, period) => {
    expect(val(adress)).toMatchObject({ mall, period });
  });
  it('en period utanför listan kan ändå visas, och ingen som inte har börjat erbjuds', () => {
    expect(val('period=2019-H2').perioder[0]?.id).toBe('2019-H2');
    expect(val('').perioder.map((p) => p.id)).not.toContain('2026-H2');
  });
  it('halvårsrapporten behöver inte nämnas i adressen', () => {
    expect(adressAv({ mall: 'halvar', period: '2026-H1' })).toEqual({ period: '2026-H1', mall: undefined });
    expect(adressAv({ mall: 'kvalitet', period: '2025' })).toEqual({ period: '2025', mall: 'kvalitet' });
    expect([filnamnAv('halvar'), filnamnAv('kvalitet')]).toEqual(['halvarsrapport', 'kvalitet']);
  });
});

it('en mall för en enhet erbjuds en gång för varje egen enhet', () => {
  const mallar = [
    { id: 'halvar', namn: 'Halvårsrapport' },
    { id: 'enhet', namn: 'Enhetens rapport', omfang: 'enhet' as const },
  ];
  expect(mallval(mallar, [{ id: 'hagen', text: 'Hagen' }])).toEqual([
    { id: 'halvar', text: 'Halvårsrapport' },
    { id: 'enhet-hagen', text: 'Enhetens rapport: Hagen' },
  ]);
});
