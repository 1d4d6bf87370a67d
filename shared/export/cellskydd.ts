/**
 * Text that a spreadsheet would run as a formula when it opens the file: a cell that begins with = + - @, a tab or a
 * line break, also after spaces or in full-width form (OWASP, CSV Injection).
 */
const formelstart = /^[\s\u00A0\uFEFF]*[=+\-@＝＋－＠\t\r\n]/u;
/** Numbers keep their sign: `-3,5`, `+46` are no formulas. */
const tal = /^[+-]?\d+(?:[.,]\d+)?$/;

/** A cell that is safe to write to CSV or XLSX: an apostrophe before what would be run. Other text is itself. */
export const skyddaCell = (text: string): string =>
  formelstart.test(text) && !tal.test(text) ? `'${text}` : text;
