import { afterEach, describe, expect, test } from 'vitest';
import { startCore, type CoreHost } from './coreHost.ts';

const script = new URL('../test/skal/oddWorker.ts', import.meta.url);
const faults: [string, Error][] = [];
const progress: unknown[] = [];
let core: CoreHost | undefined;

function start(): CoreHost {
  faults.length = 0;
  progress.length = 0;
  core = startCore({
    script,
    start: { mapp: '/x', key: new Uint8Array(32), vem: 'prov' },
    onProgress: (told) => progress.push(told),
    onFault: (number, error) => faults.push([number, error]),
  });
  return core;
}
afterEach(async () => {
  await core?.stop(2000);
});

describe('a core in its thread', () => {
  test('answers each question with its own answer', async () => {
    const running = start();
    const answers = await Promise.all([1, 2, 3].map((n) => running.call('svara', n)));
    expect(answers).toEqual([1, 2, 3].map((value) => ({ ok: true, value })));
  });

  test('tells of progress and is cancelled by the name of the question', async () => {
    const running = start();
    const waiting = running.call('framsteg', {});
    await expect.poll(() => progress).toEqual([{ id: 1, name: 'framsteg', del: 0.5, text: 'Halvvägs' }]);
    running.cancel('framsteg');
    expect(await waiting).toEqual({ ok: true, value: 'avbruten' });
  });

  test.each(['kasta', 'avsluta'])(
    'that dies (%s) gives everyone waiting a number, and the next question a new core',
    async (how) => {
      const running = start();
      const [hanging, deadly] = await Promise.all([running.call('hänger', {}), running.call(how, {})]);
      const [[number] = ['']] = faults;
      expect(number).toMatch(/^\d{6}$/u);
      for (const answer of [hanging, deadly]) {
        expect(answer).toMatchObject({
          ok: false,
          problem: { code: 'internt-fel', uppgifter: { nummer: number } },
        });
      }
      expect(await running.call('svara', 1)).toEqual({ ok: true, value: 1 });
      expect(faults).toHaveLength(1);
    },
  );

  test('that dies again and again is not started for ever', async () => {
    const running = start();
    for (let time = 0; time < 4; time += 1) await running.call('avsluta', {});
    expect(await running.call('svara', 1)).toMatchObject({ ok: false, problem: { code: 'profil-ej-oppen' } });
  });

  test('that is stopped answers no more and is no fault', async () => {
    const running = start();
    await running.call('svara', 1);
    await running.stop(2000);
    expect(await running.call('svara', 1)).toMatchObject({ ok: false });
    expect(faults).toEqual([]);
  });

  test('that does not stop is ended by force', async () => {
    process.env['VARSAM_PROV_HANGER'] = '1';
    const running = start();
    delete process.env['VARSAM_PROV_HANGER'];
    await running.call('svara', 1);
    const before = performance.now();
    await running.stop(100);
    expect(performance.now() - before).toBeLessThan(5000);
    expect(await running.call('svara', 1)).toMatchObject({ ok: false });
  });
});
