import type { Extern } from '../extern/extern.ts';
import { rad } from '../dokument/dokument.ts';
import type { Block, Dokument } from '../dokument/dokument.ts';
import { longDate } from '../time/localDate.ts';
import type { LocalDate } from '../time/localDate.ts';
import type { Paketfalt } from './paketfalt.ts';

const rubrik = (text: string): Block => ({ slag: 'rubrik', niva: 1, text });
const stycken = (text: string): readonly Block[] =>
  (text === '' ? 'Uppgift saknas.' : text).split(/\n+/).map((t) => ({ slag: 'stycke' as const, text: t }));
const dokument = (titel: string, block: readonly Block[]): Dokument => ({ sprak: 'sv-SE', titel, block });

/** The whole investigation: every field with its answer under a heading of its own. */
export const utredningsdokument = (titel: string, falt: readonly Paketfalt[]): Dokument =>
  dokument(
    titel,
    falt.flatMap((f) => [rubrik(f.rubrik), ...stycken(f.svar)]),
  );

const iUnderlag = [
  'Verksamhet',
  'Lagrum',
  'Händelsens datum',
  'Händelsen enligt rapporten',
  'Händelsen',
  'Vilka är orsakerna?',
  'Orsaker',
  'Vilka åtgärder är vidtagna?',
  'Vilka åtgärder är planerade?',
];

/** What the one who decides needs: the event, its causes and measures, and the proposal with its motivation. */
export const beslutsunderlag = (
  titel: string,
  falt: readonly Paketfalt[],
  forslag: { readonly text: string; readonly motivering: string; readonly av: string },
): Dokument =>
  dokument(titel, [
    ...falt
      .filter((f) => iUnderlag.includes(f.rubrik))
      .flatMap((f) => [rubrik(f.rubrik), ...stycken(f.svar)]),
    rubrik('Förslag till beslut'),
    ...stycken(forslag.text),
    rubrik('Motivering'),
    ...stycken(forslag.motivering),
    rubrik('Förslaget lämnat av'),
    ...stycken(forslag.av),
  ]);

/** The fields as one table, for the PDF and for copying. */
export const faltdokument = (titel: string, falt: readonly Paketfalt[]): Dokument =>
  dokument(titel, [
    {
      slag: 'tabell',
      caption: titel,
      headerRows: [rad('Fält', 'Svar')],
      rows: falt.map((f) => rad(f.rubrik, f.svar)),
    },
  ]);

/** The fields one by one as plain text, in the order of the form. */
export const kopieringslista = (falt: readonly Paketfalt[]): string =>
  falt.map((f, i) => `${i + 1}. ${f.rubrik}\n${f.svar === '' ? '(saknas)' : f.svar}\n`).join('\n');

/** A letter about an event at the other caregiver's. */
export const externtBrev = (
  e: Extern,
  fran: { readonly kommun: string; readonly plats: string; readonly amne: string },
  datum: LocalDate,
): Dokument =>
  dokument(`Avvikelse i vårdsamverkan ${e.nummer}`, [
    { slag: 'stycke', text: `Till: ${e.motpart}` },
    { slag: 'stycke', text: `Från: ${fran.kommun}, ${fran.plats}` },
    { slag: 'stycke', text: `Datum: ${longDate(datum)}` },
    ...(fran.amne === '' ? [] : [{ slag: 'stycke' as const, text: `Ämne: ${fran.amne}` }]),
    rubrik('Vad hände'),
    ...stycken(e.beskrivning),
    ...(e.handelsedatum === null
      ? []
      : [{ slag: 'stycke' as const, text: `Händelsen inträffade ${longDate(e.handelsedatum)}.` }]),
    ...(e.onskan === '' ? [] : [rubrik('Vad vi önskar'), ...stycken(e.onskan)]),
    rubrik('Svar'),
    {
      slag: 'stycke',
      text: `Svara gärna med vårt ärendenummer ${e.nummer}. Skriv inga personuppgifter i svaret.`,
    },
  ]);
