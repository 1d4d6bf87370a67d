import { defineConfig } from 'vitest/config';
import { patienceMs, trog } from './tools/patience.ts';

export default defineConfig({
  test: {
    include: ['{shared,db,electron,renderer,test,tools}/**/*.test.{ts,tsx}'],
    setupFiles: ['test/fastCheckSeed.ts'],
    // Generous: a slow computer is no failure, and what hangs is found all the same.
    testTimeout: 300_000 * trog,
    hookTimeout: 300_000 * trog,
    expect: { poll: { timeout: patienceMs, interval: 50 } },
    maxWorkers: 2,
  },
});
