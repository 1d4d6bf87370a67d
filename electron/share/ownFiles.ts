import { removeQuietly, sameAsSent } from './commitFile.ts';
import { parseSnapshotName, tempOwner } from './names.ts';
import type { Filnamn } from './names.ts';
import type { ShareIo } from './shareIo.ts';

/**
 * [Note: what a process remembers of a share] A folder can hold ten thousand names, and to list it costs more than to
 * write the file. What is ours in it can only be changed by us: after one listing the process knows its own names, and
 * needs no other until something goes wrong. A refusal forgets the folder, and so does the end of the process, so that a
 * killed run, a restored backup and a share that was away are always met with a listing; the runs that look after what
 * was sent list anyway, and find the copied key that has written in our name.
 */
export class EgnaFiler {
  private marker: Uint8Array | undefined;
  private readonly folders = new Map<string, readonly Filnamn[]>();

  /** Own names in a folder and the marker they lay under; undefined when it has not been listed since something went wrong there. */
  known(folder: string): { readonly own: readonly Filnamn[]; readonly marker: Uint8Array } | undefined {
    const own = this.folders.get(folder);
    return own === undefined || this.marker === undefined ? undefined : { own, marker: this.marker };
  }
  /** Takes the names of a folder that are the source's own, from a listing just made under a marker just read. */
  saw(folder: string, src16: string, names: readonly string[], marker: Uint8Array): readonly Filnamn[] {
    // Where the source stands in a name is fixed, so that the many others are not taken apart.
    const own = names
      .filter((name) => name.startsWith(src16, SRC_AT))
      .map(parseSnapshotName)
      .filter((n) => n !== null);
    // What lay under another marker may be of another share, or of the same one as it was before it was put back.
    if (this.marker !== undefined && !sameAsSent(this.marker, marker)) this.folders.clear();
    this.folders.set(folder, own);
    this.marker = marker;
    return own;
  }
  /** What lies there after a file was committed and the older ones pruned. */
  now(folder: string, own: readonly Filnamn[]): void {
    this.folders.set(folder, own);
  }
  forget(folder: string): void {
    this.folders.delete(folder);
  }
}
const SRC_AT = 'uuuuuuuuuuuuuuuu.'.length;

/** Removes the temp files that an earlier run of the same source has left in a folder. */
export async function removeTemps(
  io: ShareIo,
  folder: string,
  src16: string,
  names: readonly string[],
): Promise<void> {
  for (const name of names)
    if (name.startsWith('_') && tempOwner(name) === src16) await removeQuietly(io, `${folder}/${name}`);
}
