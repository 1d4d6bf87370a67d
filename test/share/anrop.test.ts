import { describe, expect, it } from 'vitest';
import { EgnaFiler } from '../../electron/share/ownFiles.ts';
import type { ShareCall } from '../../electron/share/shareIo.ts';
import {
  SHARE,
  figures,
  marker,
  newCentre,
  newShare,
  newUnit,
  period,
  rad,
  samlaIn,
  skicka,
  stall,
  utsaga,
} from './world.ts';
import { skrivRader } from '../../shared/sammandrag/skriv.ts';
import type { FaultyShare } from './faultyShare.ts';

const tally = (log: readonly ShareCall[]): Readonly<Partial<Record<ShareCall, number>>> => {
  const count: Partial<Record<ShareCall, number>> = {};
  for (const call of log) count[call] = (count[call] ?? 0) + 1;
  return count;
};
const halves = (n: number) =>
  Array.from({ length: n }, (_, i) => period(`${2010 + Math.floor(i / 2)}h${(i % 2) + 1}`));

/** So many units that have delivered for so many half-years, all of it collected. */
async function delivered(units: number, years: number) {
  const share = newShare();
  const all = Array.from({ length: units }, (_, i) => newUnit(`enhet-${i}`));
  for (const unit of all)
    for (const p of halves(years * 2)) {
      const month = `${p.slice(0, 4)}-${p.endsWith('1') ? '03' : '09'}`;
      stall(unit, utsaga(unit, 3, { period: p, rader: skrivRader([rad(unit.unit, 3, { month })]) }));
    }
  for (const unit of all) await skicka(unit, share.open());
  const centre = newCentre();
  await samlaIn(centre, share.open(), { allt: true, fortsattAnda: false });
  return { share, all, centre };
}
/** The calls of runs in which nothing has changed, one run after another. */
async function quietRuns(share: FaultyShare, centre: ReturnType<typeof newCentre>, runs: number) {
  const made: Readonly<Partial<Record<ShareCall, number>>>[] = [];
  for (let i = 0; i < runs; i++) {
    const io = share.open();
    await samlaIn(centre, io);
    made.push(tally(io.log));
  }
  return made;
}

