import { expect, test } from 'vitest';
import { lasPerioder } from './perioder.ts';

test.each<[string, string[]]>([
  ['Halvår 2020', ['2020:1-6']],
  ['Helår 2020', ['2020:1-12']],
  ['första halvåret 2021', ['2021:1-6']],
  ['Andra halvåret 2021', ['2021:7-12']],
  ['H1 2021 och 2021 H2', ['2021:1-6', '2021:7-12']],
  ['jan–aug 2023', ['2023:1-8']],
  ['januari till och med september 2022', ['2022:1-9']],
  ['januari t.o.m. augusti', ['null:1-8']],
  ['januari-juni', ['null:1-6']],
  ['2023 (jan-aug)', ['2023:1-8']],
  ['2021-01-01–2021-06-30', ['2021:1-6']],
  ['1 januari – 30 juni 2021', ['2021:1-6']],
  ['kvartal 2 2022', ['2022:4-6']],
  ['Q3 2022', ['2022:7-9']],
  ['tertial 1 2022', ['2022:1-4']],
  ['delår 2023', ['2023:1-8']],
  ['mars 2022', ['2022:3-3']],
  ['2019', ['2019:1-12']],
  ['2019, 2020 och 2021', ['2019:1-12', '2020:1-12', '2021:1-12']],
  ['2021-09-09', []],
  ['den 9 september 2021', []],
  ['2019–2021', []],
  ['SoL (2001:453)', []],
  ['majoriteten i Marstrand', []],
])('%s är %j', (text, expected) => {
  expect(lasPerioder(text).map((p) => `${p.ar}:${p.fran}-${p.till}`)).toEqual(expected);
});
