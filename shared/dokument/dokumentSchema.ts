import { z } from 'zod';
import type { Dokument } from './dokument.ts';

const id = { id: z.string().exactOptional() };
const antal = z.int().min(1).max(1000).exactOptional();

const zCell = z.strictObject({
  text: z.string(),
  colSpan: antal,
  rowSpan: antal,
  trace: z.string().exactOptional(),
  varde: z.number().exactOptional(),
});
const zRader = z.array(z.array(zCell).readonly()).readonly();

const zBlock = z.discriminatedUnion('slag', [
  z.strictObject({ ...id, slag: z.literal('rubrik'), niva: z.int().min(1).max(6), text: z.string() }),
  z.strictObject({
    ...id,
    slag: z.literal('stycke'),
    text: z.string(),
    roll: z.enum(['ingress', 'fotnot', 'instruktion', 'notis']).exactOptional(),
    spar: z
      .array(z.strictObject({ from: z.int(), to: z.int(), trace: z.string() }))
      .readonly()
      .exactOptional(),
  }),
  z.strictObject({
    ...id,
    slag: z.literal('lista'),
    numrerad: z.boolean().exactOptional(),
    punkter: z.array(z.string()).readonly(),
  }),
  z.strictObject({
    ...id,
    slag: z.literal('tabell'),
    caption: z.string().exactOptional(),
    headerRows: zRader,
    rows: zRader,
    rowHeads: z.int().min(0).exactOptional(),
    note: z.string().exactOptional(),
    source: z.string().exactOptional(),
  }),
  z.strictObject({
    ...id,
    slag: z.literal('diagram'),
    titel: z.string(),
    svg: z.string(),
    width: z.number(),
    height: z.number(),
    alt: z.string(),
    staplar: z
      .strictObject({
        form: z.enum(['liggande', 'staende', 'linjer']).exactOptional(),
        kategorier: z.array(z.string()).readonly(),
        serier: z
          .array(z.strictObject({ namn: z.string(), varden: z.array(z.number().nullable()).readonly() }))
          .readonly(),
      })
      .exactOptional(),
  }),
  z.strictObject({ ...id, slag: z.literal('sidbrytning') }),
]);

/** A document as it crosses the contract or is kept. */
export const zDokument: z.ZodType<Dokument> = z.strictObject({
  sprak: z.string(),
  titel: z.string(),
  block: z.array(zBlock).readonly(),
});
