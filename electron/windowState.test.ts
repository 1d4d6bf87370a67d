import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { placeWindow, readWindowState, saveWindowState, type WindowState } from './windowState.ts';

const folder = mkdtempSync(join(tmpdir(), 'varsam-fonster-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const file = join(folder, 'fonster.json');
const state = (part: Partial<WindowState> = {}): WindowState => ({
  x: 100,
  y: 80,
  width: 1000,
  height: 700,
  maximerat: false,
  zoom: 1,
  ...part,
});
const laptop = { x: 0, y: 0, width: 1366, height: 728 };
const right = { x: 1366, y: 0, width: 1920, height: 1040 };

describe('remembering', () => {
  test('gives back what was saved', () => {
    saveWindowState(file, state({ zoom: 1.5, maximerat: true }));
    expect(readWindowState(file)).toEqual(state({ zoom: 1.5, maximerat: true }));
  });

  test.each(['', '{', '[]', '{"x":1}', '{"x":1e99,"y":0,"width":1,"height":1,"maximerat":false,"zoom":1}'])(
    'gives nothing for a file that holds %s',
    (text) => {
      writeFileSync(file, text);
      expect(readWindowState(file)).toBeUndefined();
    },
  );

  test('gives nothing where there is no file, and a folder in the way stops nothing', () => {
    expect(readWindowState(join(folder, 'saknas.json'))).toBeUndefined();
    expect(() => {
      saveWindowState(folder, state());
    }).not.toThrow();
  });
});

describe('the place', () => {
  test('is the middle of the first screen, no larger than it, the first time', () => {
    expect(placeWindow(undefined, [laptop])).toEqual(state({ x: 43, y: 0, width: 1280, height: 728 }));
  });

  test.each<readonly [string, WindowState, readonly (typeof laptop)[], Partial<WindowState>]>([
    ['stays where it was', state(), [laptop], {}],
    ['stays on the second screen', state({ x: 1500 }), [laptop, right], { x: 1500 }],
    [
      'comes back when the second screen is gone',
      state({ x: 1500, zoom: 2 }),
      [laptop],
      { x: 43, y: 0, zoom: 2 },
    ],
    ['comes back when its title row is above the screen', state({ y: -300 }), [laptop], { x: 43, y: 0 }],
    ['comes back when only a strip is left on the screen', state({ x: 1300 }), [laptop], { x: 43 }],
    [
      'is cut to a smaller screen',
      state({ x: 0, y: 0, width: 3000, height: 2000 }),
      [laptop],
      { width: 1366, height: 728 },
    ],
    [
      'comes back when the cut leaves nothing on the screen',
      state({ x: -1300, width: 2600 }),
      [laptop],
      { x: 43 },
    ],
    [
      'is never too small to use',
      state({ width: 10, height: 10, x: 500 }),
      [laptop],
      { width: 640, height: 480, x: 500 },
    ],
  ])('%s', (_, remembered, areas, expected) => {
    expect(placeWindow(remembered, areas)).toMatchObject(expected);
  });

  test('can always be taken hold of, whatever was remembered', () => {
    const whole = fc.integer({ min: -5000, max: 5000 });
    const size = fc.integer({ min: 1, max: 6000 });
    fc.assert(
      fc.property(whole, whole, size, size, (x, y, width, height) => {
        const placed = placeWindow(state({ x, y, width, height }), [laptop, right]);
        const isGraspable = [laptop, right].some(
          (area) =>
            Math.min(placed.x + placed.width, area.x + area.width) - Math.max(placed.x, area.x) >= 120 &&
            placed.y >= area.y - 8 &&
            placed.y <= area.y + area.height - 22,
        );
        expect(isGraspable).toBe(true);
      }),
    );
  });
});
