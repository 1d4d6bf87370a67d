import { problem } from '../problem.ts';
import type { Problem } from '../problem.ts';
import { done, refused } from '../result.ts';
import type { Result } from '../result.ts';

/** The largest file that is kept; a scanned report is a few MB. */
export const MAX_BEVIS_BYTE = 20 * 1024 * 1024;

interface Filslag {
  readonly andelser: readonly string[];
  readonly mediatyp: string;
  readonly har: (bytes: Uint8Array) => boolean;
}

const begins =
  (...bytes: readonly number[]) =>
  (b: Uint8Array): boolean =>
    bytes.every((x, i) => b[i] === x);
const ascii = (text: string): number[] => Array.from(text, (c) => c.charCodeAt(0));

/** Whether the letters stand anywhere in the bytes; the names inside a ZIP file are never packed. */
function holds(bytes: Uint8Array, text: string): boolean {
  const wanted = ascii(text);
  const [first = 0] = wanted;
  for (let i = bytes.indexOf(first); i !== -1; i = bytes.indexOf(first, i + 1))
    if (wanted.every((x, k) => bytes[i + k] === x)) return true;
  return false;
}

const isZip = begins(0x50, 0x4b, 0x03, 0x04);
const office = (folder: string) => (b: Uint8Array) =>
  isZip(b) && holds(b, '[Content_Types].xml') && holds(b, folder);
const open = (kind: string) => (b: Uint8Array) =>
  isZip(b) && holds(b.subarray(0, 200), `application/vnd.oasis.opendocument.${kind}`);
const isText = (b: Uint8Array): boolean => !b.includes(0);

/** What is taken: papers, tables and pictures. A file is what its bytes say, and its ending must say the same. */
const filslag: readonly Filslag[] = [
  { andelser: ['pdf'], mediatyp: 'application/pdf', har: begins(...ascii('%PDF-')) },
  { andelser: ['png'], mediatyp: 'image/png', har: begins(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) },
  { andelser: ['jpg', 'jpeg'], mediatyp: 'image/jpeg', har: begins(0xff, 0xd8, 0xff) },
  { andelser: ['gif'], mediatyp: 'image/gif', har: begins(...ascii('GIF8')) },
  {
    andelser: ['docx'],
    mediatyp: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    har: office('word/'),
  },
  {
    andelser: ['xlsx'],
    mediatyp: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    har: office('xl/'),
  },
  {
    andelser: ['pptx'],
    mediatyp: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    har: office('ppt/'),
  },
  { andelser: ['odt'], mediatyp: 'application/vnd.oasis.opendocument.text', har: open('text') },
  { andelser: ['ods'], mediatyp: 'application/vnd.oasis.opendocument.spreadsheet', har: open('spreadsheet') },
  { andelser: ['txt'], mediatyp: 'text/plain', har: isText },
  { andelser: ['csv'], mediatyp: 'text/csv', har: isText },
];

/** The endings that can be chosen in a file dialog. */
export const bevisAndelser: readonly string[] = filslag.flatMap((f) => f.andelser);

/** A name without folders and without characters that no file system takes; at most 150 characters with its ending. */
export function renFilnamn(namn: string): string {
  const last = namn.split(/[\\/]/u).at(-1) ?? '';
  const clean = last.replaceAll(/[\p{Cc}:*?"<>|]/gu, '_').trim();
  const dot = clean.lastIndexOf('.');
  return dot <= 0 ? clean.slice(0, 150) : clean.slice(0, Math.min(dot, 140)) + clean.slice(dot, dot + 10);
}

/** What a file is, by its bytes and its ending. Refuses what is empty, too large, of another kind, or can run code. */
export function kannIgen(namn: string, bytes: Uint8Array): Result<{ readonly mediatyp: string }> {
  const no = (code: Problem['code'], d: Record<string, string | number>) =>
    refused(problem(code, { fil: namn, ...d }, 'fil'));
  if (bytes.byteLength === 0) return no('bevis-tomt', {});
  if (bytes.byteLength > MAX_BEVIS_BYTE)
    return no('bevis-for-stort', { maxMB: MAX_BEVIS_BYTE / 1024 / 1024 });
  const andelse = /\.([a-z0-9]+)$/iu.exec(namn)?.[1]?.toLowerCase() ?? '';
  const slag = filslag.find((f) => f.andelser.includes(andelse));
  if (slag === undefined) return no('bevis-filtyp', { kan: bevisAndelser.join(', ') });
  if (!slag.har(bytes)) return no('bevis-annat-innehall', { andelse });
  if (isZip(bytes) && holds(bytes, 'vbaProject.bin')) return no('bevis-makro', {});
  return done({ mediatyp: slag.mediatyp });
}
