import { expect, test } from 'vitest';
import { granskaDokument } from '../../shared/halvarsrapport/rimlighet/granska.ts';
import { herrljunga, publicerad, rattad } from './herrljunga.ts';

const kort = (dokument: ReturnType<typeof herrljunga>) =>
  granskaDokument(dokument).map((f) => `${f.regel} ${f.tal.join('/')}`);

test('den publicerade rapporten ger just de fel som den har', () => {
  expect(kort(herrljunga(publicerad)).toSorted()).toEqual(
    [
      'andring 84/83',
      'summa 117/111',
      'total 980/979',
      'halvar 23/21',
      'text-tabell 14/11',
      'personer 125/121',
      'procent 41/21',
    ].toSorted(),
  );
});

test('den rättade rapporten ger inget fynd', () => {
  expect(granskaDokument(herrljunga(rattad))).toEqual([]);
});

test.each(Object.keys(publicerad) as (keyof typeof publicerad)[])(
  'felet i %s hittas också ensamt',
  (falt) => {
    expect(kort(herrljunga({ ...rattad, [falt]: publicerad[falt] }))).toHaveLength(1);
  },
);
