/**
 * `npm test`: builds what the window's tests need, runs every test and closes with the counts alone on the last line.
 * A Debian machine without Chromium gets it first when we are root; elsewhere the tests of the window are skipped, and
 * named. Words after `npm test --` narrow the run to files whose path holds one of them.
 */
import { existsSync, globSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { relative } from 'node:path';
import { runtimeProblem } from '../db/runtime.ts';
import { chromiumMissing, ensureChromium } from './chromium.ts';
import { closingReport } from './testReport.ts';
import type { Outcome } from './testReport.ts';

const root = process.cwd();
const wrongRuntime = runtimeProblem({ node: process.versions.node, napi: process.versions['napi'] });
const filters = process.argv.slice(2);

process.exitCode = wrongRuntime === null ? await runAll() : stop(wrongRuntime);

function stop(reason: string): 1 {
  const { lines } = closingReport([], [reason]);
  process.stdout.write(`\n${lines.join('\n')}\n`);
  return 1;
}

/** The tests that open the window open the built one. */
function build(): string | null {
  if (!existsSync('vite.config.ts')) return null;
  const built = spawnSync('npm', ['run', '-s', 'build'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return built.status === 0 ? null : 'bygget misslyckades (npm run build)';
}

/** The files that cannot run here, each as one skipped test with its reason. Every test in test/e2e opens the window. */
function withoutChromium(): readonly Outcome[] {
  return globSync('test/e2e/**/*.test.ts')
    .filter((file) => filters.length === 0 || filters.some((word) => file.includes(word)))
    .toSorted()
    .map((file): Outcome => ({ title: 'hela filen', file, state: 'skipped', reason: chromiumMissing }));
}

async function runAll(): Promise<0 | 1> {
  const left = ensureChromium() === undefined ? withoutChromium() : [];
  const unbuilt = build();
  if (unbuilt !== null) return stop(unbuilt);
  const { startVitest } = await import('vitest/node');
  const vitest = await startVitest('test', filters, {
    watch: false,
    reporters: ['default'],
    exclude: ['**/node_modules/**', ...left.map((o) => o.file)],
    passWithNoTests: left.length > 0,
  });
  const modules = vitest.state.getTestModules();
  const outcomes = modules.flatMap((m) =>
    [...m.children.allTests()].map((t): Outcome => {
      const result = t.result();
      return {
        title: t.fullName,
        file: relative(root, m.moduleId),
        state: result.state,
        reason: result.state === 'skipped' ? result.note : undefined,
      };
    }),
  );
  const broken = [
    ...modules.flatMap((m) => m.errors().map((e) => `${relative(root, m.moduleId)}: ${e.message}`)),
    ...modules.flatMap((m) =>
      [...m.children.allSuites()].flatMap((s) =>
        s.errors().map((e) => `${relative(root, m.moduleId)} › ${s.fullName}: ${e.message}`),
      ),
    ),
    ...vitest.state.getUnhandledErrors().map((e) => (e instanceof Error ? e.message : JSON.stringify(e))),
  ];
  await vitest.close();
  const { lines, exitCode } = closingReport([...outcomes, ...left], broken);
  process.stdout.write(`\n${lines.join('\n')}\n`);
  return exitCode;
}
