import { expect, it } from 'vitest';
import { flytta } from './rutnat.ts';

const rader = [[1, 4, 8, 11], [7], [0, 5, 11]];
it.each([
  ['höger', { rad: 0, manad: 1 }, 'ArrowRight', false, { rad: 0, manad: 4 }],
  ['höger vid radens slut', { rad: 0, manad: 11 }, 'ArrowRight', false, { rad: 0, manad: 11 }],
  ['vänster', { rad: 0, manad: 8 }, 'ArrowLeft', false, { rad: 0, manad: 4 }],
  ['ned till närmaste månad', { rad: 0, manad: 1 }, 'ArrowDown', false, { rad: 1, manad: 7 }],
  ['ned från sista raden', { rad: 2, manad: 5 }, 'ArrowDown', false, { rad: 2, manad: 5 }],
  ['upp', { rad: 2, manad: 5 }, 'ArrowUp', false, { rad: 1, manad: 7 }],
  ['Home', { rad: 0, manad: 8 }, 'Home', false, { rad: 0, manad: 1 }],
  ['End', { rad: 0, manad: 1 }, 'End', false, { rad: 0, manad: 11 }],
  ['Ctrl+Home', { rad: 2, manad: 5 }, 'Home', true, { rad: 0, manad: 1 }],
  ['Ctrl+End', { rad: 0, manad: 1 }, 'End', true, { rad: 2, manad: 11 }],
  ['en annan tangent', { rad: 0, manad: 1 }, 'a', false, null],
] as const)('%s leder rätt i årskalendern', (_namn, at, key, ctrl, till) => {
  expect(flytta(rader, at, key, ctrl)).toEqual(till);
});
