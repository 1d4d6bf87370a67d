import { sistaDag } from '../frist/frister.ts';
import type { LexMaria } from '../lexMaria/lexMaria.ts';
import { lexMariaArAvslutad } from '../lexMaria/lexMariaStatus.ts';
import { saknadInformation } from '../lexMaria/patientinformation.ts';
import { vardskador } from '../lexMaria/vardskada.ts';
import type { LexSarah } from '../lexSarah/lexSarah.ts';
import { lexSarahArAvslutad } from '../lexSarah/lexSarahStatus.ts';
import { utfallen } from '../lexSarah/utfall.ts';
import type { Lage, Regel, Traff } from './lage.ts';

const sarah =
  (stalle: string | ((x: LexSarah) => string), villkor: (x: LexSarah, l: Lage) => boolean) =>
  (l: Lage): readonly Traff[] =>
    l.lexSarah
      .filter((x) => villkor(x, l))
      .map((x) => ({
        sak: 'lexSarah' as const,
        id: x.id,
        nummer: x.nummer,
        stalle: typeof stalle === 'string' ? stalle : stalle(x),
      }));
const maria =
  (stalle: string, villkor: (x: LexMaria, l: Lage) => boolean) =>
  (l: Lage): readonly Traff[] =>
    l.lexMaria
      .filter((x) => villkor(x, l))
      .map(({ id, nummer }) => ({ sak: 'lexMaria' as const, id, nummer, stalle }));

const nastaUppfoljning = (x: LexSarah | LexMaria) => x.uppfoljningar.at(-1)?.nasta ?? null;

export const lexregler: readonly Regel[] = [
  {
    kod: 'ls-inte-mottagen',
    text: 'Lex Sarah-rapporten är inte mottagen i tid.',
    gor: 'Svara på kontrollfrågorna och kvittera.',
    grad: 'allvarlig',
    finn: sarah(
      (x) => (x.kontrollfragor === null ? 'kontrollfragor' : 'ta-emot'),
      (x, l) =>
        x.status === 'rapporterad' && sistaDag(l.frister, 'lexSarah.mottagning', x.rapporterad) < l.today,
    ),
  },
  {
    kod: 'ls-utan-utredare',
    text: 'Lex Sarah-rapporten är mottagen, men ingen utredare är utsedd.',
    gor: 'Utse utredare och fråga om jäv.',
    grad: 'brist',
    finn: sarah('utse-utredare', (x) => x.status === 'mottagen' && x.utredare.length === 0),
  },
  {
    kod: 'ls-utredning-forsenad',
    text: 'Lex Sarah-utredningen har dragit ut på tiden.',
    gor: 'Gör klart utredningen och besluta.',
    grad: 'brist',
    finn: sarah(
      'utred',
      (x, l) =>
        (x.status === 'under-utredning' || x.status === 'foreslagen') &&
        sistaDag(l.frister, 'lexSarah.utredning', x.rapporterad) < l.today,
    ),
  },
  {
    kod: 'ls-anmalan-saknas',
    text: 'Beslutet är att anmäla till IVO, men ingen anmälan är gjord.',
    gor: 'Anmäl till IVO snarast och anteckna när och av vem.',
    grad: 'allvarlig',
    finn: sarah('anmal', (x) => x.beslut !== null && utfallen[x.beslut.utfall].tillIvo && x.anmalan === null),
  },
  {
    kod: 'ls-utredning-ej-insand',
    text: 'Anmälan är gjord, men utredningen är inte insänd i tid.',
    gor: 'Sänd utredningen till IVO.',
    grad: 'allvarlig',
    finn: sarah(
      'sand-utredning',
      (x, l) =>
        x.anmalan !== null &&
        !x.anmalan.utredningBifogad &&
        x.anmalan.utredningInsand === null &&
        sistaDag(l.frister, 'lexSarah.utredning-till-ivo', x.anmalan.datum) < l.today,
    ),
  },
  {
    kod: 'ls-utan-diarienummer',
    text: 'Anmälan till IVO saknar diarienummer, trots att IVO har beslutat.',
    gor: 'Skriv diarienumret i ett tillägg.',
    grad: 'brist',
    finn: sarah(
      'tillagg',
      (x) =>
        x.anmalan !== null &&
        x.anmalan.diarienummer === '' &&
        x.ivoBeslut !== null &&
        x.ivoBeslut.diarienummer === '',
    ),
  },
  {
    kod: 'ls-uppfoljning-forsenad',
    text: 'Åtgärderna skulle ha följts upp igen.',
    gor: 'Följ upp åtgärderna.',
    grad: 'brist',
    finn: sarah('folj-upp', (x, l) => {
      const nasta = nastaUppfoljning(x);
      return !lexSarahArAvslutad(x.status) && nasta !== null && nasta < l.today;
    }),
  },
  {
    kod: 'ls-utan-kort',
    text: 'Ärendet är beslutat, men har ingen text till nämndens tabell.',
    gor: 'Skriv texten till nämndens tabell.',
    grad: 'brist',
    finn: sarah('kort', (x) => x.beslut !== null && x.kort === null),
  },
  {
    kod: 'lm-anmalan-saknas',
    text: 'Händelsen ska anmälas enligt lex Maria, men ingen anmälan är gjord.',
    gor: 'Anmäl till IVO snarast.',
    grad: 'allvarlig',
    finn: maria(
      'anmal',
      (x) => x.beslut !== null && vardskador[x.beslut.vardskada].tillIvo && x.anmalan === null,
    ),
  },
  {
    kod: 'lm-patient-ej-informerad',
    text: 'Vårdskadan är utredd, men patienten är inte informerad på alla sex punkter.',
    gor: 'Informera och skriv det i journalen.',
    grad: 'allvarlig',
    finn: maria(
      'informera',
      (x) =>
        x.beslut !== null &&
        (x.beslut.vardskada === 'vardskada' || x.beslut.vardskada === 'allvarlig') &&
        saknadInformation(x.patientinformation).length > 0,
    ),
  },
  {
    kod: 'lm-mtp-ej-underrattad',
    text: 'En medicinteknisk produkt är inblandad, men tillverkaren eller Läkemedelsverket är inte underrättat.',
    gor: 'Underrätta tillverkaren och Läkemedelsverket.',
    grad: 'allvarlig',
    finn: maria(
      'mtp',
      (x) =>
        x.mtp &&
        x.status !== 'ej-lex-maria' &&
        x.status !== 'registrerad' &&
        (x.mtpAnmalan === null ||
          x.mtpAnmalan.tillverkareUnderrattad === null ||
          x.mtpAnmalan.lakemedelsverketUnderrattat === null),
    ),
  },
  {
    kod: 'lm-utredning-forsenad',
    text: 'Lex Maria-utredningen har dragit ut på tiden.',
    gor: 'Gör klart händelseanalysen och besluta.',
    grad: 'brist',
    finn: maria(
      'utred',
      (x, l) =>
        !lexMariaArAvslutad(x.status) &&
        x.beslut === null &&
        sistaDag(l.frister, 'lexMaria.utredning', x.handelsedatum) < l.today,
    ),
  },
];
