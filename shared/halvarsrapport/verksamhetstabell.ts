import { raknasText } from '../sammandrag/fakta.ts';
import type { Enhet, EnhetId, VerksamhetId } from '../enhet/enhet.ts';
import type { Delunderlag } from './del.ts';
import { matt } from './matt.ts';
import type { MattId } from './matt.ts';
import { talcell, textcell } from './rapporttabell.ts';
import type { Rapporttabell } from './rapporttabell.ts';
import { traceOf } from './siffror.ts';
import { visaProcent } from '../dokument/svenskaTal.ts';

const share = (part: number, whole: number): string =>
  whole === 0 ? '–' : visaProcent(Math.round((part / whole) * 100));

/** Units of a branch, in the order of the organisation. */
const unitsOf = (u: Delunderlag, id: VerksamhetId): readonly Enhet[] =>
  u.s.underlag.org.enheter.filter((e) => u.s.version(e).verksamhetId === id);

/** One measure per verksamhet, with hemtjänst told apart within its own. */
export function verksamhetstabell(u: Delunderlag, d: { matt: MattId; titel: string }): Rapporttabell {
  const { s } = u;
  const { period, org } = s.underlag;
  const sum = (units: readonly Enhet[]) =>
    units.reduce((n, e) => n + (s.av(d.matt, period, e.id).antal ?? 0), 0);
  const all = s.av(d.matt, period).antal ?? 0;
  const rader = org.verksamheter.flatMap((v) => {
    const units = unitsOf(u, v.id);
    const hemtjanst = units.filter((e) => s.version(e).form === 'hemtjanst');
    const trace = traceOf(d.matt, period, `verksamhet:${v.id}`);
    // What concerns the verksamhet as a whole lies under its own id.
    const n = sum(units) + (s.av(d.matt, period, v.id as string as EnhetId).antal ?? 0);
    const m = sum(hemtjanst);
    return [
      { namn: v.namn, slag: 'rad' as const, celler: [talcell(n, trace), textcell(share(n, all))] },
      ...(hemtjanst.length === 0 || hemtjanst.length === units.length
        ? []
        : [
            {
              namn: 'varav hemtjänst',
              slag: 'varav' as const,
              celler: [talcell(m, `${trace}:hemtjanst`), textcell(share(m, all))],
            },
          ]),
    ];
  });
  const outside = org.enheter.filter((e) => s.version(e).verksamhetId === null);
  const rest = sum(outside);
  return {
    id: `tabell-verksamhet-${d.matt}`,
    titel: d.titel,
    kolumner: ['Verksamhet', 'Antal', 'Andel'],
    rader: [
      ...rader,
      ...(rest === 0
        ? []
        : [
            {
              namn: 'Utan verksamhet',
              slag: 'rad' as const,
              celler: [talcell(rest), textcell(share(rest, all))],
            },
          ]),
      {
        namn: 'Summa',
        slag: 'summa',
        celler: [talcell(all, traceOf(d.matt, period)), textcell(share(all, all))],
      },
    ],
    anm: `Antalet avser ${raknasText[matt[d.matt].raknas]}. Andelarna är avrundade.${d.matt.endsWith('klagomal') ? ' Beröm räknas inte.' : ''}`,
    kalla: u.kalla(),
  };
}

/** How many avvikelser the closest chef has followed up, per verksamhet. */
export function uppfoljningstabell(u: Delunderlag, titel: string): Rapporttabell {
  const { s } = u;
  const { period, org } = s.underlag;
  const count = new Map<string, { alla: number; uppfoljda: number }>();
  let [alla, uppfoljda] = [0, 0];
  for (const r of s.rader(period)) {
    if (r.rec !== 'count') continue;
    const enhet = org.enheter.find((e) => e.id === r.unit);
    const key = (enhet === undefined ? null : s.version(enhet).verksamhetId) ?? '';
    const had = count.get(key) ?? { alla: 0, uppfoljda: 0 };
    const n = r.uppfoljd ? r.n : 0;
    count.set(key, { alla: had.alla + r.n, uppfoljda: had.uppfoljda + n });
    [alla, uppfoljda] = [alla + r.n, uppfoljda + n];
  }
  const rad = (namn: string, slag: 'rad' | 'summa', n: { alla: number; uppfoljda: number }) => ({
    namn,
    slag,
    celler: [talcell(n.alla), talcell(n.uppfoljda), textcell(share(n.uppfoljda, n.alla))],
  });
  return {
    id: 'tabell-uppfoljning',
    titel,
    kolumner: ['Verksamhet', 'Avvikelser', 'Uppföljda', 'Andel'],
    rader: [
      ...org.verksamheter.map((v) => rad(v.namn, 'rad', count.get(v.id) ?? { alla: 0, uppfoljda: 0 })),
      ...(count.has('') ? [rad('Utan verksamhet', 'rad', count.get('') ?? { alla: 0, uppfoljda: 0 })] : []),
      rad('Summa', 'summa', { alla, uppfoljda }),
    ],
    anm: 'Antalet avser händelser enligt HSL, SoL och LSS. Andelarna är avrundade.',
    kalla: u.kalla(),
  };
}
