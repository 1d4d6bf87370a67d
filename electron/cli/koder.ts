import { urvalsfalt } from '../../shared/avvikelse/urvalsord.ts';
import { enhetIdOf } from '../../shared/avvikelse/enkelForm.ts';
import { finnEnhet, senasteVersion } from '../../shared/enhet/enhet.ts';
import type { EnhetId, Organisation } from '../../shared/enhet/enhet.ts';
import { finnKod, koderI } from '../../shared/kodverk/kodverk.ts';
import type { Kodverk } from '../../shared/kodverk/kodverk.ts';
import { problem } from '../../shared/problem.ts';
import { done, refused } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';

/** Values of an option with commas between. */
export const listed = (value: string | boolean | undefined): readonly string[] | undefined =>
  typeof value === 'string'
    ? value
        .split(',')
        .map((v) => v.trim())
        .filter((v) => v !== '')
    : undefined;

const okant = (falt: string, varde: string, val: readonly string[]): Result<never> =>
  refused(problem('okant-val', { falt, varde, val: val.join(', ') }, falt));

/** The ids of units that were written by name or id; refuses one that is not there, for none would look like none. */
export function enheterUr(org: Organisation, written: readonly string[]): Result<readonly EnhetId[]> {
  const ids = written.map((w) => enhetIdOf(org, w) as EnhetId);
  const unknown = ids.findIndex((id) => finnEnhet(org, id) === undefined);
  return unknown < 0
    ? done(ids)
    : okant(
        urvalsfalt.enhet.text,
        written[unknown] ?? '',
        org.enheter.map((e) => senasteVersion(e).namn),
      );
}

/** Types of the code list; refuses one that is not there with those that are. */
export function typerUr(kodverk: Kodverk, written: readonly string[]): Result<readonly string[]> {
  const unknown = written.find((w) => finnKod(kodverk, 'avvikelsetyp', w) === undefined);
  const main = koderI(kodverk, 'avvikelsetyp').filter((k) => k.under === undefined);
  return unknown === undefined
    ? done(written)
    : okant(
        urvalsfalt.typ.text,
        unknown,
        main.map((k) => k.kod),
      );
}

/** One of a closed list, by its name. */
export function namnUr(
  falt: string,
  lista: readonly string[],
  written: readonly string[],
): Result<readonly string[]> {
  const unknown = written.find((w) => !lista.includes(w));
  return unknown === undefined ? done(written) : okant(falt, unknown, lista);
}
