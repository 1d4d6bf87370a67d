import { describe, expect, it, test } from 'vitest';
import { localDate } from '../time/localDate.ts';
import { finnKod, koderI, kodText, lexSarahKategorier, valbaraTyper, valbaraUndertyper } from './kodverk.ts';
import { zKodverk } from './kodverkSchema.ts';
import { standardKodverk } from './standardKodverk.ts';

const dag = localDate('2026-03-01');
const typer = koderI(standardKodverk, 'avvikelsetyp');

/** The lists municipalities use, type by type with its subtypes as people read them. */
const hsl: readonly (readonly [string, readonly string[]])[] = [
  ['Fall', ['Utan skada', 'Mindre skada', 'Allvarlig skada/fraktur']],
  [
    'Läkemedel',
    [
      'Utebliven dos',
      'Utebliven signering',
      'Fel dos',
      'Fel läkemedel',
      'Förväxling av person',
      'Fel tid/fördröjd dos',
      'Felaktig administrering',
      'Fel i dosett/dospåse',
      'Svinn/stöld',
      'Externt fel, t.ex. apotek',
      'Annat',
    ],
  ],
  [
    'Medicinteknisk produkt/hjälpmedel',
    [
      'Handhavandefel',
      'Bristande underhåll',
      'Ej fungerande/slitet/trasigt',
      'Produktfel',
      'Märkning/bruksanvisning',
      'Bristande övervakning',
    ],
  ],
  ['Rehab', ['Ej utförd ordination', 'Utebliven bedömning/behandling', 'Ej utförd insats']],
  [
    'Informationsöverföring/dokumentation',
    ['Kommunikation', 'Information', 'Dokumentation/journalföring', 'IT/telefoni'],
  ],
  ['Vårdrelaterad infektion', []],
  ['Vårdhygien', []],
  ['Trycksår', ['Kategori 1', 'Kategori 2', 'Kategori 3', 'Kategori 4']],
  ['Nutrition', []],
  ['Munhälsa', []],
  ['Palliativ vård', []],
  ['Vård/behandling', ['Felaktigt utförd', 'Utebliven/fördröjd']],
  ['Otillräckliga resurser', ['Kompetens', 'Bemanning', 'Utrustning/lokaler']],
  ['Övrigt (när inget annat passar)', []],
];
const sol: typeof hsl = [
  ['Fysiska övergrepp', []],
  ['Psykiska övergrepp', []],
  ['Sexuella övergrepp', []],
  ['Ekonomiska övergrepp', []],
  ['Brister i bemötande', []],
  ['Brister i rättssäkerhet vid handläggning och genomförande', []],
  [
    'Brister i utförande av insatser',
    ['Utebliven insats', 'Ej enligt genomförandeplan', 'För sent', 'Kontinuitet', 'Försummelse'],
  ],
  [
    'Brister i fysisk miljö, utrustning och teknik',
    ['Larm', 'Rörelselarm', 'Sänggrind', 'Lås', 'Hjälpmedel'],
  ],
  ['Brister i omsorg', []],
  ['Brister i information/informationsöverföring', []],
  ['Brister i dokumentation', []],
  ['Otrygghet på grund av medboende', []],
  ['Person har avvikit från boendet', []],
  ['Hot och våld mellan boende', []],
  ['Självskadebeteende/suicidhot', []],
  ['Personalbrist/inställda besök', []],
];

const lasbart = (lagrum: 'hsl' | 'sol' | 'lss') =>
  valbaraTyper(standardKodverk, 'avvikelsetyp', lagrum, dag).map((t) => [
    t.text,
    valbaraUndertyper(standardKodverk, 'avvikelsetyp', t.kod, dag).map((u) => u.text),
  ]);

