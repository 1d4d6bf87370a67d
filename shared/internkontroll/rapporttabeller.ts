import { cell, rad } from '../dokument/dokument.ts';
import type { Block, Cell, Rad, Tabell } from '../dokument/dokument.ts';
import { visaTal } from '../dokument/svenskaTal.ts';
import { antalPerZon, gallandePoang } from './risk.ts';
import { zonFor } from '../riskmatris/riskmatris.ts';
import type { Poang } from '../riskmatris/riskmatris.ts';
import { monthName, monthOf } from '../time/localDate.ts';
import { parsePeriod, periodLabel } from '../time/period.ts';
import { automatspar } from './automatspar.ts';
import type { Kontroll } from './kontroll.ts';
import { atgarderFor, kontrollerFor, rapportdag, senasteUtfall } from './rapportunderlag.ts';
import type { Rapportrisk, Rapportunderlag } from './rapportunderlag.ts';
import { resultatText } from './resultatskala.ts';
import { uppfoljdOrd, uppfoljdRubrik } from './sammanstall.ts';
import { arInaktuellt } from './utfall.ts';
import type { Sammanstallning, Utfall, Varde } from './utfall.ts';
import { andelText, felPerFraga, utfallText } from './utfallText.ts';

const tal = (n: number, trace?: string): Cell => ({
  text: visaTal(n),
  varde: n,
  ...(trace === undefined ? {} : { trace }),
});

/** The zone in the words of the version that the score was made in. */
function zonText(u: Rapportunderlag, r: Rapportrisk): string {
  const p = gallandePoang(r.poang);
  const matris = u.matriser.find((m) => m.id === p?.matrisId && m.version === p.matrisVersion);
  return p === undefined || matris === undefined ? 'Inte skattad' : zonFor(matris, p).text;
}

export const zontabell = (u: Rapportunderlag, scored: readonly Poang[]): Tabell => ({
  slag: 'tabell',
  id: 'zoner',
  caption: 'Antal risker per zon',
  headerRows: [rad('Zon', 'Antal risker')],
  rows: antalPerZon(u.matris, scored).map((z) => [cell(z.text), tal(z.antal)]),
  note: 'Räkneenhet: risker.',
});

/** What each number in the matrix stands for. */
export const risktabell = (u: Rapportunderlag, risker: readonly Rapportrisk[]): Tabell => ({
  slag: 'tabell',
  id: 'tabell-risker',
  caption: 'Riskerna i matrisen',
  headerRows: [rad('Nr', 'Risk', 'Zon')],
  rows: risker.map((r) => rad(String(r.nr), r.risk, zonText(u, r))),
  note: 'Numret står i matrisen.',
  source: 'Källa: riskregistret.',
});

export const oversiktstabell = (u: Rapportunderlag, risker: readonly Rapportrisk[]): Tabell => ({
  slag: 'tabell',
  id: 'oversikt',
  caption: 'Kvalitetsfaktorer, risker och kontroller',
  headerRows: [rad('Nr', 'Kvalitetsfaktor', 'Risk', 'Zon', 'Kontroller')],
  rows: risker.map((r) =>
    rad(
      String(r.nr),
      r.kvalitetsfaktor,
      r.risk,
      zonText(u, r),
      kontrollerFor(u, r.id)
        .map((k) => k.kontrollmoment)
        .join('; '),
    ),
  ),
});

/** Why there is no outcome: its turn comes later, or it is missing. */
function utanUtfallText(u: Rapportunderlag, k: Kontroll): string {
  const kommande = k.manader.filter((m) => m > monthOf(u.period.to));
  return kommande.length === k.manader.length
    ? `Görs i ${kommande.map(monthName).join(' och ')}.`
    : 'Inget utfall i perioden.';
}

