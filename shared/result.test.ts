import { expect, test } from 'vitest';
import { problem } from './problem.ts';
import { assertNever, done, refused } from './result.ts';

test('ett svar är antingen ett värde eller ett nekande', () => {
  expect(done(3)).toStrictEqual({ ok: true, value: 3 });
  expect(refused(problem('fel-nyckel'))).toStrictEqual({ ok: false, problem: { code: 'fel-nyckel' } });
});
test('ett fall som glömts kastar och säger vilket', () => {
  expect(() => assertNever('bortglömt' as never)).toThrow('bortglömt');
});
