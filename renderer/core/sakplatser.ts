/** The first part of the address of each kind of thing that can be opened. */
const platser = {
  avvikelse: 'avvikelser',
  lexSarah: 'lex-sarah',
  lexMaria: 'lex-maria',
  klagomal: 'klagomal',
  extern: 'externa',
  samlingsutredning: 'monster',
  risk: 'internkontroll/risker',
  kontroll: 'internkontroll/kontroller',
} as const;
export type OppningsbarSak = keyof typeof platser;

export const kanOppnas = (sak: string): sak is OppningsbarSak => Object.hasOwn(platser, sak);

/** Where a thing is opened. */
export const platsFor = (sak: OppningsbarSak, id: string): string => `${platser[sak]}/${id}`;
