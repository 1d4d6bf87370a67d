import type { FristInstallning } from '../frist/frister.ts';
import type { Roll } from '../profil/profil.ts';

/** A thing that is owed, as far as it decides who is told. */
export interface Skyldig {
  readonly sak: string;
  readonly id: string;
  readonly stalle: string;
  readonly senast: string;
  /** Negative when the day has passed. */
  readonly dagarKvar: number;
}
export interface Avisering {
  /** The same thing, day and step of the ladder give the same key, so that it is told once. */
  readonly nyckel: string;
  readonly slag: 'idag' | 'forsenad';
}

/**
 * What somebody with this role is to be told by the ladder: on the last day who is told at once, then each step that the
 * delay has reached. A role that is not on the ladder is told nothing.
 */
export function aviseringar(
  owed: readonly Skyldig[],
  roll: Roll,
  trappa: FristInstallning['trappa'],
): readonly Avisering[] {
  const own = trappa.filter((t) => t.roll === roll).map((t) => t.dagarEfter);
  return owed.flatMap((s): readonly Avisering[] => {
    const thing = [s.sak, s.id, s.stalle, s.senast].join('|');
    if (s.dagarKvar === 0) return own.includes(0) ? [{ nyckel: `${thing}|idag`, slag: 'idag' }] : [];
    const reached = own.filter((days) => -s.dagarKvar >= Math.max(1, days)).toSorted((a, b) => b - a)[0];
    return reached === undefined ? [] : [{ nyckel: `${thing}|${String(reached)}`, slag: 'forsenad' }];
  });
}

/** How many of each; the only thing that is told outside the window. */
export const aviseringsantal = (a: readonly Avisering[]): { forsenade: number; idag: number } => ({
  forsenade: Math.min(9999, a.filter((x) => x.slag === 'forsenad').length),
  idag: Math.min(9999, a.filter((x) => x.slag === 'idag').length),
});
