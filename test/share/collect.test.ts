import { afterAll, describe, expect, it } from 'vitest';
import { all } from '../../db/db.ts';
import { nyttNyckelpar } from '../../electron/share/sign.ts';
import { Killed } from './faultyShare.ts';
import { faultPoints } from './faults.ts';
import {
  copyDb,
  figures,
  marker,
  newCentre,
  newShare,
  newUnit,
  quarantined,
  samlaIn,
  skicka,
  stall,
  utsaga,
} from './world.ts';
import type { Unit } from './world.ts';
import type { FaultyShare } from './faultyShare.ts';

const tell = async (share: FaultyShare, unit: Unit, n: number) => {
  stall(unit, utsaga(unit, n));
  return skicka(unit, share.open());
};
const names = (share: FaultyShare) => share.paths().filter((p) => p.endsWith('.jsonl'));
const flags = (c: ReturnType<typeof newCentre>, flag: string) =>
  all<{ unit: string }>(c.db, `SELECT unit FROM delningSnapshot WHERE ${flag} = 1 ORDER BY unit`).map(
    (r) => r.unit,
  );

let points = 0;
describe('faults while collecting', () => {
  it('every fault at every call: shows old or new, the next run shows new', async () => {
    const share = newShare();
    const [a, b] = [newUnit('hagen'), newUnit('ljung')];
    await tell(share, a, 4);
    await tell(share, b, 5);
    const before = newCentre();
    await samlaIn(before, share.open());
    await tell(share, a, 40);
    await tell(share, b, 50);
    const dry = share.open();
    await samlaIn(newCentre(copyDb(before.db)), dry, { allt: true, fortsattAnda: false });
    for (const point of faultPoints(dry.log, false)) {
      const centre = newCentre(copyDb(before.db));
      try {
        await samlaIn(centre, share.open(point.fault), { allt: true, fortsattAnda: false });
      } catch (error) {
        if (!(error instanceof Killed)) throw error;
      }
      const now = figures(centre);
      const isOldOrNew =
        [4, 40].includes(now['hagen 2026h1'] ?? 0) && [5, 50].includes(now['ljung 2026h1'] ?? 0);
      expect([point.name, isOldOrNew]).toEqual([point.name, true]);
      const again = newCentre(copyDb(centre.db));
      await samlaIn(again, share.open(), { allt: true, fortsattAnda: true });
      expect([point.name, figures(again), quarantined(again)]).toEqual([
        point.name,
        { 'hagen 2026h1': 40, 'ljung 2026h1': 50 },
        [],
      ]);
      points++;
    }
  });
  it('the process dies between the local steps of a run: the next run ends the same', async () => {
    const share = newShare();
    const unit = newUnit();
    await tell(share, unit, 4);
    share.plant('v1/period=2026h1/desktop.ini', 'x');
    for (const step of ['taIn', 'satIKarantan', 'markera', 'avsluta'] as const)
      for (const after of [true, false]) {
        const centre = newCentre();
        const dying = {
          ...centre.minne,
          [step]: (...args: unknown[]) => {
            if (after) Reflect.apply(centre.minne[step], undefined, args);
            throw new Killed(step);
          },
        };
        await samlaIn(centre, share.open(), undefined, dying).catch((e: unknown) => {
          if (!(e instanceof Killed)) throw e;
        });
        const again = newCentre(copyDb(centre.db));
        await samlaIn(again, share.open());
        expect([step, figures(again)]).toEqual([step, { 'hagen 2026h1': 4 }]);
        points++;
      }
  });
});

