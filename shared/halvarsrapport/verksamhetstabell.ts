import { raknasText } from '../sammandrag/fakta.ts';
import type { Enhet, EnhetId, VerksamhetId } from '../enhet/enhet.ts';
import type { Delunderlag } from './del.ts';
import type { MattId } from './matt.ts';
import { talcell, textcell } from './rapporttabell.ts';
import type { Rapporttabell } from './rapporttabell.ts';
import { raknasFor, traceOf } from './siffror.ts';
import { periodColumn, yearsBefore } from '../time/period.ts';
import type { Period } from '../time/period.ts';
import { visaProcent, visaTal } from '../dokument/svenskaTal.ts';

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
    anm: `Antalet avser ${raknasText[raknasFor(s, d.matt)]}. Andelarna är avrundade.${d.matt.endsWith('klagomal') ? ` ${s.underlag.klagomalRegel?.text ?? ''}` : ''}`.trim(),
    kalla: u.kalla(),
  };
}

interface Antal {
  readonly alla: number;
  readonly uppfoljda: number;
}

/** Avvikelser of a period and how many of them are followed up, by verksamhet; '' for units outside of them. */
function uppfoljdPer(s: Delunderlag['s'], p: Period): ReadonlyMap<string, Antal> {
  const verksamhetOf = new Map(s.underlag.org.enheter.map((e) => [e.id, s.version(e).verksamhetId ?? '']));
  const count = new Map<string, Antal>();
  for (const r of s.rader(p)) {
    if (r.rec !== 'count') continue;
    const key = verksamhetOf.get(r.unit) ?? '';
    const had = count.get(key) ?? { alla: 0, uppfoljda: 0 };
    count.set(key, { alla: had.alla + r.n, uppfoljda: had.uppfoljda + (r.uppfoljd ? r.n : 0) });
  }
  return count;
}
/** `12 av 30 (40 %)` */
const medAndel = (n: Antal): string =>
  n.alla === 0 ? '–' : `${visaTal(n.uppfoljda)} av ${visaTal(n.alla)} (${share(n.uppfoljda, n.alla)})`;
const none: Antal = { alla: 0, uppfoljda: 0 };
const total = (counts: ReadonlyMap<string, Antal>): Antal =>
  [...counts.values()].reduce(
    (a, b) => ({ alla: a.alla + b.alla, uppfoljda: a.uppfoljda + b.uppfoljda }),
    none,
  );

/** How many avvikelser the closest chef has followed up, per verksamhet, with the share a year before when it is known. */
export function uppfoljningstabell(u: Delunderlag, titel: string): Rapporttabell {
  const { s } = u;
  const { period, org } = s.underlag;
  const forra = yearsBefore(period, 1);
  const [nu, da] = [uppfoljdPer(s, period), uppfoljdPer(s, forra)];
  const isKnown = total(da).alla > 0;
  const rad = (namn: string, slag: 'rad' | 'summa', n: Antal, f: Antal, of?: string) => ({
    namn,
    slag,
    celler: [
      talcell(n.alla, traceOf('avvikelser', period, of)),
      talcell(n.uppfoljda, traceOf('uppfoljda', period, of)),
      textcell(share(n.uppfoljda, n.alla)),
      ...(isKnown ? [textcell(medAndel(f))] : []),
    ],
  });
  return {
    id: 'tabell-uppfoljning',
    titel,
    kolumner: [
      'Verksamhet',
      'Avvikelser',
      'Uppföljda',
      'Andel',
      ...(isKnown ? [`Uppföljda ${periodColumn(forra).toLowerCase()}`] : []),
    ],
    rader: [
      ...org.verksamheter.map((v) =>
        rad(v.namn, 'rad', nu.get(v.id) ?? none, da.get(v.id) ?? none, `verksamhet:${v.id}`),
      ),
      ...(nu.has('') ? [rad('Utan verksamhet', 'rad', nu.get('') ?? none, da.get('') ?? none)] : []),
      rad('Summa', 'summa', total(nu), total(da)),
    ],
    anm: 'Antalet avser händelser enligt HSL, SoL och LSS. Andelarna är avrundade.',
    kalla: u.kalla(),
  };
}
