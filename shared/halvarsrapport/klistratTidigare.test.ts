import { expect, test } from 'vitest';
import { nyOrganisation } from '../../test/organisationBuilder.ts';
import { lasKlistrat, periodAvRubrik } from './klistratTidigare.ts';

const org = nyOrganisation({ hagen: {}, ljung: {} });
const k = { matt: 'hsl-fall', kalla: 'Rapport 2020', ar: 'H1' } as const;

test.each([
  ['2019', 'H1', '2019-H1'],
  ['2019', 'helar', '2019'],
  ['Helår 2019', 'H1', '2019'],
  ['Halvår 2020', 'helar', '2020-H1'],
  ['andra halvåret 2020', 'H1', '2020-H2'],
  ['2020-H2', 'H1', '2020-H2'],
  ['Förändring', 'H1', null],
] as const)('rubriken %s (bara år är %s) är %s', (rubrik, ar, kod) => {
  expect(periodAvRubrik(rubrik, ar)).toBe(kod);
});

test('en tabell ur Excel blir en siffra per enhet och period, och summan står för sig', () => {
  const { uppgifter, fel } = lasKlistrat(
    'Enhet\t2019\t2020\r\nHagen\t1 200\t144\r\nLjung\t–\t..\r\nSumma\t1200\t150\r\n',
    k,
    org,
  );
  expect(fel).toEqual([]);
  expect(uppgifter.map((u) => [u.enhetId, u.period, u.slag, u.antal])).toEqual([
    ['hagen', '2019-H1', 'antal', 1200],
    ['hagen', '2020-H1', 'antal', 144],
    ['ljung', '2019-H1', 'antal', 0],
    [null, '2019-H1', 'publicerad-summa', 1200],
    [null, '2020-H1', 'publicerad-summa', 150],
  ]);
});

test.each([
  ['en okänd enhet', 'Enhet\t2019\nBorta\t3', 'Enheten ”Borta” finns inte'],
  ['en rubrik som inte är en period', 'Enhet\tFörr\nHagen\t3', 'Rubriken ”Förr” är ingen period'],
  ['en cell som inte är ett heltal', 'Enhet\t2019\nHagen\t3,5', '”3,5” för Hagen 2019-H1 är inget heltal'],
  ['en enda cell', '5', 'Markera tabellen'],
])('%s ger en mening som säger vad som ska rättas', (_vad, text, mening) => {
  expect(lasKlistrat(text, k, org).fel.join(' ')).toContain(mening);
});
