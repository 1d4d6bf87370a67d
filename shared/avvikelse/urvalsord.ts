import { enhetNamn } from '../enhet/enhet.ts';
import type { EnhetId, Organisation } from '../enhet/enhet.ts';
import { kodText, lagrumText } from '../kodverk/kodverk.ts';
import type { Kodverk } from '../kodverk/kodverk.ts';
import type { LocalDate } from '../time/localDate.ts';
import { handelseslag, skadegrader } from './avvikelse.ts';
import type { AvvikelseFilter } from './avvikelsefilter.ts';
import { arAvslutad, arUppfoljd, raknas, statusLista, statusText } from './overgangar.ts';
import type { Status } from './overgangar.ts';

interface Namnkallor {
  readonly organisation: Organisation;
  readonly kodverk: Kodverk;
  readonly idag: LocalDate;
}
type Namnare = (nyckel: string, kallor: Namnkallor) => string;

/** Statuses that people ask for together, under one word. */
export const statusgrupper: Readonly<
  Record<string, { readonly text: string; readonly status: readonly Status[] }>
> = {
  oppna: { text: 'Pågående', status: statusLista.filter((s) => !arAvslutad(s)) },
  uppfoljda: { text: 'Uppföljda', status: statusLista.filter(arUppfoljd) },
  raknas: { text: 'Alla som räknas i statistiken', status: statusLista.filter(raknas) },
};

const veckodagar = ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'];
const of =
  (texts: Readonly<Record<string, string>>, rest: Readonly<Record<string, string>> = {}): Namnare =>
  (nyckel) =>
    (Object.hasOwn(texts, nyckel) ? texts[nyckel] : rest[nyckel]) ?? nyckel;
const obesvarad = { obesvarad: 'inte besvarat' };
const statusord: Namnare = (nyckel) =>
  (Object.hasOwn(statusgrupper, nyckel) ? statusgrupper[nyckel]?.text : undefined) ??
  of(statusText)(nyckel, {} as Namnkallor);

/** Each thing a list of avvikelser is narrowed by: its name, and the word for one of its keys. */
export const urvalsfalt = {
  enhet: {
    text: 'Enhet',
    ord: (id, k) => enhetNamn(k.organisation, id as EnhetId, k.idag),
  },
  typ: { text: 'Typ', ord: (kod, k) => kodText(k.kodverk, 'avvikelsetyp', kod) },
  undertyp: { text: 'Närmare', ord: (kod, k) => kodText(k.kodverk, 'avvikelsetyp', kod) },
  lagrum: { text: 'Lagrum', ord: of(lagrumText) },
  status: { text: 'Status', ord: statusord },
  natt: { text: 'Har nått', ord: statusord },
  slag: { text: 'Slag', ord: of(handelseslag, obesvarad) },
  skada: { text: 'Fysisk skada', ord: of(skadegrader, obesvarad) },
  allvarlighetsgrad: { text: 'Allvarlighetsgrad', ord: of({}, { obedomd: 'inte bedömd' }) },
  veckodag: { text: 'Veckodag', ord: (dag) => veckodagar[Number(dag) - 1] ?? dag },
  timme: { text: 'Klockslag', ord: (t) => (t === 'okand' ? 'okänt' : `kl. ${t}–${nextHour(t)}`) },
} as const satisfies Readonly<Record<string, { readonly text: string; readonly ord: Namnare }>>;
export type Urvalsnyckel = keyof typeof urvalsfalt;
export const urvalsnycklar = Object.keys(urvalsfalt) as readonly Urvalsnyckel[];

const nextHour = (t: string): string => String((Number(t) + 1) % 24).padStart(2, '0');

const unfoldStatus = (value: string): readonly string[] =>
  Object.hasOwn(statusgrupper, value) ? (statusgrupper[value]?.status ?? []) : [value];

/** The field of the filter and its values; a word for several statuses becomes those statuses. */
export const filterfalt = (
  nyckel: Urvalsnyckel,
  varden: readonly string[],
): { readonly falt: keyof AvvikelseFilter; readonly varden: readonly string[] } => ({
  falt: nyckel === 'enhet' ? 'enheter' : nyckel,
  varden: nyckel === 'status' ? [...new Set(varden.flatMap(unfoldStatus))] : varden,
});
