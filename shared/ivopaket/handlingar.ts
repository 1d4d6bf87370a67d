import type { Extern } from '../extern/extern.ts';
import { rad } from '../dokument/dokument.ts';
import type { Block, Dokument } from '../dokument/dokument.ts';
import { analysdelar } from '../lexMaria/handelseanalys.ts';
import { longDate } from '../time/localDate.ts';
import type { LocalDate } from '../time/localDate.ts';
import type { Paketfalt } from './paketfalt.ts';

const rubrik = (text: string): Block => ({ slag: 'rubrik', niva: 1, text });
const stycken = (text: string): readonly Block[] =>
  (text === '' ? 'Uppgift saknas.' : text).split(/\n+/).map((t) => ({ slag: 'stycke' as const, text: t }));
const dokument = (titel: string, block: readonly Block[]): Dokument => ({ sprak: 'sv-SE', titel, block });

const tabell = (falt: readonly Paketfalt[]): Block => ({
  slag: 'tabell',
  headerRows: [],
  rows: falt.map((f) => rad(f.rubrik, f.svar === '' ? 'Uppgift saknas' : f.svar)),
});
/** What is about the case in a table, then each question with its answer; what nobody has to answer is left out when empty. */
function arendetsBlock(falt: readonly Paketfalt[]): readonly Block[] {
  const med = falt.filter((f) => f.kravs || f.svar !== '');
  return [
    tabell(med.filter((f) => f.omArendet)),
    ...med.filter((f) => !f.omArendet).flatMap((f) => [rubrik(f.rubrik), ...stycken(f.svar)]),
  ];
}

/** The whole investigation. */
export const utredningsdokument = (titel: string, falt: readonly Paketfalt[]): Dokument =>
  dokument(titel, arendetsBlock(falt));

const iUnderlag = [
  'Verksamhet',
  'Lagrum',
  'Eget ärendenummer',
  'Händelsens datum',
  'Händelsen enligt rapporten',
  'Händelsen',
  'Vilka konsekvenser fick det, eller vilken risk fanns?',
  analysdelar.konsekvenser,
  'Vilka är orsakerna?',
  analysdelar.orsaker,
  'Vilka åtgärder är vidtagna?',
  'Vilka åtgärder är planerade?',
  analysdelar.atgarder,
];
/** Somebody's position on a case: what, why, and who signs it when. */
export interface Stallningstagande {
  readonly text: string;
  readonly motivering: string;
  readonly av: string;
}

/** What the one who decides needs: the event, its causes and measures, and the proposal with its motivation. */
export const beslutsunderlag = (
  titel: string,
  falt: readonly Paketfalt[],
  forslag: Stallningstagande,
): Dokument =>
  dokument(titel, [
    ...arendetsBlock(falt.filter((f) => iUnderlag.includes(f.rubrik))),
    rubrik('Förslag till beslut'),
    ...stycken(forslag.text),
    rubrik('Motivering'),
    ...stycken(forslag.motivering),
    rubrik('Förslaget lämnat av'),
    ...stycken(forslag.av),
  ]);

/** The decision as a document of its own: what was decided, why, and by whom. */
export const beslutsdokument = (
  titel: string,
  falt: readonly Paketfalt[],
  beslut: Stallningstagande,
): Dokument =>
  dokument(titel, [
    tabell(falt.filter((f) => f.omArendet && iUnderlag.includes(f.rubrik))),
    rubrik('Beslut'),
    ...stycken(beslut.text),
    rubrik('Motivering'),
    ...stycken(beslut.motivering),
    rubrik('Beslutat av'),
    ...stycken(beslut.av),
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

interface Brevhuvud {
  readonly kommun: string;
  readonly plats: string;
  readonly amne: string;
}
const stycke = (text: string): Block => ({ slag: 'stycke', text });
const brev = (
  titel: string,
  e: Extern,
  fran: Brevhuvud,
  datum: LocalDate,
  block: readonly Block[],
): Dokument =>
  dokument(titel, [
    stycke(`Till: ${e.motpart}`),
    stycke(`Från: ${fran.kommun}, ${fran.plats}`),
    stycke(`Datum: ${longDate(datum)}`),
    ...(fran.amne === '' ? [] : [stycke(`Ämne: ${fran.amne}`)]),
    ...block,
  ]);
const handelsen = (e: Extern): readonly Block[] => [
  rubrik('Vad hände'),
  ...stycken(e.beskrivning),
  ...(e.handelsedatum === null ? [] : [stycke(`Händelsen inträffade ${longDate(e.handelsedatum)}.`)]),
];

/** Our answer to what another caregiver has sent. */
export const svarsbrev = (e: Extern, svar: string, fran: Brevhuvud, datum: LocalDate): Dokument =>
  brev(`Svar på avvikelse i vårdsamverkan ${e.nummer}`, e, fran, datum, [
    stycke(`Ni rapporterade avvikelsen ${longDate(e.datum)}.`),
    ...handelsen(e),
    rubrik('Vårt svar'),
    ...stycken(svar),
  ]);

/** A letter about an event at the other caregiver's; when they have been reminded it says so. */
export const externtBrev = (e: Extern, fran: Brevhuvud, datum: LocalDate): Dokument => {
  const paminns = e.paminnelser.length > 0 && e.svar === null;
  return brev(
    `${paminns ? 'Påminnelse: avvikelse' : 'Avvikelse'} i vårdsamverkan ${e.nummer}`,
    e,
    fran,
    datum,
    [
      ...(paminns
        ? [stycke(`Vi skickade avvikelsen ${longDate(e.datum)} och har inte fått något svar.`)]
        : []),
      ...handelsen(e),
      ...(e.onskan === '' ? [] : [rubrik('Vad vi önskar'), ...stycken(e.onskan)]),
      rubrik('Svar'),
      stycke(`Svara gärna med vårt ärendenummer ${e.nummer}. Skriv inga personuppgifter i svaret.`),
    ],
  );
};
