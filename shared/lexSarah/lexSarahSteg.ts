import type { Roll } from '../profil/profil.ts';
import type { Stegtabell } from '../process/steg.ts';
import { kontrollfragor } from './lexSarah.ts';
import type { Kontrollfraga, LexSarah } from './lexSarah.ts';
import type { LexSarahStatus } from './lexSarahStatus.ts';
import { utfallen } from './utfall.ts';
import { saknadePunkter } from './utredning.ts';

export const lexSarahStegnamn = [
  'kontrollfragor',
  'ta-emot',
  'avsla',
  'utse-utredare',
  'utred',
  'foresla',
  'aterforvisa',
  'besluta',
  'anmal',
  'sand-utredning',
  'ivo-beslut',
  'folj-upp',
  'tillagg',
  'kort',
  'oppna',
] as const;
export type LexSarahStegnamn = (typeof lexSarahStegnamn)[number];

/** Who handles a case, and who decides it; a delegation order may give the deciding to fewer. */
const handlaggare: readonly Roll[] = ['sas', 'utredare', 'kvalitetssamordnare', 'forvaltningschef'];
const beslutare: readonly Roll[] = ['sas', 'forvaltningschef', 'verksamhetschef'];
/** Roles that see a report which has been sent past the unit's chef. */
export const serForbiChef: readonly Roll[] = ['sas', 'utredare', 'forvaltningschef'];
/** Whose figures, in a report and in what leaves the computer, count such a report and say no more of it. */
export const raknarBaraForbiChef = (roll: Roll): boolean => roll === 'enhetschef';

const obesvarade = (l: LexSarah): readonly string[] =>
  l.kontrollfragor === null ? ['svar på de tre kontrollfrågorna'] : [];
const nekade = (l: LexSarah): readonly string[] => {
  const svar = l.kontrollfragor;
  if (svar === null) return [];
  const nej = (Object.keys(kontrollfragor) as Kontrollfraga[]).filter((k) => !svar[k]);
  return nej.length === 0 ? [] : ['ja på alla tre kontrollfrågorna (annars: avsluta med motivering)'];
};
const utredningInteSand = ({ anmalan }: LexSarah): boolean =>
  anmalan !== null && !anmalan.utredningBifogad && anmalan.utredningInsand === null;
const tillIvo = (l: LexSarah): boolean => l.beslut !== null && utfallen[l.beslut.utfall].tillIvo;

/**
 * The way of a lex Sarah case from report to SAS's review of the measures (SOSFS 2011:5; SoL 2025:400 27 kap.). No
 * clock closes anything. The anmälan may go before the decision, because it goes snarast.
 */
export const lexSarahSteg: Stegtabell<LexSarahStegnamn, LexSarahStatus, LexSarah> = {
  kontrollfragor: {
    fran: ['rapporterad'],
    till: null,
    text: 'Svara på kontrollfrågorna',
    roller: handlaggare,
  },
  'ta-emot': {
    fran: ['rapporterad'],
    till: 'mottagen',
    text: 'Ta emot och kvittera',
    roller: handlaggare,
    saknas: (l) => [...obesvarade(l), ...nekade(l)],
  },
  avsla: {
    fran: ['rapporterad', 'mottagen'],
    till: 'ej-lex-sarah',
    text: 'Avsluta: inte lex Sarah',
    roller: handlaggare,
    saknas: obesvarade,
  },
  'utse-utredare': {
    fran: ['mottagen', 'under-utredning'],
    till: 'under-utredning',
    text: 'Utse utredare',
    roller: handlaggare,
  },
  utred: { fran: ['under-utredning'], till: null, text: 'Skriv utredningen', roller: handlaggare },
  foresla: {
    fran: ['under-utredning'],
    till: 'foreslagen',
    text: 'Föreslå utfall',
    roller: handlaggare,
    saknas: (l) => saknadePunkter(l.utredning).map((p) => `svar på ”${p}”`),
  },
  aterforvisa: {
    fran: ['foreslagen'],
    till: 'under-utredning',
    text: 'Skicka tillbaka till utredning',
    roller: [...new Set([...handlaggare, ...beslutare])],
  },
  besluta: { fran: ['foreslagen'], till: 'beslutad', text: 'Besluta', roller: beslutare },
  anmal: {
    fran: ['under-utredning', 'foreslagen', 'beslutad'],
    till: null,
    text: 'Anteckna anmälan till IVO',
    roller: handlaggare,
    galler: (l) => l.anmalan === null && (l.beslut === null || tillIvo(l)),
    saknas: (l) => [
      ...(l.anmalan !== null ? ['att ingen anmälan redan är gjord'] : []),
      ...(l.beslut !== null && !tillIvo(l) ? ['ett beslut som ska anmälas till IVO'] : []),
    ],
  },
  'sand-utredning': {
    fran: ['under-utredning', 'foreslagen', 'beslutad', 'anmald', 'ivo-beslutad'],
    till: null,
    text: 'Anteckna att utredningen sänts till IVO',
    roller: handlaggare,
    galler: utredningInteSand,
    saknas: (l) => [
      ...(l.anmalan !== null && !utredningInteSand(l) ? ['att utredningen inte redan är insänd'] : []),
      ...(l.anmalan === null ? ['en anmälan till IVO'] : []),
      ...(l.beslut === null ? ['ett beslut'] : []),
    ],
  },
  'ivo-beslut': {
    fran: ['anmald'],
    till: 'ivo-beslutad',
    text: 'Anteckna IVO:s beslut',
    roller: handlaggare,
  },
  'folj-upp': {
    fran: ['beslutad', 'anmald', 'ivo-beslutad'],
    till: null,
    text: 'Följ upp åtgärderna',
    saknasForAvslut: ({ atgarder }) => atgarder,
    roller: handlaggare,
    saknas: (l) => [
      ...(tillIvo(l) && l.anmalan === null ? ['anmälan till IVO'] : []),
      ...(utredningInteSand(l) ? ['att utredningen är insänd till IVO'] : []),
      ...(l.anmalan !== null && l.ivoBeslut === null ? ['IVO:s beslut'] : []),
    ],
  },
  tillagg: {
    fran: ['beslutad', 'anmald', 'ivo-beslutad', 'uppfoljd', 'ej-lex-sarah'],
    till: null,
    text: 'Skriv ett tillägg',
    roller: [...new Set([...handlaggare, ...beslutare])],
  },
  kort: {
    fran: [
      'rapporterad',
      'mottagen',
      'under-utredning',
      'foreslagen',
      'beslutad',
      'anmald',
      'ivo-beslutad',
      'uppfoljd',
      'ej-lex-sarah',
    ],
    till: null,
    text: 'Skriv texten till nämndens tabell',
    roller: handlaggare,
  },
  oppna: { fran: ['ej-lex-sarah'], till: 'rapporterad', text: 'Öppna igen', roller: handlaggare },
};
