import { z } from 'zod';
import { zAvvikelseId } from '../avvikelse/avvikelse.ts';
import { command, query } from '../contract.ts';
import { zEnhetId } from '../enhet/enhetSchema.ts';
import { zInstant } from '../time/instantSchema.ts';
import { zSignal } from './monster.ts';

export const zSamlingsutredning = z.strictObject({
  id: z.uuid(),
  nummer: z.string(),
  rubrik: z.string(),
  enhetId: zEnhetId,
  handelser: z.array(zAvvikelseId),
  skapadAt: zInstant,
  /** What it came to; empty until it is written. */
  slutsats: z.string(),
  avslutadAt: zInstant.nullable(),
});
export type Samlingsutredning = z.output<typeof zSamlingsutredning>;

const zSvar = z.strictObject({
  /** What was done with the signal; a no is an answer too. */
  svar: z.enum(['samlingsutredning', 'ingen-atgard']),
  /** The lex Sarah question, where it was asked. */
  lexSarah: z.enum(['ja', 'nej']).nullable(),
  skal: z.string(),
  at: zInstant,
  vem: z.string(),
});

export const monsterApi = {
  /** Repeats that need an answer; answered ones with their answer when asked for. */
  'signal.lista': query(
    z.strictObject({ avenBesvarade: z.boolean().default(false) }),
    z.array(
      zSignal.extend({
        mening: z.string(),
        svar: zSvar.nullable(),
        /** The investigation that holds all its events already, where that is answer enough. */
        utredsI: z.string().nullable(),
      }),
    ),
  ),
  'signal.svara': command(
    z.strictObject({
      nyckel: z.string().min(1).max(400),
      svar: z.enum(['samlingsutredning', 'ingen-atgard']),
      lexSarah: z.enum(['ja', 'nej']).nullable().default(null),
      skal: z.string().trim().max(2000).default(''),
    }),
    z.strictObject({ samlingsutredning: zSamlingsutredning.nullable() }),
  ),
  'samlingsutredning.lista': query(z.strictObject({}), z.array(zSamlingsutredning)),
  'samlingsutredning.skapa': command(
    z.strictObject({
      rubrik: z.string().trim().min(1).max(200),
      handelser: z.array(zAvvikelseId).min(2).max(500),
    }),
    zSamlingsutredning,
  ),
} as const;
