import type { Registerslag } from '../../../shared/registervard/registervardApi.ts';
import { arendeslag } from '../../../shared/registervard/registervardApi.ts';
import { medVersal } from '../../../shared/text/versal.ts';

const handlingar: Readonly<Record<string, string>> = {
  last: 'Läste',
  registrerad: 'Registrerade',
  rapporterad: 'Rapporterade',
  kompletterad: 'Kompletterade',
  rattad: 'Rättade',
  bedomd: 'Bedömde',
  orsaker: 'Angav orsaker',
  status: 'Ändrade läget',
  tillagg: 'Skrev ett tillägg',
  gallrad: 'Gallrade',
  undantagen: 'Undantog från gallring',
  'undantag-havt': 'Hävde undantag från gallring',
  registerutdrag: 'Lämnade ut i ett registerutdrag',
  sokt: 'Sökte i registret',
  skapad: 'Skapade',
  'ny-version': 'Ändrade en inställning',
  signerad: 'Signerade en granskning',
  utford: 'Utförde en gallring',
  aterstalld: 'Återställde en säkerhetskopia',
  'nyckel-bytt': 'Bytte databasens nyckel',
};
/** What was done, in a word; an act this version does not know is shown by its name. */
export const handlingText = (handling: string): string =>
  handlingar[handling] ?? medVersal(handling.replaceAll('-', ' '));

const isSlag = (sak: string): sak is Registerslag => Object.hasOwn(arendeslag, sak);
const andra: Readonly<Record<string, string>> = {
  rollnyckel: 'Namnen bakom beteckningar',
  dokument: 'Inställning',
  profil: 'Profilen',
  registerutdrag: 'Registret',
  loggranskning: 'Loggranskning',
  gallring: 'Gallring',
  utdelning: 'Delning',
  risk: 'Risk',
  kontroll: 'Kontroll',
};
/** What it was done with. */
export const sakText = (sak: string, nummer: string | null): string =>
  isSlag(sak) ? `${arendeslag[sak]}${nummer === null ? '' : ` ${nummer}`}` : (andra[sak] ?? sak);
