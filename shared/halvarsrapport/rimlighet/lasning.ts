import type { Block, Dokument, Tabell } from '../../dokument/dokument.ts';
import { stammar } from './ord.ts';
import { lasPerioder } from './perioder.ts';
import type { NamndPeriod } from './perioder.ts';
import { delaISatser } from './satser.ts';
import { lasTal } from './tal.ts';
import type { Tal } from './tal.ts';
import { tolkaTabell } from './tolkadTabell.ts';
import type { TolkadTabell } from './tolkadTabell.ts';

/** A sentence with its figures, its periods and where it stands. */
export interface LastSats {
  readonly text: string;
  readonly tal: readonly Tal[];
  readonly perioder: readonly NamndPeriod[];
  readonly stammar: readonly string[];
  readonly block: number;
  /** Where the sentence begins in the text of its block. */
  readonly from: number;
  /** Point of a list, counted from 0; -1 in a paragraph. */
  readonly punkt: number;
  /** The cell it stands in, when a table holds sentences. */
  readonly cell?: { readonly rad: number; readonly kolumn: number };
}

/** A paragraph or list with the headings above it. */
export interface LastStycke {
  readonly block: number;
  readonly satser: readonly LastSats[];
  readonly avsnitt: Avsnitt;
  /** A list belongs to the paragraph that introduces it. */
  readonly lista: boolean;
}

export interface Avsnitt {
  readonly nr: number;
  /** Headings from chapter down to the nearest. */
  readonly rubriker: readonly string[];
}

export interface LastTabell extends TolkadTabell {
  readonly block: number;
  /** 1 for the first table. */
  readonly nr: number;
  readonly tabell: Tabell;
  readonly avsnitt: Avsnitt;
  /** Caption, note and headings: what the table is about. */
  readonly amne: readonly string[];
  readonly sammanhang: string;
}

export interface LastDokument {
  readonly titel: string;
  readonly block: readonly Block[];
  readonly rubriker: readonly { readonly block: number; readonly text: string }[];
  readonly stycken: readonly LastStycke[];
  readonly tabeller: readonly LastTabell[];
}

const lasSats = (text: string, from: number, block: number, punkt: number): LastSats => ({
  text,
  from,
  block,
  punkt,
  tal: lasTal(text),
  perioder: lasPerioder(text),
  stammar: stammar(text),
});

/** Many reports write their findings inside a table; a cell with sentences is read as a paragraph. */
const cellStycken = (t: TolkadTabell, block: number, avsnitt: Avsnitt): readonly LastStycke[] =>
  t.rutor.flatMap((row, rad) =>
    row.flatMap((ruta, kolumn): readonly LastStycke[] => {
      const isOwn = ruta.rad === rad && ruta.kolumn === kolumn;
      if (!isOwn || ruta.text.length < 30 || !/\d/.test(ruta.text)) return [];
      const satser = delaISatser(ruta.text).map((s) => ({
        ...lasSats(s.text, s.from, block, -1),
        cell: { rad, kolumn },
      }));
      return [{ block, avsnitt, lista: false, satser }];
    }),
  );

const huvud = (t: Tabell): string =>
  JSON.stringify(
    (t.headerRows.length > 0 ? t.headerRows : t.rows.slice(0, 1)).map((r) => r.map((c) => c.text.trim())),
  );
const ordForts = /(?<!\p{L})forts(?:\.|ättning|ätter)?(?!\p{L})/iu;

/**
 * A table that someone has cut in two at the end of a page: the same heads again, directly after, or after words that
 * it goes on. The first part has no total yet.
 */
function fortsatter(block: readonly Block[], first: LastTabell, t: Tabell, at: number): boolean {
  if (t.headerRows.length === 0 || huvud(first.tabell) !== huvud(t)) return false;
  if (first.rader.some((r) => r.total !== 'nej')) return false;
  const between = block.slice(first.block + 1, at);
  const says = between.every(
    (b) => b.slag === 'sidbrytning' || (b.slag === 'stycke' && ordForts.test(b.text)),
  );
  return says && (t.caption === undefined || t.caption === first.tabell.caption || ordForts.test(t.caption));
}

/** Reads a document once, so that every rule sees the same figures. */
export function lasDokument(dokument: Dokument): LastDokument {
  const stycken: LastStycke[] = [];
  const tabeller: LastTabell[] = [];
  const rubriker: { block: number; text: string }[] = [];
  let path: { niva: number; text: string }[] = [];
  let avsnitt: Avsnitt = { nr: 0, rubriker: [] };
  dokument.block.forEach((block, i) => {
    switch (block.slag) {
      case 'rubrik':
        path = [...path.filter((r) => r.niva < block.niva), { niva: block.niva, text: block.text }];
        rubriker.push({ block: i, text: block.text });
        avsnitt = { nr: avsnitt.nr + 1, rubriker: path.map((r) => r.text) };
        break;
      case 'stycke':
        if (block.roll !== 'instruktion')
          stycken.push({
            block: i,
            avsnitt,
            lista: false,
            satser: delaISatser(block.text).map((s) => lasSats(s.text, s.from, i, -1)),
          });
        break;
      case 'lista':
        stycken.push({
          block: i,
          avsnitt,
          lista: true,
          satser: block.punkter.flatMap((punkt, nr) =>
            delaISatser(punkt).map((s) => lasSats(s.text, s.from, i, nr)),
          ),
        });
        break;
      case 'tabell': {
        const first = tabeller.at(-1);
        const isNext = first !== undefined && fortsatter(dokument.block, first, block, i);
        const hel = isNext ? { ...first.tabell, rows: [...first.tabell.rows, ...block.rows] } : block;
        if (isNext) tabeller.pop();
        const tolkad = tolkaTabell(hel);
        stycken.push(...cellStycken(isNext ? tolkaTabell(block) : tolkad, i, avsnitt));
        tabeller.push({
          ...tolkad,
          block: i,
          nr: tabeller.length + 1,
          tabell: hel,
          avsnitt,
          amne: stammar([block.caption ?? '', avsnitt.rubriker.at(-1) ?? ''].join(' ')),
          sammanhang: [block.caption, block.note, ...avsnitt.rubriker].join(' '),
        });
        break;
      }
      case 'diagram':
      case 'sidbrytning':
        break;
    }
  });
  return { titel: dokument.titel, block: dokument.block, rubriker, stycken, tabeller };
}
