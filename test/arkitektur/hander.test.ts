import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { trackedPaths } from './kallkod.ts';

/** Why each is unsteady on a slow computer, and what is used instead. */
const otaligt: readonly (readonly [pattern: RegExp, instead: string])[] = [
  [
    /(?<!keyboard)\.press\('(?:Enter|Space)'\)/gu,
    'press() eller pick() ur hand.ts väntar tills det går att använda',
  ],
  [/\.focus\(\);\s*await [\w.]*keyboard\.press\('(?:Enter|Space)'\)/gu, 'press() eller pick() ur hand.ts'],
  [/\.waitForTimeout\(/gu, 'vänta på det som ska synas, eller still() ur hand.ts'],
  [/setDefaultTimeout\(|timeout: [\d_]+ \}/gu, 'tiden i tools/patience.ts gäller överallt'],
  [/window\.location\.hash = /gu, 'go() ur hand.ts väntar tills den gamla sidan är borta'],
];
const allowed = new Set(['test/e2e/hand.ts', 'test/e2e/harness.ts']);

test('the walks through the window wait for what they use, by the hands that they share', () => {
  const found = trackedPaths
    .filter((path) => path.startsWith('test/e2e/') && path.endsWith('.ts') && !allowed.has(path))
    .flatMap((path) => {
      const source = readFileSync(path, 'utf8');
      return otaligt.flatMap(([pattern, instead]) =>
        [...source.matchAll(pattern)].map(
          ({ 0: text, index }) =>
            `${path}:${String(source.slice(0, index).split('\n').length)} ${text.replaceAll(/\s+/gu, ' ')}: ${instead}`,
        ),
      );
    });
  expect(found).toStrictEqual([]);
});
