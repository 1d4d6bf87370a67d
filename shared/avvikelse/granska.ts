import { enhetDen, finnEnhet } from '../enhet/enhet.ts';
import type { Organisation } from '../enhet/enhet.ts';
import { finnKod, galler } from '../kodverk/kodverk.ts';
import type { Kodverk } from '../kodverk/kodverk.ts';
import { problem } from '../problem.ts';
import type { Problem } from '../problem.ts';
import type { LocalDate } from '../time/localDate.ts';
import { raknedatum } from './avvikelse.ts';
import type { Avvikelse, AvvikelseUppgifter } from './avvikelse.ts';
import { arAvslutad, statusText } from './overgangar.ts';
import { faltFor, typslagFor } from './typuppgifter.ts';

interface Underlag {
  readonly org: Organisation;
  readonly kodverk: Kodverk;
  readonly today: LocalDate;
}

/** Codes of a case with the list each belongs to and the field that holds it. */
function* koder(u: AvvikelseUppgifter): Generator<readonly [lista: string, kod: string, falt: string]> {
  yield ['avvikelsetyp', u.typ, 'typ'];
  if (u.undertyp !== null) yield ['avvikelsetyp', u.undertyp, 'undertyp'];
  for (const t of u.ytterligareTyper) yield ['avvikelsetyp', t, 'ytterligareTyper'];
  if (u.plats !== null) yield ['plats', u.plats, 'plats'];
  const svar: Readonly<Record<string, unknown>> = u.typuppgifter;
  for (const f of faltFor[u.typuppgifter.slag]) {
    if (f.lista === undefined) continue;
    for (const kod of [svar[f.id]].flat())
      if (typeof kod === 'string') yield [f.lista, kod, `typuppgifter.${f.id}`];
  }
}

/**
 * The first thing that stops these answers from being registered, or null. Unit and codes must be valid on the day
 * that places the case; a subtype must belong to its type, and a type to its lagrum.
 */
export function granskaUppgifter(u: AvvikelseUppgifter, { org, kodverk, today }: Underlag): Problem | null {
  const upptackt = u.upptackt ?? today;
  const dag = raknedatum(u.nar, upptackt);
  if (dag > today) return problem('datum-i-framtiden', { datum: dag }, 'nar.datum');
  if (upptackt > today) return problem('datum-i-framtiden', { datum: upptackt }, 'upptackt');
  if (upptackt < dag) return problem('upptackt-fore-handelse', {}, 'upptackt');

  const enhet = finnEnhet(org, u.enhetId);
  if (enhet === undefined || enhetDen(enhet, dag) === undefined)
    return problem('enhet-finns-inte', { enhet: u.enhetId, datum: dag }, 'enhetId');

  for (const [lista, kod, falt] of koder(u)) {
    const k = finnKod(kodverk, lista, kod);
    const passar =
      k !== undefined &&
      galler(k, dag) &&
      (k.lagrum === undefined || k.lagrum.includes(u.lagrum)) &&
      (falt === 'undertyp' ? k.under === u.typ : falt !== 'typ' || k.under === undefined);
    if (!passar) return problem('kod-galler-inte', { kod, datum: dag, lista }, falt);
  }
  if (u.typuppgifter.slag !== 'inga' && u.typuppgifter.slag !== typslagFor(u.typ))
    return problem('typuppgifter-passar-inte', { typ: u.typ, slag: u.typuppgifter.slag }, 'typuppgifter');
  return null;
}

/** What stands once somebody has judged the event by it; each is changed in a way of its own, with a reason. */
const fastEfterBedomning = [
  ['vadHande', 'ord-andras-inte'],
  ['enhetId', 'enhet-kraver-skal'],
  ['lagrum', 'klass-kraver-skal'],
  ['typ', 'klass-kraver-skal'],
  ['undertyp', 'klass-kraver-skal'],
] as const;

/** A case is completed as long as it is open; what it was judged by is answered, not rewritten. */
export function granskaKomplettering(before: Avvikelse, after: AvvikelseUppgifter): Problem | null {
  if (arAvslutad(before.status))
    return problem('arendet-avslutat', { status: statusText[before.status].toLowerCase() });
  if (before.status === 'registrerad') return null;
  const changed = fastEfterBedomning.find(([falt]) => before[falt] !== null && before[falt] !== after[falt]);
  return changed === undefined ? null : problem(changed[1], {}, changed[0]);
}
