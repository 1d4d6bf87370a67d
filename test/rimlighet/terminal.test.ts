import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { docxAv } from './docxAv.ts';
import { herrljunga, publicerad, rattad } from './herrljunga.ts';

let mapp: string;
beforeAll(async () => {
  mapp = await mkdtemp(join(tmpdir(), 'varsam-rimlighet-'));
  await writeFile(join(mapp, 'publicerad.docx'), await docxAv(herrljunga(publicerad)));
  await writeFile(join(mapp, 'rattad.docx'), await docxAv(herrljunga(rattad)));
  await writeFile(join(mapp, 'text.docx'), 'inte ett dokument');
});
afterAll(() => rm(mapp, { recursive: true }));

const varsam = (...args: string[]) =>
  new Promise<{ code: number; out: string; err: string }>((resolve) => {
    execFile(process.execPath, ['electron/cli.ts', ...args], (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err });
    });
  });

interface Svar {
  fil: string;
  fynd: { regel: string; plats: string; text: string; forslag: string }[];
}

test('den publicerade rapporten ger sina fel med plats och förslag, och slutkoden är noll', async () => {
  const fil = join(mapp, 'publicerad.docx');
  const { code, out } = await varsam('rimlighet', fil, '--json');
  const svar = JSON.parse(out) as Svar;
  expect(code).toBe(0);
  expect(svar.fil).toBe(fil);
  for (const par of [
    ['117', '111'],
    ['84', '83'],
    ['980', '979'],
    ['23', '21'],
    ['14', '11'],
    ['125', '121'],
    ['41', '21'],
  ])
    expect(svar.fynd.filter((f) => par.every((tal) => f.text.includes(tal)))).toHaveLength(1);
  expect(svar.fynd).toHaveLength(7);
  for (const f of svar.fynd) expect([f.plats, f.forslag].every((t) => t !== '')).toBe(true);
});

test('den rättade rapporten ger inga fynd', async () => {
  const { code, out } = await varsam('rimlighet', join(mapp, 'rattad.docx'));
  expect(code).toBe(0);
  expect(out).toContain('inga fynd');
});

test.each([
  ['text.docx', 'går inte att läsa som Word-dokument'],
  ['saknas.docx', 'finns inte'],
])('%s nekas med en svensk mening och slutkod ett', async (fil, mening) => {
  const { code, err } = await varsam('rimlighet', join(mapp, fil));
  expect(code).toBe(1);
  expect(err).toContain(mening);
});
