import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { policyfiler } from './policy/admx.ts';

// node tools/policy.ts: writes what is made of the table of settings. A test tells when this has been forgotten.
const root = new URL('..', import.meta.url).pathname;
for (const [path, text] of Object.entries(policyfiler())) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
