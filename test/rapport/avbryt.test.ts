import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { problemText } from '../../shared/problem.ts';
import { organisationAv } from '../../shared/enhet/enhetsrad.ts';
import { terminalOver } from '../cliRunner.ts';
import { nyKommun } from '../kommun.ts';
import type { TestKommun } from '../kommun.ts';
import { halvarUnder, laggInsamlat, oppnaRatt } from './insamlat.ts';

/** Enough files for several pauses: what many units have delivered for two half-years. */
const org = organisationAv(
  'Storkommun',
  Array.from({ length: 450 }, (_, i) => `Enhet ${i + 1}`),
);
if ('fel' in org) throw new Error(org.fel);
const period = '2026-H1';
const fraga = { period, underlag: 'insamlat' } as const;
let k: TestKommun;
let delad: string;

beforeAll(async () => {
  k = nyKommun({ roll: 'sas', organisation: org, nu: '2026-07-10T08:00:00.000Z' });
  const share = join(k.mapp, 'utdelning');
  mkdirSync(share);
  delad = (await k.ask('delning.skapaUtdelning', { sokvag: share })).share;
  const raw = oppnaRatt(k.mapp);
  for (const halv of halvarUnder(1, 2026)) laggInsamlat(raw, delad, org, halv);
  raw.close();
  await k.ask('delning.godkannKallor', {});
});
afterAll(() => k.close());

const historik = () => {
  const raw = oppnaRatt(k.mapp);
  const n = raw.prepare('SELECT count(*) n FROM historik').get() as { n: number };
  raw.close();
  return n.n;
};
/** Asks, and stops when the work has told of itself so many times. */
async function avbrytEfter<N extends 'rapport.sammanstall' | 'rapport.halvar' | 'rapport.las'>(
  name: N,
  input: Parameters<typeof k.core.call<N>>[1],
  ganger: number,
) {
  const controller = new AbortController();
  const delar: number[] = [];
  const result = await k.core.call(name, input, {
    signal: controller.signal,
    progress: (del) => {
      delar.push(del);
      if (delar.length === ganger) controller.abort();
    },
  });
  return { delar, kod: result.ok ? 'ok' : result.problem.code };
}

test('räkningen säger hur långt den har kommit, och aldrig bakåt', async () => {
  const { delar, kod } = await avbrytEfter('rapport.sammanstall', fraga, Number.POSITIVE_INFINITY);
  expect(kod).toBe('ok');
  expect(delar.length).toBeGreaterThan(4);
  expect(delar.toSorted((a, b) => a - b)).toEqual(delar);
  expect([delar[0], delar.at(-1)].every((d) => d !== undefined && d > 0 && d <= 1)).toBe(true);
});

test('den som avbryter får veta att inget är ändrat, och inget är det', async () => {
  const before = historik();
  expect((await avbrytEfter('rapport.sammanstall', fraga, 1)).kod).toBe('avbruten');
  const fil = join(k.mapp, 'avbruten.docx');
  expect((await avbrytEfter('rapport.halvar', { ...fraga, fil }, 2)).kod).toBe('avbruten');
  expect(readdirSync(k.mapp).filter((f) => f.startsWith('avbruten'))).toEqual([]);
  expect((await avbrytEfter('rapport.las', { ...fraga, brytdatum: '2026-07-10' }, 1)).kod).toBe('avbruten');
  expect(await k.ask('rapport.versioner', { period })).toEqual([]);
  expect(historik()).toBe(before);
});

test('andra får svar medan en rapport räknas', async () => {
  let isCounting = true;
  const counted = k.ask('rapport.sammanstall', fraga).then(() => (isCounting = false));
  await k.ask('profil.lage', {});
  expect(isCounting).toBe(true);
  await counted;
});

test('det som kommer in under räkningen är med, och rapporten är hel', async () => {
  const { totalt } = await k.ask('rapport.modell', fraga);
  let had = false;
  const result = await k.core.call('rapport.sammanstall', fraga, {
    progress: () => {
      if (had) return;
      had = true;
      const raw = oppnaRatt(k.mapp);
      raw
        .prepare("DELETE FROM delningSnapshot WHERE period = '2026h1' AND unit = ?")
        .run(org.enheter[440]?.id);
      raw.close();
    },
  });
  if (!result.ok) throw new Error(problemText(result.problem));
  expect(result.value.totalt.alla).toBeLessThan(totalt.alla);
  expect(result.value.totalt).toEqual((await k.ask('rapport.modell', fraga)).totalt);
});

test('i terminalen avbryter Ctrl+C: en mening, felkod och ingen fil', async () => {
  const controller = new AbortController();
  const fil = join(k.mapp, 'terminal.docx');
  const varsam = terminalOver(k.mapp, { nu: '2026-07-10T08:00:00.000Z', avbryt: controller.signal });
  const made = varsam('rapport', 'halvar', '--period', period, '--insamlat', '--ut', fil);
  controller.abort();
  const { code, err } = await made;
  expect(code).toBe(1);
  expect(err).toContain('Läser underlaget');
  expect(err).toContain('Arbetet avbröts. Inget har ändrats.');
  expect(existsSync(fil)).toBe(false);
});
