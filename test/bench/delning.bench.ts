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
  statfsSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { folderIo } from '../../electron/share/folderIo.ts';
import { formulera, publicera } from '../../electron/share/outbox.ts';
import { EgnaFiler } from '../../electron/share/ownFiles.ts';
import type { Stallning } from '../../electron/share/outbox.ts';
import { sandarminne } from '../../electron/share/localState.ts';
import { granskning, kallaOf, nyttNyckelpar, sha256 } from '../../electron/share/sign.ts';
import { shareClient } from '../../electron/share/shareClient.ts';
import { aroundCalls } from '../../electron/share/shareIo.ts';
import type { ShareCall, ShareIo } from '../../electron/share/shareIo.ts';
import { signeradText, skrivRader } from '../../shared/sammandrag/skriv.ts';
import { manader, manadsrader, slumptal } from '../share/simuleradEnhet.ts';
import {
  H1,
  SHARE,
  localDb,
  localMemory,
  marker,
  newCentre,
  newUnit,
  samlaIn,
  skicka,
  skrivmiljo,
} from '../share/world.ts';
import type { Unit } from '../share/world.ts';

/**
 * Publish and collect against what the same work costs without any care: write + fsync + rename for a publish,
 * read + hash + parse + verify for a collect. Both in one run, on one disk, turn about. Not a test: it prints, it does
 * not judge. `--enheter 300` for one size; without it 300 and 5 000. The databases of the computers are in memory: what
 * is measured is the share.
 */
const { values } = parseArgs({
  options: { enheter: { type: 'string', multiple: true, default: ['300', '5000'] } },
});
const ROUNDS = 5;
/** Files each timed unit sends: the first of a process lists the folder, the others know their own. */
const PUBLISHES = 6;

const counting = (real: ShareIo, log: Map<ShareCall, number>): ShareIo =>
  aroundCalls(real, (name, call) => (...args) => {
    log.set(name, (log.get(name) ?? 0) + 1);
    return call(...args);
  });
const TMPFS = 0x01021994;
const diskOf = (folder: string): string =>
  statfsSync(folder).type === TMPFS ? 'mapp i minnet' : 'mapp på disk';
const time = async (work: () => unknown): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};
const median = (xs: readonly number[]): number =>
  xs.toSorted((a, b) => a - b)[Math.floor(xs.length / 2)] ?? 0;
/** Median against median, which is judged, and the least against the least, which the rest of the machine disturbs less. */
function show(
  what: string,
  aim: number | null,
  ours: readonly number[],
  floor: readonly number[],
  calls: ReadonlyMap<ShareCall, number> = new Map(),
): void {
  const each = [...calls].map(([name, n]) => `${name} ${n}`).join(', ');
  const [mid, low] = [median(ours) / median(floor), Math.min(...ours) / Math.min(...floor)];
  const verdict = aim === null ? '' : `  mål ≤ ${aim} ${mid <= aim ? 'klarat' : 'MISSAT'}`;
  console.log(
    `${what.padEnd(36)} ${median(ours).toFixed(2).padStart(9)} ms  golv ${median(floor).toFixed(2).padStart(9)} ms  ×${mid.toFixed(2)} (minst mot minst ×${low.toFixed(2)})${verdict}  ${each}`,
  );
}

const MANADER = manader(18).slice(12);
/** The next file of a unit: its half-year anew, other figures for every seed. */
function nextFile(u: Unit, seed: number, last: Stallning | null): Stallning {
  const random = slumptal(seed);
  const rader = skrivRader(MANADER.flatMap((m) => manadsrader(u.unit, m, random)));
  const next = formulera(
    u.avsandare,
    { unit: u.unit, period: H1, rader, state: 'live', replaces: [], withdrawn: [] },
    last,
  );
  if (next === null) throw new Error('samma siffror två gånger');
  return next;
}

