import { z } from 'zod';

/** What a figure counts. Every figure carries it: 125 walking aids are not 125 persons. */
export const raknasText = {
  handelser: 'händelser',
  personer: 'olika personer',
  klagomal: 'klagomål',
  atgarder: 'åtgärder',
  arenden: 'ärenden',
  dygn: 'dygn',
  brukare: 'brukare',
  utkast: 'utkast',
  risker: 'risker',
} as const;
export type Raknas = keyof typeof raknasText;
export const zRaknas = z.enum(Object.keys(raknasText) as [Raknas, ...Raknas[]]);

interface Faktum {
  readonly text: string;
  readonly raknas: Raknas;
  /** Additive over months and units; different persons are not. */
  readonly adderbar: boolean;
}

/** Facts beside the counts, computed on the computer that has the records. New facts are added, none changes meaning. */
export const fakta = {
  'fall.olika_personer': { text: 'Olika personer som fallit', raknas: 'personer', adderbar: false },
  'fall.hoftskydd': { text: 'Fall där höftskydd användes', raknas: 'handelser', adderbar: true },
  'fall.ganghjalpmedel': { text: 'Fall där gånghjälpmedel användes', raknas: 'handelser', adderbar: true },
  'lakemedel.olika_personer': {
    text: 'Olika personer med läkemedelsavvikelse',
    raknas: 'personer',
    adderbar: false,
  },
  'lakemedel.grupp': { text: 'Läkemedelsavvikelser per grupp', raknas: 'handelser', adderbar: true },
  'lakemedel.glomd_grupp': {
    text: 'Uteblivna doser per läkemedelsgrupp',
    raknas: 'handelser',
    adderbar: true,
  },
  'avvikelse.olika_personer': { text: 'Olika personer i avvikelser', raknas: 'personer', adderbar: false },
  'avvikelse.orsak': { text: 'Avvikelser per orsaksområde', raknas: 'handelser', adderbar: true },
  'avvikelse.pagar': { text: 'Avvikelser som inte är avslutade', raknas: 'handelser', adderbar: true },
  'avvikelse.utkast': { text: 'Utkast som väntar på att registreras', raknas: 'utkast', adderbar: false },
  'avvikelse.ej_uppfoljda': {
    text: 'Avvikelser utan uppföljning av chef',
    raknas: 'handelser',
    adderbar: true,
  },
  'klagomal.klagande': { text: 'Olika personer som klagat', raknas: 'personer', adderbar: false },
  'atgard.status': { text: 'Åtgärder per status', raknas: 'atgarder', adderbar: true },
  'atgard.effekt': { text: 'Åtgärder per bedömd effekt', raknas: 'atgarder', adderbar: true },
  'risk.zon': { text: 'Risker per zon vid halvårets slut', raknas: 'risker', adderbar: false },
  'namnare.boendedygn': { text: 'Boendedygn', raknas: 'dygn', adderbar: true },
  'namnare.brukare': { text: 'Brukare med insats', raknas: 'brukare', adderbar: false },
} as const satisfies Record<string, Faktum>;
export type KantFaktum = keyof typeof fakta;

/** A fact's name as it stands in a row. Reading lets names through that this version does not know. */
export const zFaktaKod = z
  .string()
  .regex(/^[a-z0-9_]+(?:\.[a-z0-9_]+)*$/, {
    error: 'ska vara gemener a–z, siffror, understreck och punkt',
  })
  .max(60);

export const arKantFaktum = (fact: string): fact is KantFaktum => Object.hasOwn(fakta, fact);
