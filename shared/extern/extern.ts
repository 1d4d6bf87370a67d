import { z } from 'zod';
import { tillhorighetFalt } from '../enhet/tillhorighet.ts';
import { zKodnamn } from '../kodverk/kodverkSchema.ts';
import { zFritext, zIfylld, zIfylldRad } from '../text/fritext.ts';
import { zInstant } from '../time/instantSchema.ts';
import { zLocalDate } from '../time/localDateSchema.ts';
import { zExternStatus } from './externSteg.ts';

export const zExternId = z.uuid().transform((s) => s as string & { readonly __brand: 'ExternId' });
export type ExternId = z.output<typeof zExternId>;

/** Deviations between caregivers (vårdsamverkan): one we sent to another, or one another sent to us. */
export const riktningar = { skickad: 'Skickad', inkommen: 'Inkommen' } as const;
export type Riktning = keyof typeof riktningar;
export const zRiktning = z.enum(['skickad', 'inkommen']);

/** Whether the answer was of use: "vi har tagit upp det på APT" seldom is. */
export const nyttor = { ja: 'Ja', delvis: 'Delvis', nej: 'Nej' } as const;
export const zNytta = z.enum(['ja', 'delvis', 'nej']);

export const zExternUppgifter = z.strictObject({
  ...tillhorighetFalt,
  riktning: zRiktning,
  /** The other caregiver: an organisation, never a person. */
  motpart: zIfylldRad,
  /** Code of the list extern-amne. */
  amne: zKodnamn.nullable().default(null),
  /** Code of the list avvikelsetyp; without one the theme is that of the avvikelse it is about. */
  tema: zKodnamn.nullable().default(null),
  /** The day it was sent or came. */
  datum: zLocalDate,
  handelsedatum: zLocalDate.nullable().default(null),
  beskrivning: zIfylld,
  /** What we want the other to do, or what they ask of us. */
  onskan: zFritext.default(''),
  avvikelseId: z.uuid().nullable().default(null),
});
export type ExternUppgifter = z.output<typeof zExternUppgifter>;

export const zExternSvar = z.strictObject({
  datum: zLocalDate,
  text: zFritext.default(''),
  /** Null until it has been judged. */
  nytta: zNytta.nullable().default(null),
});

export const zExtern = zExternUppgifter.extend({
  id: zExternId,
  nummer: z.string(),
  status: zExternStatus,
  paminnelser: z.array(z.strictObject({ datum: zLocalDate })),
  svar: zExternSvar.nullable(),
  registreradAt: zInstant,
  registreradAv: z.string(),
  andradAt: zInstant,
});
export type Extern = z.output<typeof zExtern>;
