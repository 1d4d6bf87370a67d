import { z } from 'zod';
import { command, query, zOppning } from '../contract.ts';
import { zEnhetId } from '../enhet/enhetSchema.ts';
import { zHandling } from '../historik/handling.ts';
import { zKodnamn, zLagrum } from '../kodverk/kodverkSchema.ts';
import { zLocalDate } from '../time/localDateSchema.ts';
import { zAvvikelse, zAvvikelseId, zAvvikelseUppgifter } from './avvikelse.ts';
import { zAvvikelseFilter } from './avvikelsefilter.ts';
import { statusLista } from './overgangar.ts';

const zStatus = z.enum(statusLista);

export const zAvvikelseSort = z.enum(['datum', 'nummer', 'enhet', 'typ', 'status']);

/**
 * For what comes out of the database, where the stricter schema let it in: a page has hundreds of rows, and to ask again
 * whether each day exists took as long as to read them.
 */
const lagrad = <S extends z.ZodType<unknown, string>>(_strict: S): z.ZodType<z.output<S>, string> =>
  z.string() as unknown as z.ZodType<z.output<S>, string>;

/** A row of the list: no case text. Only for answers. */
export const zAvvikelseRad = z.strictObject({
  id: lagrad(zAvvikelseId),
  nummer: z.string(),
  enhetId: lagrad(zEnhetId),
  lagrum: zLagrum,
  typ: lagrad(zKodnamn),
  undertyp: lagrad(zKodnamn).nullable(),
  slag: z.string().nullable(),
  skadaFysisk: z.string().nullable(),
  raknedatum: lagrad(zLocalDate),
  handelsetid: z.string().nullable(),
  status: zStatus,
  rubrik: z.string(),
});
export type AvvikelseRad = z.output<typeof zAvvikelseRad>;

export const avvikelseApi = {
  'avvikelse.registrera': command(
    z.strictObject({
      uppgifter: zAvvikelseUppgifter,
      /** The draft that is finished with this; removed in the same transaction. */
      utkastId: z.uuid().optional(),
    }),
    z.strictObject({ id: zAvvikelseId, nummer: z.string() }),
  ),
  /** Many at once, all or none: a refusal names the one that stopped it. */
  'avvikelse.registreraFlera': command(
    z.strictObject({ uppgifter: z.array(zAvvikelseUppgifter).min(1).max(10_000) }),
    z.array(z.strictObject({ id: zAvvikelseId, nummer: z.string() })),
  ),
  'avvikelse.lista': query(
    z.strictObject({
      filter: zAvvikelseFilter.default({}),
      sort: zAvvikelseSort.default('datum'),
      fallande: z.boolean().default(true),
      offset: z.int().min(0).default(0),
      antal: z.int().min(1).max(1000).default(200),
      /** Without it `totalt` may be null: who turns to the next page knows it already. */
      rakna: z.boolean().default(true),
    }),
    z.strictObject({ rader: z.array(zAvvikelseRad), totalt: z.int().nullable() }),
  ),
  /** The types a unit has used most in the last year, the most used first; of all units when none is named. */
  'avvikelse.vanligaTyper': query(
    z.strictObject({ enhetId: zEnhetId.optional(), antal: z.int().min(1).max(50).default(6) }),
    z.array(z.strictObject({ typ: zKodnamn, antal: z.int() })),
  ),
  /** The id of a case by its number or its id. */
  'avvikelse.finn': query(
    z.strictObject({ nummer: z.string().trim().min(1).max(100) }),
    z.strictObject({ id: zAvvikelseId }),
  ),
  'avvikelse.visa': query(
    z.strictObject({ id: zAvvikelseId, oppning: zOppning }),
    z.strictObject({ avvikelse: zAvvikelse, historik: z.array(zHandling) }),
    'avvikelse',
  ),
  /** Changes answers of a case; the earlier ones stay in its history with the reason. */
  'avvikelse.komplettera': command(
    z.strictObject({
      id: zAvvikelseId,
      uppgifter: zAvvikelseUppgifter,
      skal: z.string().trim().max(2000).default(''),
    }),
    z.strictObject({ id: zAvvikelseId, andrade: z.array(z.string()) }),
  ),
} as const;
