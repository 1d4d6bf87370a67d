import { z } from 'zod';
import { command, query } from '../contract.ts';
import { zKodnamn } from '../kodverk/kodverk.ts';
import { zRiskmatris } from '../riskmatris/riskmatris.ts';
import { zRisk, zRiskUppgifter } from './risk.ts';

const zId = z.strictObject({ id: z.uuid() });
const zPoang = z.strictObject({
  sannolikhet: z.int().min(1).max(10),
  allvarlighetsgrad: z.int().min(1).max(10),
});

export const internkontrollApi = {
  'risk.spara': command(z.strictObject({ id: z.uuid().optional(), uppgifter: zRiskUppgifter }), zId),
  'risk.skatta': command(
    zId.extend({
      niva: z.enum(['inneboende', 'nuvarande', 'mal']),
      matrisId: zKodnamn.default('internkontroll-4'),
      poang: zPoang,
      motivering: z.string().trim().max(4000).default(''),
    }),
    z.strictObject({ id: z.uuid(), zon: z.string() }),
  ),
  /** The answer to "omvärdera?": the score is kept, with the reason. */
  'risk.behall': command(zId.extend({ skal: z.string().trim().min(1).max(2000) }), zId),
  'risk.lista': query(z.strictObject({}), z.array(zRisk)),
  /** Links an event to a risk; the risk then asks to be looked at again. */
  'risk.koppla': command(zId.extend({ avvikelseId: z.uuid() }), zId),
  /** A blind round: a second person's score, shown only when both have answered. */
  'risk.blindskatta': command(
    zId.extend({ omgang: zKodnamn, vem: z.string().trim().min(1).max(80), poang: zPoang }),
    zId,
  ),
  'risk.blindjamforelse': query(
    z.strictObject({ omgang: zKodnamn }),
    z.strictObject({
      par: z.array(
        z.strictObject({
          riskId: z.uuid(),
          a: zPoang.extend({ vem: z.string() }),
          b: zPoang.extend({ vem: z.string() }),
          sannolikhet: z.int(),
          allvarlighetsgrad: z.int(),
        }),
      ),
      eniga: z.int(),
      /** Risks that only one person has scored. */
      vantar: z.int(),
    }),
  ),
  'matris.lista': query(z.strictObject({}), z.array(zRiskmatris)),
  /** What a new version would change, before it is adopted. */
  'matris.prova': query(
    z.strictObject({ matris: zRiskmatris }),
    z.strictObject({ bytterZon: z.array(z.strictObject({ id: z.uuid(), nr: z.int(), risk: z.string() })) }),
  ),
  'matris.anta': command(
    z.strictObject({ matris: zRiskmatris }),
    z.strictObject({ id: zKodnamn, version: z.int() }),
  ),
} as const;
