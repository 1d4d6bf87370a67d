import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { terminalOver } from '../cliRunner.ts';
import { laddaFacit } from '../../tools/demo/ladda.ts';
import { facitProfil } from './prov.ts';

let prov: ReturnType<typeof facitProfil>;
beforeAll(async () => {
  prov = facitProfil();
  await laddaFacit(prov.ask, 'rattad');
  prov.core.close();
});
afterAll(() => prov.close());

const varsam = (...args: readonly string[]) =>
  terminalOver(join(prov.mapp, 'profil'), { nu: '2021-09-06T12:00:00.000Z', nyckel: 'cd'.repeat(32) })(
    'rapport',
    ...args,
  );

test('en rapport låses, listas, jämförs och skrivs i terminalen', async () => {
  const las = await varsam('las', '--period', '2021-H1', '--brytdatum', '2021-09-06', '--json');
  expect([las.code, las.err]).toEqual([0, '']);
  const { sha256 } = JSON.parse(las.out) as { sha256: string };
  const lista = await varsam('versioner', '--period', '2021-H1');
  expect(lista.out).toContain(`kontrollsumma ${sha256}`);
  const skillnad = await varsam('skillnad', '--period', '2021-H1', '--version', '1');
  expect(skillnad.out).toContain('Ingenting skiljer.');
  const filer = [1, 2].map((n) => join(prov.mapp, `r${n}.docx`));
  for (const fil of filer)
    expect((await varsam('skriv', '--period', '2021-H1', '--version', '1', '--ut', fil)).code).toBe(0);
  const [a, b] = filer.map((f) => readFileSync(f));
  expect(a?.equals(b ?? Buffer.alloc(0))).toBe(true);
});

test('en rättelse utan skäl nekas med en mening, och en okänd version också', async () => {
  const las = await varsam('las', '--period', '2021-H1', '--brytdatum', '2021-09-06');
  expect([las.code, las.err]).toEqual([1, expect.stringContaining('Skriv vad som ändras i version 2')]);
  const skriv = await varsam('skillnad', '--period', '2021-H1', '--version', '9');
  expect(skriv.err).toContain('Det finns ingen låst version 9');
});
