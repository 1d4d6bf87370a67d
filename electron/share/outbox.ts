import { innehallsText, skrivSammandrag } from '../../shared/sammandrag/skriv.ts';
import type { Sammandragshuvud, Sammandragsperiod } from '../../shared/sammandrag/sammandrag.ts';
import { SAMMANDRAG_VERSION } from '../../shared/sammandrag/sammandrag.ts';
import { huvudFalt } from '../../shared/sammandrag/sammandragSchema.ts';
import type { EnhetId } from '../../shared/enhet/enhet.ts';
import { z } from 'zod';
import { synkaMapp } from './commitFile.ts';
import { parseSnapshotName, periodFolder, snapshotName, unit16 } from './names.ts';
import { removeTemps } from './ownFiles.ts';
import { prune, sand } from './publish.ts';
import type { Forsandelse, Sandmiljo } from './publish.ts';
import { arOforandrad, listaUtdelning } from './readShare.ts';
import { felklassOf } from './retryClasses.ts';
import type { Felklass } from './retryClasses.ts';
import { codeOf } from './shareIo.ts';
import { kallaOf, sha256, sigill } from './sign.ts';
import type { Nyckelpar } from './sign.ts';

/** What this computer has decided to say about a unit and half-year: exact bytes, kept until the next. */
export interface Stallning {
  readonly unit: EnhetId;
  readonly period: Sammandragsperiod;
  readonly src: string;
  readonly seq: number;
  readonly namn: string;
  readonly sha256: string;
  /** Hash of what it says, apart from number and time. */
  readonly innehall: string;
  readonly bytes: Uint8Array;
  readonly aterkallar: boolean;
  readonly skickad: boolean;
}

/** The publisher's own memory; each call is one local transaction. */
export interface Sandarminne {
  /** Everything that has been decided; bytes are read when they are asked for, which must be before anything is decided anew. */
  readonly strommar: () => readonly Stallning[];
  /** What has not been sent, with its bytes. */
  readonly vantande: () => readonly Stallning[];
  readonly stall: (stallning: Stallning) => void;
  readonly markeraSkickad: (stallning: Stallning) => void;
}

export interface Avsandare {
  readonly nyckel: Nyckelpar;
  readonly app: string;
  /** For people; no rule reads it. */
  readonly at: () => string;
}

/** What is to be said, before number and signature. */
export interface Utsaga {
  readonly unit: EnhetId;
  readonly period: Sammandragsperiod;
  /** From `skrivRader`. */
  readonly rader: readonly string[];
  readonly state: Sammandragshuvud['state'];
  readonly replaces: readonly string[];
  readonly withdrawn: readonly string[];
}

/** Hash of what an utterance says: equal hashes need no new file. */
export const innehallOf = (u: Utsaga): string =>
  sha256(innehallsText(u.rader, { ...u, replaces: [...u.replaces], withdrawn: [...u.withdrawn] }));

function stallningOf(
  avsandare: Avsandare,
  u: Utsaga,
  seq: number,
  prev: string | null,
  aterkallar: boolean,
): Stallning {
  const { pub } = avsandare.nyckel;
  const src = kallaOf(pub);
  const text = skrivSammandrag(
    {
      v: SAMMANDRAG_VERSION,
      min: SAMMANDRAG_VERSION,
      unit: u.unit,
      src,
      pub,
      period: u.period,
      seq,
      prev,
      state: u.state,
      replaces: [...u.replaces],
      withdrawn: [...u.withdrawn],
      app: avsandare.app,
      at: avsandare.at(),
    },
    u.rader,
    sigill(avsandare.nyckel),
  );
  const bytes = new TextEncoder().encode(text);
  const hash = sha256(bytes);
  const namn = snapshotName({ unit16: unit16(u.unit), src16: src, seq, hash32: hash.slice(0, 32) });
  return {
    unit: u.unit,
    period: u.period,
    src,
    seq,
    namn,
    sha256: hash,
    innehall: innehallOf(u),
    bytes,
    aterkallar,
    skickad: false,
  };
}

/**
 * Decides the next file of a stream; null when it would say what the last one said. `hogst` is the highest number of
 * ours seen on the share, 0 when it has not been seen: a restored backup goes on above it.
 */
export function formulera(
  avsandare: Avsandare,
  utsaga: Utsaga,
  senaste: Stallning | null,
  hogst = 0,
): Stallning | null {
  if (senaste !== null && senaste.innehall === innehallOf(utsaga)) return null;
  const seq = Math.max(senaste?.seq ?? 0, hogst) + 1;
  const before = senaste === null ? [] : utsagaOf(senaste).withdrawn;
  const aterkallar =
    utsaga.withdrawn.some((kort) => !before.includes(kort)) ||
    (senaste !== null && !senaste.skickad && senaste.aterkallar);
  return stallningOf(avsandare, utsaga, seq, senaste?.sha256 ?? null, aterkallar);
}

const zHead = z.object(huvudFalt);
/** Reads back what a file of our own says. */
function utsagaOf(s: Stallning): Utsaga {
  const lines = new TextDecoder().decode(s.bytes).split('\n');
  const head = zHead.parse(JSON.parse(lines[0] ?? ''));
  return { ...head, rader: lines.slice(1, -2) };
}

