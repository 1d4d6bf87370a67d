import { expect, test } from 'vitest';
import { sammanstall } from '../../shared/halvarsrapport/rapport.ts';
import { standardmall } from '../../shared/halvarsrapport/standardmall.ts';
import { standardKodverk } from '../../shared/kodverk/standardKodverk.ts';
import type { EnhetId } from '../../shared/enhet/enhet.ts';
import type { SammandragRad } from '../../shared/sammandrag/rader.ts';
import { localDate } from '../../shared/time/localDate.ts';
import { halvar } from '../../shared/time/period.ts';
import { nyCountRad } from '../radBuilder.ts';
import { nyOrganisation } from '../organisationBuilder.ts';

/** Norra and Södra merge into Mitten 2021; Stora is split into Ett and Två the same day. */
const org = nyOrganisation({
  norra: { to: '2020-12-31', efterfoljare: ['mitten'] },
  sodra: { to: '2020-12-31', efterfoljare: ['mitten'] },
  mitten: { from: '2021-01-01' },
  stora: { to: '2020-12-31', efterfoljare: ['ett', 'tva'] },
  ett: { from: '2021-01-01' },
  tva: { from: '2021-01-01' },
});
const fall = (unit: string, ar: number, n: number): SammandragRad =>
  nyCountRad({ unit, month: `${ar}-02`, status: 'utredd', n });
const rapport = (lasning: 'da' | 'nu') =>
  sammanstall({
    org,
    kodverk: standardKodverk,
    mall: standardmall,
    lasning,
    period: halvar(2021, 1),
    idag: localDate('2021-09-06'),
    rader: new Map([
      ['2021-H1', [fall('mitten', 2021, 9), fall('ett', 2021, 2), fall('tva', 2021, 3)]],
      ['2020-H1', [fall('norra', 2020, 4), fall('sodra', 2020, 6), fall('stora', 2020, 8)]],
    ]),
    forstaManad: '2020-01',
    // A figure from before the program follows its unit as well.
    tidigare: [
      {
        matt: 'hsl-fall',
        period: '2019-H1',
        enhetId: 'norra' as EnhetId,
        slag: 'antal',
        antal: 5,
        kalla: 'x',
      },
      {
        matt: 'hsl-fall',
        period: '2019-H1',
        enhetId: 'sodra' as EnhetId,
        slag: 'antal',
        antal: 7,
        kalla: 'x',
      },
    ],
    kalla: 'register',
    kortplats: new Map(),
    texter: new Map(),
    forraTexter: new Map(),
  });

const tabell = (lasning: 'da' | 'nu') =>
  Object.fromEntries(
    rapport(lasning)
      .avsnitt.flatMap((a) => a.tabeller)
      .filter((t) => t.id === 'tabell-hsl-fall')
      .flatMap((t) => t.rader.map((r) => [r.namn, r.celler.slice(0, 3).map((c) => c.text)])),
  );
const noter = (lasning: 'da' | 'nu') =>
  rapport(lasning).dokument.block.flatMap((b) =>
    b.id === 'organisation' && b.slag === 'lista' ? b.punkter : [],
  );

test('som organisationen var står varje siffra på den enhet som fanns då', () => {
  expect(tabell('da')).toMatchObject({
    Norra: ['5', '4', '0'],
    Sodra: ['7', '6', '0'],
    Stora: ['..', '8', '0'],
    Mitten: ['..', '0', '9'],
    Summa: ['12', '18', '14'],
  });
});

test('som den är nu räknas sammanslagna enheter ihop, och en delad enhet behåller sina', () => {
  const t = tabell('nu');
  expect(t).toMatchObject({ Mitten: ['12', '10', '9'], Stora: ['..', '8', '0'], Summa: ['12', '18', '14'] });
  expect(Object.keys(t)).not.toContain('Norra');
});

test('summorna är desamma hur organisationen än läses', () => {
  expect(rapport('da').totalt).toEqual(rapport('nu').totalt);
});

test('rapporten säger vad som slagits ihop och delats, och var siffrorna står', () => {
  expect(noter('nu')).toEqual([
    'Norra gick 1 januari 2021 upp i Mitten. Siffrorna från tiden före räknas på Mitten.',
    'Sodra gick 1 januari 2021 upp i Mitten. Siffrorna från tiden före räknas på Mitten.',
    'Stora delades 1 januari 2021 i Ett och Tva. Siffrorna från tiden före står kvar på Stora.',
  ]);
  expect(noter('da')[0]).toBe(
    'Norra gick 1 januari 2021 upp i Mitten. Siffrorna från tiden före står på Norra.',
  );
});
