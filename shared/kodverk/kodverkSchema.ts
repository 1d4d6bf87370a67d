import { z } from 'zod';
import { zLocalDate } from '../time/localDateSchema.ts';
import { lagrumLista, lexSarahKategorier } from './kodverk.ts';
import type { LexSarahKategori } from './kodverk.ts';

export const zLagrum = z.enum(lagrumLista);

/** Code names: lower case a–z, digits, hyphen; never å ä ö, so that they can be names of files and fields. */
export const zKodnamn = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'ska vara gemener a–z, siffror och bindestreck' })
  .max(60);

export const zKod = z.strictObject({
  kod: zKodnamn,
  text: z.string().min(1).max(120),
  /** The code this one is a subtype of, within the same list. */
  under: zKodnamn.optional(),
  /** Empty: all of them. */
  lagrum: z.array(zLagrum).optional(),
  kategori: z.enum(Object.keys(lexSarahKategorier) as [LexSarahKategori, ...LexSarahKategori[]]).optional(),
  giltigFran: zLocalDate.optional(),
  giltigTill: zLocalDate.optional(),
});

export const zKodlista = z.strictObject({
  namn: zKodnamn,
  text: z.string().min(1).max(120),
  koder: z.array(zKod).max(2000),
});

export const zKodverk = z.strictObject({ version: z.int().min(1), listor: z.array(zKodlista).max(100) });
