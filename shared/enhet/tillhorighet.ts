import { problem } from '../problem.ts';
import type { Problem } from '../problem.ts';
import type { LocalDate } from '../time/localDate.ts';
import { enhetDen, enhetNamn, finnEnhet, senasteVersion } from './enhet.ts';
import { zEnhetId, zVerksamhetId } from './enhetSchema.ts';
import type { EnhetId, Organisation, VerksamhetId } from './enhet.ts';

/**
 * Where in the organisation a case belongs: a unit, or only a verksamhet when no unit is meant (a complaint about
 * hemtjänsten as a whole). One of the two is needed; `granskaTillhorighet` says so.
 */
export const tillhorighetFalt = {
  enhetId: zEnhetId.nullable().default(null),
  verksamhetId: zVerksamhetId.nullable().default(null),
} as const;
export interface Tillhorighet {
  readonly enhetId: EnhetId | null;
  readonly verksamhetId: VerksamhetId | null;
}

/** The first fault: neither named, or not there that day. Null when it can be used. */
export function granskaTillhorighet(org: Organisation, t: Tillhorighet, dag: LocalDate): Problem | null {
  if (t.enhetId === null && t.verksamhetId === null) return problem('enhet-eller-verksamhet', {}, 'enhetId');
  if (t.enhetId !== null) {
    const enhet = finnEnhet(org, t.enhetId);
    if (enhet === undefined || enhetDen(enhet, dag) === undefined)
      return problem('enhet-finns-inte', { enhet: t.enhetId, datum: dag }, 'enhetId');
  }
  if (t.verksamhetId !== null && !org.verksamheter.some((v) => v.id === t.verksamhetId))
    return problem('verksamhet-finns-inte', { verksamhet: t.verksamhetId }, 'verksamhetId');
  return null;
}

/** The verksamhet a case counts in: its own, or the one its unit lay in that day. Null outside the SoL/LSS tree. */
export function verksamhetFor(org: Organisation, t: Tillhorighet, dag: LocalDate): VerksamhetId | null {
  if (t.verksamhetId !== null) return t.verksamhetId;
  const enhet = t.enhetId === null ? undefined : finnEnhet(org, t.enhetId);
  return enhet === undefined ? null : (enhetDen(enhet, dag) ?? senasteVersion(enhet)).verksamhetId;
}

/** The name people know the place by: the unit's that day, otherwise the verksamhet's. */
export const tillhorighetNamn = (org: Organisation, t: Tillhorighet, dag: LocalDate): string =>
  t.enhetId === null
    ? (org.verksamheter.find((v) => v.id === t.verksamhetId)?.namn ?? '')
    : enhetNamn(org, t.enhetId, dag);
