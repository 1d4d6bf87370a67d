const dangerous = /^[=+\-@\t\r]/;
const number = /^[+-]?\d+(?:[.,]\d+)?$/;

/**
 * A text that a spreadsheet takes as text: what would begin a formula gets an apostrophe before it (CWE-1236). Numbers are
 * left as they are.
 */
export const skyddaCell = (text: string): string =>
  dangerous.test(text) && !number.test(text) ? `'${text}` : text;
