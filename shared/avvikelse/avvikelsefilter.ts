import { z } from 'zod';
import { zEnhetId } from '../enhet/enhetSchema.ts';
import { zKodnamn, zLagrum } from '../kodverk/kodverkSchema.ts';
import { zLocalDate } from '../time/localDateSchema.ts';
import { handelseslag, skadegrader } from './avvikelse.ts';
import { statusLista } from './overgangar.ts';

const zStatus = z.enum(statusLista);
const listOf = <S extends z.ZodType>(one: S, max: number) => z.array(one).max(max).optional();

/**
 * What a list can be narrowed by; left out means all. The fields are named as what the statistics count by and take the
 * same keys, so that every number opens exactly the cases behind it.
 */
export const zAvvikelseFilter = z.strictObject({
  enheter: listOf(zEnhetId, 500),
  lagrum: listOf(zLagrum, 3),
  typ: listOf(zKodnamn, 100),
  undertyp: listOf(zKodnamn, 100),
  status: listOf(zStatus, statusLista.length),
  /** Has at some time been there, whatever it is now. */
  natt: listOf(zStatus, statusLista.length),
  slag: listOf(z.enum([...(Object.keys(handelseslag) as (keyof typeof handelseslag)[]), 'obesvarad']), 4),
  skada: listOf(z.enum([...(Object.keys(skadegrader) as (keyof typeof skadegrader)[]), 'obesvarad']), 6),
  /** The level in force, or `obedomd`. */
  allvarlighetsgrad: listOf(
    z.string().regex(/^(?:[1-9]|10|obedomd)$/, { error: 'ska vara en nivå 1–10 eller obedomd' }),
    11,
  ),
  /** 1 Monday … 7 Sunday. */
  veckodag: listOf(z.string().regex(/^[1-7]$/, { error: 'ska vara 1 (måndag) till 7 (söndag)' }), 7),
  /** 00 … 23, or `okand`. */
  timme: listOf(
    z.string().regex(/^(?:[01]\d|2[0-3]|okand)$/, { error: 'ska vara 00 till 23 eller okand' }),
    25,
  ),
  from: zLocalDate.optional(),
  to: zLocalDate.optional(),
  /** Words that must all occur, each as the beginning of a word. */
  text: z.string().max(200).optional(),
});
export type AvvikelseFilter = z.output<typeof zAvvikelseFilter>;
