import { lasDokument } from '../../shared/delning/signeratDokument.ts';
import { zVersionsnotis } from '../../shared/delning/versionsnotis.ts';
import type { Notisskal, Versionsnotis } from '../../shared/delning/versionsnotis.ts';
import type { Granskning } from '../../shared/sammandrag/las.ts';
import { busy } from './commitFile.ts';
import type { Skrivmiljo } from './commitFile.ts';
import { parseSignedName, REGISTRY } from './names.ts';
import { codeOf } from './shareIo.ts';
import { sha256 } from './sign.ts';

/** Kind of the document that says that a new version exists. */
export const notisKind = 'v';
/** A few hundred letters and a signature; a larger file is not one of ours. */
const MAX_BYTES = 8 * 1024;

export interface LastNotis {
  readonly namn: string;
  readonly seq: number;
  /** The document as it was signed, or why it is not one. */
  readonly utfall:
    | { readonly notis: Versionsnotis; readonly text: string }
    | { readonly skal: Extract<Notisskal, 'trasig' | 'inte-signerad'> };
}

/**
 * Reads the notices that have not been judged before, oldest first. A bad file is told of and passed by.
 * @throws what the file system throws, except that a missing folder is the same as no notice
 */
export async function lasNyaNotiser(
  miljo: Pick<Skrivmiljo, 'io' | 'waiting'>,
  trusted: readonly string[],
  kanda: ReadonlySet<string>,
  granskning: Granskning,
): Promise<readonly LastNotis[]> {
  const names = await busy(miljo, () => miljo.io.list(REGISTRY)).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  });
  const lasta: LastNotis[] = [];
  for (const namn of names) {
    const said = parseSignedName(namn);
    if (said?.kind !== notisKind || kanda.has(namn)) continue;
    const bytes = await busy(miljo, () => miljo.io.read(`${REGISTRY}/${namn}`, MAX_BYTES)).catch(
      (error: unknown) => {
        if (codeOf(error) === undefined) throw error;
        return new Uint8Array();
      },
    );
    lasta.push({ namn, seq: said.seq, utfall: utfallOf(bytes, said.hash32, trusted, granskning) });
  }
  return lasta.toSorted((a, b) => a.seq - b.seq || (a.namn < b.namn ? -1 : 1));
}

function utfallOf(
  bytes: Uint8Array,
  hash32: string,
  trusted: readonly string[],
  granskning: Granskning,
): LastNotis['utfall'] {
  if (!sha256(bytes).startsWith(hash32)) return { skal: 'trasig' };
  const text = new TextDecoder().decode(bytes);
  const read = lasDokument(text, zVersionsnotis, (pub) => trusted.includes(pub), granskning);
  if (read !== null) return { notis: read.dokument, text };
  // Whole and of the right form, but by somebody else: told apart, since it may be somebody who wants to mislead.
  const byAnyone = lasDokument(text, zVersionsnotis, () => true, granskning);
  return { skal: byAnyone === null ? 'trasig' : 'inte-signerad' };
}
