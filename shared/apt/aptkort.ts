import type { Effekt } from '../atgard/atgard.ts';
import { effekter } from '../atgard/atgard.ts';
import { effektsvar } from '../atgard/effektUrData.ts';
import type { Effektsvar } from '../atgard/effektUrData.ts';
import type { Block, Dokument, Rad } from '../dokument/dokument.ts';
import { listInText } from '../text/svenska.ts';
import { visaTal } from '../dokument/svenskaTal.ts';
import { skydda, STANDARDREGEL } from '../halvarsrapport/smatal/smatalsskydd.ts';
import type { Underlag } from '../halvarsrapport/smatal/underlag.ts';

/** A named count. */
export interface Aptrad {
  readonly text: string;
  readonly antal: number;
}

/** What a month at one unit came to: counts and words from closed lists, nothing anyone has written. */
export interface Aptunderlag {
  readonly enhet: string;
  /** `Mars 2026` */
  readonly manad: string;
  readonly antal: number;
  readonly uppfoljda: number;
  /** The most common first. */
  readonly typer: readonly Aptrad[];
  /** By shift, and the events without a time of day. */
  readonly pass: readonly Aptrad[];
  /** What the months say by the rules of the control chart. */
  readonly utveckling: string;
  readonly atgarder: {
    readonly beslutade: readonly Aptrad[];
    readonly utforda: number;
    readonly forsenade: number;
  };
  /** Judged by people this month. */
  readonly bedomda: readonly { readonly effekt: Effekt; readonly antal: number }[];
  /** What the counts say of measures that were carried out: the type and month of each, never the measure itself. */
  readonly urData: readonly { readonly typ: string; readonly manad: string; readonly svar: Effektsvar }[];
  /** Repeats at the unit, by type and time of day. */
  readonly monster: readonly string[];
}

/** So many kinds have room on the page. */
const MEST = 6;
const DOLD = '..';

/** The rows that have room, the rest as one row. */
function medRest(rader: readonly Aptrad[]): readonly Aptrad[] {
  const some = rader.filter((r) => r.antal > 0);
  if (some.length <= MEST) return some;
  const rest = some.slice(MEST - 1).reduce((n, r) => n + r.antal, 0);
  return [...some.slice(0, MEST - 1), { text: 'Övrigt', antal: rest }];
}

const cellId = (grupp: string, text: string): string => `${grupp}:${text}`;

/** Every figure of the card that counts events, and how they add up: what a reader could subtract. */
function skyddsunderlag(u: Aptunderlag, typer: readonly Aptrad[]): Underlag {
  const groups = [
    { grupp: 'typ', rader: typer },
    { grupp: 'pass', rader: u.pass },
    {
      grupp: 'uppfoljning',
      rader: [
        { text: 'uppföljda', antal: u.uppfoljda },
        { text: 'inte uppföljda', antal: u.antal - u.uppfoljda },
      ],
    },
  ];
  return {
    celler: [
      { id: 'antal', varde: u.antal },
      ...groups.flatMap((g) => g.rader.map((r) => ({ id: cellId(g.grupp, r.text), varde: r.antal }))),
    ],
    summor: groups
      .filter((g) => g.rader.length > 0)
      .map((g) => ({ total: 'antal', delar: g.rader.map((r) => cellId(g.grupp, r.text)) })),
    varav: [],
  };
}

const lista = (punkter: readonly string[]): readonly Block[] =>
  punkter.length === 0 ? [] : [{ slag: 'lista', punkter }];
const rubrik = (text: string): Block => ({ slag: 'rubrik', niva: 1, text });
const stycke = (text: string): Block => ({ slag: 'stycke', text });
const antalOrd = (n: number, en: string, flera: string): string => `${visaTal(n)} ${n === 1 ? en : flera}`;

function gjort({ atgarder: { beslutade, utforda, forsenade } }: Aptunderlag): readonly Block[] {
  const sum = beslutade.reduce((n, r) => n + r.antal, 0);
  const areas = beslutade
    .filter((r) => r.antal > 0)
    .map((r) => `${r.text.toLowerCase()} (${visaTal(r.antal)})`);
  return lista([
    sum === 0
      ? 'Inga nya åtgärder beslutades.'
      : `${antalOrd(sum, 'åtgärd beslutades', 'åtgärder beslutades')}: ${areas.join(', ')}.`,
    utforda === 0
      ? 'Ingen åtgärd blev klar.'
      : `${antalOrd(utforda, 'åtgärd blev klar', 'åtgärder blev klara')}.`,
    ...(forsenade === 0
      ? []
      : [`${antalOrd(forsenade, 'åtgärd skulle', 'åtgärder skulle')} ha varit klara vid månadens slut.`]),
  ]);
}

