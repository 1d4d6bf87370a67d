import type { Styrdiagramdata } from '../diagram/styrdiagrambild.ts';
import { daysBetween } from '../time/localDate.ts';
import { manad, periodLabel } from '../time/period.ts';
import { signalText, styrdiagram } from './styrdiagram.ts';
import type { Signal } from './styrdiagram.ts';

export interface Manadsdiagram extends Styrdiagramdata {
  readonly taktPerDag: number;
  readonly signaler: readonly (Pick<Signal, 'regel' | 'at'> & {
    readonly fran: string;
    readonly till: string;
    readonly text: string;
  })[];
}

/** The control chart of whole months in order, `YYYY-MM`: counts held against limits for as many days as each month has. */
export function manadsdiagram(months: readonly string[], antal: (month: string) => number): Manadsdiagram {
  const d = styrdiagram(
    months.map((m) => ({ antal: antal(m), tid: daysBetween(manad(m).from, manad(m).to) + 1 })),
  );
  const namn = months.map((m) => periodLabel(manad(m)));
  return {
    forTunt: d.forTunt,
    taktPerDag: d.takt,
    punkter: d.punkter.map(({ antal: n, mitt, undre, ovre }, i) => ({
      manad: months[i] ?? '',
      antal: n,
      mitt,
      undre,
      ovre,
    })),
    signaler: d.signaler.map((s) => ({
      regel: s.regel,
      at: s.at,
      fran: months[s.fran] ?? '',
      till: months[s.till] ?? '',
      text: signalText(s, namn),
    })),
  };
}
