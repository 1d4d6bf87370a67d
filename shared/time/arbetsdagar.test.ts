import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arArbetsdag, arbetsdagarMellan, helgdagar, laggTillArbetsdagar, paskdagen } from './arbetsdagar.ts';
import { addDays, localDate, weekdayOf } from './localDate.ts';

// Ur almanackan, inte ur vår egen räkning.
const almanacka = [
  // år, påskdagen, Kristi himmelsfärdsdag, pingstdagen, midsommarafton, alla helgons dag
  ['2020', '04-12', '05-21', '05-31', '06-19', '10-31'],
  ['2021', '04-04', '05-13', '05-23', '06-25', '11-06'],
  ['2022', '04-17', '05-26', '06-05', '06-24', '11-05'],
  ['2023', '04-09', '05-18', '05-28', '06-23', '11-04'],
  ['2024', '03-31', '05-09', '05-19', '06-21', '11-02'],
  ['2025', '04-20', '05-29', '06-08', '06-20', '11-01'],
  ['2026', '04-05', '05-14', '05-24', '06-19', '10-31'],
  ['2027', '03-28', '05-06', '05-16', '06-25', '11-06'],
  ['2028', '04-16', '05-25', '06-04', '06-23', '11-04'],
  ['2029', '04-01', '05-10', '05-20', '06-22', '11-03'],
  ['2030', '04-21', '05-30', '06-09', '06-21', '11-02'],
] as const;
const d = localDate;

describe.each(almanacka)('%s', (ar, pask, himmelsfard, pingst, midsommarafton, helgon) => {
  const dagar = helgdagar(Number(ar));
  it('har de rörliga helgdagarna där almanackan har dem', () => {
    expect(paskdagen(Number(ar))).toBe(`${ar}-${pask}`);
    expect(dagar.get(addDays(d(`${ar}-${pask}`), -2))).toBe('Långfredagen');
    expect(dagar.get(addDays(d(`${ar}-${pask}`), 1))).toBe('Annandag påsk');
    expect(dagar.get(d(`${ar}-${himmelsfard}`))).toBe('Kristi himmelsfärdsdag');
    expect(dagar.get(d(`${ar}-${pingst}`))).toBe('Pingstdagen');
    expect(dagar.get(addDays(d(`${ar}-${midsommarafton}`), 1))).toBe('Midsommardagen');
    expect(dagar.get(d(`${ar}-${helgon}`))).toBe('Alla helgons dag');
  });
  it('har de fasta helgdagarna', () => {
    for (const fast of ['01-01', '01-06', '05-01', '06-06', '12-25', '12-26'])
      expect(arArbetsdag(d(`${ar}-${fast}`))).toBe(false);
  });
  it('är ledigt på aftnarna när inställningen säger det, annars inte', () => {
    for (const afton of [midsommarafton, '12-24', '12-31']) {
      const dag = d(`${ar}-${afton}`);
      expect(arArbetsdag(dag)).toBe(false);
      expect(arArbetsdag(dag, [])).toBe(weekdayOf(dag) < 6);
    }
  });
});

describe('arbetsdagar', () => {
  // Räknat för hand: vardagar minus helgdagar och aftnar som infaller måndag till fredag.
  it.each([
    ['2024', 251],
    ['2025', 249],
    ['2026', 251],
    ['2027', 253],
  ])('%s har %i', (ar, antal) => {
    expect(arbetsdagarMellan(d(`${Number(ar) - 1}-12-31`), d(`${ar}-12-31`))).toBe(antal);
  });

  it.each([
    ['en fredag ger måndagen', '2026-06-12', 1, '2026-06-15'],
    ['över nationaldagen', '2025-06-05', 1, '2025-06-09'],
    ['över midsommar', '2026-06-17', 2, '2026-06-22'],
    ['tio arbetsdagar över jul och nyår', '2026-12-18', 10, '2027-01-08'],
    ['ingen dag är dagen själv', '2026-06-13', 0, '2026-06-13'],
  ])('%s', (_vad, fran, antal, till) => {
    expect(laggTillArbetsdagar(d(fran), antal)).toBe(till);
  });

  it('så många som läggs till ligger emellan, och den sista är en arbetsdag', () => {
    assert(
      property(integer({ min: 0, max: 40_000 }), integer({ min: 1, max: 60 }), (n, antal) => {
        const fran = addDays(d('1950-01-01'), n);
        const till = laggTillArbetsdagar(fran, antal);
        expect(arArbetsdag(till)).toBe(true);
        expect(arbetsdagarMellan(fran, till)).toBe(antal);
      }),
    );
  });
});
