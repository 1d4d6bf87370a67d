import { expect, test } from 'vitest';
import { runtimeProblem } from './runtime.ts';

test.each([
  [{ node: '20.19.0', napi: '9' }, 'Varsam behöver Node 24 men körs med 20.19.0.'],
  [{ node: undefined, napi: undefined }, 'Varsam behöver Node 24 men körs med en okänd version.'],
])('%j is refused before the native module is loaded', (versions, words) => {
  expect(runtimeProblem(versions)).toContain(words);
});
test('the Node that runs this test is right', () => {
  expect(runtimeProblem({ node: process.versions.node, napi: process.versions['napi'] })).toBeNull();
});
