import { cell } from '../dokument/dokument.ts';
import type { Block, Dokument, Rad, Tabell } from '../dokument/dokument.ts';
import { visaProcent, visaTal } from '../dokument/svenskaTal.ts';
import type { Riskmatris } from '../riskmatris/riskmatris.ts';
import { zonFor } from '../riskmatris/riskmatris.ts';
import { matrisAlt } from '../riskmatris/matrisBild.ts';
import { matrisSvg } from '../riskmatris/matrisSvg.ts';
import type { LocalDate } from '../time/localDate.ts';
import { delar, helar, isSamePeriod, periodLabel } from '../time/period.ts';
import type { Period } from '../time/period.ts';
import { yearOf } from '../time/localDate.ts';
import type { Kontroll } from './kontroll.ts';
import { antalPerZon, gallandePoang } from './risk.ts';
import type { Risk } from './risk.ts';
import { andelProcent } from './sammanstall.ts';
import { arInaktuellt, resultat } from './utfall.ts';
import type { Sammanstallning, Utfall, Varde } from './utfall.ts';

export interface Rapportunderlag {
  readonly kommun: string;
  readonly namnd: string;
  readonly period: Period;
  readonly idag: LocalDate;
  readonly matris: Riskmatris;
  readonly risker: readonly Risk[];
  readonly kontroller: readonly Kontroll[];
  readonly utfall: readonly Utfall[];
  /** The owner's own words; empty ones are proposed. */
  readonly texter: { readonly [A in Rapportavsnitt]?: string | undefined };
}
export type Rapportavsnitt = 'inledning' | 'slutsatser' | 'beslut';

const words = 'ingen en två tre fyra fem sex sju åtta nio tio elva tolv'.split(' ');
/** A count of risks as Swedish writes it: in words up to twelve. */
const antalOrd = (n: number): string => words[n] ?? visaTal(n);
const Stor = (s: string): string => s.charAt(0).toUpperCase() + s.slice(1);

/** What the summary counts, each from the register itself. */
export interface Sammanfattning {
  readonly antal: number;
  readonly foljsUpp: number;
  readonly behoverAtgard: number;
}
export const sammanfatta = (risker: readonly Risk[]): Sammanfattning => ({
  antal: risker.length,
  foljsUpp: risker.filter((r) => r.foljsUppDelar).length,
  behoverAtgard: risker.filter((r) => r.atgardBehovs === true).length,
});

/** "Sju av nio risker följs upp …", "Fyra behöver åtgärder.", computed. */
export function sammanfattningsmeningar(s: Sammanfattning, arDelar: boolean): readonly string[] {
  const uppfoljning = arDelar
    ? `${Stor(antalOrd(s.foljsUpp))} av ${antalOrd(s.antal)} risker följs upp i delårsrapporten${s.foljsUpp < s.antal ? '; övriga följs upp vid helår' : ''}.`
    : `Alla risker (${antalOrd(s.antal)}) följs upp vid helår.`;
  const atgard =
    s.behoverAtgard === 0
      ? 'Ingen av riskerna behöver åtgärder.'
      : `${Stor(antalOrd(s.behoverAtgard))} behöver åtgärder.`;
  return [uppfoljning, atgard];
}

const del = (s: { readonly antal: number; readonly uppfoljda: number }): string => {
  const procent = andelProcent(s.uppfoljda, s.antal);
  return procent === null
    ? visaTal(s.antal)
    : `${visaTal(s.antal)} varav ${visaTal(s.uppfoljda)} uppföljda (${visaProcent(procent)})`;
};
const sammanstalld = (s: Sammanstallning, forra: Sammanstallning): string =>
  [
    `${s.period}: ${del(s)}.`,
    `${forra.period}: ${del(forra)}.`,
    ...(s.delar.length > 1 ? s.delar.map((d) => `${d.namn}: ${del(d)}.`) : []),
  ].join(' ');

/** An outcome in words. */
export function utfallText(v: Varde): string {
  switch (v.slag) {
    case 'uppgift':
      return v.text;
    case 'klasser':
      return `Totalt ${visaTal(v.totalt)}: ${v.klasser
        .map(
          (k) =>
            `${k.namn} ${visaTal(k.antal)}${k.varav.length === 0 ? '' : ` (varav ${k.varav.map((d) => `${d.namn} ${visaTal(d.antal)}`).join(', ')})`}`,
        )
        .join('; ')}.`;
    case 'checklista':
      return `${visaTal(v.stickprov)} av ${visaTal(v.population)} granskade (frö ”${v.fro}”), ${visaTal(v.avvikelser)} med anmärkning.`;
    case 'automatisk':
      return sammanstalld(v, v.forra);
  }
}

/** The latest outcome of a control whose measured day lies in the period. */
const senaste = (u: Rapportunderlag, k: Kontroll): Utfall | undefined =>
  u.utfall.filter((x) => x.kontrollId === k.id && x.matdatum <= u.period.to).at(-1);

function uppfoljningsrad(u: Rapportunderlag, r: Risk, k: Kontroll | undefined): Rad {
  const utfall = k === undefined ? undefined : senaste(u, k);
  const kommentar =
    utfall === undefined
      ? 'Inget utfall i perioden.'
      : [
          utfallText(utfall.varde),
          utfall.kommentar,
          k !== undefined && arInaktuellt(utfall, k, u.idag)
            ? `Mätt ${utfall.matdatum}, äldre än ett intervall.`
            : '',
        ]
          .filter((t) => t !== '')
          .join(' ');
  return [
    cell(String(r.nr)),
    cell(r.kvalitetsfaktor),
    cell(r.risk),
    cell(k?.kontrollmoment ?? 'Ingen kontroll'),
    cell(utfall === undefined ? '' : resultat[utfall.resultat]),
    cell(kommentar),
    cell(r.atgard === '' ? (r.atgardBehovs === true ? 'Åtgärd behövs' : '') : r.atgard),
  ];
}

