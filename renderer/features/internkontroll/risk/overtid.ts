import { riskNivaer } from '../../../../shared/internkontroll/risk.ts';
import type { RiskNiva, Riskpoang } from '../../../../shared/internkontroll/risk.ts';
import { riskvarde } from '../../../../shared/riskmatris/riskmatris.ts';
import { localDateOf } from '../../../../shared/time/instant.ts';
import { daysBetween } from '../../../../shared/time/localDate.ts';
import type { LocalDate } from '../../../../shared/time/localDate.ts';

export const kurvyta = { width: 640, height: 190, left: 34, right: 150, top: 12, bottom: 28 } as const;

interface Kurva {
  readonly niva: RiskNiva;
  readonly text: string;
  /** A staircase: a score holds until the next one. */
  readonly linje: string;
  readonly punkter: readonly { readonly x: number; readonly y: number }[];
  /** Where its name stands, moved so that no two names lie on each other. */
  readonly namnY: number;
}
export interface Overtidbild {
  readonly kurvor: readonly Kurva[];
  readonly steg: readonly { readonly y: number; readonly varde: number }[];
  readonly forsta: LocalDate;
  readonly sista: LocalDate;
}

const round = (n: number): number => Math.round(n * 10) / 10;

/** The scores of a risk over time as shapes, from nought to the highest value of the matrix; null without any score. */
export function ritaOvertid(poang: readonly Riskpoang[], max: number, idag: LocalDate): Overtidbild | null {
  const first = poang[0];
  if (first === undefined) return null;
  const { width, height, left, right, top, bottom } = kurvyta;
  const forsta = localDateOf(first.at);
  const span = Math.max(1, daysBetween(forsta, idag));
  const x = (dag: LocalDate): number =>
    round(left + ((width - left - right) * daysBetween(forsta, dag)) / span);
  const y = (varde: number): number => round(height - bottom - ((height - top - bottom) * varde) / max);
  const nivaer = (Object.keys(riskNivaer) as RiskNiva[]).flatMap((niva) => {
    const own = poang.filter((p) => p.niva === niva);
    const last = own.at(-1);
    if (last === undefined) return [];
    const punkter = own.map((p) => ({ x: x(localDateOf(p.at)), y: y(riskvarde(p)) }));
    const linje = `${punkter.map((p, i) => (i === 0 ? `M${p.x} ${p.y}` : `H${p.x}V${p.y}`)).join('')}H${x(idag)}`;
    return [
      { niva, text: `${riskNivaer[niva]} ${riskvarde(last)}`, linje, punkter, namnY: y(riskvarde(last)) },
    ];
  });
  return {
    kurvor: utanKrock(nivaer),
    steg: [0, max / 2, max].map((varde) => ({ y: y(varde), varde: Math.round(varde) })),
    forsta,
    sista: idag,
  };
}

const LINE = 15;
/** Names that would stand closer than a line are pushed down, from the top. */
function utanKrock(kurvor: readonly Kurva[]): readonly Kurva[] {
  let free = 0;
  return kurvor
    .toSorted((a, b) => a.namnY - b.namnY)
    .map((k) => {
      const namnY = Math.max(k.namnY, free);
      free = namnY + LINE;
      return { ...k, namnY };
    });
}

/** What the chart says, in a sentence. */
export function overtidRubrik(poang: readonly Riskpoang[]): string {
  const nu = poang.filter((p) => p.niva === 'nuvarande').map(riskvarde);
  const [first, last] = [nu[0], nu.at(-1)];
  if (first === undefined || last === undefined) return 'Risken är inte skattad med nuvarande kontroller än';
  if (nu.length === 1) return `Risken är skattad en gång: riskvärde ${last}`;
  const how = last < first ? 'minskat' : last > first ? 'ökat' : 'inte ändrats';
  return last === first
    ? `Riskvärdet har ${how} mellan första och senaste skattningen: ${last}`
    : `Riskvärdet har ${how} från ${first} till ${last}`;
}
