import type { Roll } from '../profil/profil.ts';
import type { Stegtabell } from '../process/steg.ts';
import { saknadeDelar } from './handelseanalys.ts';
import type { LexMaria } from './lexMaria.ts';
import type { LexMariaStatus } from './lexMariaStatus.ts';
import { saknadInformation } from './patientinformation.ts';
import { vardskador } from './vardskada.ts';

export const lexMariaStegnamn = [
  'starta',
  'utred',
  'informera',
  'mtp',
  'besluta',
  'avsla',
  'anmal',
  'ivo-beslut',
  'folj-upp',
  'tillagg',
  'kort',
  'oppna',
] as const;
export type LexMariaStegnamn = (typeof lexMariaStegnamn)[number];

/** In a municipality the MAS files, the MAR for rehabilitation (PSL 2010:659 3 kap.; HSF 2017:80 4 kap. 6 §). */
const ansvarig: readonly Roll[] = ['mas', 'mar'];
const medverkande: readonly Roll[] = ['mas', 'mar', 'kvalitetssamordnare', 'verksamhetschef'];

const mtpKvar = (l: LexMaria): readonly string[] => {
  if (!l.mtp) return [];
  if (l.mtpAnmalan === null) return ['uppgifter om den medicintekniska produkten'];
  const { tillverkareUnderrattad, lakemedelsverketUnderrattat } = l.mtpAnmalan;
  return [
    ...(tillverkareUnderrattad === null ? ['underrättelse till tillverkaren'] : []),
    ...(lakemedelsverketUnderrattat === null ? ['underrättelse till Läkemedelsverket'] : []),
  ];
};
const tillIvo = (l: LexMaria): boolean => l.beslut !== null && vardskador[l.beslut.vardskada].tillIvo;
const oavslutade: readonly LexMariaStatus[] = [
  'registrerad',
  'under-utredning',
  'beslutad',
  'anmald',
  'ivo-beslutad',
];

/** The MAS's way with a vårdskada or a risk of one (PSL 2010:659 3 kap. 3, 5 and 8 §§). No clock closes anything. */
export const lexMariaSteg: Stegtabell<LexMariaStegnamn, LexMariaStatus, LexMaria> = {
  starta: {
    fran: ['registrerad'],
    till: 'under-utredning',
    text: 'Ge uppdrag att utreda',
    roller: medverkande,
  },
  utred: { fran: ['under-utredning'], till: null, text: 'Skriv händelseanalysen', roller: medverkande },
  informera: {
    fran: ['registrerad', 'under-utredning', 'beslutad', 'anmald', 'ivo-beslutad'],
    till: null,
    text: 'Anteckna information till patienten',
    roller: medverkande,
  },
  mtp: {
    fran: ['registrerad', 'under-utredning', 'beslutad', 'anmald'],
    till: null,
    text: 'Anteckna om den medicintekniska produkten',
    roller: medverkande,
    galler: (l) => l.mtp,
    saknas: (l) => (l.mtp ? [] : ['att händelsen gäller en medicinteknisk produkt']),
  },
  besluta: {
    fran: ['under-utredning'],
    till: 'beslutad',
    text: 'Besluta',
    roller: ansvarig,
    saknas: (l) => saknadeDelar(l.analys).map((d) => `”${d}”`),
  },
  avsla: {
    fran: ['registrerad', 'under-utredning'],
    till: 'ej-lex-maria',
    text: 'Avsluta: utreds inte som lex Maria',
    roller: ansvarig,
  },
  anmal: {
    fran: ['registrerad', 'under-utredning', 'beslutad'],
    till: null,
    text: 'Anteckna anmälan till IVO',
    roller: ansvarig,
    galler: (l) => l.anmalan === null && (l.beslut === null || tillIvo(l)),
    saknas: (l) => [
      ...(l.anmalan === null ? [] : ['att ingen anmälan redan är gjord']),
      ...(l.beslut !== null && !tillIvo(l) ? ['ett beslut som ska anmälas till IVO'] : []),
    ],
  },
  'ivo-beslut': { fran: ['anmald'], till: 'ivo-beslutad', text: 'Anteckna IVO:s beslut', roller: ansvarig },
  'folj-upp': {
    fran: ['beslutad', 'anmald', 'ivo-beslutad'],
    till: null,
    text: 'Följ upp åtgärderna',
    saknasForAvslut: ({ atgarder }) => atgarder,
    roller: medverkande,
    saknas: (l) => [
      ...(tillIvo(l) && l.anmalan === null ? ['anmälan till IVO'] : []),
      ...(l.anmalan !== null && l.ivoBeslut === null ? ['IVO:s beslut'] : []),
      ...saknadInformation(l.patientinformation),
      ...mtpKvar(l),
    ],
  },
  tillagg: {
    fran: ['beslutad', 'anmald', 'ivo-beslutad', 'uppfoljd', 'ej-lex-maria'],
    till: null,
    text: 'Skriv ett tillägg',
    roller: medverkande,
  },
  kort: {
    fran: [...oavslutade, 'uppfoljd', 'ej-lex-maria'],
    till: null,
    text: 'Skriv texten till nämndens tabell',
    roller: medverkande,
  },
  oppna: { fran: ['ej-lex-maria'], till: 'registrerad', text: 'Öppna igen', roller: ansvarig },
};
