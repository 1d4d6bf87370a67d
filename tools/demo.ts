import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runtimeProblem } from '../db/runtime.ts';

// npm run demo: a made-up municipality through the real core, and its half-year report. Fixed seed, fixed clock.
const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'demo');
const profile = join(folder, 'profil');
/** Written here on purpose: nothing in the demo is secret. */
const DEMO_KEY = 'demonyckel-hemlig-for-ingen';

const hasScreen =
  process.platform !== 'linux' ||
  process.env['DISPLAY'] !== undefined ||
  process.env['WAYLAND_DISPLAY'] !== undefined;

/** As it was the day the made-up municipality is left at: otherwise every control of its plan would be years late. */
function openWindow(klocka: string): void {
  const child = spawn(process.execPath, [join(root, 'tools', 'start.ts'), '--data', profile], {
    stdio: 'inherit',
    env: { ...process.env, VARSAM_NYCKEL: DEMO_KEY, VARSAM_KLOCKA: klocka },
  });
  child.on('exit', (code) => {
    process.exitCode = code ?? 1;
  });
}

async function main(): Promise<void> {
  const { byggDemo, DEMO_NU } = await import('./demo/bygg.ts');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const made = await byggDemo({ folder, profile, key: DEMO_KEY, say: (text) => console.log(text) });
  console.log(['', 'Rapporterna finns här:', ...made.filer.map((f) => `  ${f}`)].join('\n'));
  for (const text of made.nekade) console.log(text);
  console.log(
    [
      '',
      `Demokommunen ligger i ${profile}. Titta på den i terminalen:`,
      `  VARSAM_NYCKEL=${DEMO_KEY} npm run -s varsam -- lista --data demo/profil`,
      '',
    ].join('\n'),
  );
  if (hasScreen && !process.argv.includes('--utan-fonster')) openWindow(DEMO_NU);
  else
    console.log(
      'Ingen skärm hittades, så fönstret visas inte. Starta det med npm start där det finns en skärm.',
    );
}

const wrong = runtimeProblem({ node: process.versions.node, napi: process.versions['napi'] });
if (wrong === null) await main();
else {
  process.stderr.write(`${wrong}\n`);
  process.exitCode = 1;
}