describe('what a share may do', () => {
  it('an unmounted share is no contact: nothing is gone, nothing is written', async () => {
    const share = newShare();
    const unit = newUnit();
    const centre = newCentre();
    await tell(share, unit, 4);
    await samlaIn(centre, share.open());
    stall(unit, utsaga(unit, 9));
    const back = share.unmount();
    expect(await skicka(unit, share.open())).toMatchObject({ sanda: 0, fel: { klass: 'onabar' } });
    expect(share.paths()).toEqual([]);
    expect(await samlaIn(centre, share.open())).toMatchObject({ slag: 'fel', klass: 'onabar' });
    expect(flags(centre, 'saknas')).toEqual([]);
    back();
    await skicka(unit, share.open());
    await samlaIn(centre, share.open());
    expect(figures(centre)).toEqual({ 'hagen 2026h1': 9 });
  });
  it.each([
    ['another share', marker('deadbeef'.repeat(4))],
    ['no marker', '{}'],
    ['not JSON', 'hej'],
    ['a layout for newer programs', JSON.stringify({ ...JSON.parse(marker()), minReader: 2 })],
  ])('%s in its place: nothing is written there', async (_, content) => {
    const share = newShare();
    const unit = newUnit();
    stall(unit, utsaga(unit, 4));
    share.plant('share.json', content);
    const before = share.paths();
    expect(await skicka(unit, share.open())).toMatchObject({ sanda: 0, fel: { klass: 'onabar' } });
    expect(share.paths()).toEqual(before);
    expect(await samlaIn(newCentre(), share.open())).toMatchObject({ slag: 'fel' });
  });
  it('a read-only share: the class says so and the outbox is kept', async () => {
    const share = newShare();
    const unit = newUnit();
    await tell(share, unit, 1);
    stall(unit, utsaga(unit, 4));
    const answer = await skicka(
      unit,
      share.open({ at: 2, slag: { typ: 'errno', code: 'EROFS', nar: 'fore', ganger: 99 } }),
    );
    expect(answer.fel).toEqual(expect.objectContaining({ klass: 'skrivskydd' }));
    expect(unit.minne.strommar().filter((s) => !s.skickad)).toHaveLength(1);
  });
  it('files that vanish keep their figures and are marked; they are unmarked when they return', async () => {
    const share = newShare();
    const centre = newCentre();
    for (const [i, id] of ['a', 'b', 'c', 'd', 'e', 'f'].entries()) await tell(share, newUnit(id), i + 1);
    await samlaIn(centre, share.open());
    const [gone = ''] = names(share);
    const kept = share.get(gone) ?? new Uint8Array();
    share.unlink(gone);
    expect(await samlaIn(centre, share.open())).toMatchObject({ rapport: { saknade: 1, stopp: null } });
    expect(Object.values(figures(centre)).reduce((a, b) => a + b, 0)).toBe(21);
    expect(flags(centre, 'saknas')).toHaveLength(1);
    share.plant(gone, kept);
    await samlaIn(centre, share.open());
    expect(flags(centre, 'saknas')).toEqual([]);
  });
  it('more than a fifth gone at once stops the run and asks', async () => {
    const share = newShare();
    const centre = newCentre();
    for (const id of ['a', 'b', 'c', 'd', 'e']) await tell(share, newUnit(id), 1);
    await samlaIn(centre, share.open());
    for (const path of names(share).slice(0, 2)) share.unlink(path);
    expect(await samlaIn(centre, share.open())).toMatchObject({ rapport: { stopp: 'manga-borta' } });
    expect(flags(centre, 'saknas')).toEqual([]);
    expect(await samlaIn(centre, share.open(), { allt: false, fortsattAnda: true })).toMatchObject({
      rapport: { stopp: null },
    });
    expect(flags(centre, 'saknas')).toHaveLength(2);
    expect(Object.keys(figures(centre))).toHaveLength(5);
  });
  it('ransomware that rewrites files under their names is found, and no figure is lost', async () => {
    const share = newShare();
    const centre = newCentre();
    for (const [i, id] of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].entries())
      await tell(share, newUnit(id), i + 1);
    await samlaIn(centre, share.open());
    const before = figures(centre);
    for (const path of names(share)) share.plant(path, 'ÅÄÖ'.repeat(200));
    share.plant('v1/period=2026h1/LÄS FÖR ATT FÅ TILLBAKA.txt', 'betala');
    const found = await samlaIn(centre, share.open(), { allt: true, fortsattAnda: false });
    expect(found).toMatchObject({ rapport: { stopp: 'manga-daliga' } });
    expect(figures(centre)).toEqual(before);
  });
  it('a twentieth is checked each run, so that twenty runs have checked all', async () => {
    const share = newShare();
    const centre = newCentre();
    for (let i = 0; i < 30; i++) await tell(share, newUnit(`e${i}`), 1);
    let checked = 0;
    for (let run = 0; run < 21; run++) {
      const answer = await samlaIn(centre, share.open());
      if (answer.slag === 'klar' && run > 0) checked += answer.rapport.kontrollerade;
    }
    expect(checked).toBe(30);
  });
  it('ransomware that renames files: they count as gone, the new names as foreign', async () => {
    const share = newShare();
    const centre = newCentre();
    for (const id of ['a', 'b', 'c']) await tell(share, newUnit(id), 1);
    await samlaIn(centre, share.open());
    for (const path of names(share)) {
      share.plant(`${path}.locked`, share.get(path) ?? '');
      share.unlink(path);
    }
    const answer = await samlaIn(centre, share.open());
    expect(answer).toMatchObject({ rapport: { stopp: 'manga-borta', nya: 0 } });
    expect(Object.keys(figures(centre))).toHaveLength(3);
  });
  it('foreign files are counted and shown, never read', async () => {
    const share = newShare();
    const centre = newCentre();
    await tell(share, newUnit(), 4);
    const [path = ''] = names(share);
    for (const name of [
      path.replace('.jsonl', ' (1).jsonl'),
      path.replace('.jsonl', '-PC07.jsonl'),
      path.toUpperCase().replace('V1/PERIOD=2026H1', 'v1/period=2026h1'),
    ])
      share.plant(name, share.get(path) ?? '');
    share.plant('v1/period=2026h1/desktop.ini', 'x');
    share.plant('v1/period=2026h1/Thumbs.db', 'x');
    const answer = await samlaIn(centre, share.open());
    expect(answer.slag === 'klar' && answer.rapport.frammande).toHaveLength(5);
    expect(figures(centre)).toEqual({ 'hagen 2026h1': 4 });
    expect(quarantined(centre)).toEqual([]);
  });
  it('an older signed file that is put back changes nothing', async () => {
    const share = newShare();
    const unit = newUnit();
    const centre = newCentre();
    await tell(share, unit, 4);
    const [first = ''] = names(share);
    const old = share.get(first) ?? new Uint8Array();
    await tell(share, unit, 5);
    await tell(share, unit, 6);
    await samlaIn(centre, share.open());
    for (const path of names(share)) share.unlink(path);
    share.plant(first, old);
    await samlaIn(centre, share.open(), { allt: true, fortsattAnda: true });
    expect(figures(centre)).toEqual({ 'hagen 2026h1': 6 });
    expect(flags(centre, 'saknas')).toEqual(['hagen']);
  });
  it('stale listings never take a figure back', async () => {
    const share = newShare();
    const unit = newUnit();
    const centre = newCentre();
    await tell(share, unit, 4);
    const old = share.open().list('v1/period=2026h1');
    const then = await old;
    await tell(share, unit, 5);
    await samlaIn(centre, share.open());
    const stale = {
      stale: (folder: string, now: readonly string[]) => (folder.includes('period') ? then : now),
    };
    await samlaIn(centre, share.open(undefined, stale), { allt: true, fortsattAnda: true });
    expect(figures(centre)).toEqual({ 'hagen 2026h1': 5 });
    stall(unit, utsaga(unit, 6));
    await skicka(unit, share.open(undefined, stale));
    await samlaIn(centre, share.open());
    expect(figures(centre)).toEqual({ 'hagen 2026h1': 6 });
  });
  it('clocks that are years wrong change nothing: order is the number', async () => {
    const share = newShare();
    const key = nyttNyckelpar();
    const centre = newCentre();
    const future = newUnit('hagen', key, undefined, '2041-01-01T00:00:00.000Z');
    await tell(share, future, 4);
    await samlaIn(centre, share.open());
    const past = newUnit('hagen', key, copyDb(future.db), '1999-01-01T00:00:00.000Z');
    await tell(share, past, 8);
    await samlaIn(centre, share.open());
    expect(figures(centre)).toEqual({ 'hagen 2026h1': 8 });
  });
});

