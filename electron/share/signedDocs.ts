import type { z } from 'zod';
import { lasDokument, skrivDokument } from '../../shared/delning/signeratDokument.ts';
import type { Granskning } from '../../shared/sammandrag/las.ts';
import { busy, listOrMake, removeQuietly, synkaMapp } from './commitFile.ts';
import type { Skrivmiljo } from './commitFile.ts';
import { parseSignedName, signedName, tempOwner } from './names.ts';
import { codeOf } from './shareIo.ts';
import { kallaOf, sha256, sigill } from './sign.ts';
import type { Nyckelpar } from './sign.ts';

/** A registry of 30 000 units is some megabytes. */
export const MAX_DOCUMENT_BYTES = 32 * 1024 * 1024;

export interface Hittat<T> {
  readonly dokument: T;
  readonly seq: number;
  readonly sha256: string;
  readonly text: string;
}

/**
 * The newest document of a kind that a trusted key has signed, or null. Bad ones are passed by for the next older.
 * @throws what the file system throws, except that a missing folder is the same as no document
 */
export async function nyasteDokument<S extends z.ZodType>(
  miljo: Pick<Skrivmiljo, 'io' | 'waiting'>,
  folder: string,
  kind: string,
  schema: S,
  trusted: readonly string[],
  granskning: Granskning,
): Promise<Hittat<z.output<S>> | null> {
  let names: readonly string[];
  try {
    names = await busy(miljo, () => miljo.io.list(folder));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
  const found = names
    .map((name) => ({ name, said: parseSignedName(name) }))
    .filter((f) => f.said?.kind === kind)
    .toSorted((a, b) => (b.said?.seq ?? 0) - (a.said?.seq ?? 0) || (a.name < b.name ? 1 : -1));
  for (const { name, said } of found) {
    const bytes = await busy(miljo, () => miljo.io.read(`${folder}/${name}`, MAX_DOCUMENT_BYTES)).catch(
      (error: unknown) => {
        if (codeOf(error) === undefined) throw error;
        return new Uint8Array();
      },
    );
    const hash = sha256(bytes);
    if (said === null || !hash.startsWith(said.hash32)) continue;
    const text = new TextDecoder().decode(bytes);
    const read = lasDokument(text, schema, (pub) => trusted.includes(pub), granskning);
    if (read !== null) return { dokument: read.dokument, seq: said.seq, sha256: hash, text };
  }
  return null;
}

/**
 * Signs and puts a document beside the earlier ones, and keeps the two newest. Gives false when what was read back
 * differed; the next run tries again.
 * @throws what the file system throws
 */
export async function laggDokument(
  miljo: Skrivmiljo,
  folder: string,
  kind: string,
  seq: number,
  dokument: unknown,
  nyckel: Nyckelpar,
): Promise<boolean> {
  const writer = kallaOf(nyckel.pub);
  const bytes = new TextEncoder().encode(skrivDokument(dokument, nyckel.pub, sigill(nyckel)));
  const name = signedName(kind, writer, seq, sha256(bytes).slice(0, 32));
  const names = await listOrMake(miljo, folder);
  for (const each of names)
    if (tempOwner(each) === writer) await removeQuietly(miljo.io, `${folder}/${each}`);
  if (!names.includes(name)) {
    const lagt = await miljo.lagg({ folder, writer, name, bytes, marker: null });
    if (lagt !== 'lagd') return false;
    await synkaMapp(miljo, folder);
  }
  const older = names
    .filter((each) => {
      const said = parseSignedName(each);
      return said?.kind === kind && said.seq < seq && (kind === 'r' || said.writer === writer);
    })
    .toSorted()
    .toReversed();
  for (const each of older.slice(1)) await removeQuietly(miljo.io, `${folder}/${each}`);
  return true;
}
