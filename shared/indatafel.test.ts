import { expect, test } from 'vitest';
import { z } from 'zod';
import { indataProblem, swedishIssue } from './indatafel.ts';
import { problemText } from './problem.ts';

const schema = z.strictObject({
  text: z.string().min(1).max(5),
  tal: z.int().min(1).max(9),
  ja: z.boolean(),
  val: z.enum(['a', 'b']),
  lista: z.array(z.string()).min(1).max(2),
  slag: z.discriminatedUnion('av', [z.strictObject({ av: z.literal('x') })]),
  id: z.uuid(),
  djup: z.strictObject({ inre: z.array(z.strictObject({ n: z.int() })) }),
});
const hel = {
  text: 'a',
  tal: 1,
  ja: true,
  val: 'a',
  lista: ['a'],
  slag: { av: 'x' },
  id: '00000000-0000-4000-8000-000000000000',
  djup: { inre: [{ n: 1 }] },
};
const sentence = (input: unknown): string => {
  const parsed = schema.safeParse(input, { error: swedishIssue });
  return parsed.success ? 'godtogs' : problemText(indataProblem(parsed.error.issues));
};

test('det som är rätt godtas', () => {
  expect(sentence(hel)).toBe('godtogs');
});

test.each([
  [{ text: undefined }, 'Fältet text saknas.'],
  [{ text: 7 }, 'Fältet text ska vara text.'],
  [{ text: '' }, 'Fältet text behöver fyllas i.'],
  [{ text: 'abcdef' }, 'Fältet text får vara högst 5 tecken.'],
  [{ tal: 'abc' }, 'Fältet tal ska vara ett tal.'],
  [{ tal: Number.NaN }, 'Fältet tal ska vara ett tal.'],
  [{ tal: 1.5 }, 'Fältet tal ska vara ett heltal.'],
  [{ tal: 0 }, 'Fältet tal ska vara minst 1.'],
  [{ tal: 10 }, 'Fältet tal får vara högst 9.'],
  [{ ja: 'ja' }, 'Fältet ja ska vara true eller false.'],
  [{ val: 'c' }, 'Fältet val ska vara något av: a, b.'],
  [{ lista: 'a' }, 'Fältet lista ska vara en lista.'],
  [{ lista: [] }, 'Fältet lista ska ha minst 1.'],
  [{ lista: ['a', 'b', 'c'] }, 'Fältet lista får ha högst 2.'],
  [{ slag: { av: 'y' } }, 'Fältet slag.av saknar ett giltigt av.'],
  [{ id: 'x' }, 'Fältet id har en form som inte går att läsa.'],
  [{ djup: { inre: [{ n: 'x' }] } }, 'Fältet djup.inre.0.n ska vara ett tal.'],
  [{ okant: 1 }, 'Det som skickades har ett fält som inte finns: okant.'],
])('%j ger en mening', (change, expected) => {
  expect(sentence({ ...hel, ...change })).toBe(expected);
});

test.each([
  [undefined, 'Det som skickades saknas.'],
  [null, 'Det som skickades ska vara ett objekt.'],
  ['x', 'Det som skickades ska vara ett objekt.'],
])('%j i stället för uppgifter', (input, expected) => {
  expect(sentence(input)).toBe(expected);
});
