import type { Sammandragsperiod } from '../../shared/sammandrag/sammandrag.ts';
import { busy, damaged, listOrMake, removeQuietly, sameAsSent } from './commitFile.ts';
import type { Skrivmiljo } from './commitFile.ts';
import { periodFolder, snapshotName } from './names.ts';
import type { Filnamn } from './names.ts';
import { readMarker } from './marker.ts';
import { removeTemps } from './ownFiles.ts';
import type { EgnaFiler } from './ownFiles.ts';
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
  /** What this process has seen of its own files; see [Note: what a process remembers of a share]. */
  readonly egna: EgnaFiler;
}

const fel = (kod: string): Sandning => ({ slag: 'fel', klass: felklassOf(kod), kod });

/**
 * Removes the files of a stream that the newest has put out of use: all but one, or every one when it takes a card back.
 * Best effort: what cannot be removed now is removed by a later run. Gives what is gone.
 */
export async function prune(
  io: ShareIo,
  folder: string,
  mine: readonly Filnamn[],
  newest: { readonly seq: number; readonly aterkallar: boolean },
): Promise<readonly Filnamn[]> {
  const older = mine.filter((f) => f.seq < newest.seq).toSorted((a, b) => b.seq - a.seq);
  const gone: Filnamn[] = [];
  for (const f of newest.aterkallar ? older : older.slice(1))
    if (await removeQuietly(io, `${folder}/${snapshotName(f)}`)) gone.push(f);
  return gone;
}

/** What lies in a folder of ours, by a listing that also clears away what a killed run has left; `null` where it is not our share. */
async function look(miljo: Sandmiljo, folder: string, src16: string): Promise<readonly Filnamn[] | null> {
  const marker = await busy(miljo, () => readMarker(miljo.io));
  if (typeof marker === 'string' || marker.share !== miljo.share) return null;
  const names = await listOrMake(miljo, folder);
  await removeTemps(miljo.io, folder, src16, names);
  return miljo.egna.saw(folder, src16, names, marker.bytes);
}

async function sandEnGang(
  miljo: Sandmiljo,
  folder: string,
  f: Forsandelse,
  rensa: boolean,
): Promise<Sandning> {
  const { io, egna } = miljo;
  const name = snapshotName(f.namn);
  try {
    const known = egna.known(folder);
    const all = known?.own ?? (await look(miljo, folder, f.namn.src16));
    if (all === null) return fel('ENOENT');
    const mine = all.filter((n) => n.unit16 === f.namn.unit16);
    const hogst = Math.max(0, ...mine.map((n) => n.seq));
    const newest = { seq: f.namn.seq, aterkallar: f.aterkallar };
    if (mine.some((n) => snapshotName(n) === name)) {
      const there = await busy(miljo, () => io.read(`${folder}/${name}`, f.bytes.length)).catch(damaged);
      if (!sameAsSent(there, f.bytes)) return { slag: 'numrera-om', hogst };
      await prune(io, folder, mine, newest);
      return hogst > f.namn.seq ? { slag: 'numrera-om', hogst } : { slag: 'sand' };
    }
    if (hogst >= f.namn.seq) return { slag: 'numrera-om', hogst };

    const lagt = await miljo.lagg({
      folder,
      writer: f.namn.src16,
      name,
      bytes: f.bytes,
      marker: known?.marker ?? null,
    });
    // Another share in its place, or one with a new key in its marker: the look that follows tells which.
    if (lagt === 'annan-marker') return fel('ENOENT');
    if (lagt === 'skadad') return fel('EIO');
    // A card that is taken back goes at once; what is merely old waits for a run that looks after.
    const gone = rensa || f.aterkallar ? await prune(io, folder, mine, newest) : [];
    egna.now(folder, [...all.filter((n) => !gone.includes(n)), f.namn]);
    return { slag: 'sand' };
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined) throw error;
    return fel(code);
  }
}

/**
 * Puts one file on the share: marker, folder, temp file with one write and fsync, read back, rename. The file's name
 * is the commit, nothing is ever overwritten, and a run that is cut off anywhere is simply done again. The folder is not
 * synced here: that is for the runs that look after what was sent (outbox.ts), which send again what a server has lost.
 * With `rensa` what the file has put out of use is removed.
 * Never throws what the file system throws; what it throws is our own mistake or the end of the process.
 */
export async function sand(miljo: Sandmiljo, f: Forsandelse, rensa: boolean): Promise<Sandning> {
  const folder = periodFolder(f.period);
  const fromMemory = miljo.egna.known(folder) !== undefined;
  const answer = await sandEnGang(miljo, folder, f, rensa);
  if (answer.slag !== 'fel') return answer;
  miljo.egna.forget(folder);
  // What was there and is not is looked for at once: only the memory of it stood in the way.
  return fromMemory && answer.kod === 'ENOENT' ? sand(miljo, f, rensa) : answer;
}
