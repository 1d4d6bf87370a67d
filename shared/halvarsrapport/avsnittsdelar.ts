import { kodText } from '../kodverk/kodverk.ts';
import { arKantFaktum, fakta, raknasText } from '../sammandrag/fakta.ts';
import type { CountRad } from '../sammandrag/rader.ts';
import { yearsBefore, periodLabel } from '../time/period.ts';
import type { Block } from '../dokument/dokument.ts';
import { paretobild } from '../diagram/paretobild.ts';
import { diagramblock } from '../diagram/svg.ts';
import { pareto } from '../statistik/pareto.ts';
import { stapeldiagram } from './diagram.ts';
import { manadsdel, paretodel, taktdel } from './diagramdelar.ts';
import { externa } from './externaTabell.ts';
import { korttabell } from './korttabell.ts';
import { hslMatt, matt, solMatt, varavOf } from './matt.ts';
import type { MattId } from './matt.ts';
import { metodblock } from './metod.ts';
import { kolumnperiod, kolumnrubriker } from './rapportmall.ts';
import type { Del, Kolumn } from './rapportmall.ts';
import type { Delresultat, Delunderlag } from './del.ts';
import { effektdel, internkontrolldel, leveransdel, blockdel, uppdragsdel } from './bidragsdelar.ts';
import { forandringscell, tabellblock, talcell, textcell } from './rapporttabell.ts';
import type { Rapporttabell } from './rapporttabell.ts';
import { raknasFor, traceOf } from './siffror.ts';
import type { Siffror } from './siffror.ts';
import { visaProcent } from '../dokument/svenskaTal.ts';
import { tackningsblock } from './tackning.ts';
import { uppfoljningstabell, verksamhetstabell } from './verksamhetstabell.ts';

const nothing: Delresultat = { block: [], tabeller: [] };
const table = (t: Rapporttabell, ...after: readonly Block[]): Delresultat => ({
  block: [tabellblock(t), ...after],
  tabeller: [t],
});

const unitText = (s: Siffror, m: MattId): string => `Antalet avser ${raknasText[raknasFor(s, m)]}.`;
const periodNote = (ks: readonly Kolumn[], s: Siffror): string =>
  ks.every((k) => k.slag === 'samma')
    ? `Varje år avser ${periodLabel(s.underlag.period)
        .replace(/\s?\d{4}/g, '')
        .toLowerCase()}.`
    : 'Hela år och halvår står bredvid varandra; de kan inte jämföras rakt av.';

/** What was printed when it differs from the sum of the parts: said under the table, never put in it. */
function publishedNotes(m: MattId, ks: readonly Kolumn[], s: Siffror): string {
  const rubriker = kolumnrubriker(ks, s.underlag.period);
  return ks
    .flatMap((k, i) => {
      const p = kolumnperiod(k, s.underlag.period);
      const printed = s.publicerad(m, p);
      const sum = s.av(m, p).antal;
      return printed === undefined || printed.antal === sum
        ? []
        : [
            `För ${rubriker[i]} har summan ${printed.antal} publicerats (${printed.kalla}); enheterna ger ${sum ?? '..'}.`,
          ];
    })
    .join(' ');
}

interface Radplan {
  readonly namn: string;
  readonly slag: 'rad' | 'summa' | 'varav';
  readonly av: (k: Kolumn) => { antal: number | null; trace: string };
}

function jamforelsetabell(
  u: Delunderlag,
  t: {
    readonly id: string;
    readonly titel: string;
    readonly forst: string;
    readonly anm: string;
    readonly matt: readonly MattId[];
  },
  ks: readonly Kolumn[],
  plan: readonly Radplan[],
): Rapporttabell {
  const { period } = u.s.underlag;
  const last = ks.at(-1);
  const before = ks.findLast((k) => k !== last && k.slag === 'samma');
  const isSame = ks.every((k) => k.slag === 'samma') && last !== undefined && before !== undefined;
  return {
    id: t.id,
    titel: t.titel,
    kolumner: [t.forst, ...kolumnrubriker(ks, period), ...(isSame ? ['Förändring'] : [])],
    rader: plan.map((r) => ({
      namn: r.namn,
      slag: r.slag,
      celler: [
        ...ks.map((k) => {
          const f = r.av(k);
          return talcell(f.antal, f.trace);
        }),
        ...(isSame ? [forandringscell(r.av(last).antal, r.av(before).antal)] : []),
      ],
    })),
    anm: [t.anm, periodNote(ks, u.s)].filter((x) => x !== '').join(' '),
    kalla: u.kalla(t.matt),
  };
}

