import type { z } from 'zod';
import type { zHandling } from '../historik/handling.ts';
import { statusText } from './overgangar.ts';
import type { Status } from './overgangar.ts';

export type Handling = z.output<typeof zHandling>;

/** What the fields of a case are called in a sentence. */
const faltNamn: Readonly<Record<string, string>> = {
  enhetId: 'enhet',
  lagrum: 'lagrum',
  typ: 'typ',
  undertyp: 'undertyp',
  ytterligareTyper: 'ytterligare typer',
  nar: 'tid för händelsen',
  upptackt: 'dag för upptäckt',
  raknedatum: 'dag som räknas',
  vadHande: 'vad som hände',
  slag: 'slags händelse',
  plats: 'plats',
  skadaFysisk: 'fysisk skada',
  skadaPsykisk: 'psykisk skada',
  omedelbarAtgard: 'vad som gjordes genast',
  berord: 'vem som berördes',
  hantForut: 'om det hänt förut',
  kanHandaIgen: 'om det kan hända igen',
  forKollega: 'om rapporten skrevs åt en kollega',
  forbattringsforslag: 'förslag på förbättring',
  gottExempel: 'gott exempel',
  typuppgifter: 'frågorna om typen',
};

const changedFields = (h: Handling): string => {
  const changed = h.detalj['andrat'];
  if (typeof changed !== 'object' || changed === null) return '';
  return Object.keys(changed)
    .map((k) => faltNamn[k] ?? k)
    .join(', ');
};
const wordOf = (h: Handling, name: string): string => {
  const word = h.detalj[name];
  return typeof word === 'string' ? word : '';
};
const statusOf = (h: Handling): string => {
  const till = h.detalj['till'];
  return typeof till === 'string' && till in statusText ? statusText[till as Status].toLowerCase() : '';
};

const titles: Readonly<Record<string, (h: Handling) => string>> = {
  registrerad: () => 'Registrerad',
  kompletterad: (h) => `Kompletterad: ${changedFields(h)}`,
  bedomd: () => 'Bedömning gjord',
  orsaker: () => 'Orsaker angivna',
  svarat: () => 'Fråga i ärendet besvarad',
  'tagit-del': () => 'MAS eller SAS har tagit del',
  status: (h) => `Ny status: ${statusOf(h)}`,
  flyttad: () => 'Flyttad till en annan enhet',
  omklassad: () => 'Omklassad',
  tillagg: () => 'Tillägg',
  last: () => 'Läst',
  'i-samlingsutredning': (h) => `Ingår i samlingsutredningen ${wordOf(h, 'nummer')}`,
  'atgard-foreslagen': () => 'Åtgärd föreslagen',
  'atgard-andrad': () => 'Åtgärden ändrad',
  'atgard-status': () => 'Åtgärden har fått ny status',
  'atgard-effekt': () => 'Åtgärdens effekt bedömd',
  'bevis-tillagt': (h) => `Fil tillagd: ${String(h.detalj['namn'])}`,
  'bevis-borttaget': (h) => `Fil borttagen: ${String(h.detalj['namn'])}`,
  'bevis-sparat-ut': (h) => `Kopia av en fil sparad utanför Varsam: ${String(h.detalj['namn'])}`,
};

/** One line of the history in readable Swedish; an act this version does not know is shown by its name. */
export const handlingTitle = (h: Handling): string => titles[h.handling]?.(h) ?? h.handling;

/** The words that were written with the act. */
export function handlingWords(h: Handling): string {
  if (h.detalj['gallrad'] === true) return 'Uppgifterna är gallrade.';
  const words = h.detalj['skal'] ?? h.detalj['text'];
  return typeof words === 'string' ? words : '';
}
