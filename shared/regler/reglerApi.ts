import { z } from 'zod';
import { zEskalering } from '../bedomning/eskalering.ts';
import { command, query } from '../contract.ts';
import { fristLista, zFristInstallning } from '../frist/frister.ts';
import { zMonsterregler } from '../monster/monster.ts';

const zVersion = z.strictObject({ version: z.int() });

/** Local rules: deadlines with their ladder, escalation and what counts as a pattern. Each change is a new version. */
export const reglerApi = {
  'regler.visa': query(
    z.strictObject({}),
    z.strictObject({
      frister: zFristInstallning,
      eskalering: zEskalering,
      monster: zMonsterregler,
      /** What each deadline is, with its default, its words in law and its source. */
      lista: z.array(
        z.strictObject({
          kod: z.enum(Object.keys(fristLista) as [keyof typeof fristLista, ...(keyof typeof fristLista)[]]),
          text: z.string(),
          dagar: z.int(),
          enhet: z.enum(['dagar', 'arbetsdagar', 'manader']),
          ord: z.string(),
          kalla: z.string(),
          kontrollera: z.boolean(),
        }),
      ),
      forval: z.array(zEskalering),
    }),
  ),
  'regler.frister.andra': command(z.strictObject({ frister: zFristInstallning }), zVersion),
  'regler.eskalering.andra': command(z.strictObject({ eskalering: zEskalering }), zVersion),
  'regler.monster.andra': command(z.strictObject({ monster: zMonsterregler }), zVersion),
} as const;
