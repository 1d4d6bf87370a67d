import { kodText } from '../kodverk/kodverk.ts';
import type { Delresultat, Delunderlag } from './del.ts';
import { tabellblock, talcell } from './rapporttabell.ts';
import type { Rapporttabell } from './rapporttabell.ts';

const table = (t: Rapporttabell): Delresultat => ({ block: [tabellblock(t)], tabeller: [t] });

/** External deviations, sent and received, apart from the units' own. */
export function externa(u: Delunderlag, titel: string): Delresultat {
  const rows = u.s.rader(u.s.underlag.period).flatMap((r) => (r.rec === 'extern' ? [r] : []));
  if (rows.length === 0) return { block: [], tabeller: [] };
  const skickade = new Map<string, number>();
  for (const r of rows)
    if (r.riktning === 'skickad') skickade.set(r.motpart ?? '', (skickade.get(r.motpart ?? '') ?? 0) + r.n);
  const { period } = u.s.underlag;
  const [ut, inn] = [u.s.av('extern-skickad', period), u.s.av('extern-inkommen', period)];
  return table({
    id: 'tabell-externa',
    titel,
    kolumner: ['Riktning', 'Antal'],
    rader: [
      { namn: 'Skickade', slag: 'rad', celler: [talcell(ut.antal, ut.trace)] },
      ...[...skickade]
        .toSorted((a, b) => b[1] - a[1])
        .map(([kod, n]) => ({
          namn: `varav till ${kod === '' ? 'annan vårdgivare' : kodText(u.kodverk, 'motpart', kod)}`,
          slag: 'varav' as const,
          celler: [talcell(n)],
        })),
      { namn: 'Inkomna', slag: 'rad', celler: [talcell(inn.antal, inn.trace)] },
    ],
    anm: 'Antalet avser händelser. Externa avvikelser räknas för sig och ingår inte i enheternas egna.',
    kalla: u.kalla(),
  });
}