function kommentar(u: Rapportunderlag, k: Kontroll, utfall: Utfall): string {
  const gammalt = arInaktuellt(utfall, k, rapportdag(u))
    ? `Mätt ${utfall.matdatum}, äldre än ett rapporteringsintervall.`
    : utfall.matdatum > u.period.to && utfall.varde.slag !== 'automatisk'
      ? `Mätt ${utfall.matdatum}, efter perioden.`
      : '';
  return [utfallText(utfall.varde, k), utfall.kommentar, gammalt].filter((t) => t !== '').join(' ');
}

function rader(u: Rapportunderlag, r: Rapportrisk): readonly Rad[] {
  const own = kontrollerFor(u, r.id);
  const head = (first: boolean): string =>
    first ? `${r.nr}. ${r.risk}${r.kvalitetsfaktor === '' ? '' : ` (${r.kvalitetsfaktor})`}` : `${r.nr}.`;
  if (own.length === 0)
    return [rad(head(true), 'Ingen kontroll', '', '', atgarderFor(u, r, undefined, true))];
  return own.map((k, i) => {
    const utfall = senasteUtfall(u, k);
    return rad(
      head(i === 0),
      k.kontrollmoment,
      utfall === undefined ? '' : resultatText(u.kodverk, utfall.resultat),
      utfall === undefined ? utanUtfallText(u, k) : kommentar(u, k, utfall),
      atgarderFor(u, r, k, i === 0),
    );
  });
}

/** Warns in words when controls in one table measure different periods; empty when they agree. */
export function olikaPerioder(u: Rapportunderlag): string {
  const matta = u.kontroller.flatMap((k) => {
    const v = senasteUtfall(u, k)?.varde;
    return v?.slag === 'automatisk' ? [v.period] : [];
  });
  // Against the report too: figures of another span than the one it is about must be said to be that.
  const perioder = new Set(matta.length === 0 ? [] : [periodLabel(u.period), ...matta]);
  return perioder.size < 2
    ? ''
    : `Observera att utfallen gäller olika perioder: ${[...perioder].join(' och ')}.`;
}

export function uppfoljningstabell(u: Rapportunderlag, risker: readonly Rapportrisk[]): Tabell {
  const note = olikaPerioder(u);
  return {
    slag: 'tabell',
    id: 'uppfoljning',
    caption: 'Uppföljning av kontroller',
    headerRows: [rad('Risk (kvalitetsfaktor)', 'Kontroll', 'Resultat', 'Kommentar', 'Åtgärd')],
    rows: risker.flatMap((r) => rader(u, r)),
    ...(note === '' ? {} : { note }),
  };
}

type Automatisk = Extract<Varde, { slag: 'automatisk' }>;

/** Count, followed up and share of this period beside last year's; each figure with what it stands on. */
function automattabell(
  u: Rapportunderlag,
  k: Kontroll,
  v: Automatisk,
  risker: readonly number[],
): Tabell | null {
  if (k.automatik === null) return null;
  const { fraga, verksamhetId, delar } = k.automatik;
  const figures = (s: Sammanstallning, part: Sammanstallning['delar'][number] | null): readonly Cell[] => {
    const period = parsePeriod(s.kod);
    const n = part ?? s;
    const trace = (baraUppfoljda: boolean): string | undefined =>
      period === null
        ? undefined
        : automatspar({ fraga, verksamhetId, delar, period, del: part?.namn ?? null, baraUppfoljda });
    return [tal(n.antal, trace(false)), tal(n.uppfoljda, trace(true)), cell(andelText(n))];
  };
  const tom = { antal: 0, uppfoljda: 0 };
  const namn = [...new Set([...v.delar, ...v.forra.delar].map((d) => d.namn))];
  const line = (n: string): Rad => {
    const of = (s: Sammanstallning) => s.delar.find((d) => d.namn === n) ?? { namn: n, ...tom };
    return [cell(n), ...figures(v, of(v)), ...figures(v.forra, of(v.forra))];
  };
  const heads = (s: Sammanstallning) => [
    cell(`Antal, ${s.period.charAt(0).toLowerCase()}${s.period.slice(1)}`),
    cell(uppfoljdRubrik[fraga]),
    cell('Andel'),
  ];
  const plats = verksamhetId === null ? '' : `, ${u.verksamheter.get(verksamhetId) ?? verksamhetId}`;
  return {
    slag: 'tabell',
    id: `automatisk-${k.id}`,
    caption: `${k.kontrollmoment}${plats} (risk ${risker.join(', ')})`,
    headerRows: [[cell(delar === 'form' ? 'Verksamhetsform' : 'Enhet'), ...heads(v), ...heads(v.forra)]],
    rows: [
      ...(namn.length > 1 ? namn.map(line) : []),
      [cell('Totalt'), ...figures(v, null), ...figures(v.forra, null)],
    ],
    note: `${uppfoljdRubrik[fraga]}: antalet ${uppfoljdOrd[fraga]}.${v.omklassade === 0 ? '' : ` ${visaTal(v.omklassade)} som klassats om till ett annat lagrum räknas inte.`}`,
    source:
      v.sammandrag === 0
        ? 'Underlag: registret på den här datorn.'
        : `Underlag: ${visaTal(v.sammandrag)} insamlade sammandrag och registret på den här datorn.`,
  };
}

