import { toAsciiId } from '../text/ascii.ts';
import type { Kod, Kodlista, Kodverk, Lagrum, LexSarahKategori } from './kodverk.ts';

/** `text` gives the code unless one is named: `kod=text`. */
const split = (entry: string): { kod: string; text: string } => {
  const i = entry.indexOf('=');
  return i < 0
    ? { kod: toAsciiId(entry), text: entry }
    : { kod: entry.slice(0, i), text: entry.slice(i + 1) };
};
const lista = (namn: string, text: string, poster: readonly string[]): Kodlista => ({
  namn,
  text,
  koder: poster.map(split),
});

/** One type with its subtypes; a subtype's code carries its parent's, so that codes are unique in the list. */
const typ = (
  lagrum: readonly Lagrum[],
  entry: string,
  under: readonly string[],
  kategori?: LexSarahKategori,
): Kod[] => {
  const parent = split(entry);
  const kat = kategori === undefined ? {} : { kategori };
  return [
    { ...parent, lagrum: [...lagrum], ...kat },
    ...under.map((u) => {
      const child = split(u);
      return {
        kod: `${parent.kod}-${child.kod}`,
        text: child.text,
        under: parent.kod,
        lagrum: [...lagrum],
        ...kat,
      };
    }),
  ];
};
const HSL = ['hsl'] as const;
const SOL = ['sol', 'lss'] as const;

// Types in use in Swedish municipalities; the SoL/LSS ones follow SOSFS 2011:5 (docs/ordlista.md).
const avvikelsetyper: Kod[] = [
  ...typ(HSL, 'Fall', [
    'utan-skada=Utan skada',
    'mindre-skada=Mindre skada',
    'allvarlig-skada=Allvarlig skada/fraktur',
  ]),
  ...typ(HSL, 'Läkemedel', [
    'Utebliven dos',
    'Utebliven signering',
    'Fel dos',
    'Fel läkemedel',
    'forvaxling=Förväxling av person',
    'fel-tid=Fel tid/fördröjd dos',
    'Felaktig administrering',
    'dosett=Fel i dosett/dospåse',
    'svinn=Svinn/stöld',
    'externt=Externt fel, t.ex. apotek',
    'Annat',
  ]),
  ...typ(HSL, 'mtp=Medicinteknisk produkt/hjälpmedel', [
    'handhavande=Handhavandefel',
    'underhall=Bristande underhåll',
    'trasigt=Ej fungerande/slitet/trasigt',
    'Produktfel',
    'markning=Märkning/bruksanvisning',
    'overvakning=Bristande övervakning',
  ]),
  ...typ(HSL, 'Rehab', [
    'ordination=Ej utförd ordination',
    'behandling=Utebliven bedömning/behandling',
    'insats=Ej utförd insats',
  ]),
  ...typ(HSL, 'information=Informationsöverföring/dokumentation', [
    'Kommunikation',
    'information=Information',
    'dokumentation=Dokumentation/journalföring',
    'it=IT/telefoni',
  ]),
  ...typ(HSL, 'vri=Vårdrelaterad infektion', []),
  ...typ(HSL, 'Vårdhygien', []),
  ...typ(HSL, 'Trycksår', ['1=Kategori 1', '2=Kategori 2', '3=Kategori 3', '4=Kategori 4']),
  ...typ(HSL, 'Nutrition', []),
  ...typ(HSL, 'Munhälsa', []),
  ...typ(HSL, 'palliativ=Palliativ vård', []),
  ...typ(HSL, 'vard=Vård/behandling', ['felaktig=Felaktigt utförd', 'utebliven=Utebliven/fördröjd']),
  ...typ(HSL, 'resurser=Otillräckliga resurser', ['Kompetens', 'Bemanning', 'utrustning=Utrustning/lokaler']),
  ...typ(HSL, 'hsl-ovrigt=Övrigt (när inget annat passar)', []),
  ...typ(SOL, 'Fysiska övergrepp', [], 'fysiska-overgrepp'),
  ...typ(SOL, 'Psykiska övergrepp', [], 'psykiska-overgrepp'),
  ...typ(SOL, 'Sexuella övergrepp', [], 'sexuella-overgrepp'),
  ...typ(SOL, 'Ekonomiska övergrepp', [], 'ekonomiska-overgrepp'),
  ...typ(SOL, 'bemotande=Brister i bemötande', [], 'bemotande'),
  ...typ(SOL, 'rattssakerhet=Brister i rättssäkerhet vid handläggning och genomförande', [], 'rattssakerhet'),
  ...typ(
    SOL,
    'insats=Brister i utförande av insatser',
    [
      'utebliven=Utebliven insats',
      'plan=Ej enligt genomförandeplan',
      'För sent',
      'Kontinuitet',
      'Försummelse',
    ],
    'utforande',
  ),
  ...typ(
    SOL,
    'miljo=Brister i fysisk miljö, utrustning och teknik',
    ['Larm', 'Rörelselarm', 'Sänggrind', 'Lås', 'Hjälpmedel'],
    'miljo-teknik',
  ),
  ...typ(SOL, 'omsorg=Brister i omsorg', [], 'utforande'),
  ...typ(SOL, 'sol-information=Brister i information/informationsöverföring', [], 'utforande'),
  ...typ(SOL, 'dokumentation=Brister i dokumentation', [], 'rattssakerhet'),
  ...typ(SOL, 'medboende=Otrygghet på grund av medboende', [], 'miljo-teknik'),
  ...typ(SOL, 'avvikit=Person har avvikit från boendet', [], 'utforande'),
  ...typ(SOL, 'hot-vald=Hot och våld mellan boende', [], 'fysiska-overgrepp'),
  ...typ(SOL, 'sjalvskada=Självskadebeteende/suicidhot', [], 'utforande'),
  ...typ(SOL, 'personalbrist=Personalbrist/inställda besök', [], 'utforande'),
];

