import { skyddaCell } from './cellskydd.ts';

const citerad = (text: string): string => (/[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/**
 * Rows as the CSV that Swedish Excel opens by a double click: a mark for UTF-8, semicolons, decimal commas. Cells that
 * would be run as formulas are made harmless.
 */
export const csvText = (rows: readonly (readonly (string | number | null)[])[]): string =>
  `\uFEFF${rows
    .map((row) =>
      row
        .map((c) =>
          c === null ? '' : typeof c === 'number' ? String(c).replace('.', ',') : citerad(skyddaCell(c)),
        )
        .join(';'),
    )
    .join('\r\n')}\r\n`;
