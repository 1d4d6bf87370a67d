/**
 * The process of an avvikelse as a table (SOSFS 2011:9 5 kap.; docs/arkitektur.md). A move to another unit and a
 * change of class are acts that leave the status as it is.
 */
export const statusLista = [
  'registrerad',
  'bedomd',
  'utredd',
  'atgardad',
  'uppfoljd',
  'aterkopplad',
  'avslutad',
  'dubblett',
  'ej-avvikelse',
] as const;
export type Status = (typeof statusLista)[number];

export const statusText: Readonly<Record<Status, string>> = {
  registrerad: 'Registrerad',
  bedomd: 'Bedömd',
  utredd: 'Utredd',
  atgardad: 'Åtgärdad',
  uppfoljd: 'Uppföljd',
  aterkopplad: 'Återkopplad',
  avslutad: 'Avslutad',
  dubblett: 'Dubblett',
  'ej-avvikelse': 'Ej avvikelse',
};

/** What a transition may demand of the case: a question with a yes or no, and the words for what is missing. */
export const kravText = {
  bedomning: 'en bedömning av allvarlighetsgrad och sannolikhet',
  slutligBedomning: 'en slutlig bedömning',
  orsak: 'minst en orsak',
  atgard: 'minst en åtgärd, eller ett skäl till att ingen behövs',
  atgarderUtforda: 'att alla åtgärder är utförda eller avslagna',
  effektBedomd: 'att effekten av varje åtgärd är bedömd',
  aterkoppling: 'datum för återkoppling till personalen',
  lexSarahFraga: 'ett svar på frågan om lex Sarah',
  masGodkannande: 'att MAS har tagit del av bedömningen',
  skal: 'ett skäl',
  dubblettAv: 'vilket ärende det är en dubblett av',
} as const;
export type Krav = keyof typeof kravText;

export interface Overgang {
  readonly fran: readonly Status[];
  readonly till: Status;
  /** The words on the button. */
  readonly text: string;
  readonly krav: readonly Krav[];
}

const oppna: readonly Status[] = ['registrerad', 'bedomd', 'utredd', 'atgardad', 'uppfoljd', 'aterkopplad'];

export const overgangar: readonly Overgang[] = [
  { fran: ['registrerad'], till: 'bedomd', text: 'Klar med bedömningen', krav: ['bedomning'] },
  {
    fran: ['bedomd'],
    till: 'utredd',
    text: 'Klar med utredningen',
    krav: ['orsak', 'slutligBedomning', 'lexSarahFraga'],
  },
  { fran: ['utredd'], till: 'atgardad', text: 'Åtgärderna är utförda', krav: ['atgard', 'atgarderUtforda'] },
  { fran: ['atgardad'], till: 'uppfoljd', text: 'Klar med uppföljningen', krav: ['effektBedomd'] },
  { fran: ['uppfoljd'], till: 'aterkopplad', text: 'Återkoppla till personalen', krav: ['aterkoppling'] },
  {
    fran: ['aterkopplad'],
    till: 'avslutad',
    text: 'Avsluta',
    krav: ['atgarderUtforda', 'effektBedomd', 'aterkoppling', 'masGodkannande'],
  },
  { fran: oppna, till: 'dubblett', text: 'Markera som dubblett', krav: ['dubblettAv'] },
  { fran: oppna, till: 'ej-avvikelse', text: 'Det är ingen avvikelse', krav: ['skal'] },
  { fran: ['avslutad', 'dubblett', 'ej-avvikelse'], till: 'registrerad', text: 'Öppna igen', krav: ['skal'] },
];

/** Ended cases owe nothing more. */
export const arAvslutad = (s: Status): boolean =>
  s === 'avslutad' || s === 'dubblett' || s === 'ej-avvikelse';
/** Duplicates and what turned out to be no avvikelse do not count in statistics and reports. */
export const raknas = (s: Status): boolean => s !== 'dubblett' && s !== 'ej-avvikelse';
/** "Uppföljd av närmaste chef", the share that municipalities measure. */
export const arUppfoljd = (s: Status): boolean => s === 'uppfoljd' || s === 'aterkopplad' || s === 'avslutad';

/** The way from one status to another, or undefined when there is none. */
export const finnOvergang = (fran: Status, till: Status): Overgang | undefined =>
  overgangar.find((o) => o.till === till && o.fran.includes(fran));

/** What is still missing for a transition, in the order the table names it. */
export const saknadeKrav = (overgang: Overgang, uppfyllda: ReadonlySet<Krav>): readonly Krav[] =>
  overgang.krav.filter((k) => !uppfyllda.has(k));
