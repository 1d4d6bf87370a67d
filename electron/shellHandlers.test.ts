import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { done } from '../shared/result.ts';
import { skalApi } from '../shared/skal/skalApi.ts';
import { ingenPolicy } from '../shared/policy/policy.ts';
import { newChosenPaths } from './chosenPaths.ts';
import type { CoreHost } from './coreHost.ts';
import type { ProfileKeeper } from './profileKeeper.ts';
import { shellAnswers, type Desktop } from './shellHandlers.ts';

let folder: string;
let shown: string[];
let asked: unknown[];
let path: string | undefined;
let cancelled: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'varsam-skal-'));
  shown = [];
  asked = [];
  cancelled = [];
  path = join(folder, 'ut.txt');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** A desktop whose user always answers with `path`. */
const desktop: Desktop = {
  version: () => ({
    version: '1',
    korning: 'electron',
    chromium: '156',
    profilmapp: '/p',
    nyckelskydd: 'dator',
  }),
  askOpen: (titel, slag, flera) => {
    asked.push({ titel, slag, flera });
    return Promise.resolve(path === undefined ? [] : [path]);
  },
  askFolder: () => Promise.resolve(path === undefined ? undefined : folder),
  askSave: (question) => {
    asked.push(question);
    return Promise.resolve(path);
  },
  print: () => void shown.push('print'),
  printToPdf: (html) => Promise.resolve(new TextEncoder().encode(html ?? 'fönstret')),
  showInFolder: (file) => void shown.push(file),
  badge: (count) => void shown.push(`märke ${count}`),
  notify: (words) => {
    shown.push(words);
    return true;
  },
};
const keeper: ProfileKeeper = {
  lage: () => Promise.resolve({ lage: 'ny' }),
  core: () => ({
    call: () => Promise.resolve(done(null)),
    maintain: (() => Promise.resolve(done({ mapp: folder, kopior: [] }))) as unknown as CoreHost['maintain'],
    cancel: (name) => void cancelled.push(name),
    stop: () => Promise.resolve(),
  }),
  create: () => done({ hemligDel: null, oppenDel: null }),
  open: () => Promise.resolve(done({ lage: 'oppen' })),
  ways: () => ({ vagar: ['dator'], datornKan: true, nyckelHosIt: false }),
  newPaper: () => done({ hemligDel: 'X' }),
  usePaper: () => done(null),
  changePhrase: () => done(null),
  changeKey: () => Promise.resolve(done({ lage: 'oppen' })),
  fetch: () => Promise.resolve(done({ lage: 'oppen' })),
};
const answers = (policy = ingenPolicy) => shellAnswers(desktop, keeper, newChosenPaths(), () => policy);
const text = { namn: 'Text', andelser: ['txt'] };

