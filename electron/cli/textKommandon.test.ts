import { expect, test } from 'vitest';
import { fixedClock } from '../../shared/time/instant.ts';
import { nyKommun, testNyckel } from '../../test/kommun.ts';
import { runCli } from './run.ts';

async function varsam(args: readonly string[], stdin = '') {
  let [out, err] = ['', ''];
  const code = await runCli(args, {
    out: (t) => (out += t),
    err: (t) => (err += t),
    stdin: () => Promise.resolve(stdin),
    clock: fixedClock('2026-11-22T15:00:00.000Z'),
    key: testNyckel,
    user: 'testare',
    defaultFolder: '/finns/inte',
    logMistake: (e) => String(e),
  });
  return { code, out, err };
}
interface Tolkning {
  chips: { slag: string; varde: string; start: number; end: number }[];
  rest: string;
}

test('snabb needs no profile and gives the chips as JSON', async () => {
  const { code, out } = await varsam([
    'snabb',
    'fall kl 03 i badrum, ingen skada',
    '--idag',
    '2026-03-02',
    '--json',
  ]);
  expect(code).toBe(0);
  const { chips, rest } = JSON.parse(out) as Tolkning;
  const by = Object.fromEntries(chips.map((c) => [c.slag, c.varde]));
  expect(by).toMatchObject({
    typ: 'fall',
    undertyp: 'fall-utan-skada',
    datum: '2026-03-02',
    tid: '03:00',
    plats: 'badrum-toalett',
    skada: 'ingen',
  });
  expect(rest).toBe('');
});

test('snabb reads today from the clock and refuses a day that does not exist', async () => {
  const { out } = await varsam(['snabb', 'fall igår', '--json']);
  expect(out).toContain('"2026-11-21"');
  const wrong = await varsam(['snabb', 'fall', '--idag', '2026-02-30']);
  expect(wrong.code).toBe(1);
  expect(wrong.err).toContain('ska vara ett datum som finns');
});

test('snabb knows the units of the profile that --data names', async () => {
  const k = nyKommun();
  try {
    const { out } = await varsam(['snabb', 'fall på Hagen', '--data', k.mapp, '--json']);
    expect((JSON.parse(out) as Tolkning).chips.find((c) => c.slag === 'enhet')?.varde).toBe('hagen');
  } finally {
    k.close();
  }
});

test('granska-text gives start, end and kind for each line of stdin', async () => {
  const { code, out } = await varsam(
    ['granska-text', '--json'],
    'Brukaren Karin Berg ramlade.\r\nRing 070-174 06 05.\nEnligt lex Sarah.\n',
  );
  expect(code).toBe(0);
  expect(JSON.parse(out)).toEqual([
    { rad: 1, fynd: [{ start: 9, end: 19, kind: 'namn', forslag: 'Brukare A' }] },
    { rad: 2, fynd: [{ start: 5, end: 18, kind: 'telefon', forslag: '[telefonnummer]' }] },
    { rad: 3, fynd: [] },
  ]);
});

test('granska-text tells people the line and the kind, never the name itself', async () => {
  const { out } = await varsam(['granska-text'], 'Brukaren Karin ramlade.');
  expect(out).toBe('Rad 1, tecken 9–14: Namn → Brukare A\n');
});
