import { z } from 'zod';

/**
 * What may be told outside the window, where anybody in the room can read it: how many things, never which kind, never
 * whom. The shape holds only numbers, so that no text of a case can come along.
 */
export const paminnelseSchema = z.strictObject({
  /** Things whose day has passed. */
  forsenade: z.int().min(0).max(9999),
  /** Things whose day is today. */
  idag: z.int().min(0).max(9999),
});
export type Paminnelse = z.infer<typeof paminnelseSchema>;

const saker = (antal: number): string => (antal === 1 ? '1 sak' : `${antal} saker`);

/** The words of a notification; null when there is nothing to say. */
export function paminnelseText({ forsenade, idag }: Paminnelse): string | null {
  const delar = [
    ...(forsenade > 0 ? [`${saker(forsenade)} är ${forsenade === 1 ? 'försenad' : 'försenade'}`] : []),
    ...(idag > 0 ? [`${saker(idag)} ska göras i dag`] : []),
  ];
  return delar.length === 0 ? null : `${delar.join(', ')}.`;
}

/** The number on the program's icon. */
export const markeAntal = ({ forsenade, idag }: Paminnelse): number => forsenade + idag;
