import { paretobild } from '../diagram/paretobild.ts';
import { styrdiagrambild } from '../diagram/styrdiagrambild.ts';
import { diagramblock } from '../diagram/svg.ts';
import { utanVersal } from '../text/versal.ts';
import { visaTal } from '../dokument/svenskaTal.ts';
import { kodText } from '../kodverk/kodverk.ts';
import { manadsdiagram } from '../statistik/manadsdiagram.ts';
import { pareto } from '../statistik/pareto.ts';
import { monthsOf } from '../time/period.ts';
import type { Delresultat, Delunderlag } from './del.ts';
import { matt } from './matt.ts';
import { styrdiagramperiod } from './rapportmall.ts';
import type { Del } from './rapportmall.ts';
import { tabellblock, talcell, textcell } from './rapporttabell.ts';
import type { Rapporttabell } from './rapporttabell.ts';

type Av<S extends Del['slag']> = Extract<Del, { slag: S }>;
const nothing: Delresultat = { block: [], tabeller: [] };

/** The types that make up most, of the laws named. */
export function paretodel(u: Delunderlag, d: Av<'pareto'>): Delresultat {
  const sums = new Map<string, number>();
  for (const r of u.s.rader(u.s.underlag.period))
    if (r.rec === 'count' && d.lagrum.includes(r.lagrum)) sums.set(r.typ, (sums.get(r.typ) ?? 0) + r.n);
  const rader = pareto([...sums].map(([nyckel, antal]) => ({ nyckel, antal })));
  if (rader.length < 2) return nothing;
  const bild = paretobild(rader.map((r) => ({ ...r, text: kodText(u.kodverk, 'avvikelsetyp', r.nyckel) })));
  return { block: [diagramblock(`diagram-pareto-${d.lagrum.join('-')}`, bild)], tabeller: [] };
}

/** Months against exact limits. Months before the first record are no quiet months: they are left out. */
export function manadsdel(u: Delunderlag, d: Av<'manader'>): Delresultat {
  const { period, forstaManad } = u.s.underlag;
  const span = styrdiagramperiod(period);
  const perManad = new Map<string, number>();
  for (const r of u.s.rader(span)) {
    if (r.month === null) continue;
    const n = d.matt.reduce((sum, m) => sum + matt[m].antal(r), 0);
    perManad.set(r.month, (perManad.get(r.month) ?? 0) + n);
  }
  const months = monthsOf(span).filter((m) => forstaManad !== null && m >= forstaManad);
  const diagram = manadsdiagram(months, (m) => perManad.get(m) ?? 0);
  if (diagram.forTunt) return nothing;
  const namn = d.matt.map((m, i) => (i === 0 ? matt[m].text : utanVersal(matt[m].text))).join(' och ');
  return {
    block: [
      diagramblock(`diagram-manader-${d.matt.join('-')}`, styrdiagrambild(diagram, namn)),
      {
        slag: 'stycke',
        roll: 'notis',
        text: `Diagrammet visar ${utanVersal(namn)} per månad med exakta Poissongränser; en punkt utanför dem är mer än slump.`,
      },
    ],
    tabeller: [],
  };
}

const perText = {
  boendedygn: { antal: 1000, text: 'Per 1 000 boendedygn' },
  brukare: { antal: 100, text: 'Per 100 brukare' },
} as const;

/** Counts held against how much care was given, for the units where that has been entered. */
export function taktdel(u: Delunderlag, d: Av<'takt'>): Delresultat {
  const { s } = u;
  const { period } = s.underlag;
  const { antal: per, text } = perText[d.per];
  const takt = (n: number, base: number): string => visaTal((n * per) / base, 1);
  const rader = s.enheter([d.matt], [period]).flatMap((e) => {
    const [f, base] = [s.av(d.matt, period, e.id), s.av(d.per, period, e.id)];
    if (f.antal === null || base.antal === null || base.antal === 0) return [];
    return { namn: s.version(e).namn, f, base, n: f.antal, b: base.antal };
  });
  if (rader.length === 0) return nothing;
  const missing = s.enheter([d.matt], [period]).length - rader.length;
  const [n, b] = [rader.reduce((sum, r) => sum + r.n, 0), rader.reduce((sum, r) => sum + r.b, 0)];
  const tabell: Rapporttabell = {
    id: `tabell-takt-${d.matt}-${d.per}`,
    titel: d.titel,
    kolumner: ['Enhet', matt[d.matt].text, matt[d.per].text, text],
    rader: [
      ...rader.map((r) => ({
        namn: r.namn,
        slag: 'rad' as const,
        celler: [talcell(r.n, r.f.trace), talcell(r.b, r.base.trace), textcell(takt(r.n, r.b))],
      })),
      {
        namn: missing === 0 ? 'Alla' : 'Enheterna ovan',
        slag: 'summa' as const,
        celler: [talcell(n), talcell(b), textcell(takt(n, b))],
      },
    ],
    anm: [
      'Takten gör enheter av olika storlek jämförbara, men säger inget om hur svår vården är.',
      ...(missing === 0
        ? []
        : [
            `${visaTal(missing)} enheter saknar uppgift om ${matt[d.per].text.toLowerCase()} och är inte med.`,
          ]),
    ].join(' '),
    kalla: u.kalla([d.per]),
  };
  return { block: [tabellblock(tabell)], tabeller: [tabell] };
}
