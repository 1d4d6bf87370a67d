import { enhetNamn } from '../enhet/enhet.ts';
import type { Organisation } from '../enhet/enhet.ts';
import { kodText, lagrumText } from '../kodverk/kodverk.ts';
import type { Kodverk } from '../kodverk/kodverk.ts';
import { clockInText, listInText } from '../text/svenska.ts';
import { utanVersal } from '../text/versal.ts';
import { longDate, parseLocalDate } from '../time/localDate.ts';
import { berordText, handelseslag, jaNejText, skadegrader } from './avvikelse.ts';
import type { Avvikelse } from './avvikelse.ts';
import { faltFor } from './typuppgifter.ts';
import type { Falt } from './typuppgifter.ts';

/** What codes and ids are read with. */
export interface Ordbok {
  readonly kodverk: Kodverk;
  readonly organisation: Organisation;
}
/** A question and its answer in words; null when it was not answered. */
export type Faktum = readonly [fraga: string, svar: string | null];

const typlista = 'avvikelsetyp';
const ordFor = <K extends string>(texts: Readonly<Record<K, string>>, key: K | null): string | null =>
  key === null ? null : texts[key];

/** `22 november 2026 kl. 14.30`, `omkring 22 november 2026`, `okänd tid, upptäckt 22 november 2026` */
export function narText({ nar, upptackt }: Pick<Avvikelse, 'nar' | 'upptackt'>): string {
  if (nar.precision === 'okand') return `okänd tid, upptäckt ${longDate(upptackt)}`;
  const tid = nar.tid === null ? '' : ` ${clockInText(nar.tid)}`;
  return `${nar.precision === 'ungefar' ? 'omkring ' : ''}${longDate(nar.datum)}${tid}`;
}

/** `Fall, utan skada` */
export const typText = ({ typ, undertyp }: Pick<Avvikelse, 'typ' | 'undertyp'>, kodverk: Kodverk): string =>
  undertyp === null
    ? kodText(kodverk, typlista, typ)
    : `${kodText(kodverk, typlista, typ)}, ${utanVersal(kodText(kodverk, typlista, undertyp))}`;

/** The answers that were given about the event, in the order of the form. */
export const handelsefakta = (a: Avvikelse, kodverk: Kodverk): readonly Faktum[] => [
  ['Vad hände', a.vadHande],
  ['Vad gjordes genast', a.omedelbarAtgard],
  ['Slag av händelse', ordFor(handelseslag, a.slag)],
  ['Fysisk skada', ordFor(skadegrader, a.skadaFysisk)],
  ['Psykisk skada', ordFor(skadegrader, a.skadaPsykisk)],
  ['Plats', a.plats === null ? null : kodText(kodverk, 'plats', a.plats)],
  ['Berörd', berordAv(a)],
  ...typfakta(a, kodverk),
  ['Har det hänt förut', ordFor(jaNejText, a.hantForut)],
  ['Kan det hända igen', ordFor(jaNejText, a.kanHandaIgen)],
  ['Förslag på förbättring', a.forbattringsforslag],
  ['Lagrum', lagrumText[a.lagrum]],
  ['Upptäckt', longDate(a.upptackt)],
  ['Rapporterad åt en kollega', a.forKollega ? 'Ja' : null],
  ['Gott exempel', a.gottExempel ? 'Ja' : null],
];

/** Everything of a case that can be changed, in words: also what stands in its label. */
export const allaFakta = (a: Avvikelse, { kodverk, organisation }: Ordbok): readonly Faktum[] => [
  ['Enhet', enhetNamn(organisation, a.enhetId, a.raknedatum)],
  ['Typ', typText(a, kodverk)],
  ['Ytterligare typer', listInText(a.ytterligareTyper.map((k) => kodText(kodverk, typlista, k)))],
  ['När', narText(a)],
  ...handelsefakta(a, kodverk),
];

const berordAv = ({ berord }: Avvikelse): string | null => {
  if (berord === null) return null;
  return berord.slag === 'person' ? berord.pseudonym : berordText[berord.slag];
};

/** The type's own questions, from the same table that drew them. */
function typfakta(a: Avvikelse, kodverk: Kodverk): readonly Faktum[] {
  const svar: Readonly<Record<string, unknown>> = a.typuppgifter;
  return faltFor[a.typuppgifter.slag].map((f) => [
    f.text.replace(/\?$/u, ''),
    svarText(f, svar[f.id], kodverk),
  ]);
}

const isMoment = (v: unknown): v is { readonly datum: string; readonly tid: string | null } =>
  typeof v === 'object' && v !== null && 'datum' in v;

/** One answer in words; null when the question was not answered. */
function svarText(f: Falt, value: unknown, kodverk: Kodverk): string | null {
  if (Array.isArray(value))
    return value.length === 0
      ? null
      : listInText(value.map((k) => kodText(kodverk, f.lista ?? '', String(k))));
  if (isMoment(value)) {
    const day = parseLocalDate(value.datum);
    return `${day === null ? value.datum : longDate(day)}${value.tid === null ? '' : ` ${clockInText(value.tid)}`}`;
  }
  if (typeof value !== 'string' || value === '') return null;
  switch (f.slag) {
    case 'jaNej':
      return jaNejText[value as keyof typeof jaNejText];
    case 'kod':
      return kodText(kodverk, f.lista ?? '', value);
    case 'tid':
      return clockInText(value);
    case 'text':
    case 'koder':
    case 'datumTid':
      return value;
  }
}