describe('calls per operation', () => {
  it('a publish of one unit: marker, list, one new file written once, synced, read back and renamed', async () => {
    const { share, all } = await delivered(1, 1);
    const [unit] = all;
    if (unit === undefined) throw new Error('ingen enhet');
    const p = period('2010h2');
    stall(unit, utsaga(unit, 4, { period: p, rader: skrivRader([rad(unit.unit, 4, { month: '2010-09' })]) }));
    const io = share.open();
    await skicka(unit, io);
    expect(io.log).toEqual(['read', 'list', 'openNew', 'write', 'sync', 'close', 'read', 'rename']);
  });
  it('a process that has listed once knows its own files: after a change it lists nothing', async () => {
    const share = newShare();
    const unit = newUnit();
    const egna = new EgnaFiler();
    const calls: (readonly ShareCall[])[] = [];
    for (const n of [1, 2, 3, 4]) {
      stall(unit, utsaga(unit, n));
      const io = share.open();
      await skicka(unit, io, 'ingen', { egna });
      calls.push(io.log);
    }
    const [first, ...later] = calls;
    expect(first).toContain('list');
    expect(later).toEqual(later.map(() => ['read', 'openNew', 'write', 'sync', 'close', 'read', 'rename']));
    // The run on the schedule clears away what the others have left.
    await skicka(unit, share.open(), 'i-tur', { egna });
    expect(share.paths().filter((p) => p.endsWith('.jsonl'))).toHaveLength(2);
  });
  it('what a process knows is forgotten when the folder is gone: it is made again and the file sent', async () => {
    const share = newShare();
    const unit = newUnit();
    const egna = new EgnaFiler();
    stall(unit, utsaga(unit, 1));
    await skicka(unit, share.open(), 'ingen', { egna });
    const fresh = newShare();
    stall(unit, utsaga(unit, 2));
    expect(await skicka(unit, fresh.open(), 'ingen', { egna })).toMatchObject({ sanda: 1, fel: null });
  });
  it('another share in the place of ours: a process that remembers writes nothing there', async () => {
    const share = newShare();
    const unit = newUnit();
    const egna = new EgnaFiler();
    stall(unit, utsaga(unit, 1));
    await skicka(unit, share.open(), 'ingen', { egna });
    const before = share.paths();
    share.plant('share.json', marker('feed'.repeat(8)));
    stall(unit, utsaga(unit, 2));
    const answer = await skicka(unit, share.open(), 'ingen', { egna });
    expect(answer).toMatchObject({ sanda: 0, fel: { klass: 'onabar' } });
    expect(share.paths()).toEqual(before);
    share.plant('share.json', marker());
    expect(await skicka(unit, share.open(), 'ingen', { egna })).toMatchObject({ sanda: 1, fel: null });
  });
  it('a marker that has been given another key is read anew, and the file is sent in the same run', async () => {
    const share = newShare();
    const unit = newUnit();
    const egna = new EgnaFiler();
    stall(unit, utsaga(unit, 1));
    await skicka(unit, share.open(), 'ingen', { egna });
    share.plant('share.json', marker(SHARE, 'b'.repeat(64)));
    stall(unit, utsaga(unit, 2));
    expect(await skicka(unit, share.open(), 'ingen', { egna })).toMatchObject({ sanda: 1, fel: null });
  });
  it('under another marker nothing of what lay under the old one is trusted', () => {
    const egna = new EgnaFiler();
    const old = new TextEncoder().encode(marker());
    const other = new TextEncoder().encode(marker(SHARE, 'b'.repeat(64)));
    const src16 = 'ab'.repeat(8);
    for (const folder of ['v1/period=2025h2', 'v1/period=2026h1']) egna.saw(folder, src16, [], old);
    expect(egna.known('v1/period=2025h2')).toBeDefined();
    egna.saw('v1/period=2026h1', src16, [], other);
    expect(egna.known('v1/period=2025h2')).toBeUndefined();
    expect(egna.known('v1/period=2026h1')).toMatchObject({ own: [], marker: other });
  });
  it('nothing changed: three listings of half-years and one of an older, whatever the history', async () => {
    for (const years of [3, 10]) {
      const { share, centre } = await delivered(20, years);
      const runs = await quietRuns(share, centre, 20);
      // Marker and layout folder come on top; the rest is the twentieth that is read again in turn.
      expect([years, runs.map((r) => r.list)]).toEqual([years, runs.map(() => 5)]);
      const read = runs.map((r) => (r.read ?? 0) - 1);
      expect(read.every((n) => n <= 4 * 20 * 0.2)).toBe(true);
      expect(runs.every((r) => Object.keys(r).every((call) => call === 'list' || call === 'read'))).toBe(
        true,
      );
    }
  });
  it('what is read again when nothing has changed is a twentieth of the files of a run, all in twenty runs', async () => {
    const { share, centre } = await delivered(40, 1);
    const runs = await quietRuns(share, centre, 20);
    const read = runs.reduce((sum, r) => sum + (r.read ?? 0) - 1, 0);
    expect(read).toBe(80);
    expect(Object.keys(figures(centre))).toHaveLength(80);
  });
  it('one of a hundred units changed: one file more is read', async () => {
    const { share, all, centre } = await delivered(100, 1);
    const [before] = await quietRuns(share, centre, 1);
    const unit = all[7];
    if (unit === undefined) throw new Error('ingen enhet');
    const p = period('2010h2');
    stall(unit, utsaga(unit, 9, { period: p, rader: skrivRader([rad(unit.unit, 9, { month: '2010-09' })]) }));
    await skicka(unit, share.open());
    const twin = newCentre(centre.db);
    const io = share.open();
    await samlaIn(twin, io);
    const { list, read } = tally(io.log);
    expect(list).toBe(before?.list);
    expect(read).toBeLessThanOrEqual(1 + 1 + 200 * 0.15);
    expect(figures(centre)['enhet-7 2010h2']).toBe(9);
  });
});
