import { expect, test } from 'vitest';
import { nextZoom } from './zoom.ts';

test.each([
  [1, 'in', 1.1],
  [1, 'ut', 0.9],
  [1.7499, 'in', 2],
  [2.6, 'ut', 2.5],
  [5, 'in', 5],
  [0.5, 'ut', 0.5],
  [3, 'aterstall', 1],
] as const)('from %d %s is %d', (now, step, next) => {
  expect(nextZoom(now, step)).toBe(next);
});
