import { z } from 'zod';
import { command, query, zOppning } from '../contract.ts';
import { zEnhetId, zVerksamhetId } from '../enhet/enhetSchema.ts';
import { zKommande } from '../frist/kommande.ts';
import { zHandling } from '../historik/handling.ts';
import { lexStegFalt, undertecknatFalt } from '../process/handlingar.ts';
import { arendefilterFalt, sidaFalt, zMojligtSteg } from '../process/arendefilter.ts';
import { zFritext, zIfylld } from '../text/fritext.ts';
import { zLocalDate } from '../time/localDateSchema.ts';
import {
  zAnmalan,
  zLexSarah,
  zLexSarahId,
  zLexSarahRapport,
  zStallningstagande,
  zUtredare,
} from './lexSarah.ts';
import { zLexSarahStatus } from './lexSarahStatus.ts';
import { zUtfall } from './utfall.ts';
import { zUtredning } from './utredning.ts';

export const zLexSarahFilter = z.strictObject({
  ...arendefilterFalt,
  status: z.array(zLexSarahStatus).optional(),
});

/** A row of the list. Of a report sent past the chef the chef gets only the number. */
export const zLexSarahRad = z.discriminatedUnion('dold', [
  z.strictObject({
    dold: z.literal(false),
    id: zLexSarahId,
    nummer: z.string(),
    enhetId: zEnhetId.nullable(),
    verksamhetId: zVerksamhetId.nullable(),
    /** What people call the place: the card's word, otherwise the name of unit or verksamhet. */
    verksamhet: z.string(),
    lagrum: z.enum(['sol', 'lss']),
    handelsedatum: zLocalDate,
    rapporterad: zLocalDate,
    status: zLexSarahStatus,
    utfall: zUtfall.nullable(),
    anmald: z.enum(['ja', 'nej', 'ej-lex']),
    anmaldDatum: zLocalDate.nullable(),
    forbiChef: z.boolean(),
    /** The approved text of the card; empty while there is none. */
    handelse: z.string(),
    atgarder: z.array(z.string()),
    kommande: zKommande.nullable(),
  }),
  z.strictObject({ dold: z.literal(true), id: zLexSarahId, nummer: z.string() }),
]);
export type LexSarahRad = z.output<typeof zLexSarahRad>;

/** One act on a case; which are open when, and for whom, is the table in lexSarahSteg. */
export const zLexSarahStegUppgift = z.discriminatedUnion('steg', [
  z.strictObject({
    steg: z.literal('kontrollfragor'),
    egenVerksamhet: z.boolean(),
    gallerInsats: z.boolean(),
    agerade: z.boolean(),
    datum: zLocalDate,
  }),
  z.strictObject({ steg: z.literal('ta-emot'), ...undertecknatFalt }),
  z.strictObject({ steg: z.literal('utse-utredare'), ...zUtredare.shape }),
  z.strictObject({ steg: z.literal('utred'), utredning: zUtredning }),
  z.strictObject({ steg: z.literal('foresla'), ...zStallningstagande.shape }),
  z.strictObject({ steg: z.literal('aterforvisa'), skal: zIfylld }),
  z.strictObject({ steg: z.literal('besluta'), ...zStallningstagande.shape }),
  z.strictObject({ steg: z.literal('anmal'), ...zAnmalan.omit({ utredningInsand: true }).shape }),
  z.strictObject({ steg: z.literal('sand-utredning'), datum: zLocalDate }),
  ...lexStegFalt,
]);
export type LexSarahStegUppgift = z.output<typeof zLexSarahStegUppgift>;

const zSparad = z.strictObject({ id: zLexSarahId, nummer: z.string() });

export const lexSarahApi = {
  'lexSarah.rapportera': command(z.strictObject({ rapport: zLexSarahRapport }), zSparad),
  /** A report made of an avvikelse in one act: its unit, day and words come along. */
  'lexSarah.franAvvikelse': command(
    z.strictObject({
      avvikelseId: z.uuid(),
      /** Needed when the avvikelse is under HSL; otherwise its own. */
      lagrum: z.enum(['sol', 'lss']).optional(),
      forbiChef: z.boolean().default(false),
    }),
    zSparad,
  ),
  'lexSarah.lista': query(
    z.strictObject({ filter: zLexSarahFilter.default({}), ...sidaFalt }),
    z.strictObject({ rader: z.array(zLexSarahRad), totalt: z.int() }),
  ),
  'lexSarah.finn': query(
    z.strictObject({ nummer: z.string().trim().min(1).max(100) }),
    z.strictObject({ id: zLexSarahId }),
  ),
  'lexSarah.visa': query(
    z.strictObject({ id: zLexSarahId, oppning: zOppning }),
    z.strictObject({
      lexSarah: zLexSarah,
      mojligaSteg: z.array(zMojligtSteg),
      kommande: zKommande.nullable(),
      historik: z.array(zHandling),
    }),
    'lexSarah',
  ),
  /** Changes the report; the earlier words stay in the history with the reason. Not after the decision. */
  'lexSarah.ratta': command(
    z.strictObject({ id: zLexSarahId, rapport: zLexSarahRapport, skal: zFritext.default('') }),
    z.strictObject({ andrade: z.array(z.string()) }),
  ),
  'lexSarah.steg': command(
    z.strictObject({ id: zLexSarahId, steg: zLexSarahStegUppgift }),
    z.strictObject({ status: zLexSarahStatus }),
  ),
  /** Several steps in order, all or none. */
  'lexSarah.stegFlera': command(
    z.strictObject({ id: zLexSarahId, steg: z.array(zLexSarahStegUppgift).min(1).max(50) }),
    z.strictObject({ status: zLexSarahStatus }),
  ),
} as const;