/** Warns in words when controls in one table measure different periods; empty when they agree. */
export function olikaPerioder(u: Rapportunderlag): string {
  const perioder = new Set(
    u.kontroller.flatMap((k) => {
      const v = senaste(u, k)?.varde;
      return v?.slag === 'automatisk' ? [v.period] : [];
    }),
  );
  return perioder.size < 2
    ? ''
    : `Observera att utfallen gäller olika perioder: ${[...perioder].join(' och ')}.`;
}

const rubrik = (niva: number, text: string, id: string): Block => ({ slag: 'rubrik', niva, text, id });
const stycke = (text: string, id?: string): Block => ({
  slag: 'stycke',
  text,
  ...(id === undefined ? {} : { id }),
});

/** The internkontroll report in its five parts; every figure in it is counted from the register. */
export function internkontrollrapport(u: Rapportunderlag): Dokument {
  const arDelar =
    isSamePeriod(u.period, delar(yearOf(u.period.from))) ||
    !isSamePeriod(u.period, helar(yearOf(u.period.from)));
  const risker = u.risker.toSorted((a, b) => a.nr - b.nr);
  const scored = risker.flatMap((r) => {
    const p = gallandePoang(r.poang);
    return p === undefined || p.matrisId !== u.matris.id
      ? []
      : [{ nr: r.nr, sannolikhet: p.sannolikhet, allvarlighetsgrad: p.allvarlighetsgrad }];
  });
  const s = sammanfatta(risker);
  const meningar = sammanfattningsmeningar(s, arDelar);
  const kontrollerFor = (r: Risk) => u.kontroller.filter((k) => k.riskId === r.id);
  const picture = matrisSvg(u.matris, scored);
  const oversikt: Tabell = {
    slag: 'tabell',
    id: 'oversikt',
    caption: 'Kvalitetsfaktorer, risker och kontroller',
    headerRows: [['Nr', 'Kvalitetsfaktor', 'Risk', 'Zon', 'Kontroller'].map(cell)],
    rows: risker.map((r) => {
      const p = gallandePoang(r.poang);
      return [
        cell(String(r.nr)),
        cell(r.kvalitetsfaktor),
        cell(r.risk),
        cell(p === undefined ? 'Inte skattad' : zonFor(u.matris, p).text),
        cell(
          kontrollerFor(r)
            .map((k) => k.kontrollmoment)
            .join('; '),
        ),
      ];
    }),
  };
  const zoner: Tabell = {
    slag: 'tabell',
    id: 'zoner',
    caption: 'Antal risker per zon',
    headerRows: [['Zon', 'Antal risker'].map(cell)],
    rows: antalPerZon(u.matris, scored).map((z) => [
      cell(z.text),
      { text: visaTal(z.antal), varde: z.antal },
    ]),
    note: 'Räkneenhet: risker.',
  };
  const uppfoljda = risker.filter((r) => !arDelar || r.foljsUppDelar);
  const uppfoljning: Tabell = {
    slag: 'tabell',
    id: 'uppfoljning',
    caption: 'Uppföljning av kontroller',
    headerRows: [['Nr', 'Kvalitetsfaktor', 'Risk', 'Kontroll', 'Resultat', 'Kommentar', 'Åtgärd'].map(cell)],
    rows: uppfoljda.flatMap((r) => {
      const own = kontrollerFor(r);
      return own.length === 0 ? [uppfoljningsrad(u, r, undefined)] : own.map((k) => uppfoljningsrad(u, r, k));
    }),
    ...(olikaPerioder(u) === '' ? {} : { note: olikaPerioder(u) }),
  };
  const utan =
    scored.length < risker.length
      ? [stycke(`${Stor(antalOrd(risker.length - scored.length))} av riskerna är inte skattade i matrisen.`)]
      : [];
  return {
    sprak: 'sv-SE',
    titel: `Uppföljning av internkontroll ${periodLabel(u.period).toLowerCase()}`,
    block: [
      rubrik(1, 'Inledning', 'inledning'),
      stycke(
        u.texter.inledning ??
          `Nämnden ska se till att den interna kontrollen är tillräcklig och att verksamheten bedrivs på ett i övrigt tillfredsställande sätt (kommunallagen 2017:725, 6 kap. 6 §). Rapporten gäller ${u.namnd} i ${u.kommun}, ${periodLabel(u.period).toLowerCase()}.`,
        'text-inledning',
      ),
      rubrik(1, 'Sammanfattning av kontrollmiljön', 'sammanfattning'),
      stycke(meningar.join(' ')),
      ...utan,
      {
        slag: 'diagram',
        id: 'matris',
        titel: 'Riskerna i matrisen',
        ...picture,
        alt: matrisAlt(u.matris, scored),
      },
      zoner,
      oversikt,
      rubrik(1, 'Uppföljning och testning av internkontroll', 'uppfoljning-rubrik'),
      uppfoljning,
      rubrik(1, 'Slutsatser av uppföljning', 'slutsatser'),
      stycke(u.texter.slutsatser ?? meningar.join(' '), 'text-slutsatser'),
      rubrik(1, 'Förslag till beslut', 'beslut'),
      stycke(
        u.texter.beslut ??
          `${u.namnd} godkänner uppföljningen av internkontroll ${periodLabel(u.period).toLowerCase()}.`,
        'text-beslut',
      ),
    ],
  };
}
