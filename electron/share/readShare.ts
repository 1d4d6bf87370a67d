import { SLUTRAD_LENGTH, lasSammandrag } from '../../shared/sammandrag/las.ts';
import type { Granskning, Karantanorsak } from '../../shared/sammandrag/las.ts';
import { zSammandragsperiod } from '../../shared/sammandrag/sammandragSchema.ts';
import type { Sammandragshuvud, Sammandragsperiod } from '../../shared/sammandrag/sammandrag.ts';
import { busy } from './commitFile.ts';
import { readMarker } from './marker.ts';
import type { LastMarker } from './marker.ts';
import { LAYOUT, parseSnapshotName, periodFolder, unit16 } from './names.ts';
import { felklassOf } from './retryClasses.ts';
import type { Felklass, Waiting } from './retryClasses.ts';
import { codeOf } from './shareIo.ts';
import type { ShareIo } from './shareIo.ts';
import { kallaOf, sha256, sha256MedSlut } from './sign.ts';

/** A snapshot is 2–60 kB; what is larger than this is something else and is not read to its end. */
export const MAX_FILE_BYTES = 8 * 1024 * 1024;

export interface Lasmiljo {
  readonly io: ShareIo;
  readonly waiting: Waiting;
}

/** What lies on a share, by names alone. */
export type Listning =
  | {
      readonly slag: 'ok';
      readonly marker: LastMarker;
      /** Every period there is, oldest first. */
      readonly perioder: readonly Sammandragsperiod[];
      readonly listade: readonly { readonly period: Sammandragsperiod; readonly namn: readonly string[] }[];
      /** Periods that could not be listed this time: nothing in them counts as gone. */
      readonly olistade: readonly { readonly period: Sammandragsperiod; readonly kod: string }[];
    }
  | { readonly slag: 'fel'; readonly klass: Felklass; readonly kod: string };

const folder = /^period=(.+)$/;
/** The period a folder under v1 is for, or null. */
function parsePeriodFolder(name: string): Sammandragsperiod | null {
  const parsed = zSammandragsperiod.safeParse(folder.exec(name)?.[1]);
  return parsed.success ? parsed.data : null;
}

/**
 * Marker, then names. `valj` picks the periods to list among those that exist.
 * A share with another id is the same as no contact.
 */
export async function listaUtdelning(
  miljo: Lasmiljo,
  share: string,
  valj: (perioder: readonly Sammandragsperiod[]) => readonly Sammandragsperiod[],
): Promise<Listning> {
  try {
    const marker = await busy(miljo, () => readMarker(miljo.io));
    if (typeof marker === 'string' || marker.share !== share)
      return { slag: 'fel', klass: 'onabar', kod: typeof marker === 'string' ? marker : 'fel-utdelning' };
    const folders = await busy(miljo, () => miljo.io.list(LAYOUT));
    const perioder = folders
      .map(parsePeriodFolder)
      .filter((p) => p !== null)
      .toSorted();
    const listade: { period: Sammandragsperiod; namn: readonly string[] }[] = [];
    const olistade: { period: Sammandragsperiod; kod: string }[] = [];
    for (const period of valj(perioder))
      try {
        listade.push({ period, namn: await busy(miljo, () => miljo.io.list(periodFolder(period))) });
      } catch (error) {
        const kod = codeOf(error);
        if (kod === undefined) throw error;
        olistade.push({ period, kod });
      }
    return { slag: 'ok', marker, perioder, listade, olistade };
  } catch (error) {
    const kod = codeOf(error);
    if (kod === undefined) throw error;
    return { slag: 'fel', klass: felklassOf(kod), kod };
  }
}

