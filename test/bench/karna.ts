/**
 * A process that holds nothing but the built core, as the window starts it: opens the profile folder and key it is
 * given, works a little and prints its memory in MB before and after as JSON. Node's own part is in both.
 */
import { Worker } from 'node:worker_threads';

const megabytes = (): number => Math.round(process.memoryUsage.rss() / 2 ** 20);
const fore = megabytes();
const core = new Worker(new URL('../../dist/host/worker.js', import.meta.url), {
  workerData: {
    mapp: process.argv[2],
    key: Uint8Array.from(Buffer.from(process.argv[3] ?? '', 'hex')),
    vem: 'bench',
    klocka: '2026-06-15T08:00:00.000Z',
  },
});
const asked = [
  ['avvikelse.lista', {}],
  ['avvikelse.lista', { filter: { enheter: ['hagen'] } }],
  ['avvikelse.lista', { filter: { text: 'sällsynt' } }],
  ['avvikelse.lista', { filter: { text: 'badrum' }, offset: 200, rakna: false }],
] as const;
for (let id = 0; id < 20; id += 1) {
  const [name, input] = asked[id % asked.length] ?? asked[0];
  const answered = new Promise<unknown>((resolve, reject) => {
    core.once('message', resolve);
    core.once('error', reject);
  });
  core.postMessage({ id, name, input });
  const { result } = (await answered) as { readonly result: { readonly ok: boolean } };
  if (!result.ok) throw new Error(JSON.stringify(result));
}
process.stdout.write(JSON.stringify({ fore, efter: megabytes() }));
core.postMessage({ stop: true });
