import { z } from 'zod';
import { command, query, zOppning } from '../contract.ts';
import { zEnhetId, zVerksamhetId } from '../enhet/enhetSchema.ts';
import { zKommande } from '../frist/kommande.ts';
import { zHandling } from '../historik/handling.ts';
import { zKodnamn } from '../kodverk/kodverkSchema.ts';
import { arendefilterFalt, sidaFalt, zMojligtSteg } from '../process/arendefilter.ts';
import { zFritext, zIfylld } from '../text/fritext.ts';
import { zLocalDate } from '../time/localDateSchema.ts';
import { zExtern, zExternId, zExternSvar, zExternUppgifter, zNytta, zRiktning } from './extern.ts';
import { zExternStatus } from './externSteg.ts';

export const zExternFilter = z.strictObject({
  ...arendefilterFalt,
  riktning: z.array(zRiktning).optional(),
  status: z.array(zExternStatus).optional(),
});

export const zExternRad = z.strictObject({
  id: zExternId,
  nummer: z.string(),
  enhetId: zEnhetId.nullable(),
  verksamhetId: zVerksamhetId.nullable(),
  riktning: zRiktning,
  motpart: z.string(),
  amne: zKodnamn.nullable(),
  datum: zLocalDate,
  besvarat: zLocalDate.nullable(),
  nytta: zNytta.nullable(),
  paminnelser: z.int(),
  status: zExternStatus,
  rubrik: z.string(),
  kommande: zKommande.nullable(),
});
export type ExternRad = z.output<typeof zExternRad>;

/** One act on an external deviation; which are open when is the table in externSteg. */
export const zExternStegUppgift = z.discriminatedUnion('steg', [
  z.strictObject({ steg: z.literal('paminn'), datum: zLocalDate }),
  z.strictObject({ steg: z.literal('svar'), ...zExternSvar.shape }),
  z.strictObject({ steg: z.literal('bedom-nytta'), nytta: zNytta }),
  z.strictObject({ steg: z.literal('avsluta'), skal: zFritext.default('') }),
  z.strictObject({ steg: z.literal('oppna'), skal: zIfylld }),
]);
export type ExternStegUppgift = z.output<typeof zExternStegUppgift>;

const zSparad = z.strictObject({ id: zExternId, nummer: z.string() });

export const externApi = {
  'extern.registrera': command(z.strictObject({ uppgifter: zExternUppgifter }), zSparad),
  /** Many at once, all or none. */
  'extern.registreraFlera': command(
    z.strictObject({ uppgifter: z.array(zExternUppgifter).min(1).max(10_000) }),
    z.array(zSparad),
  ),
  'extern.lista': query(
    z.strictObject({ filter: zExternFilter.default({}), ...sidaFalt }),
    z.strictObject({ rader: z.array(zExternRad), totalt: z.int() }),
  ),
  'extern.finn': query(
    z.strictObject({ nummer: z.string().trim().min(1).max(100) }),
    z.strictObject({ id: zExternId }),
  ),
  'extern.visa': query(
    z.strictObject({ id: zExternId, oppning: zOppning }),
    z.strictObject({
      extern: zExtern,
      mojligaSteg: z.array(zMojligtSteg),
      kommande: zKommande.nullable(),
      historik: z.array(zHandling),
    }),
    'extern',
  ),
  'extern.ratta': command(
    z.strictObject({ id: zExternId, uppgifter: zExternUppgifter, skal: zFritext.default('') }),
    z.strictObject({ andrade: z.array(z.string()) }),
  ),
  'extern.steg': command(
    z.strictObject({ id: zExternId, steg: zExternStegUppgift }),
    z.strictObject({ status: zExternStatus }),
  ),
  /** Several steps in order, all or none. */
  'extern.stegFlera': command(
    z.strictObject({ id: zExternId, steg: z.array(zExternStegUppgift).min(1).max(50) }),
    z.strictObject({ status: zExternStatus }),
  ),
} as const;
