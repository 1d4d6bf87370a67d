import { monthName } from '../time/localDate.ts';
import { automatfragor, kontrollslag } from './kontroll.ts';
import type { Kontroll } from './kontroll.ts';

/** One control that a version of a plan has and the other has not, or that differs between them. */
export interface Planandring {
  readonly slag: 'tillagd' | 'borttagen' | 'andrad';
  readonly kontrollId: string;
  readonly kontrollmoment: string;
  /** What differs, in words, before and after; empty for a whole control. */
  readonly falt: readonly { readonly namn: string; readonly fran: string; readonly till: string }[];
}

export const planandringslag = { tillagd: 'Tillagd', borttagen: 'Borttagen', andrad: 'Ändrad' } as const;

const ord: readonly (readonly [namn: string, i: (k: Kontroll) => string])[] = [
  ['Kontrollmoment', (k) => k.kontrollmoment],
  ['Process eller rutin', (k) => k.process],
  ['Metod', (k) => k.metod],
  ['Ansvarig', (k) => k.ansvarig],
  ['Månader', (k) => k.manader.map(monthName).join(', ')],
  ['Slags utfall', (k) => kontrollslag[k.slag]],
  ['Fråga till statistiken', (k) => (k.automatik === null ? '' : automatfragor[k.automatik.fraga])],
  ['Verksamhet', (k) => k.automatik?.verksamhetId ?? ''],
  ['Checklista', (k) => k.fragor.join('; ')],
  ['Risk', (k) => k.riskId ?? ''],
];

/** What has changed from one version of a plan to another; empty when they say the same. */
export function planandringar(fran: readonly Kontroll[], till: readonly Kontroll[]): readonly Planandring[] {
  const before = new Map(fran.map((k) => [k.id, k]));
  const after = new Set(till.map((k) => k.id));
  const whole = (slag: Planandring['slag']) => (k: Kontroll) => ({
    slag,
    kontrollId: k.id,
    kontrollmoment: k.kontrollmoment,
    falt: [],
  });
  const changed = till.flatMap((k): readonly Planandring[] => {
    const old = before.get(k.id);
    if (old === undefined) return [whole('tillagd')(k)];
    const falt = ord.flatMap(([namn, i]) => (i(old) === i(k) ? [] : [{ namn, fran: i(old), till: i(k) }]));
    return falt.length === 0 ? [] : [{ ...whole('andrad')(k), falt }];
  });
  return [...changed, ...fran.filter((k) => !after.has(k.id)).map(whole('borttagen'))];
}
