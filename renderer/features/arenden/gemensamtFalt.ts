import { undertecknatFalt } from '../../../shared/process/handlingar.ts';
import type { Falt } from './falt.ts';

/** The day something was done: today until somebody says otherwise. */
export const datum: Falt = { id: 'datum', text: 'Datum', slag: 'datum', borja: 'idag' };
const namn: Falt = { id: 'namn', text: 'Namn', slag: 'uppgift', borja: 'namn' };
/** Date, name and title, as `undertecknatFalt` asks for. */
export const underskrift: readonly (Falt & { readonly id: keyof typeof undertecknatFalt })[] = [
  { ...datum, id: 'datum' },
  { ...namn, id: 'namn' },
  { id: 'titel', text: 'Titel', slag: 'uppgift', borja: 'titel' },
];

export const jaNej = [
  { id: 'ja', text: 'Ja' },
  { id: 'nej', text: 'Nej' },
];
export const jaNejVetEj = [...jaNej, { id: 'vet-ej', text: 'Vet ej' }];

export const tema: Falt = {
  id: 'tema',
  text: 'Tema',
  hjalp: 'Samma teman som avvikelserna, så att de kan läsas ihop i röda tråden.',
  slag: 'kod',
  lista: 'avvikelsetyp',
  valfri: true,
};

interface Stegform {
  readonly falt: readonly Falt[];
  /** What the form begins with, when the step writes on something that is there. */
  readonly fran?: (sak: unknown) => unknown;
}
export type Stegformer = Readonly<Record<string, Stegform>>;

/** What the case says in one of its fields, for a form that writes on. */
export const faltet =
  (id: string) =>
  (sak: unknown): unknown =>
    typeof sak === 'object' && sak !== null ? (sak as Readonly<Record<string, unknown>>)[id] : undefined;

/** The steps that lex Sarah and lex Maria have alike. */
export const lexSteg = (varforInte: string): Stegformer => ({
  avsla: { falt: [{ id: 'motivering', text: varforInte, slag: 'text' }, ...underskrift] },
  'ivo-beslut': {
    falt: [
      datum,
      { id: 'diarienummer', text: 'IVO:s diarienummer', slag: 'uppgift', valfri: true },
      { id: 'innebord', text: 'Vad beslutade IVO?', slag: 'text' },
    ],
  },
  'folj-upp': {
    falt: [
      datum,
      namn,
      {
        id: 'genomforda',
        text: 'Är åtgärderna genomförda?',
        slag: 'val',
        val: [
          { id: 'ja', text: 'Ja, alla: avsluta ärendet' },
          { id: 'delvis', text: 'Delvis' },
          { id: 'nej', text: 'Nej' },
        ],
      },
      { id: 'text', text: 'Vad visar uppföljningen?', slag: 'text' },
      {
        id: 'nasta',
        text: 'När följs det upp igen?',
        slag: 'datum',
        om: { id: 'genomforda', ar: ['delvis', 'nej'] },
      },
    ],
  },
  tillagg: { falt: [{ id: 'text', text: 'Tillägg', slag: 'text' }, ...underskrift] },
  kort: {
    falt: [
      { id: 'verksamhet', text: 'Verksamhet, som den ska stå i tabellen', slag: 'rad' },
      { id: 'handelse', text: 'Händelsen, utan något som pekar ut en person', slag: 'text' },
      { id: 'atgarder', text: 'Åtgärder, en på varje rad', slag: 'rader', valfri: true },
      ...underskrift,
    ],
    fran: faltet('kort'),
  },
  oppna: { falt: [{ id: 'skal', text: 'Varför öppnas ärendet igen?', slag: 'text' }] },
});
