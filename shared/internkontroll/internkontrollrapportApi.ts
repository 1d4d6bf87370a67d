import { z } from 'zod';
import { command, job, query } from '../contract.ts';
import { zDokument } from '../dokument/dokumentSchema.ts';
import { zKodnamn } from '../kodverk/kodverkSchema.ts';
import { zPeriod } from '../time/periodSchema.ts';
import { STANDARDNAMND, zNamnd } from './kontroll.ts';
import { rapportavsnitt } from './rapporttexter.ts';
import type { Rapportavsnitt } from './rapporttexter.ts';

const zFraga = z.strictObject({
  period: zPeriod,
  namnd: zNamnd.default(STANDARDNAMND),
  /** The matrix that internkontroll scores with, when none is named. */
  matrisId: zKodnamn.optional(),
});
const zAvsnitt = z.enum(Object.keys(rapportavsnitt) as [Rapportavsnitt, ...Rapportavsnitt[]]);
const zText = z.string().trim().max(20_000);
const zModell = z.strictObject({
  innehallshash: z.string(),
  risker: z.strictObject({ antal: z.int(), foljsUpp: z.int(), behoverAtgard: z.int() }),
  zoner: z.array(z.strictObject({ kod: z.string(), text: z.string(), antal: z.int() })),
  dokument: zDokument,
});
const zFynd = z.strictObject({
  fynd: z.array(
    z.strictObject({ regel: z.string(), plats: z.string(), text: z.string(), forslag: z.string() }),
  ),
});

export const internkontrollrapportApi = {
  /** The report of a period for the screen, with the texts that are proposed and those that have been written. */
  'internkontroll.rapport': query(
    zFraga,
    zModell.extend({
      texter: z.array(
        z.strictObject({ avsnitt: zAvsnitt, text: z.string(), forslag: z.string(), forra: z.string() }),
      ),
    }),
  ),
  /** What does not agree in it; asked on its own, so that nobody waits for the whole document to be gone through. */
  'internkontroll.rapportfynd': query(zFraga, zFynd),
  /** Saves the owner's words of a part, for that nämnd and period; an empty text brings the proposed one back. */
  'internkontroll.textSpara': command(
    z.strictObject({ period: zPeriod, namnd: zNamnd.default(STANDARDNAMND), avsnitt: zAvsnitt, text: zText }),
    z.strictObject({ version: z.int() }),
  ),
  /** The report of a period; written to `fil` when one is named, by the ending of its name. */
  'rapport.internkontroll': job(
    zFraga.extend({
      fil: z.string().min(1).max(4096).optional(),
      ersatt: z.boolean().default(false),
      /** Words of this one printing, before those that are saved. */
      texter: z
        .strictObject({
          inledning: zText.min(1).optional(),
          slutsatser: zText.min(1).optional(),
          beslut: zText.min(1).optional(),
        })
        .default({}),
    }),
    zModell.extend({ fil: z.string().nullable(), ...zFynd.shape }),
  ),
} as const;
