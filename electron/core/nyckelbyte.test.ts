import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { verifyFile } from '../../db/backup.ts';
import { openConnection } from '../../db/open.ts';
import { nyAvvikelse, testOrganisation } from '../../test/kommun.ts';
import { value } from '../../test/databas.ts';
import { fixedClock } from '../../shared/time/instant.ts';
import { createKey, openKey } from '../keys/keyFile.ts';
import type { KeySources } from '../keys/keyFile.ts';
import { newRecoveryKey } from '../keys/recoveryKey.ts';
import { listaKopior } from './kopior.ts';
import { bytNyckel, settleKeyChange } from './nyckelbyte.ts';
import { createDatabase, openCore, openProfile } from './profile.ts';
import { restore } from './restore.ts';

const scryptCost = { n: 1024, r: 8, p: 1 } as const;
const phrase = 'sju sjösjuka sjömän';
const [oldPaper, newPaper] = [newRecoveryKey(), newRecoveryKey()];
const base = mkdtempSync(join(tmpdir(), 'varsam-byte-'));
const original = join(base, 'original');
const where = (mapp: string) => ({ mapp, clock: fixedClock('2026-06-15T08:00:00.000Z'), vem: 'testare' });
const keys: KeySources = { given: phrase, scryptCost };
const db = (mapp: string): string => join(mapp, 'varsam.db');
let oldKey: Buffer;

beforeAll(async () => {
  mkdirSync(original);
  oldKey = value(createKey(original, { ...keys, recoveryOpenHalf: oldPaper.oppen }));
  value(
    createDatabase(where(original), oldKey, testOrganisation(), {
      roll: 'enhetschef',
      namn: '',
      enheter: [],
    }),
  );
  const { core } = value(openCore(where(original), oldKey));
  for (const n of [1, 2, 3])
    await core.call('avvikelse.registrera', { uppgifter: nyAvvikelse({ vadHande: `Händelse ${n}` }) });
  core.close();
});
const made: string[] = [];
function profile(): string {
  const mapp = join(base, randomBytes(4).toString('hex'));
  cpSync(original, mapp, { recursive: true });
  made.push(mapp);
  return mapp;
}
afterEach(() => {
  for (const mapp of made.splice(0)) rmSync(mapp, { recursive: true });
});
afterAll(() => {
  rmSync(base, { recursive: true });
});

/** Opens as the program does at its start, with what a person has: the phrase, or one of the two papers. */
async function antal(mapp: string, sources: KeySources): Promise<number | string> {
  const key = openKey(mapp, sources);
  if (!key.ok) return key.problem.code;
  const opened = openCore(where(mapp), settleKeyChange(mapp, key.value));
  if (!opened.ok) return opened.problem.code;
  const { core } = opened.value;
  const listed = await core.call('avvikelse.lista', { filter: {}, offset: 0, antal: 10 });
  const checked = await core.call('profil.kontrollera', {});
  core.close();
  expect(checked).toMatchObject({ ok: true, value: { databas: 'hel', historik: 'hel' } });
  return listed.ok ? (listed.value.totalt ?? -1) : listed.problem.code;
}
const change = (mapp: string, at: (steg: string) => void = () => undefined) => {
  const newKey = randomBytes(32);
  const result = bytNyckel(
    where(mapp),
    { key: oldKey, newKey },
    { ...keys, recoveryOpenHalf: newPaper.oppen },
    at,
  );
  return { newKey, result };
};

test('the database gets the new key, the phrase and the new paper open it, and the old key opens nothing', async () => {
  const mapp = profile();
  const { newKey, result } = change(mapp);
  expect(result).toEqual({ ok: true, value: null });
  expect(verifyFile(db(mapp), newKey, true)).toBeNull();
  expect(verifyFile(db(mapp), oldKey)?.code).toBe('fel-nyckel');
  expect(await antal(mapp, { given: phrase })).toBe(3);
  expect(await antal(mapp, { recoverySecretHalf: newPaper.hemlig })).toBe(3);
  expect(openKey(mapp, { recoverySecretHalf: oldPaper.hemlig })).toMatchObject({
    problem: { code: 'fel-nyckel' },
  });
  expect(readdirSync(mapp).filter((n) => /nyckelbyte|\.ny$/u.test(n))).toEqual([]);
});

test('a verified copy is made first, and old copies can be gone back to after the change', async () => {
  const mapp = profile();
  const { newKey } = change(mapp);
  const [kopia] = listaKopior(join(mapp, 'kopior'));
  expect(kopia?.slag).toBe('fore-nyckelbyte');
  expect(verifyFile(kopia?.fil ?? '', oldKey)).toBeNull();
  const { core } = value(openCore(where(mapp), newKey));
  await core.call('avvikelse.registrera', { uppgifter: nyAvvikelse({ vadHande: 'Efter bytet' }) });
  core.close();
  expect(await antal(mapp, { given: phrase })).toBe(4);
  value(restore(where(mapp), newKey, kopia?.fil ?? '', () => undefined));
  // The copy was under the old key; what has taken its place is under the new one.
  expect(verifyFile(db(mapp), newKey, true)).toBeNull();
  expect(await antal(mapp, { given: phrase })).toBe(3);
});

