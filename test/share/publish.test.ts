import { describe, expect, it } from 'vitest';
import {
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

describe('publish and collect', () => {
  it('what a unit says is what the centre shows', async () => {
    const share = newShare();
    const unit = newUnit();
    const centre = newCentre();
    expect(stall(unit, utsaga(unit, 4))).toBe(true);
    const io = share.open();
    expect(await skicka(unit, io)).toEqual({ sanda: 1, omnumrerade: 0, lagade: 0, fel: null });
    const collected = await samlaIn(centre, share.open());
    expect(collected).toMatchObject({ slag: 'klar', rapport: { nya: 1, karantan: [], frammande: [] } });
    expect(figures(centre)).toEqual({ 'hagen 2026h1': 4 });
    expect(quarantined(centre)).toEqual([]);
  });
  it('the name of a snapshot is 81 characters of a-z, 0-9 and dot', async () => {
    const share = newShare();
    const unit = newUnit();
    stall(unit, utsaga(unit, 4));
    await skicka(unit, share.open());
    const name = share
      .paths()
      .find((p) => p.endsWith('.jsonl'))
      ?.split('/')
      .at(-1);
    expect(name).toMatch(/^[a-z0-9.]{81}$/);
  });
  it('equal content stages nothing', async () => {
    const share = newShare();
    const unit = newUnit();
    stall(unit, utsaga(unit, 4));
    await skicka(unit, share.open());
    const before = share.paths();
    expect(stall(unit, utsaga(unit, 4))).toBe(false);
    expect(await skicka(unit, share.open())).toMatchObject({ sanda: 0 });
    expect(share.paths()).toEqual(before);
  });
  it('the two newest files of a stream are kept by the run that looks after', async () => {
    const share = newShare();
    const unit = newUnit();
    for (const n of [1, 2, 3, 4, 5]) {
      stall(unit, utsaga(unit, n));
      await skicka(unit, share.open());
    }
    await skicka(unit, share.open(), 'i-tur');
    expect(share.paths().filter((p) => p.endsWith('.jsonl'))).toHaveLength(2);
  });
});
