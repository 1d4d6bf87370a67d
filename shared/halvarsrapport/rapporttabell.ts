import { z } from 'zod';
import type { Tabell } from '../dokument/dokument.ts';
import { visaForandring, visaTal } from '../dokument/svenskaTal.ts';

/** A cell of a report table: a number with its trace, a text, or nothing known. */
export const zRapportcell = z.strictObject({
  varde: z.number().nullable(),
  text: z.string(),
  trace: z.string().optional(),
});
export type Rapportcell = z.output<typeof zRapportcell>;

export const zRapporttabell = z.strictObject({
  id: z.string(),
  titel: z.string(),
  /** The first heads the column of row names. */
  kolumner: z.array(z.string()).readonly(),
  rader: z
    .array(
      z.strictObject({
        namn: z.string(),
        slag: z.enum(['rad', 'varav', 'summa']),
        celler: z.array(zRapportcell).readonly(),
      }),
    )
    .readonly(),
  anm: z.string(),
  kalla: z.string(),
});
export type Rapporttabell = z.output<typeof zRapporttabell>;

/** `..` is what Statistics Sweden writes for a figure that is not known; 0 is a figure. */
export const talcell = (varde: number | null, trace?: string): Rapportcell => ({
  varde,
  text: varde === null ? '..' : visaTal(varde),
  ...(trace === undefined ? {} : { trace }),
});
export const textcell = (text: string): Rapportcell => ({ varde: null, text });
/** The difference between two figures, when both are known. */
export const forandringscell = (nu: number | null, forr: number | null): Rapportcell =>
  nu === null || forr === null ? textcell('..') : { varde: nu - forr, text: visaForandring(nu - forr) };

/** The table as a block of the document. */
export const tabellblock = (t: Rapporttabell): Tabell => ({
  slag: 'tabell',
  id: t.id,
  caption: t.titel,
  headerRows: [t.kolumner.map((text) => ({ text }))],
  rows: t.rader.map((r) => [
    { text: r.namn },
    ...r.celler.map((c) => ({
      text: c.text,
      ...(c.varde === null ? {} : { varde: c.varde }),
      ...(c.trace === undefined ? {} : { trace: c.trace }),
    })),
  ]),
  rowHeads: 1,
  ...(t.anm === '' ? {} : { note: t.anm }),
  source: t.kalla,
});
