import { z } from 'zod';

/** Free text of a case: trimmed, at most 10 000 characters. */
export const zFritext = z.string().trim().max(10_000, { error: 'får vara högst 10 000 tecken' });
/** Free text that must say something. */
export const zIfylld = zFritext.min(1, { error: 'behöver fyllas i' });
/** A line: a name, a title, a number of a file. */
export const zRadtext = z.string().trim().max(200, { error: 'får vara högst 200 tecken' });
export const zIfylldRad = zRadtext.min(1, { error: 'behöver fyllas i' });
