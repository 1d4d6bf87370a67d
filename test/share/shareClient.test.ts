import { execFileSync } from 'node:child_process';
import {
  closeSync,
  constants,
  mkdtempSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { folderIo } from '../../electron/share/folderIo.ts';
import { withShare } from '../../electron/share/keptClients.ts';
import { shareClient } from '../../electron/share/shareClient.ts';
import type { ShareClient } from '../../electron/share/shareClient.ts';

const bytes = Uint8Array.from({ length: 5000 }, (_, i) => i % 251);
let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'varsam-klient-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const isPosix = process.platform !== 'win32';
if (!isPosix) console.log('  hängande anrop: hoppas över, kräver mkfifo');

it.runIf(isPosix)('a call that never comes back is given up, and nothing else waits for it', async () => {
  const pipe = join(root, 'pipe');
  execFileSync('mkfifo', [pipe]);
  const client = shareClient(root, 700);
  let ticks = 0;
  const ticking = setInterval(() => ticks++, 10);
  await expect(client.read('pipe', 100)).rejects.toMatchObject({ code: 'ETIMEDOUT' });
  clearInterval(ticking);
  expect(ticks).toBeGreaterThan(20);
  await expect(client.list('')).rejects.toMatchObject({ code: 'ETIMEDOUT' });
  // Lets the thread out of the operating system, so that the test can end.
  closeSync(openSync(pipe, constants.O_RDWR | constants.O_NONBLOCK));
});
it('refusals come through the thread with their codes, bytes come through whole', async () => {
  const client = shareClient(root);
  writeFileSync(join(root, 'fil'), bytes);
  expect(Buffer.from(await client.read('fil', 5000)).equals(bytes)).toBe(true);
  await expect(client.read('fil', 4999)).rejects.toMatchObject({ code: 'EFBIG' });
  await expect(client.list('nej')).rejects.toMatchObject({ code: 'ENOENT' });
  await expect(client.openNew('fil')).rejects.toMatchObject({ code: 'EEXIST' });
  client.end();
});
const enFil = { folder: '', writer: 'ab'.repeat(8), name: 'fil.jsonl', bytes, marker: null };
it('a whole commit is one trip to the thread: the file is there, the marker is held to, nothing is left of a refusal', async () => {
  const client = shareClient(root);
  writeFileSync(join(root, 'share.json'), 'märket');
  const marker = new TextEncoder().encode('märket');
  expect(await client.lagg({ ...enFil, marker })).toBe('lagd');
  expect(readFileSync(join(root, 'fil.jsonl')).equals(bytes)).toBe(true);
  const other = new TextEncoder().encode('ett annat märke');
  expect(await client.lagg({ ...enFil, name: 'tva.jsonl', marker: other })).toBe('annan-marker');
  await expect(client.lagg({ ...enFil, folder: 'finns-inte', marker })).rejects.toMatchObject({
    code: 'ENOENT',
  });
  expect(readdirSync(root).toSorted()).toEqual(['fil.jsonl', 'share.json']);
  client.end();
});
it.runIf(isPosix)('a commit that hangs at one of its calls is given up', async () => {
  execFileSync('mkfifo', [join(root, 'share.json')]);
  const client = shareClient(root, 700);
  await expect(client.lagg({ ...enFil, marker: bytes })).rejects.toMatchObject({ code: 'ETIMEDOUT' });
  closeSync(openSync(join(root, 'share.json'), constants.O_RDWR | constants.O_NONBLOCK));
});
it('a commit may take longer than a call, as long as its calls come back', async () => {
  const client = shareClient(root, 2500, new URL('./slowThread.ts', import.meta.url));
  expect(await client.lagg(enFil)).toBe('lagd');
  await expect(client.list('')).rejects.toMatchObject({ code: 'ETIMEDOUT' });
});
it('runs after each other share a thread, runs at once have one each, and one that was given up is not used again', async () => {
  const used: ShareClient[] = [];
  const run = () =>
    withShare(root, async (client) => {
      used.push(client);
      await client.list('');
    });
  await run();
  await Promise.all([run(), run()]);
  const [first, second, third] = used;
  expect([second === first, third === first]).toEqual([true, false]);
  await withShare(root, async (client) => client.end());
  await run();
  expect(used.slice(0, -1)).not.toContain(used.at(-1));
  expect(used.at(-1)?.isAlive()).toBe(true);
});
it('a sparse file of a gigabyte is refused without being read', async () => {
  writeFileSync(join(root, 'stor'), '');
  truncateSync(join(root, 'stor'), 1024 ** 3);
  const start = performance.now();
  await expect(folderIo(root).read('stor', 8 * 1024 * 1024)).rejects.toMatchObject({ code: 'EFBIG' });
  expect(performance.now() - start).toBeLessThan(1000);
});