function hjalpte({ bedomda, urData }: Aptunderlag): readonly Block[] {
  const judged = bedomda.map((b) => `${effekter[b.effekt]}: ${antalOrd(b.antal, 'åtgärd', 'åtgärder')}.`);
  const counted = urData.map(
    (d) =>
      `${d.typ}, åtgärd klar i ${d.manad.toLowerCase()}: ${effektsvar[d.svar].toLowerCase()} enligt antalen.`,
  );
  return judged.length + counted.length === 0
    ? [stycke('Ingen åtgärd har hunnit bedömas än.')]
    : lista([...judged, ...counted]);
}

/**
 * One A4 page for the staff meeting (APT): what was reported, what was done, did it work, and what to talk about. No
 * person, no text of a case; counts of events from 1 up to the limit are hidden, and so is every figure that would give
 * one of them away (SOSFS 2011:9 5 kap. 6 §: results are to reach those who work there).
 */
export function aptkort(u: Aptunderlag, grans: number = STANDARDREGEL.grans): Dokument {
  const typer = medRest(u.typer);
  const { dolda } = skydda(skyddsunderlag(u, typer), { ...STANDARDREGEL, grans });
  const tal = (id: string, n: number) => (dolda.has(id) ? { text: DOLD } : { text: visaTal(n), varde: n });
  const rader = (grupp: string, list: readonly Aptrad[]): readonly Rad[] =>
    list.map((r) => [{ text: r.text }, tal(cellId(grupp, r.text), r.antal)]);
  const alla = tal('antal', u.antal);
  const isSmall = alla.text === DOLD;
  const followed = tal(cellId('uppfoljning', 'uppföljda'), u.uppfoljda).text;
  const foljda =
    followed === DOLD ? '' : u.uppfoljda === 0 ? 'Ingen är uppföljd än.' : `${followed} är uppföljda.`;
  const rapporterat =
    u.antal === 0
      ? 'Ingen avvikelse rapporterades. Det betyder inte att inget hände: prata om vad som är lätt att låta bli att skriva.'
      : isSmall
        ? 'Få avvikelser rapporterades. Så få att antalet inte visas.'
        : `${antalOrd(u.antal, 'avvikelse', 'avvikelser')} rapporterades. ${foljda}`;
  const hasHidden = dolda.size > 0;
  /** A table where no figure may be shown says what it is about in a sentence instead. */
  const antalstabell = (
    grupp: string,
    id: string,
    caption: string,
    kolumn: string,
    list: readonly Aptrad[],
  ) => {
    const rows = rader(grupp, list);
    return rows.every((r) => r[1]?.text === DOLD)
      ? stycke(`${caption}: ${listInText(list.map((r) => r.text.toLowerCase()))}.`)
      : ({
          slag: 'tabell',
          id,
          caption,
          headerRows: [[{ text: kolumn }, { text: 'Antal' }]],
          rows,
        } as const);
  };
  const tables: readonly Block[] =
    u.antal === 0 || isSmall
      ? []
      : [
          antalstabell('typ', 'apt-typer', 'Vad det handlade om', 'Typ', typer),
          antalstabell(
            'pass',
            'apt-pass',
            'När på dygnet',
            'Tid',
            u.pass.filter((p) => p.antal > 0),
          ),
        ];
  return {
    sprak: 'sv-SE',
    titel: `${u.enhet}, ${u.manad.toLowerCase()}`,
    block: [
      rubrik('Det här rapporterade vi'),
      stycke(rapporterat.trim()),
      stycke(u.utveckling),
      ...tables,
      rubrik('Det här gjorde vi'),
      ...gjort(u),
      rubrik('Hjälpte det?'),
      ...hjalpte(u),
      rubrik('Att prata om'),
      ...lista([
        ...u.monster.slice(0, 3),
        'Känner vi igen oss i det som rapporterats? Vad saknas?',
        'Vad är det minsta vi kan ändra till nästa månad?',
      ]),
      {
        slag: 'stycke',
        roll: 'notis',
        text: `Antalet avvikelser mäter inte kvalitet.${hasHidden ? ` ${DOLD} står för tal under ${grans} och tal som skulle avslöja dem.` : ''}`,
      },
    ],
  };
}
