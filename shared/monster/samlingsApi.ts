import { z } from 'zod';
import { zAvvikelseId } from '../avvikelse/avvikelse.ts';
import { zAvvikelseRad } from '../avvikelse/avvikelseApi.ts';
import { command, query, zOppning } from '../contract.ts';
import { zKommande } from '../frist/kommande.ts';
import { zHandling } from '../historik/handling.ts';
import { zOrsak } from '../orsak/orsak.ts';
import { zSamlingsutredning } from './monsterApi.ts';

const zId = z.strictObject({ id: z.uuid() });
const zSkal = z.string().trim().min(1, { error: 'behöver ett skäl' }).max(2000);

/** One investigation of several events: what they share, what is done about all of them, and what it came to. */
export const samlingsApi = {
  'samlingsutredning.visa': query(
    zId.extend({ oppning: zOppning }),
    z.strictObject({
      utredning: zSamlingsutredning,
      handelser: z.array(zAvvikelseRad),
      orsaker: z.array(zOrsak),
      nastaSteg: zKommande.extend({ stalle: z.enum(['orsaker', 'atgarder', 'slutsats']) }).nullable(),
      /** Whether nothing stands in the way of closing it. */
      kanAvslutas: z.boolean(),
      historik: z.array(zHandling),
    }),
    'samlingsutredning',
  ),
  'samlingsutredning.orsaker': command(zId.extend({ orsaker: z.array(zOrsak).max(20) }), zId),
  'samlingsutredning.slutsats': command(zId.extend({ slutsats: z.string().trim().max(10_000) }), zId),
  /** More events of the same kind, found later. */
  'samlingsutredning.laggTill': command(
    zId.extend({ handelser: z.array(zAvvikelseId).min(1).max(500) }),
    zId,
  ),
  'samlingsutredning.avsluta': command(zId, zId),
  'samlingsutredning.oppna': command(zId.extend({ skal: zSkal }), zId),
} as const;
