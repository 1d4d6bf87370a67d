import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { problem } from '../../shared/problem.ts';
import { done, refused, type Result } from '../../shared/result.ts';
import { scryptCostSchema } from './passphrase.ts';
import { writeOnce, writeOver } from './safeWrite.ts';

export const keyFileName = 'nyckel.json';
const keyFilePath = (profileDir: string): string => join(profileDir, keyFileName);
/** Beside the copies of the database lies a copy of the key file: without it they cannot be opened. */
const copyPath = (profileDir: string): string => join(profileDir, 'kopior', keyFileName);

const bytes = z.base64().transform((text): Buffer => Buffer.from(text, 'base64'));
const keyId = bytes.refine((id) => id.length === 16);
const wrapSchema = z.discriminatedUnion('typ', [
  z.strictObject({ typ: z.literal('dator'), omslag: bytes }),
  z.strictObject({ typ: z.literal('losenfras'), salt: bytes, kostnad: scryptCostSchema, omslag: bytes }),
  z.strictObject({ typ: z.literal('aterstallning'), omslag: bytes }),
]);
const wraps = z.array(wrapSchema).max(10);
const keyFileSchema = z.strictObject({
  version: z.literal(1),
  /** Tells whether a key is this database's key, without telling anything of the key. */
  nyckelId: keyId,
  omslag: wraps,
  /** Earlier keys of this database, sealed with the present one, so that old copies can be read. */
  tidigare: z
    .array(z.strictObject({ nyckelId: keyId, omslag: bytes }))
    .max(100)
    .exactOptional(),
  /** A change of key that has begun: the new key sealed with the present one, and its own wraps. */
  byte: z.strictObject({ nyckelId: keyId, kuvert: bytes, omslag: wraps }).exactOptional(),
  /** SHA-256 of all the rest: a changed byte is damage, never a refusal of the right phrase. */
  kontroll: z.string().exactOptional(),
});
export type KeyFile = Omit<z.output<typeof keyFileSchema>, 'kontroll'>;
export type Wrap = KeyFile['omslag'][number];

const sumOf = (raw: object): string => createHash('sha256').update(JSON.stringify(raw)).digest('hex');

/** JSON.stringify turns a Buffer into this before the replacer sees it. */
const isBufferJson = (value: unknown): value is { data: number[] } =>
  typeof value === 'object' &&
  value !== null &&
  'type' in value &&
  value.type === 'Buffer' &&
  'data' in value;

function toText(file: KeyFile): string {
  const raw = JSON.parse(
    JSON.stringify(file, (_, value: unknown) =>
      isBufferJson(value) ? Buffer.from(value.data).toString('base64') : value,
    ),
  ) as object;
  return `${JSON.stringify({ ...raw, kontroll: sumOf(raw) }, null, 2)}\n`;
}

function parse(path: string): KeyFile | undefined {
  return existsSync(path) ? parseText(readFileSync(path, 'utf8')) : undefined;
}

function parseText(text: string): KeyFile | undefined {
  try {
    const { kontroll, ...raw } = JSON.parse(text) as Record<string, unknown>;
    if (kontroll !== undefined && kontroll !== sumOf(raw)) return undefined;
    const parsed = keyFileSchema.safeParse(raw);
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

/** Where there is a key file, `openKey` has compared the key with it. */
export const hasKeyFile = (profileDir: string): boolean => existsSync(keyFilePath(profileDir));

/**
 * The key file, or its copy when it is missing or damaged. Refuses `nyckelfil-saknas` and `nyckelfil-skadad` when there
 * is no copy either.
 */
export function readKeyFile(profileDir: string): Result<KeyFile> {
  const file = parse(keyFilePath(profileDir)) ?? parse(copyPath(profileDir));
  if (file !== undefined) return done(file);
  return refused(
    hasKeyFile(profileDir)
      ? problem('nyckelfil-skadad', { fil: keyFilePath(profileDir) })
      : problem('nyckelfil-saknas', { mapp: profileDir }),
  );
}

/** Puts the key file back from its copy when it is missing or damaged, and the other way about. */
export function mendKeyFile(profileDir: string): void {
  const [main, copy] = [parse(keyFilePath(profileDir)), parse(copyPath(profileDir))];
  if (main === undefined && copy !== undefined) writeOver(keyFilePath(profileDir), toText(copy));
  const right = main ?? copy;
  if (right !== undefined && (copy === undefined || toText(copy) !== toText(right)))
    writeCopy(profileDir, toText(right));
}

/** The copy is a second chance: that it cannot be written now must stop nothing, and the next start tries again. */
function writeCopy(profileDir: string, text: string): void {
  if (!existsSync(join(profileDir, 'kopior'))) return;
  try {
    writeOver(copyPath(profileDir), text);
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
  }
}

/** Writes the first key file of a profile; false when there is one already. */
export const writeFirstKeyFile = (profileDir: string, file: KeyFile): boolean =>
  writeOnce(keyFilePath(profileDir), toText(file));

/** Puts a whole new key file in the place of the old one in one step, and then its copy. */
export function replaceKeyFile(profileDir: string, file: KeyFile): void {
  writeOver(keyFilePath(profileDir), toText(file));
  writeCopy(profileDir, toText(file));
}

/**
 * Lays the key file beside copies in another folder: without it they open nowhere else. False when the folder holds the
 * key file of another profile, which is never written over.
 */
export function layKeyFile(profileDir: string, folder: string): boolean {
  const own = readKeyFile(profileDir);
  if (!own.ok) return true;
  const path = join(folder, keyFileName);
  const there = parse(path);
  const ours = [own.value.nyckelId, ...(own.value.tidigare ?? []).map((t) => t.nyckelId)];
  if (existsSync(path) && there !== undefined && !ours.some((id) => id.equals(there.nyckelId))) return false;
  writeOver(path, toText(own.value));
  return true;
}

/** Takes over a key file from elsewhere, in a profile that has none. `remove` undoes it. */
export function adoptKeyFile(profileDir: string, text: string): Result<{ readonly remove: () => void }> {
  const file = parseText(text);
  const path = keyFilePath(profileDir);
  if (file === undefined) return refused(problem('nyckelfil-skadad', { fil: path }));
  return writeOnce(path, toText(file))
    ? done({
        remove: () => {
          rmSync(path, { force: true });
        },
      })
    : refused(problem('profil-finns', { mapp: profileDir }));
}