function enhetstabell(
  u: Delunderlag,
  d: { readonly matt: MattId; readonly titel: string; readonly kolumner: readonly Kolumn[] },
): Rapporttabell {
  const { s } = u;
  const at = (k: Kolumn) => kolumnperiod(k, s.underlag.period);
  const rader = s
    .enheter([d.matt], d.kolumner.map(at))
    .map((e): Radplan => ({ namn: s.version(e).namn, slag: 'rad', av: (k) => s.av(d.matt, at(k), e.id) }));
  const summa: Radplan = { namn: 'Summa', slag: 'summa', av: (k) => s.av(d.matt, at(k)) };
  const anm = [unitText(s, d.matt), publishedNotes(d.matt, d.kolumner, s)].filter((x) => x !== '').join(' ');
  return jamforelsetabell(
    u,
    { id: `tabell-${d.matt}`, titel: d.titel, forst: 'Enhet', anm, matt: [d.matt] },
    d.kolumner,
    [...rader, summa],
  );
}

const kategoritabell = (
  u: Delunderlag,
  d: { readonly matt: readonly MattId[]; readonly titel: string; readonly kolumner: readonly Kolumn[] },
  t: { readonly id: string; readonly summa: string; readonly forst: string },
): Rapporttabell => {
  const at = (k: Kolumn) => kolumnperiod(k, u.s.underlag.period);
  // A measure that is nothing in every column is left out, unless it is one of those that a report always tells.
  const shown = d.matt.filter(
    (m) => m !== 'hsl-ovrigt' || d.kolumner.some((k) => (u.s.av(m, at(k)).antal ?? 0) > 0),
  );
  const hela = d.matt.filter((m) => varavOf(m) === undefined);
  const anm = [
    [...new Set(shown.map((m) => raknasFor(u.s, m)))].length === 1
      ? unitText(u.s, shown[0] ?? 'hsl-fall')
      : `Räknas som: ${shown.map((m) => `${matt[m].text} – ${raknasText[raknasFor(u.s, m)]}`).join('; ')}.`,
    ...shown.map((m) => publishedNotes(m, d.kolumner, u.s)),
  ];
  return jamforelsetabell(
    u,
    { id: t.id, titel: d.titel, forst: t.forst, anm: anm.filter((x) => x !== '').join(' '), matt: d.matt },
    d.kolumner,
    [
      ...shown.map((m): Radplan => {
        const varav = varavOf(m);
        return {
          namn: varav?.text ?? matt[m].text,
          slag: varav === undefined ? 'rad' : 'varav',
          av: (k) => u.s.av(m, at(k)),
        };
      }),
      // One row is its own sum.
      ...(hela.length < 2
        ? []
        : [{ namn: t.summa, slag: 'summa' as const, av: (k: Kolumn) => u.s.summa(hela, at(k)) }]),
    ],
  );
};

function nyckeltal(u: Delunderlag, d: { titel: string; kolumner: readonly Kolumn[] }): Rapporttabell {
  const at = (k: Kolumn) => kolumnperiod(k, u.s.underlag.period);
  const rad = (namn: string, ms: readonly MattId[], slag: 'rad' | 'summa'): Radplan => ({
    namn,
    slag,
    av: (k) => u.s.summa(ms, at(k)),
  });
  return jamforelsetabell(
    u,
    {
      id: 'tabell-nyckeltal',
      titel: d.titel,
      forst: 'Område',
      matt: [...hslMatt, ...solMatt],
      anm: 'HSL räknar händelser; SoL och LSS räknar händelser, klagomål och ärenden enligt lex Sarah.',
    },
    d.kolumner,
    [
      rad('Hälso- och sjukvård (HSL)', hslMatt, 'rad'),
      rad('Socialtjänst och LSS', solMatt, 'rad'),
      rad('Totalt', [...hslMatt, ...solMatt], 'summa'),
    ],
  );
}