/** The same content under a higher number: after a restored backup, or when the file on the share is damaged. */
export const numreraOm = (avsandare: Avsandare, s: Stallning, hogst: number): Stallning =>
  stallningOf(avsandare, utsagaOf(s), Math.max(s.seq, hogst) + 1, s.sha256, s.aterkallar);

export interface Publicering {
  readonly sanda: number;
  readonly omnumrerade: number;
  /** Files of ours that were gone or damaged on the share and are made again. */
  readonly lagade: number;
  readonly fel: null | { readonly klass: Felklass; readonly kod: string };
}

const forsandelseOf = (s: Stallning): Forsandelse => {
  const namn = parseSnapshotName(s.namn);
  if (namn === null) throw new Error(`Eget filnamn går inte att läsa: ${s.namn}`);
  return { period: s.period, namn, bytes: s.bytes, aterkallar: s.aterkallar };
};

const NUMBER_TRIES = 3;
/** How many of the newest periods are read again, not only listed. */
const RE_READ = 2;

/** How much of what was sent a run looks after: nothing, the newest half-years and one of the older, or every one. */
export type Tillsyn = 'ingen' | 'i-tur' | 'allt';

/** Newest first in time: those that are looked after in each run, and one of the others, so that ten years cost as one. */
function periodsToSee(
  sent: readonly Stallning[],
  tillsyn: Tillsyn,
  random: () => number,
): readonly Sammandragsperiod[] {
  const all = [...new Set(sent.map((s) => s.period))].toSorted();
  const older = all.slice(0, -RE_READ);
  if (tillsyn === 'allt' || older.length === 0) return all;
  const turn = older[Math.floor(random() * older.length)];
  return [...(turn === undefined ? [] : [turn]), ...all.slice(-RE_READ)];
}

/**
 * Looks after what was sent: a file that is gone is made again, in the newest periods also one that is damaged; names are
 * made to last, and temp files that a run could not remove are removed.
 */
async function seEfter(
  miljo: Sandmiljo,
  avsandare: Avsandare,
  minne: Sandarminne,
  tillsyn: Tillsyn,
): Promise<Publicering['fel'] | number> {
  const sent = minne.strommar().filter((s) => s.skickad);
  const periods = periodsToSee(sent, tillsyn, miljo.waiting.random);
  if (periods.length === 0) return 0;
  const listning = await listaUtdelning(miljo, miljo.share, () => periods);
  if (listning.slag === 'fel') return { klass: listning.klass, kod: listning.kod };
  const src = kallaOf(avsandare.nyckel.pub);
  let mended = 0;
  for (const { period, namn } of listning.listade) {
    const folder = periodFolder(period);
    await removeTemps(miljo.io, folder, src, namn);
    const isNew = periods.indexOf(period) >= periods.length - RE_READ;
    const own = Map.groupBy(miljo.egna.saw(folder, src, namn, listning.marker.bytes), (n) => n.unit16);
    for (const s of sent.filter((each) => each.period === period)) {
      const mine = own.get(unit16(s.unit)) ?? [];
      const gone = !mine.some((n) => snapshotName(n) === s.namn);
      if (!gone) await prune(miljo.io, folder, mine, s);
      if (!gone && !isNew) continue;
      if (!gone && (await arOforandrad(miljo, period, s.namn, s.sha256)) !== 'nej') continue;
      minne.stall(numreraOm(avsandare, s, 0));
      mended++;
    }
    if (isNew) await synkaMapp(miljo, folder);
  }
  return mended;
}

/** What looking after can be refused by the share itself; the outbox is as it was. */
async function tillse(
  miljo: Sandmiljo,
  avsandare: Avsandare,
  minne: Sandarminne,
  tillsyn: Tillsyn,
): Promise<Publicering['fel'] | number> {
  try {
    return await seEfter(miljo, avsandare, minne, tillsyn);
  } catch (error) {
    const kod = codeOf(error);
    if (kod === undefined) throw error;
    return { klass: felklassOf(kod), kod };
  }
}

/**
 * One run: looks after what was sent when asked to, then sends all that waits. The first refusal of the share ends it.
 * A run that looks after nothing, as after each change, leaves old files to the next that does.
 */
export async function publicera(
  miljo: Sandmiljo,
  avsandare: Avsandare,
  minne: Sandarminne,
  tillsyn: Tillsyn,
): Promise<Publicering> {
  let [sanda, omnumrerade, lagade] = [0, 0, 0];
  if (tillsyn !== 'ingen') {
    const looked = await tillse(miljo, avsandare, minne, tillsyn);
    if (typeof looked !== 'number') return { sanda, omnumrerade, lagade, fel: looked };
    lagade = looked;
  }
  for (let waiting of minne.vantande()) {
    for (let tries = 0; tries < NUMBER_TRIES; tries++) {
      const answer = await sand(miljo, forsandelseOf(waiting), tillsyn !== 'ingen');
      if (answer.slag === 'fel') return { sanda, omnumrerade, lagade, fel: answer };
      if (answer.slag === 'sand') {
        minne.markeraSkickad(waiting);
        sanda++;
        break;
      }
      waiting = numreraOm(avsandare, waiting, answer.hogst);
      minne.stall(waiting);
      omnumrerade++;
    }
  }
  return { sanda, omnumrerade, lagade, fel: null };
}
