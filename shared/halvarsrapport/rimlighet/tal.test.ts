import { assert, constantFrom, integer, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { lasTal } from './tal.ts';
import { talordVarde } from './talord.ts';

const varden = (text: string) =>
  lasTal(text)
    .filter((t) => !t.artikel)
    .map((t) => t.varde);

test.each<[string, number[]]>([
  // Digits
  ['385 fall', [385]],
  ['Antalet är 1 204 stycken', [1204]],
  ['Antalet är 1\u00a0204 stycken', [1204]],
  ['Antalet är 1\u202f204 stycken', [1204]],
  ['Antalet är 1\u2009204\u2009567 stycken', [1204567]],
  ['12.345 timmar', [12345]],
  ['3,5 avvikelser per månad', [3.5]],
  ['förändring −83', [-83]],
  ['förändring –83', [-83]],
  ['förändring -83 (−18 %)', [-83, -18]],
  ['+12 jämfört med 2020', [12]],
  ['– 5 fall i köket', [5]],
  ['14 och 11.', [14, 11]],
  ['(468)', [468]],
  ['Hagen 93, Korttid 12, Ljung 54', [93, 12, 54]],
  // Words
  ['fem från vård och omsorg, tre från socialt stöd', [5, 3]],
  ['tjugotre klagomål och tjugoen synpunkter', [23, 21]],
  ['nittionio', [99]],
  ['etthundrasjutton', [117]],
  ['hundra fall', [100]],
  ['två hundra fall', [200]],
  ['tvåhundrafyrtiotre avvikelser', [243]],
  ['tusen', [1000]],
  ['Noll anmälningar', [0]],
  ['ett dussin fall', [12]],
  ['aderton', [18]],
  // Per cent and shares
  ['41 % av 21', [41, 21]],
  ['41% av 21', [41, 21]],
  ['41,5 procent', [41.5]],
  ['fem procent', [5]],
  ['hälften av fallen', [0.5]],
  ['två tredjedelar', [2 / 3]],
  // Words that hold a number word and are none
  ['femte sextonde trettonårig sexuell treårsplan', []],
  ['en och samma person, ett antal fall, en del av', []],
  ['ensam, ettor, tvåan, Niohuset', []],
  // Not figures
  ['2021-06-30', []],
  ['den 30 juni 2021', []],
  ['30 juni', []],
  ['åren 2019–2021', []],
  ['2019-2021', []],
  ['2020/2021', []],
  ['under 2020 och 2021', []],
  ['halvår 2020', []],
  ['SoL (2001:453) 14 kap. 3 §', []],
  ['3 kap. 5 §', []],
  ['24 b § LSS', []],
  ['§ 26', []],
  ['§§ 26–28', []],
  ['SOSFS 2011:9 och HSLF-FS 2017:40', []],
  ['SN 2023/89', []],
  ['Dnr SN 2021-123', []],
  ['dnr: 2021/44', []],
  ['tfn 0513-170 00', []],
  ['08-123 45 67', []],
  ['+46 70 123 45 67', []],
  ['kl. 14.30 och kl 03', []],
  ['07:45', []],
  ['ringde 112', []],
  ['via 1177', []],
  ['tabell 3 och bilaga 2', []],
  ['kategori 1–4', []],
  ['steg 2', []],
  ['vecka 12', []],
  ['barn 0–18 år', []],
  ['5–10 dagar', []],
  ['per 1 000 boendedygn', []],
  ['en 4x4-matris och 4 × 4', []],
  ['covid-19', []],
  ['A4, B12', []],
  ['18-åring', []],
  ['den 3:e', []],
  ['212000-1520', []],
  ['namn@kommun12.se www.a12.se', []],
  ['2.1 Sammanfattning', []],
  ['1. Inledning', []],
  ['2021 avvikelser', [2021]],
  ['januari–augusti 2024 rapporterades 214 fall', [214]],
  ['2 021', [2021]],
])('%s ger %j', (text, expected) => {
  expect(varden(text)).toEqual(expected);
});

test.each([
  ['fyra månader', 'tid'],
  ['10 dagar', 'tid'],
  ['18 år', 'tid'],
  ['12 000 kronor', 'matt'],
  ['41 %', 'procent'],
  ['3 procentenheter', 'procentenhet'],
  ['hälften', 'andel'],
  ['11 klagomål', 'antal'],
])('%s är %s', (text, slag) => {
  expect(lasTal(text).map((t) => t.slag)).toEqual([slag]);
});

test.each(['cirka 40 fall', 'drygt 40', 'minst 40', 'ca 40', 'knappt 40'])('%s är ungefärligt', (text) => {
  expect(lasTal(text)[0]?.ungefar).toBe(true);
});

test('en och ett känns igen men är märkta som artiklar', () => {
  expect(lasTal('en direkt och fem via IVO').map((t) => [t.varde, t.artikel])).toEqual([
    [1, true],
    [5, false],
  ]);
});

test('platsen pekar på talet i texten', () => {
  const text = 'Under 2020 föll 121 olika patienter (−83).';
  expect(lasTal(text).map((t) => text.slice(t.from, t.to))).toEqual(['121', '−83']);
});

test('varje heltal läses tillbaka ur sin skrift med mellanrum mellan tusental', () => {
  assert(
    property(integer({ min: 0, max: 9_999_999 }), constantFrom(' ', '\u00a0', '\u202f'), (n, space) => {
      const skrift = String(n).replaceAll(/\B(?=(\d{3})+$)/g, space);
      if (/^(?:19|20|21)\d\d$/.test(skrift)) return;
      expect(varden(`antalet ${skrift} st`)).toEqual([n]);
    }),
  );
});

test('läsningen kastar aldrig och platserna ligger i ordning utan överlapp', () => {
  assert(
    property(string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      const tal = lasTal(text);
      tal.forEach((t, i) => {
        expect(t.to).toBeGreaterThan(t.from);
        expect(t.from).toBeGreaterThanOrEqual(tal[i - 1]?.to ?? 0);
      });
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ['tjugo', 20],
  ['trettioett', 31],
  ['tretusen', 3000],
  ['ettusen', null],
  ['etttusen', 1000],
  ['fall', null],
  ['och', null],
])('talordet %s är %s', (word, value) => {
  expect(talordVarde(word)).toBe(value);
});