function enhetsdiagram(u: Delunderlag, m: MattId): Delresultat {
  const { s } = u;
  const nu = s.underlag.period;
  const forra = yearsBefore(nu, 1);
  const enheter = s.enheter([m], [nu, forra]);
  const [a, b] = [s.av(m, nu).antal, s.av(m, forra).antal];
  if (enheter.length === 0 || a === null || a === 0) return nothing;
  const namn = matt[m].text;
  const direction =
    b === null
      ? `${namn} per enhet`
      : a === b
        ? `${namn} är lika många som året före`
        : `${namn} ${a < b ? 'minskade' : 'ökade'} från ${b} till ${a}`;
  const serie = (p: typeof nu) => ({
    namn: periodLabel(p),
    varden: enheter.map((e) => s.av(m, p, e.id).antal),
  });
  return {
    block: [
      stapeldiagram(`diagram-${m}`, direction, {
        kategorier: enheter.map((e) => s.version(e).namn),
        serier: b === null ? [serie(nu)] : [serie(nu), serie(forra)],
      }),
    ],
    tabeller: [],
  };
}

function faktatabell(u: Delunderlag, d: { titel: string; fakta: readonly string[] }): Delresultat {
  const { period } = u.s.underlag;
  const rader = d.fakta.filter(arKantFaktum).map((f) => {
    const n = u.s.faktum(f, period).reduce((sum, x) => sum + x.n, 0);
    return {
      namn: fakta[f].text,
      slag: 'rad' as const,
      celler: [talcell(n, traceOf(f, period)), textcell(raknasText[fakta[f].raknas])],
    };
  });
  return table({
    id: `tabell-fakta-${d.fakta[0]?.split('.')[0] ?? ''}`,
    titel: d.titel,
    kolumner: ['Uppgift', 'Antal', 'Räknas som'],
    rader,
    anm: 'En person räknas en gång på varje enhet, hur många händelser det än är.',
    kalla: u.kalla(),
  });
}

const sumRow = (n: number, trace?: string, ...more: readonly string[]) => ({
  namn: 'Summa',
  slag: 'summa' as const,
  celler: [talcell(n, trace), ...more.map(textcell)],
});

function gruppfakta(u: Delunderlag, titel: string): Delresultat {
  const grupper = u.s.faktum('lakemedel.glomd_grupp', u.s.underlag.period);
  if (grupper.length === 0) return nothing;
  return table({
    id: 'tabell-lakemedelsgrupper',
    titel,
    kolumner: ['Läkemedelsgrupp', 'Antal'],
    rader: [
      ...grupper.map(({ kod, n }) => ({
        namn: kodText(u.kodverk, 'lakemedelsgrupp', kod ?? ''),
        slag: 'rad' as const,
        celler: [talcell(n)],
      })),
      sumRow(grupper.reduce((sum, g) => sum + g.n, 0)),
    ],
    anm: 'Antalet avser händelser där en dos uteblev.',
    kalla: u.kalla(),
  });
}

/** Counts per code, the most common first; equal counts in Swedish alphabetical order. */
function perKod(u: Delunderlag, counted: readonly CountRad[], kod: (r: CountRad) => string | null) {
  const sums = new Map<string, number>();
  for (const r of counted) {
    const k = kod(r) ?? '';
    sums.set(k, (sums.get(k) ?? 0) + r.n);
  }
  return [...sums]
    .map(([k, n]) => ({ namn: k === '' ? 'Ej angivet' : kodText(u.kodverk, 'avvikelsetyp', k), n }))
    .toSorted((a, b) => b.n - a.n || a.namn.localeCompare(b.namn, 'sv'));
}

/** The figure that all subtypes together are, where it has one. */
const undertypsumma = (typer: readonly string[], s: Siffror): string | undefined => {
  const m = { mtp: 'hsl-mtp', information: 'hsl-information' }[typer[0] ?? ''];
  return m === undefined ? undefined : traceOf(m, s.underlag.period);
};

