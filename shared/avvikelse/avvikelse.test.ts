import { describe, expect, it, test } from 'vitest';
import { nyAvvikelse } from '../../test/arendeBuilder.ts';
import { koderI } from '../kodverk/kodverk.ts';
import { standardKodverk } from '../kodverk/standardKodverk.ts';
import { localDate } from '../time/localDate.ts';
import { raknedatum, zAvvikelseUppgifter, zNar } from './avvikelse.ts';
import { faltFor, typslagFor, zTypuppgifter } from './typuppgifter.ts';
import type { Typslag } from './typuppgifter.ts';

const upptackt = localDate('2021-07-02');

test.each([
  [{ precision: 'exakt', datum: '2021-06-30', tid: '23:59' }, '2021-06-30'],
  [{ precision: 'ungefar', datum: '2021-06-30' }, '2021-06-30'],
  [{ precision: 'okand' }, '2021-07-02'],
])('halvåret för %j avgörs av %s', (nar, dag) => {
  expect(raknedatum(zNar.parse(nar), upptackt)).toBe(dag);
});

describe('fyra svar räcker', () => {
  it('resten fylls i som obesvarat', () => {
    expect(nyAvvikelse()).toMatchObject({
      undertyp: null,
      slag: null,
      berord: null,
      skadaFysisk: null,
      gottExempel: false,
      typuppgifter: { slag: 'inga' },
    });
  });
  test.each(['enhetId', 'lagrum', 'typ', 'nar', 'vadHande'] as const)('men %s behövs', (falt) => {
    const { [falt]: _bort, ...resten } = nyAvvikelse();
    expect(zAvvikelseUppgifter.safeParse(resten).success).toBe(false);
  });
  it('och bara blanksteg är inget svar', () => {
    expect(zAvvikelseUppgifter.safeParse({ ...nyAvvikelse(), vadHande: ' \n\t' }).success).toBe(false);
  });
});

test.each<readonly [string, Typslag]>([
  ['fall', 'fall'],
  ['lakemedel', 'lakemedel'],
  ['mtp', 'mtp'],
  ['trycksar', 'inga'],
  ['egen-typ', 'inga'],
])('typen %s frågar efter uppgifter om %s', (typ, slag) => {
  expect(typslagFor(typ)).toBe(slag);
});

test.each(['fall', 'lakemedel', 'mtp', 'inga'] as const)(
  'formuläret för %s har precis schemats fält',
  (slag) => {
    const { slag: _slag, ...falt } = zTypuppgifter.parse({ slag });
    expect(faltFor[slag].map((f) => f.id)).toStrictEqual(Object.keys(falt));
    const tomma = faltFor[slag].filter(
      (f) => f.lista !== undefined && koderI(standardKodverk, f.lista).length === 0,
    );
    expect(tomma).toStrictEqual([]);
  },
);
