import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { runtimeProblem } from '../db/runtime.ts';
import { ensureBuilt } from './build.ts';
import { electronBinary, electronCommand, standInCommand } from './carrier.ts';
import { chromiumMissing, ensureChromium } from './chromium.ts';

// npm start [-- --data MAPP]: opens the app in Electron where its program is, else in the stand-in, and says which.
const root = new URL('..', import.meta.url).pathname;

const hasScreen = (): boolean =>
  process.platform !== 'linux' ||
  process.env['DISPLAY'] !== undefined ||
  process.env['WAYLAND_DISPLAY'] !== undefined;

function readProfile(): string | undefined {
  try {
    return parseArgs({ options: { data: { type: 'string' } } }).values.data;
  } catch {
    return stop('Skriv npm start, eller npm start -- --data MAPP för en egen mapp.', 2);
  }
}

function stop(sentence: string, code: number): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(code);
}

function commandLine(profile: string | undefined): [string, ...string[]] {
  const electron = electronBinary(root, process.env);
  if (electron !== undefined) {
    process.stderr.write('Varsam öppnas i Electron.\n');
    return electronCommand(electron, root, profile);
  }
  const chromium = ensureChromium();
  if (chromium === undefined) stop(chromiumMissing, 1);
  process.stderr.write(
    `Electrons program finns inte här. Varsam öppnas i ställföreträdaren, i ${chromium}.\n`,
  );
  process.env['VARSAM_CHROMIUM'] = chromium;
  return standInCommand(root, profile);
}

const wrongRuntime = runtimeProblem({ node: process.versions.node, napi: process.versions['napi'] });
if (wrongRuntime !== null) stop(wrongRuntime, 1);
const profile = readProfile();
if (!hasScreen())
  stop('Ingen skärm hittades, så fönstret kan inte visas. Terminalen fungerar: npm run varsam -- --hjalp', 1);
ensureBuilt();
const [command, ...args] = commandLine(profile);
const child = spawn(command, args, { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => {
  process.exitCode = code ?? 1;
});