test('after three changes the oldest copy can still be read', async () => {
  const mapp = profile();
  change(mapp);
  const first = listaKopior(join(mapp, 'kopior'))[0]?.fil ?? '';
  let key = value(openKey(mapp, { given: phrase }));
  for (const day of ['2026-06-16', '2026-06-17']) {
    const newKey = randomBytes(32);
    const later = { ...where(mapp), clock: fixedClock(`${day}T08:00:00.000Z`) };
    value(bytNyckel(later, { key, newKey }, { ...keys, recoveryOpenHalf: newPaper.oppen }));
    key = newKey;
  }
  value(restore(where(mapp), key, first, () => undefined));
  expect(await antal(mapp, { given: phrase })).toBe(3);
});

describe('refuses and leaves all as it was', () => {
  const unchanged = async (mapp: string, before: Buffer): Promise<void> => {
    expect(readFileSync(join(mapp, 'nyckel.json'))).toEqual(before);
    expect(await antal(mapp, { given: phrase })).toBe(3);
    expect(await antal(mapp, { recoverySecretHalf: oldPaper.hemlig })).toBe(3);
  };
  test.each<readonly [string, KeySources, string]>([
    ['without the phrase that is in use', { recoveryOpenHalf: newPaper.oppen }, 'losenfras-behovs'],
    ['without a new recovery key', keys, 'aterstallningsnyckel-behovs'],
    ['with a raw key from IT', { given: 'ab'.repeat(32) }, 'nyckel-ges-av-it'],
  ])('%s', async (_, sources, code) => {
    const mapp = profile();
    const before = readFileSync(join(mapp, 'nyckel.json'));
    const result = bytNyckel(where(mapp), { key: oldKey, newKey: randomBytes(32) }, sources);
    expect(result).toMatchObject({ ok: false, problem: { code } });
    await unchanged(mapp, before);
  });
  test('while another program has the database open', async () => {
    const mapp = profile();
    const before = readFileSync(join(mapp, 'nyckel.json'));
    const other = value(openConnection(db(mapp), oldKey));
    other.prepare('SELECT count(*) FROM avvikelse').get();
    expect(change(mapp).result).toMatchObject({ ok: false, problem: { code: 'databas-last' } });
    other.close();
    await unchanged(mapp, before);
  });
  test('where no copy can be written', async () => {
    const mapp = profile();
    const before = readFileSync(join(mapp, 'nyckel.json'));
    rmSync(join(mapp, 'kopior'), { recursive: true });
    writeFileSync(join(mapp, 'kopior'), 'en fil där mappen ska vara');
    expect(change(mapp).result.ok).toBe(false);
    rmSync(join(mapp, 'kopior'));
    await unchanged(mapp, before);
  });
});

test('a disk that fails at any step leaves a database that opens with the old ways or the new', async () => {
  for (const failing of ['kopia', 'nyckelfil', 'ny-fil', 'bytt']) {
    const mapp = profile();
    const { result } = change(mapp, (steg) => {
      if (steg === failing) throw Object.assign(new Error('EIO'), { syscall: 'write', code: 'EIO' });
    });
    expect(result.ok).toBe(false);
    expect(await antal(mapp, { given: phrase })).toBe(3);
  }
});

const script = fileURLToPath(new URL('../../test/durability/nyckelbytare.ts', import.meta.url));
async function killed(mapp: string, at: string, after = ''): Promise<void> {
  const newKey = randomBytes(32).toString('hex');
  const child = spawn(process.execPath, [script, mapp, phrase, newPaper.oppen, newKey, at, after], {
    stdio: 'ignore',
  });
  await new Promise((resolve) => child.on('close', resolve));
}

test('killed at any step the phrase opens it, and so does the one paper or the other', async () => {
  const rounds = [
    ...['kopia', 'nyckelfil', 'ny-fil', 'bytt', 'klart'].map((steg) => [steg, ''] as const),
    ...Array.from({ length: 8 }, (_, i) => ['', String(120 + i * 20)] as const),
  ];
  const papers = new Set<string>();
  for (const [at, after] of rounds) {
    const mapp = profile();
    await killed(mapp, at, after);
    const label = `${at}${after}`;
    const [gamla, nya] = [
      await antal(mapp, { recoverySecretHalf: oldPaper.hemlig }),
      await antal(mapp, { recoverySecretHalf: newPaper.hemlig }),
    ];
    expect([label, [gamla, nya].includes(3)]).toEqual([label, true]);
    papers.add(gamla === 3 ? 'gamla' : 'nya');
    expect([label, await antal(mapp, { given: phrase })]).toEqual([label, 3]);
    // What was broken off can be done again.
    const key = value(openKey(mapp, { given: phrase }));
    const again = bytNyckel(
      where(mapp),
      { key, newKey: randomBytes(32) },
      { ...keys, recoveryOpenHalf: newPaper.oppen },
    );
    expect([label, again.ok]).toEqual([label, true]);
    expect(existsSync(`${db(mapp)}.nyckelbyte`)).toBe(false);
  }
  expect(papers).toEqual(new Set(['gamla', 'nya']));
});

test('a profile with a phrase opens in the terminal after a change that was cut short', async () => {
  const mapp = profile();
  await killed(mapp, 'bytt');
  const opened = openProfile({ ...where(mapp), keys: { given: phrase } });
  expect(opened.ok).toBe(true);
  if (opened.ok) opened.value.close();
});
