import { appendFileSync } from 'node:fs';
import { randomInt } from 'node:crypto';
import { homedir, tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { runtimeProblem } from '../db/runtime.ts';
import { fixedClock, systemClock } from '../shared/time/instant.ts';

const wrongRuntime = runtimeProblem({ node: process.versions.node, napi: process.versions['napi'] });
if (wrongRuntime !== null) {
  process.stderr.write(`${wrongRuntime}\n`);
  process.exitCode = 1;
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
    clock:
      process.env['VARSAM_KLOCKA'] === undefined ? systemClock : fixedClock(process.env['VARSAM_KLOCKA']),
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
