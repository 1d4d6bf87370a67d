import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { markeAntal, paminnelseSchema, paminnelseText } from './paminnelse.ts';

test.each([
  [{ forsenade: 0, idag: 0 }, null, 0],
  [{ forsenade: 1, idag: 0 }, '1 sak är försenad.', 1],
  [{ forsenade: 2, idag: 1 }, '2 saker är försenade, 1 sak ska göras i dag.', 3],
  [{ forsenade: 0, idag: 12 }, '12 saker ska göras i dag.', 12],
])('%j blir %s', (paminnelse, text, antal) => {
  expect(paminnelseText(paminnelse)).toBe(text);
  expect(markeAntal(paminnelse)).toBe(antal);
});

test('ingen text utifrån kan följa med i en påminnelse', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.string(), (namn, text) => {
      expect(paminnelseSchema.safeParse({ forsenade: 1, idag: 0, [`${namn}x`]: text }).success).toBe(false);
      expect(paminnelseSchema.safeParse({ forsenade: text, idag: 0 }).success).toBe(false);
    }),
  );
});
