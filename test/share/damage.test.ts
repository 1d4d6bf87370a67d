import { afterAll, describe, expect, it } from 'vitest';
import { granskaFil } from '../../electron/share/readShare.ts';
import { snapshotName, parseSnapshotName, unit16 } from '../../electron/share/names.ts';
import { kallaOf, sha256 } from '../../electron/share/sign.ts';
import {
  H1,
  checks,
  figures,
  newCentre,
  newShare,
  newUnit,
  quarantined,
  samlaIn,
  skicka,
  stall,
  utsaga,
} from './world.ts';

/** One unit has sent 4, then 7; the centre took in 4 only. */
async function sentTwice() {
  const share = newShare();
  const unit = newUnit();
  const centre = newCentre();
  stall(unit, utsaga(unit, 4));
  await skicka(unit, share.open());
  await samlaIn(centre, share.open());
  stall(unit, utsaga(unit, 7));
  await skicka(unit, share.open());
  const path =
    share
      .paths()
      .filter((p) => p.endsWith('.jsonl'))
      .toSorted()
      .at(-1) ?? '';
  const bytes = share.get(path) ?? new Uint8Array();
  return { share, unit, centre, path, name: path.split('/').at(-1) ?? '', bytes };
}
const named = (name: string, bytes: Uint8Array): string => {
  const f = parseSnapshotName(name);
  if (f === null) throw new Error(name);
  return snapshotName({ ...f, hash32: sha256(bytes).slice(0, 32) });
};

let judged = 0;
describe('damage to a file is seen, whatever it is', () => {
  /** What was taken for good though it was harmed, under its old name or under the name of its own hash. */
  const takenForGood = (name: string, harmed: Iterable<readonly [string, Uint8Array]>): readonly string[] => {
    const taken: string[] = [];
    for (const [what, bytes] of harmed)
      for (const as of [name, named(name, bytes)]) {
        judged++;
        if (granskaFil(H1, as, bytes, checks).slag !== 'dalig') taken.push(what);
      }
    return taken;
  };
  it('a file cut off at any length, also when renamed to its own hash', async () => {
    const { name, bytes } = await sentTwice();
    const cut = Array.from(bytes, (_, n) => [`${n}`, bytes.slice(0, n)] as const);
    expect(takenForGood(name, cut)).toEqual([]);
    expect(granskaFil(H1, name, bytes, checks).slag).toBe('god');
  });
  it('any single bit turned, also when renamed to its own hash', async () => {
    const { name, bytes } = await sentTwice();
    const flipped = Array.from({ length: bytes.length * 8 }, (_, bit) => {
      const turned = bytes.slice();
      turned[bit >> 3] = (turned[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      return [`bit ${bit}`, turned] as const;
    });
    expect(takenForGood(name, flipped)).toEqual([]);
  });
  it.each([
    ['zeros of the right size', (b: Uint8Array) => new Uint8Array(b.length), 'avkortad'],
    ['more bytes at the end', (b: Uint8Array) => Uint8Array.from([...b, 10]), 'avkortad'],
    ['a byte-order mark', (b: Uint8Array) => Uint8Array.from([0xef, 0xbb, 0xbf, ...b]), 'innehall'],
    [
      'line breaks of Windows',
      (b: Uint8Array) => new TextEncoder().encode(new TextDecoder().decode(b).replaceAll('\n', '\r\n')),
      'avkortad',
    ],
    ['not text', (b: Uint8Array) => Uint8Array.from([0xff, 0xfe, ...b]), 'ej-text'],
    ['empty', () => new Uint8Array(), 'tom'],
  ] as const)('%s: quarantined, the last good one stays in force', async (_, harm, orsak) => {
    const { share, centre, path, bytes } = await sentTwice();
    share.plant(path, harm(bytes));
    await samlaIn(centre, share.open());
    expect(figures(centre)).toEqual({ 'hagen 2026h1': 4 });
    expect(quarantined(centre)).toEqual([orsak]);
  });
  it('a new centre takes the next older when the newest is bad', async () => {
    const { share, path } = await sentTwice();
    share.plant(path, 'x');
    const centre = newCentre();
    await samlaIn(centre, share.open());
    expect(figures(centre)).toEqual({ 'hagen 2026h1': 4 });
  });
  it('a sparse file of a gigabyte is not read', async () => {
    const { share, centre, path } = await sentTwice();
    const io = share.open();
    const huge = {
      ...io,
      read: async (p: string, max: number) =>
        p === path ? Promise.reject(Object.assign(new Error('stor'), { code: 'EFBIG' })) : io.read(p, max),
    };
    await samlaIn(centre, huge);
    expect(quarantined(centre)).toEqual(['for-stor']);
    expect(figures(centre)).toEqual({ 'hagen 2026h1': 4 });
  });
  it('a file another source has signed under this name is refused', async () => {
    const { share, centre, name } = await sentTwice();
    const thief = newUnit('hagen');
    stall(thief, utsaga(thief, 900));
    const bytes = thief.minne.strommar()[0]?.bytes ?? new Uint8Array();
    const f = parseSnapshotName(name);
    if (f === null) throw new Error(name);
    const stolen = snapshotName({ ...f, seq: 99, hash32: sha256(bytes).slice(0, 32) });
    share.plant(`v1/period=2026h1/${stolen}`, bytes);
    await samlaIn(centre, share.open());
    expect(quarantined(centre)).toEqual(['namn']);
    expect(figures(centre)).toEqual({ 'hagen 2026h1': 7 });
    expect(f.unit16).toBe(unit16('hagen'));
    expect(f.src16).not.toBe(kallaOf(thief.nyckel.pub));
  });
  it('one bad file never stops the others', async () => {
    const { share, centre, path } = await sentTwice();
    share.plant(path, 'förstörd');
    const other = newUnit('ljung');
    stall(other, utsaga(other, 3));
    await skicka(other, share.open());
    await samlaIn(centre, share.open());
    expect(figures(centre)).toEqual({ 'hagen 2026h1': 4, 'ljung 2026h1': 3 });
  });
  it('the unit sees that its file is damaged and sends it again under a new number', async () => {
    const { share, unit, centre, path } = await sentTwice();
    await samlaIn(centre, share.open());
    share.plant(path, 'krypterad av någon annan');
    expect(await skicka(unit, share.open(), 'i-tur')).toMatchObject({ lagade: 1, sanda: 1, fel: null });
    await samlaIn(centre, share.open());
    expect(figures(centre)).toEqual({ 'hagen 2026h1': 7 });
    expect(share.get(path)).toEqual(new TextEncoder().encode('krypterad av någon annan'));
  });
});
afterAll(() => console.log(`  damage: ${judged} damaged files judged, none taken for good`));