describe('typerna', () => {
  it('för HSL är de som kommunerna använder', () => {
    expect(lasbart('hsl')).toStrictEqual(hsl);
  });
  it('för SoL och LSS är desamma, och de som kommunerna använder', () => {
    expect(lasbart('sol')).toStrictEqual(sol);
    expect(lasbart('lss')).toStrictEqual(sol);
  });
  it('för SoL och LSS hör var och en till en av Socialstyrelsens åtta kategorier (SOSFS 2011:5)', () => {
    const utan = typer.filter((t) => t.lagrum?.includes('sol') && t.kategori === undefined);
    expect(utan.map((t) => t.kod)).toStrictEqual([]);
    expect(new Set(typer.flatMap((t) => t.kategori ?? []))).toStrictEqual(
      new Set(Object.keys(lexSarahKategorier)),
    );
    expect(Object.keys(lexSarahKategorier)).toHaveLength(8);
  });
  it('en undertyp hör till en typ och har dess lagrum och kategori', () => {
    for (const t of typer.filter((k) => k.under !== undefined)) {
      const over = finnKod(standardKodverk, 'avvikelsetyp', t.under ?? '');
      expect([over?.under, over?.lagrum, over?.kategori]).toStrictEqual([undefined, t.lagrum, t.kategori]);
    }
  });
});

test.each(standardKodverk.listor.map((l) => [l.namn, l.koder] as const))(
  'koderna i %s är unika',
  (_namn, koder) => {
    expect(new Set(koder.map((k) => k.kod)).size).toBe(koder.length);
  },
);

test.each([
  [
    'orsaksomrade',
    [
      'Kommunikation och information',
      'Utbildning och kompetens',
      'Processer, rutiner och riktlinjer',
      'Omgivning och organisation',
      'Teknik, utrustning och apparatur',
    ],
  ],
  [
    'bakomliggande-orsak',
    [
      'Brist i kommunikation',
      'Tidsbrist/arbetsbelastning',
      'Kunskapsbrist',
      'Rutin saknas eller följs inte',
      'Tekniskt fel',
      'Övrigt',
    ],
  ],
  [
    'lakemedelsgrupp',
    [
      'Smärtstillande',
      'Blodförtunnande',
      'Insulin',
      'Sömn/lugnande',
      'Antibiotika',
      'Narkotiskt',
      'Annat',
      'Vet ej',
    ],
  ],
  [
    'fall-yttre',
    [
      'Mörker',
      'Halt golv',
      'Matta',
      'Sladd',
      'Olämpliga skor',
      'Strumpor',
      'Barfota',
      'Hinder',
      'Handtag saknas',
      'Fel på hjälpmedel',
    ],
  ],
  [
    'fall-bakomliggande',
    ['Yrsel/balans', 'Läkemedel', 'Konfusion', 'Syn', 'Inkontinens', 'Nutrition', 'Sömn'],
  ],
  [
    'klagomal-galler',
    ['Tillgänglighet', 'Bemötande', 'Kompetens', 'Trygghet', 'Information', 'Delaktighet', 'Annat'],
  ],
  ['extern-amne', ['Information', 'Dokumentation', 'Läkemedelslistor', 'Bemötande', 'Vård/behandling']],
])('listan %s är hel', (namn, texter) => {
  expect(koderI(standardKodverk, namn).map((k) => k.text)).toStrictEqual(texter);
});

test('kodverket följer sitt eget schema', () => {
  expect(zKodverk.safeParse(standardKodverk).error?.issues ?? []).toStrictEqual([]);
});

describe('en kod', () => {
  const ny = {
    version: 2,
    listor: [
      {
        namn: 'avvikelsetyp',
        text: 'Typ',
        koder: [
          {
            kod: 'trygghetslarm',
            text: 'Trygghetslarm',
            giltigFran: localDate('2021-04-01'),
            giltigTill: localDate('2021-09-30'),
          },
        ],
      },
    ],
  };
  test.each([
    ['2021-03-31', 0],
    ['2021-04-01', 1],
    ['2021-09-30', 1],
    ['2021-10-01', 0],
  ])('som införs mitt i året går att välja %s: %i', (datum, antal) => {
    expect(valbaraTyper(ny, 'avvikelsetyp', 'sol', localDate(datum))).toHaveLength(antal);
  });
  it('som inte längre gäller går att läsa, och en förlorad visas som den är', () => {
    expect(kodText(ny, 'avvikelsetyp', 'trygghetslarm')).toBe('Trygghetslarm');
    expect(kodText(ny, 'avvikelsetyp', 'borta')).toBe('borta');
    expect(koderI(ny, 'ingen-lista')).toStrictEqual([]);
  });
});
