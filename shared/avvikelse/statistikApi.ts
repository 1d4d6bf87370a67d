import { z } from 'zod';
import { job, query } from '../contract.ts';
import { zEnhetId } from '../enhet/enhetSchema.ts';
import { zKodnamn, zLagrum } from '../kodverk/kodverkSchema.ts';
import { signalregler } from '../statistik/styrdiagram.ts';
import type { Signalregel } from '../statistik/styrdiagram.ts';
import { zPeriod } from '../time/periodSchema.ts';

const zAntal = z.array(z.strictObject({ nyckel: z.string(), antal: z.int() }));
const zPareto = z.array(
  z.strictObject({
    nyckel: z.string(),
    antal: z.int(),
    andel: z.number(),
    ackumulerad: z.number(),
    vasentlig: z.boolean(),
  }),
);

/** Said wherever counts are shown (SOSFS 2011:9 has the reports as a source of learning, not a measure). */
export const antalsanmarkning =
  'Antalet avvikelser mäter inte kvalitet. Många kan betyda att det rapporteras väl, inga att det inte rapporteras alls.';

const zUrval = z.strictObject({
  period: zPeriod,
  enheter: z.array(zEnhetId).max(500).optional(),
  lagrum: z.array(zLagrum).optional(),
  typ: zKodnamn.optional(),
});

export const statistikApi = {
  /** Counts of avvikelser in a period: follow-up and days to each step before the counts themselves. */
  'statistik.avvikelser': query(
    zUrval,
    z.strictObject({
      anmarkning: z.string(),
      antal: z.int(),
      /** Cases that the nearest chef has followed up, of all in the period. */
      uppfoljda: z.strictObject({ antal: z.int(), av: z.int() }),
      /** From registration to the first time each status was reached. */
      dagarTillSteg: z.array(
        z.strictObject({ steg: z.string(), antal: z.int(), median: z.number().nullable() }),
      ),
      perEnhet: zPareto,
      perTyp: zPareto,
      perUndertyp: zAntal,
      perManad: zAntal,
      /** 1 Monday … 7 Sunday. */
      perVeckodag: zAntal,
      /** 00 … 23, and `okand` when no clock was given. */
      perTimme: zAntal,
      perSlag: zAntal,
      perSkada: zAntal,
      perAllvarlighetsgrad: zAntal,
      perStatus: zAntal,
      /** Months up to the end of the period, at most 24, with exact limits and signals in words. */
      styrdiagram: z.strictObject({
        forTunt: z.boolean(),
        taktPerDag: z.number(),
        punkter: z
          .array(
            z.strictObject({
              manad: z.string(),
              antal: z.int(),
              mitt: z.number(),
              undre: z.int(),
              ovre: z.int(),
            }),
          )
          .readonly(),
        signaler: z
          .array(
            z.strictObject({
              regel: z.enum(Object.keys(signalregler) as [Signalregel, ...Signalregel[]]),
              at: z.enum(['fler', 'farre']),
              fran: z.string(),
              till: z.string(),
              text: z.string(),
            }),
          )
          .readonly(),
      }),
    }),
  ),
  /** The same as a document with charts and tables; the format is the ending of the file's name. */
  'statistik.skriv': job(
    zUrval.extend({
      fil: z.string().min(1).max(1000),
      /** Write over a file that is there already. */
      ersatt: z.boolean().default(false),
    }),
    z.strictObject({ fil: z.string() }),
  ),
} as const;
