import { effekter } from '../atgard/atgard.ts';
import type { Effekt } from '../atgard/atgard.ts';
import type { Block, Tabell } from '../dokument/dokument.ts';
import { longDate } from '../time/localDate.ts';
import { parsePeriod, periodCode, periodLabel } from '../time/period.ts';
import type { Delresultat, Delunderlag } from './del.ts';
import { tabellblock, talcell, textcell } from './rapporttabell.ts';
import type { Rapporttabell } from './rapporttabell.ts';
import { tackningsblock } from './tackning.ts';
import type { Leveransuppgift } from './bidrag/bidrag.ts';
import { svarI, uppdragsslag } from './bidrag/uppdrag.ts';

const table = (t: Rapporttabell): Delresultat => ({ block: [tabellblock(t)], tabeller: [t] });
const note = (id: string, text: string): Delresultat => ({
  block: [{ slag: 'stycke', id, roll: 'notis', text }],
  tabeller: [],
});

/** Who has delivered and how much of it is followed up; without a share, how many units anything is registered for. */
export function leveransdel(u: Delunderlag, titel: string): Delresultat {
  const { leverans } = u.bidrag;
  if (leverans === null) return { block: tackningsblock(u.s), tabeller: [] };
  const sum = (of: (l: Leveransuppgift) => number) => leverans.reduce((n, l) => n + of(l), 0);
  return table({
    id: 'tabell-leveranslage',
    titel,
    kolumner: ['Enhet', 'Läge', 'Händelser', 'Ej uppföljda'],
    rader: [
      ...leverans.map((l) => ({
        namn: l.namn,
        slag: 'rad' as const,
        celler: [textcell(l.lage), talcell(l.handelser), talcell(l.ejUppfoljda)],
      })),
      {
        namn: 'Summa',
        slag: 'summa',
        celler: [textcell(''), talcell(sum((l) => l.handelser)), talcell(sum((l) => l.ejUppfoljda))],
      },
    ],
    anm: 'Antalet avser händelser i det som enheterna har lämnat.',
    kalla: u.kalla(),
  });
}

/** What has come of the measures that were due in the period. */
export function effektdel(u: Delunderlag, titel: string): Delresultat {
  const a = u.bidrag.atgarder;
  if (a === null) return { block: [], tabeller: [] };
  const rows: readonly (readonly [string, number])[] = [
    ...(Object.keys(effekter) as Effekt[]).map((e) => [effekter[e], a.effekt[e]] as const),
    ['Utförd, effekten inte bedömd', a.utanBedomning],
    ['Inte utförd än', a.pagar],
  ];
  const all = rows.reduce((n, [, x]) => n + x, 0);
  if (all === 0) return note('effekt-inga', 'Inga åtgärder skulle vara klara under perioden.');
  return table({
    id: 'tabell-effekt',
    titel,
    kolumner: ['Läge och effekt', 'Åtgärder'],
    rader: [
      ...rows.map(([namn, n]) => ({ namn, slag: 'rad' as const, celler: [talcell(n)] })),
      { namn: 'Summa', slag: 'summa', celler: [talcell(all)] },
    ],
    anm: `Antalet avser åtgärder som skulle vara klara under perioden, på den här datorn.${a.forsenade === 0 ? '' : ` Av dem som inte är utförda är ${a.forsenade} försenade.`}`,
    kalla: u.kalla(),
  });
}

const ursprung = (fran: string): string => {
  const p = parsePeriod(fran);
  return p === null ? fran : periodLabel(p);
};

/** Measures from earlier reports and decisions of nämnden, each with its answer. */
export function uppdragsdel(u: Delunderlag, titel: string): Delresultat {
  const { uppdrag } = u.bidrag;
  const kod = periodCode(u.s.underlag.period);
  if (uppdrag.length === 0)
    return note('uppdrag-inga', 'Det finns inga öppna åtgärder eller uppdrag från tidigare rapporter.');
  return table({
    id: 'tabell-uppdrag',
    titel,
    kolumner: ['Åtgärd eller uppdrag', 'Beslutat', 'Vad som har gjorts', 'Läge'],
    rader: uppdrag.map((x) => {
      const svar = svarI(x, kod);
      return {
        namn: `${uppdragsslag[x.slag]}: ${x.text}`,
        slag: 'rad' as const,
        celler: [
          textcell(x.beslutad === null ? ursprung(x.fran) : longDate(x.beslutad)),
          textcell(svar?.svar ?? 'Ej besvarat'),
          textcell(svar === undefined ? '–' : svar.klar ? 'Klart' : 'Pågår'),
        ],
      };
    }),
    anm: 'Varje rad besvaras i rapporten tills den är klar.',
    kalla: u.kalla(),
  });
}

/** The controls of the internkontrollplan and what came out of them. */
export function internkontrolldel(u: Delunderlag, titel: string): Delresultat {
  const rows = u.bidrag.internkontroll;
  if (rows.length === 0)
    return note('internkontroll-ingen', 'Inga kontroller i internkontrollplanen har utfall under perioden.');
  return table({
    id: 'tabell-internkontroll',
    titel,
    kolumner: ['Kontroll', 'Resultat', 'Utfall'],
    rader: rows.map((k) => ({
      namn: k.kontroll,
      slag: 'rad' as const,
      celler: [textcell(k.resultat), textcell(k.utfall)],
    })),
    anm: 'En rad är en kontroll med sitt senaste utfall i perioden.',
    kalla: 'Källa: internkontrollplanen.',
  });
}

/** The table as figures that can be compared between two versions of the report. */
const somRapporttabell = (t: Tabell): Rapporttabell => ({
  id: t.id ?? 'tabell-rod-trad',
  titel: t.caption ?? '',
  kolumner: (t.headerRows[0] ?? []).map((c) => c.text),
  rader: t.rows.map(([namn, ...celler]) => ({
    namn: namn?.text ?? '',
    slag: 'rad',
    celler: celler.map((c) => ({
      varde: c.varde ?? null,
      text: c.text,
      ...(c.trace === undefined ? {} : { trace: c.trace }),
    })),
  })),
  anm: t.note ?? '',
  kalla: t.source ?? '',
});

/** Blocks another register has made. A heading inside the section would be a section nobody owns: it is a lead-in here. */
export function blockdel(bidrag: readonly Block[]): Delresultat {
  const block = bidrag.map((b): Block =>
    b.slag === 'rubrik' ? { slag: 'stycke', roll: 'ingress', text: b.text } : b,
  );
  return { block, tabeller: block.flatMap((b) => (b.slag === 'tabell' ? [somRapporttabell(b)] : [])) };
}
