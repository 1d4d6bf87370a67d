import { z } from 'zod';
import { command, job, query } from '../contract.ts';
import { zDokument } from '../dokument/dokumentSchema.ts';
import { zInstant } from '../time/instantSchema.ts';
import { zLocalDate } from '../time/localDateSchema.ts';
import { zGallringsregel, zGallringsregler, zGallringsslag } from './gallring.ts';

const zRad = z.strictObject({
  slag: zGallringsslag,
  sakId: z.string(),
  nummer: z.string(),
  enhetId: z.string(),
  raknedatum: zLocalDate,
  sistaDag: zLocalDate,
});
export type Gallringsrad = z.output<typeof zRad>;
const zForhandsvisning = z.strictObject({
  idag: zLocalDate,
  /** Names exactly these cases: carried out only if it is the same then. */
  nyckel: z.string(),
  regler: zGallringsregler,
  gallras: z.array(zRad),
  halls: z.array(zRad.extend({ hinder: z.array(z.string()) })),
});
export type Gallringsforhandsvisning = z.output<typeof zForhandsvisning>;
const zGallring = z.strictObject({
  id: z.uuid(),
  at: zInstant,
  vem: z.string(),
  roll: z.string(),
  regler: z.array(zGallringsregel),
  antal: z.int(),
});
export type Gallring = z.output<typeof zGallring>;
const zSak = { slag: zGallringsslag, nummer: z.string().trim().min(1).max(60) };
const zFil = z.string().min(1).max(4096);

export const gallringApi = {
  /** The rules of this computer, and those the centre has decided for everybody. */
  'gallring.regler': query(
    z.strictObject({}),
    z.strictObject({ regler: zGallringsregler, beslutade: zGallringsregler }),
  ),
  'gallring.andraRegler': command(
    z.strictObject({ regler: zGallringsregler }),
    z.strictObject({ version: z.int() }),
  ),
  'gallring.forhandsvisa': query(z.strictObject({}), zForhandsvisning),
  /** Removes exactly what the preview with that key showed. */
  'gallring.utfor': job(
    z.strictObject({ nyckel: z.string().length(64) }),
    z.strictObject({ id: z.uuid(), antal: z.int() }),
  ),
  'gallring.lista': query(z.strictObject({}), z.array(zGallring)),
  'gallring.visa': query(
    z.strictObject({ id: z.uuid() }),
    zGallring.extend({ rader: z.array(zRad.extend({ beslut: z.string() })) }),
  ),
  /** The list to print, of a gallring that was carried out, or (`id` null) of what would go now. */
  'gallring.skrivLista': job(
    z.strictObject({ id: z.uuid().nullable(), fil: zFil.optional() }),
    z.strictObject({ fil: z.string().nullable(), dokument: zDokument }),
  ),
  /** A case that must stay for now, whatever the rules say. */
  'gallring.undanta': command(
    z.strictObject({ ...zSak, skal: z.string().trim().min(1, { error: 'behöver fyllas i' }).max(500) }),
    z.strictObject({ sakId: z.string() }),
  ),
  'gallring.havUndantag': command(z.strictObject(zSak), z.strictObject({ sakId: z.string() })),
  'gallring.undantag': query(
    z.strictObject({}),
    z.array(
      z.strictObject({
        slag: zGallringsslag,
        sakId: z.string(),
        nummer: z.string(),
        skal: z.string(),
        at: zInstant,
        vem: z.string(),
      }),
    ),
  ),
} as const;
