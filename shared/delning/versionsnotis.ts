import { z } from 'zod';
import { zInstant } from '../time/instantSchema.ts';
import { zKortId } from '../sammandrag/sammandragSchema.ts';

/** A version of the program: three numbers. */
export const zVersion = z
  .string()
  .regex(/^\d{1,4}\.\d{1,4}\.\d{1,4}$/u, 'ska vara tre tal, till exempel 1.4.0');

/** Says that a new version exists. It carries no program and no address: IT installs, the program fetches nothing. */
export const zVersionsnotis = z.object({
  fmt: z.literal('varsam-version'),
  v: z.literal(1),
  share: zKortId,
  seq: z.int().min(1),
  version: zVersion,
  at: zInstant,
  /** What is new, in a sentence or two. */
  text: z.string().trim().max(300),
});
export type Versionsnotis = z.output<typeof zVersionsnotis>;

const numbers = (version: string): readonly number[] => version.split('.').map(Number);

/** Whether the first is newer than the second; `1.10.0` is newer than `1.9.3`. */
export function isNewer(version: string, than: string): boolean {
  const [a, b] = [numbers(version), numbers(than)];
  const at = a.findIndex((part, i) => part !== b[i]);
  return at !== -1 && (a[at] ?? 0) > (b[at] ?? 0);
}

/** Why a notice was not shown; written in the history, so that IT can see what somebody has put there. */
export const notisSkal = {
  trasig: 'Filen är inte hel: innehållet stämmer inte med namnet eller går inte att läsa.',
  'inte-signerad': 'Filen är inte signerad av SAS eller MAS dator i den här utdelningen.',
  'annan-utdelning': 'Filen hör till en annan utdelning.',
  gammal: 'Versionen är inte nyare än den som redan används eller har visats.',
} as const;
export type Notisskal = keyof typeof notisSkal;

/** Judges a notice that a trusted key has signed. Null when it is to be shown. */
export function skalAttInteVisa(
  notis: Versionsnotis,
  har: { readonly share: string; readonly version: string; readonly seq: number },
): Notisskal | null {
  if (notis.share !== har.share) return 'annan-utdelning';
  return notis.seq <= har.seq || !isNewer(notis.version, har.version) ? 'gammal' : null;
}
