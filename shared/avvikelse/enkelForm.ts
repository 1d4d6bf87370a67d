import { senasteVersion } from '../enhet/enhet.ts';
import type { Organisation } from '../enhet/enhet.ts';
import { toAsciiId } from '../text/ascii.ts';
import { finnKod } from '../kodverk/kodverk.ts';
import type { Kodverk } from '../kodverk/kodverk.ts';

/**
 * Lets people and other systems write an avvikelse more simply than the contract: `enhet` by name or id instead of
 * `enhetId`, `datum` and `tid` instead of `nar`, and no `lagrum` when the type belongs to one only. What it does not
 * know it leaves alone, for the contract to judge.
 */
export function franEnkelForm(input: unknown, org: Organisation, kodverk: Kodverk): unknown {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return input;
  const { enhet, datum, tid, ...rest } = input as Readonly<Record<string, unknown>>;
  const out: Record<string, unknown> = { ...rest };
  if (typeof enhet === 'string' && out['enhetId'] === undefined) out['enhetId'] = enhetIdOf(org, enhet);
  if (out['nar'] === undefined && (datum !== undefined || tid !== undefined)) {
    const exakt = typeof tid === 'string' && tid !== '';
    out['nar'] = exakt ? { precision: 'exakt', datum, tid } : { precision: 'ungefar', datum };
  }
  if (out['lagrum'] === undefined && typeof out['typ'] === 'string') {
    const typ = finnKod(kodverk, 'avvikelsetyp', out['typ']);
    // A type that does not exist is refused as such, not for a lagrum that nobody could have told.
    if (typ === undefined) out['lagrum'] = 'hsl';
    else if (typ.lagrum?.length === 1) out['lagrum'] = typ.lagrum[0];
  }
  return out;
}

/** The id of a unit written by id or by any name it has had; the text itself when there is none. */
export function enhetIdOf(org: Organisation, text: string): string {
  const wanted = text.trim().toLowerCase();
  if (org.enheter.some((e) => e.id === wanted)) return wanted;
  const now = org.enheter.find((e) => senasteVersion(e).namn.toLowerCase() === wanted);
  const ever = org.enheter.find((e) => e.versioner.some((v) => v.namn.toLowerCase() === wanted));
  return (now ?? ever)?.id ?? (toAsciiId(text).slice(0, 40) || 'okand');
}
