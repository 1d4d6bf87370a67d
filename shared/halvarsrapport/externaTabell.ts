import { kodText } from '../kodverk/kodverk.ts';
import type { ExternRad } from '../sammandrag/rader.ts';
import type { Delresultat, Delunderlag } from './del.ts';
import { tabellblock, talcell } from './rapporttabell.ts';
import type { Rapporttabell } from './rapporttabell.ts';

const table = (t: Rapporttabell): Delresultat => ({ block: [tabellblock(t)], tabeller: [t] });

/** External deviations, sent and received, apart from the units' own. */
export function externa(u: Delunderlag, titel: string): Delresultat {
  const rows = u.s.rader(u.s.underlag.period).flatMap((r) => (r.rec === 'extern' ? [r] : []));
  if (rows.length === 0) return { block: [], tabeller: [] };
  /** How many of one direction each part stands for, the most first; what has no part is told last. */
  const delar = (riktning: ExternRad['riktning'], del: (r: ExternRad) => string | null) => {
    const antal = new Map<string | null, number>();
    for (const r of rows) if (r.riktning === riktning) antal.set(del(r), (antal.get(del(r)) ?? 0) + r.n);
    return [...antal].toSorted(
      ([a, m], [b, n]) =>
        Number(a === null) - Number(b === null) || n - m || (a ?? '').localeCompare(b ?? ''),
    );
  };
  const varav = (namn: string, n: number) => ({ namn, slag: 'varav' as const, celler: [talcell(n)] });
  const amnen = delar('inkommen', (r) => r.amne);
  const { period } = u.s.underlag;
  const [ut, inn] = [u.s.av('extern-skickad', period), u.s.av('extern-inkommen', period)];
  return table({
    id: 'tabell-externa',
    titel,
    kolumner: ['Riktning', 'Antal'],
    rader: [
      { namn: 'Skickade', slag: 'rad', celler: [talcell(ut.antal, ut.trace)] },
      ...delar('skickad', (r) => r.motpart).map(([kod, n]) =>
        varav(`varav till ${kod === null ? 'annan vårdgivare' : kodText(u.kodverk, 'motpart', kod)}`, n),
      ),
      { namn: 'Inkomna', slag: 'rad', celler: [talcell(inn.antal, inn.trace)] },
      ...(amnen.every(([kod]) => kod === null) ? [] : amnen).map(([kod, n]) =>
        varav(
          kod === null
            ? 'varav utan angivet ämne'
            : `varav om ${kodText(u.kodverk, 'extern-amne', kod).toLowerCase()}`,
          n,
        ),
      ),
    ],
    anm: 'Antalet avser händelser. Externa avvikelser räknas för sig och ingår inte i enheternas egna.',
    kalla: u.kalla(),
  });
}
