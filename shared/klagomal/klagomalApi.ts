import { z } from 'zod';
import { command, query, zOppning } from '../contract.ts';
import { zEnhetId, zVerksamhetId } from '../enhet/enhetSchema.ts';
import { zKommande } from '../frist/kommande.ts';
import { zHandling } from '../historik/handling.ts';
import { zKodnamn, zLagrum } from '../kodverk/kodverkSchema.ts';
import { arendefilterFalt, sidaFalt, zMojligtSteg } from '../process/arendefilter.ts';
import { zFritext, zIfylld } from '../text/fritext.ts';
import { zLocalDate } from '../time/localDateSchema.ts';
import {
  zKlagomal,
  zKlagomalId,
  zKlagomalKanal,
  zKlagomalslag,
  zKlagomalSvar,
  zKlagomalUppgifter,
} from './klagomal.ts';
import { zKlagomalRegel } from './raknaregel.ts';
import { zKlagomalStatus } from './klagomalSteg.ts';

export const zKlagomalFilter = z.strictObject({
  ...arendefilterFalt,
  slag: z.array(zKlagomalslag).optional(),
  kanal: z.array(zKlagomalKanal).optional(),
  status: z.array(zKlagomalStatus).optional(),
});

/** A row of the list. `verksamhetId` is the one it counts in; `klagande` stays on this computer. */
export const zKlagomalRad = z.strictObject({
  id: zKlagomalId,
  nummer: z.string(),
  enhetId: zEnhetId.nullable(),
  verksamhetId: zVerksamhetId.nullable(),
  slag: zKlagomalslag,
  kanal: zKlagomalKanal,
  galler: zKodnamn.nullable(),
  tema: zKodnamn.nullable(),
  lagrum: zLagrum.nullable(),
  mottaget: zLocalDate,
  antal: z.int(),
  antalKlagande: z.int().nullable(),
  klagande: z.string().nullable(),
  kanBesvaras: z.boolean(),
  besvarat: zLocalDate.nullable(),
  /** Answered within the local limit; null while there is no answer. */
  iTid: z.boolean().nullable(),
  status: zKlagomalStatus,
  rubrik: z.string(),
  kommande: zKommande.nullable(),
});
export type KlagomalRad = z.output<typeof zKlagomalRad>;

/** One act on a complaint; which are open when is the table in klagomalSteg. */
export const zKlagomalStegUppgift = z.discriminatedUnion('steg', [
  z.strictObject({ steg: z.literal('bekrafta'), datum: zLocalDate }),
  z.strictObject({ steg: z.literal('utred'), datum: zLocalDate, text: zIfylld }),
  z.strictObject({ steg: z.literal('besvara'), ...zKlagomalSvar.shape }),
  z.strictObject({ steg: z.literal('avsluta'), datum: zLocalDate, lardom: zFritext.default('') }),
  z.strictObject({ steg: z.literal('oppna'), skal: zIfylld }),
]);
export type KlagomalStegUppgift = z.output<typeof zKlagomalStegUppgift>;

const zSparad = z.strictObject({ id: zKlagomalId, nummer: z.string() });

const zRegelMedText = z.strictObject({ regel: zKlagomalRegel, text: z.string() });

export const klagomalApi = {
  /** The rule for which views enter the report's table, with its sentence. */
  'klagomal.regel': query(z.strictObject({}), zRegelMedText),
  'klagomal.andraRegel': command(
    z.strictObject({ regel: zKlagomalRegel }),
    z.strictObject({ version: z.int() }),
  ),
  /** The counts of a period by the rule in force, and what would give a number that was published elsewhere. */
  'klagomal.rakna': query(
    z.strictObject({ from: zLocalDate, to: zLocalDate, publicerat: z.int().min(0).optional() }),
    zRegelMedText.extend({
      antal: z.int(),
      perVerksamhet: z.array(
        z.strictObject({ verksamhetId: zVerksamhetId.nullable(), namn: z.string(), antal: z.int() }),
      ),
      klagomal: z.int(),
      klagande: z.int(),
      utanUppgift: z.int(),
      forklaringar: z.array(zRegelMedText.extend({ antal: z.int() })),
    }),
  ),
  'klagomal.registrera': command(z.strictObject({ uppgifter: zKlagomalUppgifter }), zSparad),
  /** Many at once, all or none. */
  'klagomal.registreraFlera': command(
    z.strictObject({ uppgifter: z.array(zKlagomalUppgifter).min(1).max(10_000) }),
    z.array(zSparad),
  ),
  'klagomal.lista': query(
    z.strictObject({ filter: zKlagomalFilter.default({}), ...sidaFalt }),
    z.strictObject({ rader: z.array(zKlagomalRad), totalt: z.int() }),
  ),
  'klagomal.finn': query(
    z.strictObject({ nummer: z.string().trim().min(1).max(100) }),
    z.strictObject({ id: zKlagomalId }),
  ),
  'klagomal.visa': query(
    z.strictObject({ id: zKlagomalId, oppning: zOppning }),
    z.strictObject({
      klagomal: zKlagomal,
      /** The last days by the local rule; null when nobody is to be answered. */
      frister: z.strictObject({ bekraftelse: zLocalDate, svar: zLocalDate }).nullable(),
      mojligaSteg: z.array(zMojligtSteg),
      kommande: zKommande.nullable(),
      historik: z.array(zHandling),
    }),
    'klagomal',
  ),
  /** Changes what was registered; the earlier words stay in the history with the reason. */
  'klagomal.ratta': command(
    z.strictObject({ id: zKlagomalId, uppgifter: zKlagomalUppgifter, skal: zFritext.default('') }),
    z.strictObject({ andrade: z.array(z.string()) }),
  ),
  'klagomal.steg': command(
    z.strictObject({ id: zKlagomalId, steg: zKlagomalStegUppgift }),
    z.strictObject({ status: zKlagomalStatus }),
  ),
  /** Several steps in order, all or none. */
  'klagomal.stegFlera': command(
    z.strictObject({ id: zKlagomalId, steg: z.array(zKlagomalStegUppgift).min(1).max(50) }),
    z.strictObject({ status: zKlagomalStatus }),
  ),
} as const;