/** A file that is what its name says, signed by the key it names. */
export interface GodFil {
  readonly slag: 'god';
  readonly namn: string;
  readonly head: Sammandragshuvud;
  /** SHA-256 of all bytes: what the next file of the same source has as `prev`. */
  readonly sha256: string;
  readonly text: string;
  readonly okanda: Readonly<Record<string, number>>;
}
export type Fillasning =
  | GodFil
  | { readonly slag: 'dalig'; readonly namn: string; readonly orsak: Karantanorsak }
  /** Listed, but not there or locked by someone just now: neither good nor bad. */
  | { readonly slag: 'inte-nu'; readonly namn: string };

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const asText = (bytes: Uint8Array): string | null => {
  try {
    return utf8.decode(bytes);
  } catch {
    return null;
  }
};

/** Judges the bytes of one file by its name. Pure: the same bytes and name always get the same judgement. */
export function granskaFil(
  period: Sammandragsperiod,
  namn: string,
  bytes: Uint8Array,
  granskning: Granskning,
): Fillasning {
  const bad = (orsak: Karantanorsak): Fillasning => ({ slag: 'dalig', namn, orsak });
  const said = parseSnapshotName(namn);
  if (said === null) return bad('namn');
  const text = asText(bytes);
  if (text === null) return bad('ej-text');
  const hash = sha256MedSlut(bytes, SLUTRAD_LENGTH);
  const read = lasSammandrag(text, granskning, hash.body);
  if (!read.ok) return bad(read.orsak);
  const { head, okanda } = read.value;
  if (head.src !== kallaOf(head.pub)) return bad('nyckel');
  const same =
    head.period === period &&
    unit16(head.unit) === said.unit16 &&
    head.src === said.src16 &&
    head.seq === said.seq &&
    hash.all.startsWith(said.hash32);
  return same ? { slag: 'god', namn, head, sha256: hash.all, text, okanda } : bad('namn');
}

async function lasFil(
  miljo: Lasmiljo,
  period: Sammandragsperiod,
  namn: string,
  granskning: Granskning,
): Promise<Fillasning> {
  try {
    const path = `${periodFolder(period)}/${namn}`;
    const bytes = await busy(miljo, () => miljo.io.read(path, MAX_FILE_BYTES));
    return granskaFil(period, namn, bytes, granskning);
  } catch (error) {
    const kod = codeOf(error);
    if (kod === undefined) throw error;
    if (kod === 'EFBIG') return { slag: 'dalig', namn, orsak: 'for-stor' };
    if (kod === 'EISDIR') return { slag: 'dalig', namn, orsak: 'namn' };
    if (kod === 'ENOENT' || felklassOf(kod) === 'upptagen') return { slag: 'inte-nu', namn };
    if (felklassOf(kod) === 'onabar') throw error;
    return { slag: 'dalig', namn, orsak: 'gar-ej-lasa' };
  }
}

/**
 * One stream: names newest first, read until one is good. Gives the bad ones met on the way and the good one, if any.
 * @throws what the file system throws when the share itself is gone
 */
export async function lasNyaste(
  miljo: Lasmiljo,
  period: Sammandragsperiod,
  namn: readonly string[],
  granskning: Granskning,
): Promise<readonly Fillasning[]> {
  const read: Fillasning[] = [];
  for (const each of namn) {
    const file = await lasFil(miljo, period, each, granskning);
    read.push(file);
    if (file.slag === 'god') break;
  }
  return read;
}

/** Whether a file still has the bytes it was taken in with; `inte-nu` when that cannot be told. */
export async function arOforandrad(
  miljo: Lasmiljo,
  period: Sammandragsperiod,
  namn: string,
  expected: string,
): Promise<'ja' | 'nej' | 'inte-nu'> {
  try {
    const path = `${periodFolder(period)}/${namn}`;
    const bytes = await busy(miljo, () => miljo.io.read(path, MAX_FILE_BYTES));
    return sha256(bytes) === expected ? 'ja' : 'nej';
  } catch (error) {
    const kod = codeOf(error);
    if (kod === undefined) throw error;
    return kod === 'EFBIG' || felklassOf(kod) === 'skada' ? 'nej' : 'inte-nu';
  }
}
