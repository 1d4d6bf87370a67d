import { z } from 'zod';

/** Free text of a case: trimmed, at most 10 000 characters. */
// Control characters and halves of characters come from broken copies; nobody can see them, and they hide what follows.
// oxlint-disable-next-line no-control-regex
const invisible = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g;
const readable = (text: string): string => text.toWellFormed().replaceAll(invisible, '');

export const zFritext = z
  .string()
  .overwrite(readable)
  .trim()
  .max(10_000, { error: 'får vara högst 10 000 tecken' });
/** Free text that must say something. */
export const zIfylld = zFritext.min(1, { error: 'behöver fyllas i' });
/** A line: a name, a title, a number of a file. */
export const zRadtext = z.string().trim().max(200, { error: 'får vara högst 200 tecken' });
export const zIfylldRad = zRadtext.min(1, { error: 'behöver fyllas i' });
