import type { Effekt } from '../../atgard/atgard.ts';
import type { Block } from '../../dokument/dokument.ts';
import type { Uppdrag } from './uppdrag.ts';

/** A unit's delivery as the centre sees it. */
export interface Leveransuppgift {
  readonly namn: string;
  readonly lage: string;
  readonly handelser: number;
  readonly ejUppfoljda: number;
}

/** Measures that were to be done in the period, by what has come of them. */
export interface Atgardslage {
  readonly effekt: Readonly<Record<Effekt, number>>;
  /** Done, but nobody has judged the effect. */
  readonly utanBedomning: number;
  /** Not done yet. */
  readonly pagar: number;
  /** Of those not done, past their date. */
  readonly forsenade: number;
}

/** A control of the internkontrollplan with its latest outcome. */
export interface Kontrollutfall {
  readonly kontroll: string;
  readonly resultat: string;
  readonly utfall: string;
}

/** What a report takes in from other registers. It is gathered by the core; the report only shows it. */
export interface Bidrag {
  /** Null where nothing is collected: a report of one computer alone. */
  readonly leverans: readonly Leveransuppgift[] | null;
  readonly atgarder: Atgardslage | null;
  readonly uppdrag: readonly Uppdrag[];
  readonly rodTrad: readonly Block[];
  /** The risks of the internkontroll in their matrix, with their names. */
  readonly riskmatris: readonly Block[];
  readonly internkontroll: readonly Kontrollutfall[];
}

export const INGA_BIDRAG: Bidrag = {
  leverans: null,
  atgarder: null,
  uppdrag: [],
  rodTrad: [],
  riskmatris: [],
  internkontroll: [],
};
