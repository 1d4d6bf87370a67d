import { appendFileSync } from 'node:fs';
import { randomInt } from 'node:crypto';
import { homedir, tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { runtimeProblem } from '../db/runtime.ts';
import { fixedClock, parseInstant, systemClock } from '../shared/time/instant.ts';

/** The clock of the computer, or for demonstrations and checks one that starts where VARSAM_KLOCKA says. */
const givenClock = process.env['VARSAM_KLOCKA'];
const wrongClock =
  givenClock === undefined || parseInstant(givenClock) !== null
    ? null
    : 'VARSAM_KLOCKA ska vara en tidpunkt i UTC, till exempel 2026-03-01T08:00:00.000Z.';
const wrongRuntime = runtimeProblem({ node: process.versions.node, napi: process.versions['napi'] });
if (wrongRuntime !== null || wrongClock !== null) {
  process.stderr.write(`${wrongRuntime ?? wrongClock}\n`);
  process.exitCode = wrongRuntime === null ? 2 : 1;
} else {
  await main();
}

async function main(): Promise<void> {
  // Loaded only now: the native module behind it would crash an older Node.
  const { runCli } = await import('./cli/run.ts');
  const { defaultProfileFolder } = await import('./profileFolder.ts');
  process.exitCode = await runCli(process.argv.slice(2), {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    stdin: readStdin,
    clock: givenClock === undefined ? systemClock : fixedClock(givenClock),
    key: process.env['VARSAM_NYCKEL'],
    user: userInfo().username,
    defaultFolder: defaultProfileFolder(process.platform, process.env, homedir()),
    logMistake,
  });
}

async function readStdin(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function logMistake(error: unknown): string {
  const number = String(randomInt(100_000, 999_999));
  const trace =
    error instanceof Error
      ? (error.stack ?? '')
          .split('\n')
          .filter((l) => l.startsWith('    at '))
          .join('\n')
      : '';
  appendFileSync(join(tmpdir(), 'varsam-fel.log'), `${systemClock.now()} ${number}\n${trace}\n`);
  return number;
}
