import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixedClock } from '../time/instant.ts';
import { localDate } from '../time/localDate.ts';
import { internkontroll4 } from '../riskmatris/standardmatriser.ts';
import { kalenderRad } from './kalender.ts';
import { zKontroll } from './kontroll.ts';
import { antalPerZon, bytterZon, nastaGranskning } from './risk.ts';
import { dra } from './stickprov.ts';
import { arInaktuellt, granskaUtfall, zUtfallUppgifter } from './utfall.ts';

const id = '11111111-1111-4111-8111-111111111111';
const kontroll = (andrat: object = {}) =>
  zKontroll.parse({ kontrollmoment: 'Mätning', manader: [2, 5, 9, 12], id, ar: 2023, ...andrat });
const utfall = (matdatum: string, varde: object = { slag: 'uppgift', text: '' }) =>
  zUtfallUppgifter.parse({ kontrollId: id, matdatum, resultat: 'utan', varde });
const at = fixedClock('2023-01-01T00:00:00.000Z').now();
const sparat = (matdatum: string) => ({ ...utfall(matdatum), id, at, vem: 'x' });
const idag = localDate('2024-02-21');

describe('klasser som summerar', () => {
  const klasser = (totalt: number, upp: number, over: number, varav: readonly number[]) =>
    utfall('2022-12-31', {
      slag: 'klasser',
      totalt,
      klasser: [
        { namn: 'Upp till fyra månader', antal: upp },
        {
          namn: 'Fyra månader eller mer',
          antal: over,
          varav: varav.map((antal, i) => ({ namn: `del ${i}`, antal })),
        },
      ],
    });
  const k = kontroll({ slag: 'klasser' });

  it('68 = 59 + 9 och 9 = 3 + 2 + 4 går ihop', () => {
    expect(granskaUtfall(klasser(68, 59, 9, [3, 2, 4]), k, idag)).toBeNull();
  });
  it.each([
    ['totalen', klasser(69, 59, 9, [3, 2, 4]), { namn: 'Totalt', antal: 69, summa: 68 }],
    ['delarna', klasser(68, 59, 9, [3, 2, 3]), { namn: 'Fyra månader eller mer', antal: 9, summa: 8 }],
  ])('när %s inte går ihop nekas utfallet med båda talen', (_n, u, uppgifter) => {
    expect(granskaUtfall(u, k, idag)).toMatchObject({ code: 'klasser-gar-inte-ihop', uppgifter });
  });
});

it('ett mätdatum som är äldre än ett intervall är inaktuellt: december 2022 i en rapport i februari 2024', () => {
  expect(arInaktuellt(utfall('2022-12-31'), kontroll(), idag)).toBe(true);
  expect(arInaktuellt(utfall('2023-12-31'), kontroll(), idag)).toBe(false);
});

describe('granskade akter', () => {
  const k = kontroll({ slag: 'checklista', fragor: ['Är samtycke dokumenterat?'] });
  const dragna = dra(200, 3, 'vår');
  const varde = (nr: readonly number[], avvikelser: number) =>
    utfall('2023-12-31', {
      slag: 'checklista',
      population: 200,
      stickprov: 3,
      fro: 'vår',
      avvikelser,
      granskade: nr.map((n, i) => ({ nr: n, ok: i > 0, fel: i > 0 ? [] : [1] })),
    });
  it('ska vara de dragna, och anmärkningarna så många som de är', () => {
    expect(granskaUtfall(varde(dragna, 1), k, idag)).toBeNull();
    expect(granskaUtfall(varde(dragna, 2), k, idag)?.code).toBe('klasser-gar-inte-ihop');
    expect(granskaUtfall(varde([1, 2, 3], 1), k, idag)?.code).toBe('granskade-passar-inte');
    expect(granskaUtfall(varde(dragna.slice(1), 1), k, idag)?.code).toBe('granskade-passar-inte');
  });
});

