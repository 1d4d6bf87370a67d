import { expect, it } from 'vitest';
import { localDate } from '../../../../shared/time/localDate.ts';
import { rapportperioder, tillOchMed } from './rapportperioder.ts';

const koder = (ar: number, idag: string): readonly string[] =>
  rapportperioder(ar, localDate(idag)).map((p) => p.id);

it.each([
  ['i juli erbjuds första halvåret först och aldrig ett år som pågår', '2022-07-04', '2022-H1'],
  ['i september erbjuds delåret först', '2022-09-15', '2022-delar'],
  ['i mars erbjuds årets två månader', '2022-03-10', '2022-01..2022-02'],
])('%s', (_namn, idag, forst) => {
  expect(koder(2022, idag)[0]).toBe(forst);
  expect(koder(2022, idag)).not.toContain('2022');
});

it('ett år som är slut kan fyllas i helt', () => {
  expect(koder(2021, '2022-07-04')).toContain('2021');
});

it('i januari finns ingen period som är slut', () => {
  expect(koder(2022, '2022-01-20')).toEqual([]);
});

it('ett tillfälle i augusti är delåret, ett i december hela året', () => {
  expect([tillOchMed(2022, 8), tillOchMed(2022, 12)]).toEqual(['2022-delar', '2022']);
});