/** The code lists shipped with the program; a municipality adds its own as a new version. */
export const standardKodverk: Kodverk = {
  version: 1,
  listor: [
    { namn: 'avvikelsetyp', text: 'Typ av avvikelse', koder: avvikelsetyper },
    lista('plats', 'Plats', [
      'Lägenhet/rum',
      'Badrum/toalett',
      'Kök',
      'Matsal',
      'Gemensamt utrymme',
      'Korridor',
      'Trappa',
      'Entré',
      'Utomhus',
      'Fordon',
      'Daglig verksamhet',
      'Annan plats',
    ]),
    lista('fall-aktivitet', 'Vad personen gjorde', [
      'I säng',
      'På väg till eller från säng',
      'Sittande',
      'uppresning=Reste eller satte sig',
      'Gick',
      'Toalettbesök',
      'Dusch eller bad',
      'Av- eller påklädning',
      'forflyttning=Förflyttning med hjälp',
      'Annat',
      'Vet ej',
    ]),
    lista('fall-yttre', 'Yttre omständigheter', [
      'Mörker',
      'Halt golv',
      'Matta',
      'Sladd',
      'skor=Olämpliga skor',
      'Strumpor',
      'Barfota',
      'Hinder',
      'Handtag saknas',
      'hjalpmedelsfel=Fel på hjälpmedel',
    ]),
    lista('fall-bakomliggande', 'Bakomliggande', [
      'Yrsel/balans',
      'Läkemedel',
      'Konfusion',
      'Syn',
      'Inkontinens',
      'Nutrition',
      'Sömn',
    ]),
    lista('lakemedelsgrupp', 'Läkemedelsgrupp', [
      'Smärtstillande',
      'Blodförtunnande',
      'Insulin',
      'Sömn/lugnande',
      'Antibiotika',
      'Narkotiskt',
      'Annat',
      'Vet ej',
    ]),
    lista('orsaksomrade', 'Orsaksområde', [
      'kommunikation=Kommunikation och information',
      'utbildning=Utbildning och kompetens',
      'rutiner=Processer, rutiner och riktlinjer',
      'omgivning=Omgivning och organisation',
      'teknik=Teknik, utrustning och apparatur',
    ]),
    lista('bakomliggande-orsak', 'Bakomliggande orsak', [
      'Brist i kommunikation',
      'tidsbrist=Tidsbrist/arbetsbelastning',
      'Kunskapsbrist',
      'rutin=Rutin saknas eller följs inte',
      'Tekniskt fel',
      'Övrigt',
    ]),
    lista('klagomal-galler', 'Vad klagomålet gäller', [
      'Tillgänglighet',
      'Bemötande',
      'Kompetens',
      'Trygghet',
      'Information',
      'Delaktighet',
      'Annat',
    ]),
    lista('extern-amne', 'Ämne', [
      'Information',
      'Dokumentation',
      'Läkemedelslistor',
      'Bemötande',
      'Vård/behandling',
    ]),
  ],
};
