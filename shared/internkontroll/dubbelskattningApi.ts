import { z } from 'zod';
import { command, query } from '../contract.ts';
import { zRiskmatris } from '../riskmatris/riskmatris.ts';
import { zInstant } from '../time/instantSchema.ts';

const zNiva = z.int().min(1).max(10);
const zPoang = z.strictObject({ sannolikhet: zNiva, allvarlighetsgrad: zNiva });
const zPerson = z.enum(['a', 'b']);
const zNamn = z.string().trim().min(1, { error: 'behöver fyllas i' }).max(80);
const zId = z.strictObject({ id: z.uuid() });

const zOmgang = z.strictObject({
  id: z.uuid(),
  namn: z.string(),
  at: zInstant,
  antal: z.int(),
  /** The two, and how many risks each has answered. Never what they answered. */
  personer: z.strictObject({
    a: z.strictObject({ namn: z.string(), besvarade: z.int() }),
    b: z.strictObject({ namn: z.string(), besvarade: z.int() }),
  }),
  /** Both have answered everything, so that the comparison can be read. */
  klar: z.boolean(),
});

const zSkattning = zPoang.extend({ motivering: z.string(), zon: z.string() });

export const dubbelskattningApi = {
  'dubbelskattning.bjudIn': command(
    z.strictObject({
      namn: zNamn,
      personer: z.strictObject({ a: zNamn, b: zNamn }),
      risker: z.array(z.uuid()).min(1, { error: 'behöver minst en risk' }).max(500),
    }),
    zId,
  ),
  'dubbelskattning.lista': query(z.strictObject({}), z.array(zOmgang)),
  /** What one of the two has before them: the risks, and which are answered, but not with what. */
  'dubbelskattning.underlag': query(
    zId.extend({ person: zPerson }),
    z.strictObject({
      omgang: zOmgang,
      matris: zRiskmatris,
      risker: z.array(
        z.strictObject({
          id: z.uuid(),
          nr: z.int(),
          risk: z.string(),
          orsak: z.string(),
          konsekvens: z.string(),
          besvarad: z.boolean(),
        }),
      ),
    }),
  ),
  /** One person's score of one risk. It may be given again until both have answered everything. */
  'dubbelskattning.skatta': command(
    zId.extend({
      person: zPerson,
      riskId: z.uuid(),
      poang: zPoang,
      motivering: z.string().trim().max(2000).default(''),
    }),
    zId.extend({ klar: z.boolean() }),
  ),
  /** The scores beside each other, the largest difference first; refused until both have answered everything. */
  'dubbelskattning.jamforelse': query(
    zId,
    z.strictObject({
      omgang: zOmgang,
      matris: zRiskmatris,
      par: z.array(
        z.strictObject({
          riskId: z.uuid(),
          nr: z.int(),
          risk: z.string(),
          a: zSkattning,
          b: zSkattning,
          sannolikhet: z.int(),
          allvarlighetsgrad: z.int(),
          /** The risk has been scored in the register since the round was finished. */
          bestamd: z.boolean(),
        }),
      ),
      samstammighet: z.strictObject({
        antal: z.int(),
        sammaRuta: z.int(),
        sammaZon: z.int(),
        inomEttSteg: z.int(),
        kappa: z.strictObject({
          sannolikhet: z.number().nullable(),
          allvarlighetsgrad: z.number().nullable(),
        }),
      }),
    }),
  ),
} as const;
