import { z } from 'zod';
import { command, query, zOppning } from '../contract.ts';
import { zEnhetId, zVerksamhetId } from '../enhet/enhetSchema.ts';
import { zKommande } from '../frist/kommande.ts';
import { zHandling } from '../historik/handling.ts';
import { arendefilterFalt, sidaFalt, zMojligtSteg } from '../process/arendefilter.ts';
import { lexStegFalt } from '../process/handlingar.ts';
import { zFritext } from '../text/fritext.ts';
import { zLocalDate } from '../time/localDateSchema.ts';
import { zHandelseanalys } from './handelseanalys.ts';
import {
  zLexMaria,
  zLexMariaAnmalan,
  zLexMariaBeslut,
  zLexMariaId,
  zLexMariaUppgifter,
  zMtpAnmalan,
  zUppdrag,
} from './lexMaria.ts';
import { zLexMariaStatus } from './lexMariaStatus.ts';
import { zPatientinformation } from './patientinformation.ts';
import { zVardskada } from './vardskada.ts';

export const zLexMariaFilter = z.strictObject({
  ...arendefilterFalt,
  status: z.array(zLexMariaStatus).optional(),
});

export const zLexMariaRad = z.strictObject({
  id: zLexMariaId,
  nummer: z.string(),
  enhetId: zEnhetId.nullable(),
  verksamhetId: zVerksamhetId.nullable(),
  verksamhet: z.string(),
  handelsedatum: zLocalDate,
  status: zLexMariaStatus,
  vardskada: zVardskada.nullable(),
  /** The day it was reported to IVO; null while it is not. */
  anmald: zLocalDate.nullable(),
  mtp: z.boolean(),
  handelse: z.string(),
  atgarder: z.array(z.string()),
  kommande: zKommande.nullable(),
});
export type LexMariaRad = z.output<typeof zLexMariaRad>;

/** One act on a case; which are open when, and for whom, is the table in lexMariaSteg. */
export const zLexMariaStegUppgift = z.discriminatedUnion('steg', [
  z.strictObject({ steg: z.literal('starta'), ...zUppdrag.shape }),
  z.strictObject({ steg: z.literal('utred'), analys: zHandelseanalys }),
  z.strictObject({ steg: z.literal('informera'), information: zPatientinformation }),
  z.strictObject({ steg: z.literal('mtp'), ...zMtpAnmalan.shape }),
  z.strictObject({ steg: z.literal('besluta'), ...zLexMariaBeslut.shape }),
  z.strictObject({ steg: z.literal('anmal'), ...zLexMariaAnmalan.shape }),
  ...lexStegFalt,
]);
export type LexMariaStegUppgift = z.output<typeof zLexMariaStegUppgift>;

const zSparad = z.strictObject({ id: zLexMariaId, nummer: z.string() });

export const lexMariaApi = {
  'lexMaria.registrera': command(z.strictObject({ uppgifter: zLexMariaUppgifter }), zSparad),
  /** An investigation made of an avvikelse in one act. The same avvikelse may also be a lex Sarah case. */
  'lexMaria.franAvvikelse': command(z.strictObject({ avvikelseId: z.uuid() }), zSparad),
  'lexMaria.lista': query(
    z.strictObject({ filter: zLexMariaFilter.default({}), ...sidaFalt }),
    z.strictObject({ rader: z.array(zLexMariaRad), totalt: z.int() }),
  ),
  'lexMaria.finn': query(
    z.strictObject({ nummer: z.string().trim().min(1).max(100) }),
    z.strictObject({ id: zLexMariaId }),
  ),
  'lexMaria.visa': query(
    z.strictObject({ id: zLexMariaId, oppning: zOppning }),
    z.strictObject({
      lexMaria: zLexMaria,
      mojligaSteg: z.array(zMojligtSteg),
      kommande: zKommande.nullable(),
      historik: z.array(zHandling),
    }),
    'lexMaria',
  ),
  /** Changes what was registered; the earlier words stay in the history with the reason. Not after the decision. */
  'lexMaria.ratta': command(
    z.strictObject({ id: zLexMariaId, uppgifter: zLexMariaUppgifter, skal: zFritext.default('') }),
    z.strictObject({ andrade: z.array(z.string()) }),
  ),
  'lexMaria.steg': command(
    z.strictObject({ id: zLexMariaId, steg: zLexMariaStegUppgift }),
    z.strictObject({ status: zLexMariaStatus }),
  ),
  /** Several steps in order, all or none. */
  'lexMaria.stegFlera': command(
    z.strictObject({ id: zLexMariaId, steg: z.array(zLexMariaStegUppgift).min(1).max(50) }),
    z.strictObject({ status: zLexMariaStatus }),
  ),
} as const;
