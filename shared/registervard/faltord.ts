import { medVersal } from '../text/versal.ts';

/** Words for the names of what is kept, so that an extract can be read by the person it is about. */
const ord: Readonly<Record<string, string>> = {
  nummer: 'Nummer',
  enhetId: 'Enhet',
  verksamhetId: 'Verksamhet',
  lagrum: 'Lagrum',
  typ: 'Typ',
  undertyp: 'Undertyp',
  status: 'Läge',
  slag: 'Slag',
  raknedatum: 'Datum',
  handelsedatum: 'När det hände',
  upptackt: 'När det upptäcktes',
  rapporterad: 'När det rapporterades',
  mottaget: 'När det kom in',
  datum: 'Datum',
  tid: 'Klockslag',
  nar: 'När',
  plats: 'Plats',
  skadaFysisk: 'Fysisk skada',
  skadaPsykisk: 'Psykisk skada',
  berord: 'Vem det gäller',
  pseudonym: 'Beteckning',
  vadHande: 'Vad hände',
  handelse: 'Händelsen',
  konsekvens: 'Konsekvens',
  beskrivning: 'Beskrivning',
  omedelbarAtgard: 'Omedelbar åtgärd',
  forbattringsforslag: 'Förslag på förbättring',
  hantForut: 'Har hänt förut',
  kanHandaIgen: 'Kan hända igen',
  forKollega: 'Skrivet för en kollega',
  gottExempel: 'Gott exempel',
  typuppgifter: 'Uppgifter för typen',
  registreradAt: 'Registrerat',
  registreradAv: 'Registrerat av',
  andradAt: 'Senast ändrat',
  atgarder: 'Åtgärder',
  orsaker: 'Orsaker',
  bedomningar: 'Bedömningar',
  forlopp: 'Handläggning',
  klagande: 'Beteckning på den som klagar',
  svar: 'Svar',
  utredning: 'Utredning',
  beslut: 'Beslut',
  forslag: 'Förslag till beslut',
  anmalan: 'Anmälan till IVO',
  utredare: 'Utredare',
  uppfoljningar: 'Uppföljningar',
  tillagg: 'Tillägg',
  motpart: 'Annan vårdgivare',
  onskan: 'Önskan',
  text: 'Text',
  motivering: 'Motivering',
  namn: 'Namn',
  titel: 'Titel',
  ansvarig: 'Ansvarig',
  klarSenast: 'Klar senast',
  skal: 'Skäl',
  rollnyckel: 'Namn bakom beteckningar',
  bevis: 'Filer',
};
/** Marks inside the program that say nothing about anybody. */
const inreMarken = new Set([
  'id',
  'rowid',
  'kodverkVersion',
  'matrisId',
  'matrisVersion',
  'avvikelseId',
  'sak',
  'sakId',
  'precision',
  'sha256',
]);

const rubrikAv = (namn: string): string => {
  const found = ord[namn];
  if (found !== undefined) return found;
  const words = namn.replaceAll(/([A-Z])/g, ' $1').toLowerCase();
  return medVersal(words);
};

const iText = (v: unknown): string => {
  if (v === null || v === undefined || v === '') return '';
  if (v === true) return 'Ja';
  if (v === false) return 'Nej';
  if (Array.isArray(v))
    return (v as unknown[])
      .map(iText)
      .filter((t) => t !== '')
      .join('\n');
  if (typeof v === 'object')
    return Object.entries(v)
      .filter(([namn]) => !inreMarken.has(namn))
      .map(([namn, inner]) => [rubrikAv(namn), iText(inner)] as const)
      .filter(([, text]) => text !== '')
      .map(([rubrik, text]) => `${rubrik}: ${text}`)
      .join('; ');
  return typeof v === 'string' ? v : JSON.stringify(v);
};

/** Everything that is kept in a thing, as questions and answers in words; what is empty is left out. */
export const faltUr = (sak: Readonly<Record<string, unknown>>): readonly (readonly [string, string])[] =>
  Object.entries(sak)
    .filter(([namn]) => !inreMarken.has(namn))
    .map(([namn, v]) => [rubrikAv(namn), iText(v)] as const)
    .filter(([, text]) => text !== '');
