import type { Sammandragsperiod } from '../../shared/sammandrag/sammandrag.ts';
import { busy, damaged, laggFil, listOrMake, removeQuietly, sameAsSent } from './commitFile.ts';
import type { Skrivmiljo } from './commitFile.ts';
import { parseSnapshotName, periodFolder, snapshotName, tempOwner } from './names.ts';
import type { Filnamn } from './names.ts';
import { readMarker } from './marker.ts';
import { felklassOf } from './retryClasses.ts';
import type { Felklass } from './retryClasses.ts';
import { codeOf } from './shareIo.ts';
import type { ShareIo } from './shareIo.ts';

/** One file that is decided and kept locally before the share is touched. */
export interface Forsandelse {
  readonly period: Sammandragsperiod;
  readonly namn: Filnamn;
  readonly bytes: Uint8Array;
  /** A card was taken back: older files of the stream go, not only those beyond the two newest. */
  readonly aterkallar: boolean;
}

/** What became of it. Everything but `sand` leaves the local outbox as it was. */
export type Sandning =
  | { readonly slag: 'sand' }
  /** The share already has files of ours with this number or a higher one: number again above `hogst`. */
  | { readonly slag: 'numrera-om'; readonly hogst: number }
  | { readonly slag: 'fel'; readonly klass: Felklass; readonly kod: string };

export interface Sandmiljo extends Skrivmiljo {
  /** The share the unit was connected to; another one in its place is the same as no contact. */
  readonly share: string;
}

const fel = (kod: string): Sandning => ({ slag: 'fel', klass: felklassOf(kod), kod });

/** Best effort: what cannot be removed now is removed by a later run. */
async function prune(
  io: ShareIo,
  folder: string,
  mine: readonly Filnamn[],
  sent: Forsandelse,
): Promise<void> {
  const older = mine.filter((f) => f.seq < sent.namn.seq).toSorted((a, b) => b.seq - a.seq);
  const gone = sent.aterkallar ? older : older.slice(1);
  for (const f of gone) await removeQuietly(io, `${folder}/${snapshotName(f)}`);
}

/**
 * Puts one file on the share: marker, folder, temp file with one write and fsync, read back, rename. The file's name
 * is the commit, nothing is ever overwritten, and a run that is cut off anywhere is simply done again. The folder is not
 * synced here: that is for the runs that look after what was sent (outbox.ts), which send again what a server has lost.
 * Never throws what the file system throws; what it throws is our own mistake or the end of the process.
 */
export async function sand(miljo: Sandmiljo, f: Forsandelse): Promise<Sandning> {
  const { io } = miljo;
  const folder = periodFolder(f.period);
  const name = snapshotName(f.namn);
  try {
    const marker = await busy(miljo, () => readMarker(io));
    if (typeof marker === 'string' || marker.share !== miljo.share) return fel('ENOENT');

    const names = await listOrMake(miljo, folder);
    for (const each of names)
      if (each.startsWith('_') && tempOwner(each) === f.namn.src16)
        await removeQuietly(io, `${folder}/${each}`);

    // A folder can hold ten thousand names: only those that begin as ours are taken apart.
    const own = `${f.namn.unit16}.${f.namn.src16}.`;
    const mine = names
      .filter((each) => each.startsWith(own))
      .map(parseSnapshotName)
      .filter((n) => n !== null);
    const hogst = Math.max(0, ...mine.map((n) => n.seq));
    if (names.includes(name)) {
      const there = await busy(miljo, () => io.read(`${folder}/${name}`, f.bytes.length)).catch(damaged);
      if (!sameAsSent(there, f.bytes)) return { slag: 'numrera-om', hogst };
      await prune(io, folder, mine, f);
      return hogst > f.namn.seq ? { slag: 'numrera-om', hogst } : { slag: 'sand' };
    }
    if (hogst >= f.namn.seq) return { slag: 'numrera-om', hogst };

    const lagt = await laggFil(miljo, folder, f.namn.src16, name, f.bytes);
    if (lagt !== 'lagd') return fel('EIO');
    await prune(io, folder, mine, f);
    return { slag: 'sand' };
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined) throw error;
    return fel(code);
  }
}