describe('sources', () => {
  it('a restored old backup goes on above what is on the share, and the break is shown once', async () => {
    const share = newShare();
    const unit = newUnit();
    const centre = newCentre();
    await tell(share, unit, 1);
    const backup = copyDb(unit.db);
    for (const n of [2, 3, 4]) await tell(share, unit, n);
    await samlaIn(centre, share.open());
    const restored = newUnit('hagen', unit.nyckel, backup);
    expect(await tell(share, restored, 9)).toMatchObject({ sanda: 1, omnumrerade: 1 });
    await samlaIn(centre, share.open());
    expect(figures(centre)).toEqual({ 'hagen 2026h1': 9 });
    expect(flags(centre, 'gren')).toEqual(['hagen']);
  });
  it('one key on two computers is found by the chain', async () => {
    const share = newShare();
    const one = newUnit();
    const centre = newCentre();
    await tell(share, one, 1);
    const two = newUnit('hagen', one.nyckel, copyDb(one.db));
    await samlaIn(centre, share.open());
    await tell(share, one, 2);
    await tell(share, two, 3);
    await samlaIn(centre, share.open());
    await tell(share, one, 4);
    await samlaIn(centre, share.open());
    expect(flags(centre, 'gren')).toEqual(['hagen']);
    expect(figures(centre)).toEqual({ 'hagen 2026h1': 4 });
  });
  it('racing publishers with one key lose nothing and leave no temp file', async () => {
    for (let round = 0; round < 20; round++) {
      const share = newShare();
      const one = newUnit();
      const two = newUnit('hagen', one.nyckel, copyDb(one.db));
      stall(one, utsaga(one, 10));
      stall(two, utsaga(two, 20));
      await Promise.all([skicka(one, share.open()), skicka(two, share.open())]);
      await skicka(one, share.open());
      await skicka(two, share.open());
      const centre = newCentre();
      await samlaIn(centre, share.open());
      expect([10, 20]).toContain(figures(centre)['hagen 2026h1']);
      expect(share.paths().filter((p) => p.endsWith('.part'))).toEqual([]);
    }
  });
  it('two computers in one unit add up', async () => {
    const share = newShare();
    const centre = newCentre();
    await tell(share, newUnit(), 4);
    await tell(share, newUnit(), 5);
    await samlaIn(centre, share.open());
    expect(figures(centre)).toEqual({ 'hagen 2026h1': 9 });
  });
  it('80 units publish at the same time', async () => {
    const share = newShare();
    const centre = newCentre();
    const units = Array.from({ length: 80 }, (_, i) => newUnit(`enhet-${i}`));
    await Promise.all(units.map((u, i) => tell(share, u, i + 1)));
    await samlaIn(centre, share.open());
    expect(Object.values(figures(centre)).reduce((a, b) => a + b, 0)).toBe(3240);
  });
  it('no stat per file: a run without news is a marker, two listings and its turn of re-reading', async () => {
    const share = newShare();
    const centre = newCentre();
    for (let i = 0; i < 40; i++) await tell(share, newUnit(`e${i}`), 1);
    await samlaIn(centre, share.open());
    const io = share.open();
    const answer = await samlaIn(centre, io);
    const reads = answer.slag === 'klar' ? answer.rapport.kontrollerade : -1;
    expect(io.log.filter((c) => c === 'list')).toHaveLength(2);
    expect(io.log.filter((c) => c === 'read')).toHaveLength(1 + reads);
    expect(io.log).toHaveLength(3 + reads);
  });
});
afterAll(() => console.log(`  collect: ${points} fault points`));