function undertyper(u: Delunderlag, d: { typer: readonly string[]; titel: string }): Delresultat {
  const counted = u.s
    .rader(u.s.underlag.period)
    .filter((r): r is CountRad => r.rec === 'count' && r.lagrum === 'hsl' && d.typer.includes(r.typ));
  const rows = perKod(u, counted, (r) => r.undertyp);
  if (rows.length === 0) return nothing;
  return table({
    id: `tabell-undertyper-${d.typer[0]}`,
    titel: d.titel,
    kolumner: ['Vad som brast', 'Antal'],
    rader: [
      ...rows.map((r) => ({ namn: r.namn, slag: 'rad' as const, celler: [talcell(r.n)] })),
      sumRow(
        rows.reduce((sum, r) => sum + r.n, 0),
        undertypsumma(d.typer, u.s),
      ),
    ],
    anm: 'Antalet avser händelser.',
    kalla: u.kalla(),
  });
}

function handelsetyper(u: Delunderlag, titel: string): Delresultat {
  const counted = u.s
    .rader(u.s.underlag.period)
    .filter((r): r is CountRad => r.rec === 'count' && r.lagrum !== 'hsl');
  const rows = perKod(u, counted, (r) => r.typ);
  const all = rows.reduce((sum, r) => sum + r.n, 0);
  if (all === 0) return nothing;
  const further = counted.some((r) => r.ytterligare.length > 0);
  return table(
    {
      id: 'tabell-handelsetyper',
      titel,
      kolumner: ['Typ av händelse', 'Antal', 'Andel'],
      rader: [
        ...rows.map((r) => ({
          namn: r.namn,
          slag: 'rad' as const,
          celler: [talcell(r.n), textcell(visaProcent(Math.round((r.n / all) * 100)))],
        })),
        sumRow(all, traceOf('sol-avvikelser', u.s.underlag.period), visaProcent(100)),
      ],
      anm: `Antalet avser händelser efter sin huvudtyp.${further ? ' Några händelser har fler typer; de räknas bara under den första.' : ''} Andelarna är avrundade.`,
      kalla: u.kalla(),
    },
    diagramblock(
      'diagram-handelsetyper',
      paretobild(
        pareto(rows.map((r) => ({ nyckel: r.namn, antal: r.n }))).map((r) => ({ ...r, text: r.nyckel })),
      ),
    ),
  );
}

/** The blocks and tables of one part. */
export function delAv(d: Del, u: Delunderlag): Delresultat {
  switch (d.slag) {
    case 'nyckeltal':
      return table(nyckeltal(u, d));
    case 'tackning':
      return { block: tackningsblock(u.s), tabeller: [] };
    case 'uppfoljning':
      return table(uppfoljningstabell(u, d.titel));
    case 'enheter':
      return table(enhetstabell(u, d));
    case 'enhetsdiagram':
      return enhetsdiagram(u, d.matt);
    case 'kategorier':
      return table(
        kategoritabell(u, d, {
          id: d.matt[0] === 'hsl-mtp' ? 'tabell-ovriga-hsl' : `tabell-kategorier-${d.matt[0] ?? ''}`,
          summa: 'Summa',
          forst: 'Kategori',
        }),
      );
    case 'fakta':
      return faktatabell(u, d);
    case 'lakemedelsgrupper':
      return gruppfakta(u, d.titel);
    case 'undertyper':
      return undertyper(u, d);
    case 'oversikt':
      return table(
        kategoritabell(
          u,
          { ...d, matt: solMatt },
          { id: 'tabell-oversikt', summa: 'Totalt', forst: 'Ärendeslag' },
        ),
      );
    case 'verksamheter':
      return table(verksamhetstabell(u, d));
    case 'handelsetyper':
      return handelsetyper(u, d.titel);
    case 'externa':
      return externa(u, d.titel);
    case 'lexsarah':
      return korttabell(u, d.titel, 'lex_sarah');
    case 'lexmaria':
      return korttabell(u, d.titel, 'lex_maria');
    case 'leveranslage':
      return leveransdel(u, d.titel);
    case 'effekt':
      return effektdel(u, d.titel);
    case 'uppdrag':
      return uppdragsdel(u, d.titel);
    case 'rodtrad':
      return blockdel(u.bidrag.rodTrad);
    case 'riskmatris':
      return blockdel(u.bidrag.riskmatris);
    case 'internkontroll':
      return internkontrolldel(u, d.titel);
    case 'metod':
      return { block: metodblock(u.s), tabeller: [] };
    case 'pareto':
      return paretodel(u, d);
    case 'manader':
      return manadsdel(u, d);
    case 'takt':
      return taktdel(u, d);
  }
}
