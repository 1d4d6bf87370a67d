/** What an import file may be at most; more is refused with words. */
export const importgranser = {
  bytes: 50 * 1024 * 1024,
  rader: 20_000,
  kolumner: 200,
  tecken: 10_000,
} as const;

/** A table read from a file: headings and rows as text, formulas as the values they last had. */
export interface Tabell {
  readonly format: 'csv' | 'xlsx';
  /** `utf-8`, `windows-1252`, `utf-16le`, `utf-16be`; empty for xlsx. */
  readonly teckenkodning: string;
  /** Between the columns; empty for xlsx. */
  readonly avskiljare: string;
  /** Sheets of the workbook, the one that was read first. */
  readonly blad: readonly string[];
  readonly rubriker: readonly string[];
  readonly rader: readonly Tabellrad[];
}
export interface Tabellrad {
  /** As the file counts, the heading included. */
  readonly nr: number;
  readonly celler: readonly string[];
}
