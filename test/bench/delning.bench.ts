import {
  closeSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { folderIo } from '../../electron/share/folderIo.ts';
import { formulera } from '../../electron/share/outbox.ts';
import { sandarminne } from '../../electron/share/localState.ts';
import { kallaOf, nyttNyckelpar, sha256 } from '../../electron/share/sign.ts';
import type { ShareCall, ShareIo } from '../../electron/share/shareIo.ts';
import { signeradText } from '../../shared/sammandrag/skriv.ts';
import { skrivRader } from '../../shared/sammandrag/skriv.ts';
import { manader, manadsrader, slumptal } from '../share/simuleradEnhet.ts';
import {
  H1,
  SHARE,
  checks,
  localDb,
  localMemory,
  marker,
  newCentre,
  newUnit,
  samlaIn,
  skicka,
} from '../share/world.ts';
import type { Unit } from '../share/world.ts';

/**
 * Publish and collect against what the same work costs without any care: write + fsync + rename for a publish,
 * read + hash + parse + verify for a collect. Both in one run, on one disk. Not a test: it prints, it does not judge.
 */
const { values } = parseArgs({ options: { enheter: { type: 'string', default: '300' } } });
const antal = Number(values.enheter);
const root = mkdtempSync(join(tmpdir(), 'varsam-bench-'));

function counting(real: ShareIo, log: Map<ShareCall, number>): ShareIo {
  const wrap =
    <A extends readonly unknown[], R>(name: ShareCall, call: (...args: A) => Promise<R>) =>
    (...args: A): Promise<R> => {
      log.set(name, (log.get(name) ?? 0) + 1);
      return call(...args);
    };
  return {
    list: wrap('list', real.list),
    read: wrap('read', real.read),
    mkdir: wrap('mkdir', real.mkdir),
    openNew: wrap('openNew', real.openNew),
    write: wrap('write', real.write),
    sync: wrap('sync', real.sync),
    close: wrap('close', real.close),
    rename: wrap('rename', real.rename),
    remove: wrap('remove', real.remove),
    syncFolder: wrap('syncFolder', real.syncFolder),
  };
}
const time = async (work: () => unknown): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};
const median = (xs: readonly number[]): number =>
  xs.toSorted((a, b) => a - b)[Math.floor(xs.length / 2)] ?? 0;
const show = (what: string, ours: number, floor: number, calls: ReadonlyMap<ShareCall, number>): void => {
  const each = [...calls].map(([name, n]) => `${name} ${n}`).join(', ');
  console.log(
    `${what.padEnd(34)} ${ours.toFixed(2).padStart(9)} ms  golv ${floor.toFixed(2).padStart(9)} ms  ×${(ours / floor).toFixed(2)}  ${each}`,
  );
};

const say = (u: Unit, seed: number): void => {
  const random = slumptal(seed);
  const rows = manader(18)
    .slice(12)
    .flatMap((m) => manadsrader(u.unit, m, random));
  const last = u.minne.strommar()[0] ?? null;
  const next = formulera(
    u.avsandare,
    { unit: u.unit, period: H1, rader: skrivRader(rows), state: 'live', replaces: [], withdrawn: [] },
    last,
  );
  if (next !== null) u.minne.stall(next);
};

try {
  const share = join(root, 'utdelning');
  mkdirSync(share);
  writeFileSync(join(share, 'share.json'), marker());
  // A unit has a database of its own; those that are not timed share one, or thirty thousand would not fit.
  const timed = Math.min(60, antal);
  const db = localDb();
  const units = Array.from({ length: antal }, (_, i): Unit => {
    const unit = newUnit(`enhet-${i}`, nyttNyckelpar(), i < timed ? localDb() : db);
    return {
      ...unit,
      minne: sandarminne(localMemory(unit.db, '2026-04-01T08:00:00.000Z'), SHARE, kallaOf(unit.nyckel.pub)),
    };
  });
  for (const [i, unit] of units.entries()) say(unit, i);
  const quiet = folderIo(share);
  for (const unit of units) await skicka(unit, quiet);
  const folder = join(share, 'v1/period=2026h1');
  const size = readFileSync(join(folder, readdirSync(folder)[0] ?? '')).length;
  console.log(`${antal} enheter, en fil är ${(size / 1024).toFixed(1)} kB, Node ${process.versions.node}`);

  // Publish one unit: median of many.
  const ours: number[] = [];
  const floors: number[] = [];
  const calls = new Map<ShareCall, number>();
  const floorFolder = join(root, 'golv');
  mkdirSync(floorFolder);
  for (const [i, unit] of units.slice(0, timed).entries()) {
    say(unit, 100_000 + i);
    const io = i === 0 ? counting(quiet, calls) : quiet;
    ours.push(await time(() => skicka(unit, io)));
  }
  // After, not in turns: a sync right after another has nothing left to write and would flatter the floor.
  for (const [i, unit] of units.slice(0, timed).entries()) {
    const bytes = unit.minne.strommar()[0]?.bytes ?? new Uint8Array();
    floors.push(
      await time(() => {
        const fd = openSync(join(floorFolder, `${i}.part`), 'wx');
        writeSync(fd, bytes);
        fsyncSync(fd);
        closeSync(fd);
        renameSync(join(floorFolder, `${i}.part`), join(floorFolder, `${i}`));
      }),
    );
  }
  show('publicera en enhet', median(ours), median(floors), calls);

  const readAll = (names: readonly string[]) => {
    for (const name of names) {
      const bytes = readFileSync(join(folder, name));
      const text = bytes.toString('utf8');
      const lines = text.split('\n');
      const end = JSON.parse(lines.at(-2) ?? '{}') as { sha256: string; sig: string };
      const head = JSON.parse(lines[0] ?? '{}') as { pub: string };
      for (const line of lines.slice(1, -2)) JSON.parse(line);
      const body = text.slice(0, text.length - (lines.at(-2)?.length ?? 0) - 1);
      if (sha256(body) !== end.sha256 || !checks.ratt(head.pub, signeradText(end.sha256), end.sig))
        throw new Error(name);
    }
  };
  const newest = (): readonly string[] => {
    const best = new Map<string, string>();
    for (const name of readdirSync(folder).toSorted()) best.set(name.slice(0, 33), name);
    return [...best.values()];
  };
  const centre = newCentre();
  const firstCalls = new Map<ShareCall, number>();
  const names = newest();
  readAll(names.slice(0, 50));
  const floorFirst = await time(() => readAll(names));
  const first = await time(() => samlaIn(centre, counting(quiet, firstCalls)));
  show('första insamlingen', first, floorFirst, firstCalls);

  const changed = units.slice(0, Math.max(1, Math.floor(antal / 100)));
  for (const [i, unit] of changed.entries()) {
    say(unit, 200_000 + i);
    await skicka(unit, quiet);
  }
  const onePercent = new Map<ShareCall, number>();
  const floorListed = await time(() => readdirSync(folder));
  const some = await time(() => samlaIn(centre, counting(quiet, onePercent)));
  const reread = names.filter((_, i) => i % 20 === 0);
  const floorSome =
    floorListed + (await time(() => readAll(newest().slice(0, changed.length + reread.length))));
  show('en procent ändrad', some, floorSome, onePercent);
  const none = new Map<ShareCall, number>();
  const nothing = await time(() => samlaIn(centre, counting(quiet, none)));
  const floorNone = floorListed + (await time(() => readAll(reread)));
  show('inget ändrat', nothing, floorNone, none);
} finally {
  rmSync(root, { recursive: true });
}
