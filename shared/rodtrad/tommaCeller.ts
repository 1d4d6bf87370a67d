import type { RodTradKolumn, Tradceller } from './rodTrad.ts';

/** What an empty cell says, and when it says it. */
interface Tomregel {
  readonly kolumn: RodTradKolumn;
  readonly nar: (c: Tradceller) => boolean;
  readonly text: string;
}

const hant = (c: Tradceller): boolean =>
  c.avvikelser.antal + c.klagomal.antal + c.lexSarah.antal + c.lexMaria.antal + c.externa.antal > 0;
const kand = (c: Tradceller): boolean => c.risker.antal > 0 || c.kontroller.antal > 0;
/** From so many events of a theme, an empty cell for complaints or lex cases is worth a question. */
const upprepat = 5;

/** The empty cells that mean something: the first row that fits speaks. A count is never proof; each is a question. */
export const tomregler: readonly Tomregel[] = [
  {
    kolumn: 'avvikelser',
    nar: (c) => c.avvikelser.antal === 0 && c.klagomal.antal > 0,
    text: 'Brukare och närstående klagar, men personalen har inte rapporterat något. Ser ni det de ser?',
  },
  {
    kolumn: 'avvikelser',
    nar: (c) => c.avvikelser.antal === 0 && (c.lexSarah.antal > 0 || c.lexMaria.antal > 0),
    text: 'Något allvarligt har utretts, men inga avvikelser är rapporterade. Rapporteras de små händelserna?',
  },
  {
    kolumn: 'avvikelser',
    nar: (c) => c.avvikelser.antal === 0 && kand(c),
    text: 'Risken är känd, men inget är rapporterat. Händer det inte, eller rapporteras det inte?',
  },
  {
    kolumn: 'klagomal',
    nar: (c) => c.klagomal.antal === 0 && c.avvikelser.antal >= upprepat,
    text: 'Det har hänt flera gånger, men ingen har klagat. Vet brukare och närstående hur de lämnar synpunkter?',
  },
  {
    kolumn: 'lexSarah',
    nar: (c) => c.lexSarah.galler && c.lexSarah.antal === 0 && c.avvikelser.antal >= upprepat,
    text: 'Det har hänt flera gånger utan någon lex Sarah-rapport. Är frågan ställd om upprepningen?',
  },
  {
    kolumn: 'lexMaria',
    nar: (c) => c.lexMaria.galler && c.lexMaria.antal === 0 && c.avvikelser.antal >= upprepat,
    text: 'Det har hänt flera gånger utan någon lex Maria-utredning. Har MAS tagit ställning?',
  },
  {
    kolumn: 'risker',
    nar: (c) => c.risker.antal === 0 && hant(c),
    text: 'Det händer, men ingen risk är bedömd. Ska den in i riskbedömningen?',
  },
  {
    kolumn: 'kontroller',
    nar: (c) => c.kontroller.antal === 0 && c.risker.antal > 0,
    text: 'Risken är bedömd, men ingen kontroll är planerad i perioden.',
  },
  {
    kolumn: 'kontroller',
    nar: (c) => c.kontroller.antal === 0 && c.avvikelser.antal >= upprepat,
    text: 'Det har hänt flera gånger, men ingenting kontrolleras.',
  },
  {
    kolumn: 'kontroller',
    nar: (c) => c.kontroller.antal > 0 && c.kontroller.klara === 0,
    text: 'Kontrollerna är planerade, men ingen är genomförd.',
  },
  {
    kolumn: 'atgarder',
    nar: (c) => c.atgarder.antal === 0 && hant(c),
    text: 'Det har hänt, men ingen åtgärd är beslutad.',
  },
  {
    kolumn: 'atgarder',
    nar: (c) => c.atgarder.antal === 0 && c.risker.antal > 0,
    text: 'Risken är bedömd, men ingen åtgärd är beslutad.',
  },
  {
    kolumn: 'atgarder',
    nar: (c) => c.atgarder.antal > 0 && c.atgarder.klara === 0,
    text: 'Åtgärder finns, men ingen har bedömt om de hjälpte.',
  },
];

/** What the cell of this register means in this row; empty when there is nothing to say. */
export const tomtFynd = (kolumn: RodTradKolumn, c: Tradceller): string =>
  tomregler.find((r) => r.kolumn === kolumn && r.nar(c))?.text ?? '';
