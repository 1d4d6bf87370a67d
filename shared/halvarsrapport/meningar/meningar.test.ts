import { array, assert, constantFrom, integer, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import { granskaDokument } from '../rimlighet/granska.ts';
import {
  andringsmening,
  antalsmening,
  fordelningsmening,
  personmening,
  storstmening,
  uppfoljningsmening,
} from './meningar.ts';
import { efterVarandra } from './skrivning.ts';
import type { Forslag } from './skrivning.ts';
import { genitiv, SUBSTANTIV, talIText, uppraknat } from './substantiv.ts';

const s = (varde: number) => ({ varde });
const { fall, avvikelse, klagomal, patient, lexSarah } = SUBSTANTIV;
/** Narrow and ordinary no-break spaces shown as `_`, so that the table can be read. */
const syns = (m: Forslag) => m.text.replaceAll(/[\u00a0\u202f]/g, '_');

test.each<[Forslag, string]>([
  [
    andringsmening({ vad: fall, fore: s(468), efter: s(385) }),
    'Fall minskade från 468 till 385 (−83, −18_%). Skillnaden ligger utanför normal variation.',
  ],
  [
    andringsmening({ vad: avvikelse, fore: s(21), efter: s(24) }),
    'Avvikelser ökade från 21 till 24 (+3, +14_%). Skillnaden ligger inom normal variation.',
  ],
  [
    andringsmening({ vad: klagomal, fore: s(0), efter: s(3) }),
    'Klagomål ökade från 0 till 3 (+3). Skillnaden ligger inom normal variation.',
  ],
  [andringsmening({ vad: klagomal, fore: s(7), efter: s(7) }), 'Antalet klagomål är oförändrat, 7.'],
  [
    andringsmening({ vad: lexSarah, fore: s(0), efter: s(0) }),
    'Inga lex Sarah-rapporter finns i någon av perioderna.',
  ],
  [
    andringsmening({ vad: fall, fore: s(1131), efter: s(1243) }),
    'Fall ökade från 1_131 till 1_243 (+112, +10_%). Skillnaden ligger utanför normal variation.',
  ],
  [
    andringsmening({ vad: fall, fore: s(10), efter: s(20), tid: { fore: 90, efter: 180 } }),
    'Fall ökade från 10 till 20 (+10, +100_%). Skillnaden ligger inom normal variation.',
  ],
  [antalsmening(fall, s(385), 'första halvåret 2021'), 'Under första halvåret 2021 registrerades 385 fall.'],
  [antalsmening(fall, s(1), 'mars 2021'), 'Under mars 2021 registrerades ett fall.'],
  [antalsmening(avvikelse, s(1), 'mars 2021'), 'Under mars 2021 registrerades en avvikelse.'],
  [antalsmening(avvikelse, s(12), 'mars 2021'), 'Under mars 2021 registrerades tolv avvikelser.'],
  [antalsmening(avvikelse, s(0), 'mars 2021'), 'Under mars 2021 registrerades inga avvikelser.'],
  [
    storstmening(
      fall,
      [
        { namn: 'Hagen', varde: 93 },
        { namn: 'Landsbygd', varde: 76 },
        { namn: 'Hemgården', varde: 64 },
        { namn: 'Tätort', varde: 61 },
      ],
      s(385),
    ),
    'Flest fall hade Hagen (93 av 385, 24_%), följt av Landsbygd (76) och Hemgården (64).',
  ],
  [
    storstmening(
      fall,
      [
        { namn: 'Hagen', varde: 9 },
        { namn: 'Ljung', varde: 9 },
        { namn: 'Tätort', varde: 0 },
      ],
      s(18),
    ),
    'Flest fall hade Hagen och Ljung (9 vardera).',
  ],
  [
    fordelningsmening(avvikelse, s(161), [
      { namn: 'vård och omsorg', varde: 131 },
      { namn: 'individ- och familjeomsorg', varde: 9 },
      { namn: 'socialt stöd', varde: 21 },
    ]),
    'Av 161 avvikelser kom 131 från vård och omsorg, nio från individ- och familjeomsorg och 21 från socialt stöd.',
  ],
  [
    fordelningsmening(avvikelse, s(186), [
      { namn: 'särskilt boende', varde: 138 },
      { namn: 'hemtjänst', varde: 39 },
    ]),
    'Av 186 avvikelser kom 138 från särskilt boende, 39 från hemtjänst och nio från övriga.',
  ],
  [
    uppfoljningsmening(avvikelse, s(162), s(186), { klara: s(172), totalt: s(243) }),
    '162 av 186 avvikelser är uppföljda (87_%), mot 71_% föregående period.',
  ],
  [uppfoljningsmening(klagomal, s(1), s(3)), 'Ett av 3 klagomål är uppföljt (33_%).'],
  [uppfoljningsmening(avvikelse, s(0), s(0)), 'Det finns inga avvikelser att följa upp.'],
  [personmening(patient, s(121), fall, s(385)), '121 olika patienter berördes av 385 fall.'],
  [personmening(patient, s(1), fall, s(2)), 'En patient berördes av två fall.'],
])('%#: %o', (m, expected) => {
  expect(syns(m)).toBe(expected);
});

test.each([
  ['Hagen', 'Hagens'],
  ['Socialt stöd', 'Socialt stöds'],
  ['Psykiatri', 'Psykiatris'],
  ['Tomas', 'Tomas'],
  ['IVO', 'IVO:s'],
  ['LSS', 'LSS'],
])('%s i genitiv är %s', (namn, expected) => {
  expect(genitiv(namn)).toBe(expected);
});

test('talord till och med tolv, siffror däröver', () => {
  expect([0, 1, 2, 12, 13, 1204].map((n) => talIText(n))).toEqual([
    'noll',
    'en',
    'två',
    'tolv',
    '13',
    '1\u202f204',
  ]);
  expect(talIText(1, 'ett')).toBe('ett');
  expect(uppraknat(['a', 'b', 'c'])).toBe('a, b och c');
});

test('varje tal med källa pekar på sina tecken, också när meningar läggs efter varandra', () => {
  const m = efterVarandra(
    antalsmening(fall, { varde: 385, trace: 'fall-2021' }, 'första halvåret 2021'),
    andringsmening({
      vad: fall,
      fore: { varde: 468, trace: 'fall-2020' },
      efter: { varde: 385, trace: 'fall-2021' },
    }),
  );
  expect(m.spar.map((x) => [m.text.slice(x.from, x.to), x.trace])).toEqual([
    ['385', 'fall-2021'],
    ['468', 'fall-2020'],
    ['385', 'fall-2021'],
  ]);
});

test('delar som är fler än helheten är vårt eget fel', () => {
  expect(() => fordelningsmening(fall, s(3), [{ namn: 'a', varde: 4 }])).toThrow('fler än helheten');
  expect(() => personmening(patient, s(5), fall, s(4))).toThrow('Fler olika personer');
});

test('rimlighetskontrollen har inget att säga om en föreslagen mening', () => {
  const antal = integer({ min: 0, max: 2000 });
  assert(
    property(
      record({ fore: antal, efter: antal, vad: constantFrom(...Object.values(SUBSTANTIV)) }),
      array(integer({ min: 0, max: 300 }), { minLength: 2, maxLength: 5 }),
      ({ fore, efter, vad }, parts) => {
        const delar = parts.map((varde, i) => ({
          namn: `${'Hagen Ljung Tätort Korttid Hemgården'.split(' ')[i]}`,
          varde,
        }));
        const totalt = s(parts.reduce((a, b) => a + b, 0));
        const texts = [
          andringsmening({ vad, fore: s(fore), efter: s(efter) }),
          antalsmening(vad, s(efter), 'första halvåret 2021'),
          storstmening(vad, delar, totalt),
          fordelningsmening(vad, totalt, delar),
          uppfoljningsmening(vad, s(Math.min(fore, efter)), s(Math.max(fore, efter))),
        ].map((m) => m.text);
        const found = texts
          .filter((text) => text !== '')
          .flatMap((text) =>
            granskaDokument({ sprak: 'sv-SE', titel: 'Rapport', block: [{ slag: 'stycke', text }] }),
          );
        expect(found).toEqual([]);
      },
    ),
    { numRuns: 400 },
  );
});
