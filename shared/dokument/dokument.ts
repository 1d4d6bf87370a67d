/**
 * A report as what it says, without how it looks. Our own reports are built onto it and printed from it (DOCX, HTML,
 * PDF, XLSX), and any Word file that is read is turned into it, so that the same checks read both.
 */
export interface Dokument {
  /** BCP 47, `sv-SE` for our own. */
  readonly sprak: string;
  readonly titel: string;
  readonly block: readonly Block[];
}

export type Block = Rubrik | Stycke | Lista | Tabell | Diagram | Sidbrytning;

interface Plats {
  /** Stable within the document and between its versions: findings and answers to them point here. */
  readonly id?: string;
}

export interface Rubrik extends Plats {
  readonly slag: 'rubrik';
  /** 1–6; 1 is a chapter, the title of the document is not a block. */
  readonly niva: number;
  readonly text: string;
}

export interface Stycke extends Plats {
  readonly slag: 'stycke';
  readonly text: string;
  readonly roll?: 'ingress' | 'fotnot' | 'instruktion' | 'notis';
  /** Where a number in the text comes from. */
  readonly spar?: readonly TextSpar[];
}

/** The characters `from` (included) to `to` (not included) of a text show the figure `trace`. */
export interface TextSpar {
  readonly from: number;
  readonly to: number;
  readonly trace: string;
}

export interface Lista extends Plats {
  readonly slag: 'lista';
  readonly numrerad?: boolean;
  readonly punkter: readonly string[];
}

export interface Cell {
  readonly text: string;
  /** Columns and rows the cell covers; left out means one. A covered place has no cell of its own. */
  readonly colSpan?: number;
  readonly rowSpan?: number;
  /** The figure this cell shows; a number opens what it stands on. */
  readonly trace?: string;
  /** The same number for machines (XLSX), when the text is a number written for people. */
  readonly varde?: number;
}

export type Rad = readonly Cell[];

export interface Tabell extends Plats {
  readonly slag: 'tabell';
  readonly caption?: string;
  readonly headerRows: readonly Rad[];
  readonly rows: readonly Rad[];
  /** How many leading columns hold names of rows; left out means one. */
  readonly rowHeads?: number;
  /** What is counted, the period, what the reader must know. */
  readonly note?: string;
  /** Where the figures come from. */
  readonly source?: string;
}

export interface Diagram extends Plats {
  readonly slag: 'diagram';
  /** Says the finding, not the axes. */
  readonly titel: string;
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  /** The same as figures, for programs that draw charts of their own (Word, Excel). */
  readonly staplar?: Staplar;
}

/** Figures of a chart from zero, the newest series first. */
export interface Staplar {
  /** Lying bars when nothing else is said; `staende` in an order of their own; `linjer` over months, the counts first. */
  readonly form?: 'liggande' | 'staende' | 'linjer';
  readonly kategorier: readonly string[];
  readonly serier: readonly { readonly namn: string; readonly varden: readonly (number | null)[] }[];
}

export interface Sidbrytning extends Plats {
  readonly slag: 'sidbrytning';
}

/** A cell that is only text. */
export const cell = (text: string): Cell => ({ text });
/** A row of cells that are only text. */
export const rad = (...texts: readonly string[]): Rad => texts.map(cell);
