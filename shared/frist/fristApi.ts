import { z } from 'zod';
import { command, query } from '../contract.ts';
import { fristLista, zFristInstallning } from './frister.ts';
import type { Fristkod } from './frister.ts';

const zKod = z.enum(Object.keys(fristLista) as [Fristkod, ...Fristkod[]]);

export const fristApi = {
  /** Every deadline with its law's word, its day count now and as shipped, and where the count comes from. */
  'frist.lista': query(
    z.strictObject({}),
    z.strictObject({
      installning: zFristInstallning,
      rader: z.array(
        z.strictObject({
          kod: zKod,
          text: z.string(),
          ord: z.string(),
          antal: z.int(),
          enhet: z.enum(['dagar', 'arbetsdagar', 'manader']),
          kalla: z.string(),
          /** Not confirmed, and not yet decided here: shown with "kontrollera". */
          kontrollera: z.boolean(),
        }),
      ),
    }),
  ),
  'frist.andra': command(
    z.strictObject({ installning: zFristInstallning }),
    z.strictObject({ version: z.int() }),
  ),
} as const;
