import { describe, expect, it, test } from 'vitest';
import { nyOrganisation } from '../../test/organisationBuilder.ts';
import { localDate } from '../time/localDate.ts';
import {
  enhetDen,
  enhetNamn,
  enheterDen,
  finnEnhet,
  granskaOrganisation,
  senasteVersion,
  somDenArNu,
} from './enhet.ts';
import { zOrganisation } from './enhetSchema.ts';
import type { EnhetId, Organisation } from './enhet.ts';

const id = (text: string) => text as EnhetId;
const dag = localDate;

/** Norra and Södra merge into Mitten 2020; Stora splits into Ett and Två 2021; Två ends in Tre 2023. */
const org = nyOrganisation({
  norra: { to: '2019-12-31', efterfoljare: ['mitten'] },
  sodra: { to: '2019-12-31', efterfoljare: ['mitten'] },
  mitten: { from: '2020-01-01' },
  stora: { to: '2020-12-31', efterfoljare: ['ett', 'tva'] },
  ett: { from: '2021-01-01' },
  tva: { from: '2021-01-01', to: '2022-12-31', efterfoljare: ['tre'] },
  tre: { from: '2023-01-01' },
  nedlagd: { to: '2018-06-30' },
});

describe('en enhets siffror bärs vidare av', () => {
  test.each([
    ['norra', '2019-12-31', ['norra']],
    ['norra', '2020-01-01', ['mitten']],
    ['sodra', '2024-01-01', ['mitten']],
    ['mitten', '2024-01-01', ['mitten']],
    ['stora', '2021-06-01', ['ett', 'tva']],
    ['stora', '2024-01-01', ['ett', 'tre']],
    ['nedlagd', '2024-01-01', ['nedlagd']],
    ['finns-inte', '2024-01-01', []],
  ])('%s den %s: %j', (enhet, datum, nu) => {
    expect(somDenArNu(org, id(enhet), dag(datum))).toStrictEqual(nu);
  });
  it('ingen när efterföljarna går i cirkel, men frågan tar slut', () => {
    const cirkel = nyOrganisation({
      a: { to: '2019-12-31', efterfoljare: ['b'] },
      b: { to: '2019-12-31', efterfoljare: ['a', 'c'] },
      c: {},
    });
    expect(somDenArNu(cirkel, id('a'), dag('2024-01-01'))).toStrictEqual(['c']);
  });
});

describe('en enhet som bytt namn', () => {
  const [hagen] = nyOrganisation({ hagen: { to: '2020-12-31' } }).enheter;
  const versioner = (hagen?.versioner ?? []).flatMap((v) => [
    v,
    { ...v, from: dag('2021-01-01'), to: null, namn: 'Nya Hagen' },
  ]);
  const bytt: Organisation = { ...org, enheter: [{ id: id('hagen'), efterfoljare: [], versioner }] };
  test.each([
    ['2020-12-31', 'Hagen'],
    ['2021-01-01', 'Nya Hagen'],
  ])('heter den %s %s', (datum, namn) => {
    expect(enhetNamn(bytt, id('hagen'), dag(datum))).toBe(namn);
  });
  it('är samma enhet och har inga fel', () => {
    expect(somDenArNu(bytt, id('hagen'), dag('2024-01-01'))).toStrictEqual(['hagen']);
    expect(granskaOrganisation(bytt)).toStrictEqual([]);
  });
});

it('en okänd enhet visas med sitt id och en avslutad med sitt sista namn', () => {
  expect(enhetNamn(org, id('borta'), dag('2024-01-01'))).toBe('borta');
  expect(enhetNamn(org, id('nedlagd'), dag('2024-01-01'))).toBe('Nedlagd');
});

test.each([
  ['2017-01-01', ['norra', 'sodra', 'stora', 'nedlagd']],
  ['2020-06-01', ['mitten', 'stora']],
  ['2023-01-01', ['mitten', 'ett', 'tre']],
])('den %s finns %j', (datum, enheter) => {
  expect(enheterDen(org, dag(datum)).map((e) => e.id)).toStrictEqual(enheter);
});

it('första och sista dagen hör till enheten', () => {
  const tva = finnEnhet(org, id('tva'));
  if (tva === undefined) throw new Error('tva');
  const finns = (datum: string) => enhetDen(tva, dag(datum)) !== undefined;
  expect(['2020-12-31', '2021-01-01', '2022-12-31', '2023-01-01'].map(finns)).toStrictEqual([
    false,
    true,
    true,
    false,
  ]);
  expect(senasteVersion(tva).to).toBe('2022-12-31');
});

describe('en organisation som inte håller', () => {
  const bas = nyOrganisation({ a: {}, b: {} });
  const [a, b] = bas.enheter;
  if (a === undefined || b === undefined) throw new Error('bas');
  const v = senasteVersion(a);
  const fel = (enheter: Organisation['enheter']) => granskaOrganisation({ ...bas, enheter });
  test.each([
    ['samma enhet två gånger', [a, a], 'Enheten a finns två gånger.'],
    [
      'slutar innan den börjar',
      [{ ...a, versioner: [{ ...v, to: dag('1900-01-01'), from: dag('1950-01-01') }] }],
      'A: slutar (1900-01-01) innan den börjar (1950-01-01).',
    ],
    [
      'två beskrivningar samtidigt',
      [{ ...a, versioner: [v, { ...v, from: dag('2000-01-01') }] }],
      'A: två beskrivningar gäller samtidigt från 2000-01-01.',
    ],
    [
      'okänd verksamhet',
      [{ ...a, versioner: [{ ...v, verksamhetId: 'x' as never }] }],
      'A: verksamheten x finns inte.',
    ],
    ['okänd efterföljare', [{ ...a, efterfoljare: [id('x')] }, b], 'A: efterföljaren x finns inte.'],
  ])('%s', (_vad, enheter, mening) => {
    expect(fel(enheter)).toContain(mening);
  });
  it('som följer schemat och reglerna har inga fel', () => {
    expect(granskaOrganisation(org)).toStrictEqual([]);
    expect(zOrganisation.safeParse(org).success).toBe(true);
  });
});