async function measure(antal: number): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), 'varsam-bench-'));
  try {
    const share = join(root, 'utdelning');
    const folder = join(share, 'v1/period=2026h1');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(share, 'share.json'), marker());
    // What each unit has sent before lies there already: its newest file, and for every second unit the one before.
    const timed = Math.min(60, Math.floor(antal / 2));
    const changed = Math.max(1, Math.floor(antal / 100));
    const own = Math.max(2 * timed, changed);
    const units = Array.from({ length: antal }, (_, i): Unit => {
      const unit = newUnit(`enhet-${i}`, nyttNyckelpar(), i < own ? localDb() : sharedDb);
      const first = nextFile(unit, i, null);
      const newest = i % 2 === 0 ? nextFile(unit, 50_000 + i, first) : first;
      writeFileSync(join(folder, first.namn), first.bytes);
      if (newest !== first) writeFileSync(join(folder, newest.namn), newest.bytes);
      if (i < own) {
        const minne = sandarminne(
          localMemory(unit.db, '2026-04-01T08:00:00.000Z'),
          SHARE,
          kallaOf(unit.nyckel.pub),
        );
        minne.stall(newest);
        minne.markeraSkickad(newest);
        return { ...unit, minne };
      }
      return unit;
    });
    const quiet = folderIo(share);
    const size = readFileSync(join(folder, readdirSync(folder)[0] ?? '')).length;
    console.log(
      `\n${antal} enheter, ${readdirSync(folder).length} filer, en fil är ${(size / 1024).toFixed(1)} kB, Node ${process.versions.node}, ${diskOf(root)}`,
    );
    const restage = (u: Unit, seed: number) =>
      u.minne.stall(nextFile(u, seed, u.minne.strommar()[0] ?? null));

    const [first1, next1, threaded, floors, durable] = Array.from({ length: 5 }, (): number[] => []) as [
      number[],
      number[],
      number[],
      number[],
      number[],
    ];
    let calls = new Map<ShareCall, number>();
    let listed = new Map<ShareCall, number>();
    const floorFolder = join(root, 'golv');
    mkdirSync(floorFolder);
    const bare = (name: string, bytes: Uint8Array) => {
      const fd = openSync(join(floorFolder, `${name}.part`), 'wx');
      writeSync(fd, bytes);
      fsyncSync(fd);
      closeSync(fd);
      renameSync(join(floorFolder, `${name}.part`), join(floorFolder, name));
    };
    const egna = units.slice(0, 2 * timed).map(() => new EgnaFiler());
    const thread = shareClient(share);
    for (let round = 0; round < PUBLISHES; round++)
      for (const [i, unit] of units.slice(0, timed).entries()) {
        const twin = units[timed + i] ?? unit;
        const minnet = egna[timed + i] ?? new EgnaFiler();
        restage(unit, 100_000 + round * 1000 + i);
        restage(twin, 300_000 + round * 1000 + i);
        const bytes = unit.minne.vantande()[0]?.bytes ?? new Uint8Array();
        const name = `${round}-${i}`;
        const made = new Map<ShareCall, number>();
        const process = { egna: egna[i] ?? new EgnaFiler() };
        const miljo = { ...skrivmiljo(thread), lagg: thread.lagg, share: SHARE, egna: minnet };
        // Turn about, so that all meet the same disk, and each first as often as the others.
        const turns = [
          async () =>
            (round === 0 ? first1 : next1).push(
              await time(() => skicka(unit, counting(quiet, made), 'ingen', process)),
            ),
          async () => {
            const taken = await time(() => publicera(miljo, twin.avsandare, twin.minne, 'ingen'));
            if (round > 0) threaded.push(taken);
          },
          async () => floors.push(await time(() => bare(name, bytes))),
          async () =>
            durable.push(
              await time(() => {
                bare(`d${name}`, bytes);
                const fd = openSync(floorFolder, 'r');
                fsyncSync(fd);
                closeSync(fd);
              }),
            ),
        ];
        for (let t = 0; t < turns.length; t++) await turns[(t + i) % turns.length]?.();
        if (round === 0) listed = made;
        else calls = made;
      }
    thread.end();
    show('publicera en enhet', 1.5, next1, floors, calls);
    show('  genom programmets egen tråd', null, threaded, floors);
    show('  mot golv med fsync på mappen', null, next1, durable);
    show('  första gången efter start, med lista', null, first1, floors, listed);

    // A floor that has never met a key either.
    const readAll = (names: readonly string[], { ratt } = granskning()) => {
      for (const name of names) {
        const bytes = readFileSync(join(folder, name));
        const text = bytes.toString('utf8');
        const lines = text.split('\n');
        const end = JSON.parse(lines.at(-2) ?? '{}') as { sha256: string; sig: string };
        const head = JSON.parse(lines[0] ?? '{}') as { pub: string };
        for (const line of lines.slice(1, -2)) JSON.parse(line);
        const body = text.slice(0, text.length - (lines.at(-2)?.length ?? 0) - 1);
        if (sha256(body) !== end.sha256 || !ratt(head.pub, signeradText(end.sha256), end.sig))
          throw new Error(name);
      }
    };
    const newest = (): readonly string[] => {
      const best = new Map<string, string>();
      for (const name of readdirSync(folder).toSorted()) best.set(name.slice(0, 33), name);
      return [...best.values()];
    };
    let centre = newCentre();
    const names = newest();
    readAll(names.slice(0, 50));
    // Thirty thousand take so long that twice is enough.
    const rounds = antal > 10_000 ? 2 : ROUNDS;
    const [first, floorFirst]: [number[], number[]] = [[], []];
    for (let i = 0; i < rounds; i++) {
      floorFirst.push(await time(() => readAll(names)));
      centre = newCentre();
      calls = new Map();
      first.push(await time(() => samlaIn(centre, counting(quiet, calls))));
    }
    show('första insamlingen', 2, first, floorFirst, calls);

    const [some, floorSome, none, floorNone]: [number[], number[], number[], number[]] = [[], [], [], []];
    const sent: EgnaFiler[] = [];
    let [someCalls, noneCalls] = [new Map<ShareCall, number>(), new Map<ShareCall, number>()];
    for (let i = 0; i < ROUNDS; i++) {
      const reread = newest().filter((_, k) => k % 20 === 0);
      for (const [j, unit] of units.slice(0, changed).entries()) {
        restage(unit, 200_000 + i * 1000 + j);
        await skicka(unit, quiet, 'ingen', { egna: (sent[j] ??= new EgnaFiler()) });
      }
      someCalls = new Map();
      some.push(await time(() => samlaIn(centre, counting(quiet, someCalls))));
      floorSome.push(
        await time(() => {
          readdirSync(folder);
          readAll(newest().slice(0, changed + reread.length));
        }),
      );
      const left = newest().filter((_, k) => k % 20 === 0);
      noneCalls = new Map();
      none.push(await time(() => samlaIn(centre, counting(quiet, noneCalls))));
      floorNone.push(
        await time(() => {
          readdirSync(folder);
          readAll(left);
        }),
      );
    }
    show('en procent ändrad', 2, some, floorSome, someCalls);
    show('inget ändrat', 2, none, floorNone, noneCalls);
  } finally {
    rmSync(root, { recursive: true });
  }
}

// Units that are not timed share one database: thirty thousand of their own would not fit.
const sharedDb = localDb();
for (const each of values.enheter) await measure(Number(each));