function klasstabell(k: Kontroll, v: Extract<Varde, { slag: 'klasser' }>, nr: readonly number[]): Tabell {
  return {
    slag: 'tabell',
    id: `klasser-${k.id}`,
    caption: `${k.kontrollmoment} (risk ${nr.join(', ')})`,
    headerRows: [rad('Klass', 'Antal')],
    rows: [
      ...v.klasser.flatMap((c): readonly Rad[] => [
        [cell(c.namn), tal(c.antal)],
        ...c.varav.map((d): Rad => [cell(`varav ${d.namn}`), tal(d.antal)]),
      ]),
      [cell('Totalt'), tal(v.totalt)],
    ],
  };
}

function checktabell(
  k: Kontroll,
  v: Extract<Varde, { slag: 'checklista' }>,
  nr: readonly number[],
): Tabell | null {
  if (v.granskade.length === 0 || k.fragor.length === 0) return null;
  return {
    slag: 'tabell',
    id: `checklista-${k.id}`,
    caption: `${k.kontrollmoment} (risk ${nr.join(', ')})`,
    headerRows: [rad('Fråga', `Med anmärkning, av ${visaTal(v.stickprov)}`)],
    rows: felPerFraga(v, k.fragor).map(({ fraga, antal }): Rad => [cell(fraga), tal(antal)]),
    note: `Stickprov om ${visaTal(v.stickprov)} av ${visaTal(v.population)}, draget med fröet ”${v.fro}”. Ett stickprov kan ha anmärkning på flera frågor.`,
  };
}

/** The figures behind the comments, one table for each control that counts; the same control is told once. */
export function underlagstabeller(u: Rapportunderlag, risker: readonly Rapportrisk[]): readonly Block[] {
  const groups = new Map<string, { k: Kontroll; v: Varde; nr: number[] }>();
  for (const r of risker)
    for (const k of kontrollerFor(u, r.id)) {
      const v = senasteUtfall(u, k)?.varde;
      if (v === undefined || v.slag === 'uppgift') continue;
      const key = v.slag === 'automatisk' ? JSON.stringify([k.automatik, v]) : k.id;
      const known = groups.get(key);
      if (known === undefined) groups.set(key, { k, v, nr: [r.nr] });
      else known.nr.push(r.nr);
    }
  return [...groups.values()].flatMap(({ k, v, nr }): readonly Block[] => {
    const made =
      v.slag === 'automatisk'
        ? automattabell(u, k, v, nr)
        : v.slag === 'klasser'
          ? klasstabell(k, v, nr)
          : v.slag === 'checklista'
            ? checktabell(k, v, nr)
            : null;
    return made === null ? [] : [made];
  });
}
