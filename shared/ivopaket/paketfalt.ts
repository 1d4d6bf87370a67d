import type { LexMaria } from '../lexMaria/lexMaria.ts';
import { analysdelar } from '../lexMaria/handelseanalys.ts';
import type { Analysdel } from '../lexMaria/handelseanalys.ts';
import { informationspunkter } from '../lexMaria/patientinformation.ts';
import { vardskador } from '../lexMaria/vardskada.ts';
import type { LexSarah } from '../lexSarah/lexSarah.ts';
import { utfallen } from '../lexSarah/utfall.ts';
import { utredningspunkter } from '../lexSarah/utredning.ts';
import type { Informerad, Utredning } from '../lexSarah/utredning.ts';

/** One field of IVO's form, with what the case says. */
export interface Paketfalt {
  readonly rubrik: string;
  readonly svar: string;
  /** Left empty it is listed as missing. */
  readonly kravs: boolean;
  /** Names a person on purpose: looked at before anything is sent. */
  readonly identitet: boolean;
  /** About the case and not about what happened: told in a table at the head of a document. */
  readonly omArendet: boolean;
}

/** What stands around the case. */
export interface Omstandigheter {
  readonly kommun: string;
  readonly namnd: string;
  /** Unit or verksamhet by name. */
  readonly plats: string;
  /** The paragraph that applied on the day of the event. */
  readonly lagrum: string;
}

const falt = (rubrik: string, svar: string | null | undefined, how: Partial<Paketfalt> = {}): Paketfalt => ({
  rubrik,
  svar: svar ?? '',
  kravs: true,
  identitet: false,
  omArendet: false,
  ...how,
});
/** About the case itself. */
const om = (rubrik: string, svar: string | null | undefined, how: Partial<Paketfalt> = {}): Paketfalt =>
  falt(rubrik, svar, { ...how, omArendet: true });
const jaNej = { ja: 'Ja', nej: 'Nej', 'vet-ej': 'Vet ej', 'ej-aktuellt': 'Inte aktuellt' } as const;
const medText = (svar: string, text: string): string => (text === '' ? svar : `${svar}. ${text}`);

/** `av enhetschef`: a word in a sentence begins small, so that it does not read as a name. */
const forenat = ([ord, text]: readonly [string, string]): string[] =>
  text === '' ? [] : [`${ord} ${text.charAt(0).toLowerCase()}${text.slice(1)}`];
const informeradText = (i: Informerad): string =>
  i.svar === 'ja'
    ? ['Ja', i.datum ?? '', ...[['av', i.avVem] as const, ['genom', i.hur] as const].flatMap(forenat)]
        .filter((t) => t !== '')
        .join(', ')
    : medText(jaNej[i.svar], i.varforInte);

/** The answer to one point of the investigation as text. */
export function punktSvar(u: Utredning | null, id: keyof Utredning): string {
  const svar = u?.[id] ?? null;
  if (svar === null || typeof svar === 'string') return svar ?? '';
  return 'varforInte' in svar ? informeradText(svar) : medText(jaNej[svar.svar], svar.text);
}

const underskrift = (x: { readonly namn: string; readonly titel: string; readonly datum: string } | null) =>
  x === null ? '' : `${x.namn}, ${x.titel}, ${x.datum}`;

/** What both begin with: whose it is, by what law, and when it happened. */
const borjan = (
  l: { readonly nummer: string; readonly handelsedatum: string },
  o: Omstandigheter,
): readonly Paketfalt[] => [
  om('Kommun', o.kommun),
  om('Nämnd', o.namnd),
  om('Verksamhet', o.plats),
  om('Lagrum', o.lagrum),
  om('Eget ärendenummer', l.nummer),
  om('Händelsens datum', l.handelsedatum),
];

/** The fields of a lex Sarah anmälan in the order they are filled in. */
export const lexSarahFalt = (l: LexSarah, o: Omstandigheter): readonly Paketfalt[] => [
  ...borjan(l, o),
  om('Rapporten mottagen', l.kvittens?.datum),
  falt('Händelsen enligt rapporten', l.handelse),
  falt('Omedelbara åtgärder', l.omedelbarAtgard, { kravs: false }),
  ...utredningspunkter.map((p) => falt(p.text, punktSvar(l.utredning, p.id))),
  om('Utredare', l.utredare.map((u) => `${u.namn}, ${u.titel}`).join('; '), { identitet: true }),
  falt('Beslut', l.beslut === null ? '' : utfallen[l.beslut.utfall].text),
  falt('Motivering', l.beslut?.motivering),
  om('Beslutat av', underskrift(l.beslut), { identitet: true }),
  om('Anmält av', l.anmalan?.av, { identitet: true, kravs: false }),
  om('IVO:s diarienummer', l.anmalan?.diarienummer, { kravs: false }),
];

/** The fields of a lex Maria anmälan in the order they are filled in. */
export const lexMariaFalt = (l: LexMaria, o: Omstandigheter): readonly Paketfalt[] => [
  ...borjan(l, o),
  falt('Händelsen', l.handelse),
  om('Uppdragsgivare', l.uppdrag?.uppdragsgivare, { identitet: true }),
  om('Utredare', l.uppdrag?.team.join('; '), { identitet: true }),
  om('Metod', l.uppdrag?.metod),
  ...(Object.keys(analysdelar) as Analysdel[]).map((d) => falt(analysdelar[d], l.analys?.[d])),
  falt(
    'Patienten informerad',
    l.patientinformation === null
      ? ''
      : l.patientinformation.till === 'ingen'
        ? `Nej. ${l.patientinformation.varforInte}`
        : `${l.patientinformation.datum ?? ''} om ${l.patientinformation.punkter.map((p) => informationspunkter[p]).join('; ')}`,
  ),
  ...(l.mtp
    ? [
        falt('Medicinteknisk produkt', l.mtpAnmalan?.produkt),
        falt('Felet', l.mtpAnmalan?.fel),
        falt('Tillverkaren underrättad', l.mtpAnmalan?.tillverkareUnderrattad),
        falt('Läkemedelsverket underrättat', l.mtpAnmalan?.lakemedelsverketUnderrattat),
      ]
    : []),
  falt('Beslut', l.beslut === null ? '' : vardskador[l.beslut.vardskada].text),
  falt('Motivering', l.beslut?.motivering),
  om('Beslutat av', underskrift(l.beslut), { identitet: true }),
  om('IVO:s nummer', l.anmalan?.ivoNummer, { kravs: false }),
];
