import { z } from 'zod';
import { zEskalering } from '../bedomning/eskalering.ts';
import { command, query } from '../contract.ts';
import { fristLista, zFristInstallning } from '../frist/frister.ts';
import { zInstant } from '../time/instantSchema.ts';
import { zMonsterregler } from '../monster/monster.ts';

const zVersion = z.strictObject({ version: z.int() });
/** Who put the rule in force and when; null while the default still holds. */
const zAntagen = z.strictObject({ version: z.int(), at: zInstant, vem: z.string() }).nullable();
const zForeEfter = z.strictObject({ nu: z.int(), med: z.int() });

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
      antagna: z.strictObject({ frister: zAntagen, eskalering: zAntagen, monster: zAntagen }),
    }),
  ),
  /** What the rules would change if they were put in force: in words, and counted on the cases of today. Writes nothing. */
  'regler.forhandsvisa': query(
    z.strictObject({
      frister: zFristInstallning.optional(),
      eskalering: zEskalering.optional(),
      monster: zMonsterregler.optional(),
    }),
    z.strictObject({
      andringar: z.array(z.string()),
      /** Cases past their day. */
      forsenade: zForeEfter,
      /** Open cases that MAS or SAS must know of. */
      eskalerade: zForeEfter,
      monster: zForeEfter,
    }),
  ),
  'regler.frister.andra': command(z.strictObject({ frister: zFristInstallning }), zVersion),
  'regler.eskalering.andra': command(z.strictObject({ eskalering: zEskalering }), zVersion),
  'regler.monster.andra': command(z.strictObject({ monster: zMonsterregler }), zVersion),
} as const;
