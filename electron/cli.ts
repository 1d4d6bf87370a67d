import { appendFileSync } from 'node:fs';
import { randomInt } from 'node:crypto';
import { homedir, userInfo } from 'node:os';
import { join } from 'node:path';
import { runtimeProblem } from '../db/runtime.ts';
import { FelAnvandning } from './cli/kommando.ts';
import { datornsPolicy } from './policy/lasPolicy.ts';
import { defaultProfileFolder } from './profileFolder.ts';
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
  // Whoever reads may stop reading (| head); that is no fault of ours.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  const { runCli } = await import('./cli/run.ts');
  const avbryt = new AbortController();
  // The first Ctrl+C asks; the second one ends the process, as it always does.
  process.once('SIGINT', () => avbryt.abort());
  process.exitCode = await runCli(process.argv.slice(2), {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    stdin: readStdin,
    stdinIsKeyboard: process.stdin.isTTY,
    clock: givenClock === undefined ? systemClock : fixedClock(givenClock),
    key: process.env['VARSAM_NYCKEL'],
    user: userInfo().username,
    policy: datornsPolicy(),
    defaultFolder: defaultProfileFolder(process.platform, process.env, homedir()),
    avbryt: avbryt.signal,
    logMistake,
  });
}

async function readStdin(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new FelAnvandning(
      'Det som skickades på stdin är inte UTF-8. Spara texten som UTF-8 och försök igen.',
    );
  }
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
  try {
    appendFileSync(join(homedir(), '.varsam-fel.log'), `${systemClock.now()} ${number}\n${trace}\n`, {
      mode: 0o600,
    });
  } catch {
    // The number is still told; a log that cannot be written must not become a second mistake.
  }
  return number;
}
