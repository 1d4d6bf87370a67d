import { raknedatum, skadegrader } from '../avvikelse/avvikelse.ts';
import type { AvvikelseUppgifter, Skadegrad } from '../avvikelse/avvikelse.ts';
import type { LocalDate } from '../time/localDate.ts';
import { fakta } from './fakta.ts';
import type { KantFaktum } from './fakta.ts';
import type { CountRad, FactRad } from './rader.ts';

/** The answers that what leaves is made of; the others never do. */
export type Handelsesvar = Pick<
  AvvikelseUppgifter,
  | 'enhetId'
  | 'lagrum'
  | 'typ'
  | 'undertyp'
  | 'ytterligareTyper'
  | 'nar'
  | 'upptackt'
  | 'slag'
  | 'skadaFysisk'
  | 'skadaPsykisk'
  | 'gottExempel'
  | 'typuppgifter'
  | 'berord'
>;

const grades = Object.keys(skadegrader) as readonly Skadegrad[];
/** The worse of two graded harms. */
const worse = (a: Skadegrad | null, b: Skadegrad | null): Skadegrad | null =>
  grades[Math.max(a === null ? -1 : grades.indexOf(a), b === null ? -1 : grades.indexOf(b))] ?? null;

/** Facts that a newly registered event is counted in. */
function factsOf(v: Handelsesvar): readonly (readonly [KantFaktum, string | null])[] {
  const t = v.typuppgifter;
  const person = v.berord?.slag === 'person';
  const found: (readonly [KantFaktum, string | null])[] = [
    ['avvikelse.pagar', null],
    ['avvikelse.ej_uppfoljda', null],
  ];
  if (person) found.push(['avvikelse.olika_personer', null]);
  if (v.typ === 'fall') {
    if (person) found.push(['fall.olika_personer', null]);
    if (t.slag === 'fall' && t.hoftskydd === 'ja') found.push(['fall.hoftskydd', null]);
    if (t.slag === 'fall' && t.ganghjalpmedel === 'ja') found.push(['fall.ganghjalpmedel', null]);
  }
  if (v.typ === 'lakemedel') {
    if (person) found.push(['lakemedel.olika_personer', null]);
    const group = t.slag === 'lakemedel' ? (t.lakemedelsgrupp ?? null) : null;
    if (group !== null) found.push(['lakemedel.grupp', group]);
    if (group !== null && v.undertyp === 'lakemedel-utebliven-dos')
      found.push(['lakemedel.glomd_grupp', group]);
  }
  return found;
}

/**
 * What a case adds to the summary when it is registered: one event in its class, and one in each fact it is part of. Of
 * different persons it adds one only when the person is not counted already. A good example adds nothing.
 */
export function handelserader(v: Handelsesvar, idag: LocalDate): readonly (CountRad | FactRad)[] {
  if (v.gottExempel) return [];
  const month = raknedatum(v.nar, v.upptackt ?? idag).slice(0, 7);
  const event: CountRad = {
    rec: 'count',
    unit: v.enhetId,
    month,
    lagrum: v.lagrum,
    typ: v.typ,
    undertyp: v.undertyp,
    ytterligare: [...new Set(v.ytterligareTyper)].toSorted(),
    slag: v.slag,
    skada: worse(v.skadaFysisk, v.skadaPsykisk),
    allvarlighetsgrad: null,
    status: 'registrerad',
    uppfoljd: false,
    n: 1,
  };
  return [
    event,
    ...factsOf(v).map(([fact, kod]): FactRad => ({
      rec: 'fact',
      unit: v.enhetId,
      month: fakta[fact].adderbar ? month : null,
      fact,
      kod,
      n: 1,
      unitOfCount: fakta[fact].raknas,
    })),
  ];
}