describe('every answer', () => {
  test.each<readonly [keyof typeof skalApi, object]>([
    ['skal.version', {}],
    ['skal.tillstand', {}],
    ['skal.skapaNyckel', { aterstallning: 'ny' }],
    ['skal.aterstallNyckel', { hemligDel: 'X' }],
    ['skal.avbryt', { namn: 'a.b' }],
    ['skal.valjMapp', { titel: 'Välj' }],
    ['skal.sparaSom', { titel: 'Spara', namn: 'a.txt', slag: text, innehall: 'x' }],
    ['skal.skrivUtPdf', { namn: 'a.pdf' }],
    ['skal.skrivUt', {}],
    ['skal.paminn', { antal: { forsenade: 1, idag: 0 } }],
  ])('to %s has the form that the contract says', async (name, input) => {
    const answer = await answers()(name, input);
    if (!answer.ok) throw new Error(answer.problem.code);
    expect(skalApi[name].output.safeParse(answer.value).error).toBeUndefined();
  });

  test('to anything at all is a value, never a throw', async () => {
    const answer = answers();
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.keys(skalApi), 'skal.x', '__proto__'),
        fc.anything(),
        async (name, input) => {
          expect(typeof (await answer(name, input)).ok).toBe('boolean');
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('saving', () => {
  test('writes text and bytes where the user says, with the suggested name', async () => {
    await answers()('skal.sparaSom', { titel: 'Spara', namn: 'a.txt', slag: text, innehall: 'åäö' });
    expect(asked).toEqual([{ titel: 'Spara', forslag: 'a.txt', slag: [text] }]);
    expect(readFileSync(join(folder, 'ut.txt'), 'utf8')).toBe('åäö');
  });

  test.each(['../a.txt', 'a/b.txt', 'a\\b.txt', 'C:a.txt', ''])('refuses the name %j', async (namn) => {
    expect(await answers()('skal.sparaSom', { titel: 'Spara', namn, slag: text })).toMatchObject({
      ok: false,
      problem: { code: 'ogiltig-indata', falt: 'namn' },
    });
    expect(asked).toEqual([]);
  });

  test('without content gives only the place, and nothing when the user leaves', async () => {
    const question = { titel: 'Spara', namn: 'a.txt', slag: text };
    expect(await answers()('skal.sparaSom', question)).toEqual(done({ sokvag: path }));
    path = undefined;
    expect(await answers()('skal.sparaSom', { ...question, innehall: 'x' })).toEqual(done({ sokvag: null }));
  });

  test('to a place that cannot be written is refused with words', async () => {
    path = join(folder, 'finns', 'inte.txt');
    expect(
      await answers()('skal.sparaSom', { titel: 'Spara', namn: 'a', slag: text, innehall: 'x' }),
    ).toMatchObject({
      ok: false,
      problem: { code: 'kan-inte-skriva' },
    });
  });
});

describe('showing a file in its folder', () => {
  test('is for what was chosen or saved in this run', async () => {
    const answer = answers();
    const file = join(folder, 'ut.txt');
    writeFileSync(file, '');
    expect(await answer('skal.oppnaMapp', { sokvag: file })).toMatchObject({ ok: false });
    await answer('skal.valjFil', { titel: 'Välj', slag: [text] });
    expect(await answer('skal.oppnaMapp', { sokvag: file })).toEqual(done(null));
    expect(await answer('skal.oppnaMapp', { sokvag: join(folder, '..', 'annan.txt') })).toMatchObject({
      ok: false,
    });
    expect(shown).toEqual([file]);
  });

  test('is also for what lies in a folder that was chosen', async () => {
    const answer = answers();
    await answer('skal.valjMapp', { titel: 'Välj' });
    expect(await answer('skal.oppnaMapp', { sokvag: join(folder, 'rapport.docx') })).toEqual(done(null));
  });
});

test('a file that vanished after it was chosen is refused with words', async () => {
  expect(await answers()('skal.valjFil', { titel: 'Välj', slag: [text] })).toMatchObject({
    ok: false,
    problem: { code: 'fil-saknas' },
  });
});

test('long work is cancelled by name', async () => {
  await answers()('skal.avbryt', { namn: 'rapport.skapa' });
  expect(cancelled).toEqual(['rapport.skapa']);
});

describe('a reminder', () => {
  const remind = (antal: object, medAvisering: boolean) => answers()('skal.paminn', { antal, medAvisering });

  test.each([
    [{ forsenade: 2, idag: 1 }, true, ['märke 3', '2 saker är försenade, 1 sak ska göras i dag.'], true],
    [{ forsenade: 2, idag: 1 }, false, ['märke 3'], false],
    [{ forsenade: 0, idag: 0 }, true, ['märke 0'], false],
  ])('of %j with notification %s shows %j', async (antal, medAvisering, expected, aviserad) => {
    expect(await remind(antal, medAvisering)).toEqual(done({ aviserad }));
    expect(shown).toEqual(expected);
  });

  test('with words in it is refused and shows nothing', async () => {
    const answer = await remind({ forsenade: 1, idag: 0, text: 'Lex Sarah, Hagen' }, true);
    expect(answer.ok).toBe(false);
    expect(shown).toEqual([]);
  });
});