describe('stickprov', () => {
  it('samma frö drar samma akter, ett annat frö andra', () => {
    expect(dra(200, 16, 'vår 2026')).toEqual(dra(200, 16, 'vår 2026'));
    expect(dra(200, 16, 'vår 2026')).not.toEqual(dra(200, 16, 'höst 2026'));
  });
  it('ger så många olika nummer inom populationen', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.integer({ min: 1, max: 100 }),
        fc.string(),
        (population, antal, fro) => {
          const drawn = dra(population, antal, fro);
          expect(new Set(drawn).size).toBe(Math.min(antal, population));
          expect(drawn.every((n) => n >= 1 && n <= population)).toBe(true);
        },
      ),
    );
  });
  it('varje akt har ungefär samma chans att dras', () => {
    const times = Array.from({ length: 20 }, () => 0);
    for (let i = 0; i < 4000; i += 1)
      for (const n of dra(20, 5, `frö ${i}`)) times[n - 1] = (times[n - 1] ?? 0) + 1;
    for (const n of times) expect(Math.abs(n - 1000)).toBeLessThan(150);
  });
});

describe('kalendern', () => {
  const k = kontroll();
  it('visar gjord, missad, nu och planerad', () => {
    const rad = kalenderRad(k, [sparat('2023-02-10')], localDate('2023-09-03'));
    expect([1, 4, 8, 11].map((m) => rad[m])).toEqual(['gjord', 'missad', 'nu', 'planerad']);
    expect(rad.filter((r) => r === null)).toHaveLength(8);
  });
  it.each([
    ['2023-01-31', 'planerad'],
    ['2023-02-01', 'nu'],
    ['2023-02-28', 'nu'],
    ['2023-03-01', 'forsenad'],
    ['2023-04-30', 'forsenad'],
    ['2023-05-01', 'missad'],
    ['2024-01-01', 'missad'],
  ])('februari är den %s %s: försenad tills nästa tur kommer, sedan missad', (dag, lage) => {
    expect(kalenderRad(k, [], localDate(dag))[1]).toBe(lage);
  });
  it('årets sista tur går att ta igen till årsskiftet', () => {
    const en = kontroll({ manader: [8] });
    expect(kalenderRad(en, [], localDate('2023-12-31'))[7]).toBe('forsenad');
    expect(kalenderRad(en, [], localDate('2024-01-01'))[7]).toBe('missad');
  });
  it('ett sent utfall fyller den månad det gäller, och två utfall fyller två', () => {
    const rad = kalenderRad(k, [sparat('2023-03-10'), sparat('2023-06-01')], localDate('2023-06-02'));
    expect([1, 4].map((m) => rad[m])).toEqual(['sen', 'sen']);
  });
});

describe('risker i matrisen', () => {
  const p = (sannolikhet: number, allvarlighetsgrad: number) => ({ sannolikhet, allvarlighetsgrad });
  it('nio risker fördelas på zonerna 1, 4 och 4, den allvarligaste först', () => {
    const nio = [p(4, 4), p(3, 3), p(2, 4), p(3, 2), p(2, 3), p(1, 1), p(2, 2), p(1, 4), p(2, 1)];
    expect(antalPerZon(internkontroll4, nio)).toEqual([
      { kod: 'omedelbart', text: 'Hanteras omedelbart', antal: 1 },
      { kod: 'snarast', text: 'Hanteras snarast', antal: 4 },
      { kod: 'accepteras', text: 'Accepteras', antal: 4 },
    ]);
  });
  it('allvarligare zon ger tidigare ny granskning', () => {
    const dag = localDate('2026-01-15');
    expect([p(1, 1), p(3, 2), p(4, 4)].map((x) => nastaGranskning(internkontroll4, x, dag))).toEqual([
      '2027-01-15',
      '2026-07-15',
      '2026-04-15',
    ]);
  });
  it('förhandsvisningen nämner just de risker som byter zon', () => {
    const risk = (s: number, a: number) => ({
      poang: { matrisId: 'internkontroll-4', matrisVersion: 1, ...p(s, a) },
    });
    const ny = {
      ...internkontroll4,
      rutnat: internkontroll4.rutnat.map((r, s) => r.map((z, a) => (s === 2 && a === 2 ? 'omedelbart' : z))),
    };
    const risker = [risk(3, 3), risk(1, 1), { poang: null }];
    expect(bytterZon(risker, [internkontroll4], ny)).toEqual([
      { risk: risker[0], fran: 'Hanteras snarast', till: 'Hanteras omedelbart' },
    ]);
  });
});
