import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';
import { afterEach, describe, expect, test } from 'vitest';
import { createKey, openKey, rewrapKey, type KeySources, type KeyVault } from './keyFile.ts';
import { keyFileName, mendKeyFile } from './keyFileFormat.ts';
import { newRecoveryKey } from './recoveryKey.ts';

const folders: string[] = [];
function newProfile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'varsam-nyckel-'));
  folders.push(folder);
  return folder;
}
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A vault as on one computer: like Electron's on Linux it encrypts without authenticating, which is the hard case. */
function vaultOf(computer: string): KeyVault {
  const secret = createHash('sha256').update(computer).digest().subarray(0, 16);
  const iv = Buffer.alloc(16, 0x20);
  return {
    isEncryptionAvailable: () => true,
    encryptString(plain) {
      const cipher = createCipheriv('aes-128-cbc', secret, iv);
      return Buffer.concat([Buffer.from('v11'), cipher.update(plain), cipher.final()]);
    },
    decryptString(encrypted) {
      const decipher = createDecipheriv('aes-128-cbc', secret, iv);
      return Buffer.concat([decipher.update(encrypted.subarray(3)), decipher.final()]).toString();
    },
  };
}
const noVault: KeyVault = {
  isEncryptionAvailable: () => false,
  encryptString: () => Buffer.alloc(0),
  decryptString: () => '',
};
const scryptCost = { n: 2 ** 10, r: 8, p: 1 } as const;
const recovery = newRecoveryKey();
const hex = '00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff';

const ways: readonly [string, KeySources, KeySources][] = [
  ['the computer', { vault: vaultOf('A') }, { vault: vaultOf('A') }],
  ['a phrase', { given: 'sju sjösjuka sjömän', scryptCost }, { given: 'sju sjösjuka sjömän' }],
  ['a raw key', { given: hex }, { given: hex.toUpperCase() }],
  [
    'the recovery key',
    { vault: vaultOf('A'), recoveryOpenHalf: recovery.oppen },
    { recoverySecretHalf: recovery.hemlig.toLowerCase() },
  ],
];

describe('a new key', () => {
  test.each(ways)('made with %s opens again', (_, make, open) => {
    const profile = newProfile();
    const made = createKey(profile, make);
    expect(made).toMatchObject({ ok: true });
    expect(made.ok && made.value.length).toBe(32);
    expect(openKey(profile, open)).toEqual(made);
  });

  test('is never in the file, nor is the phrase, nor any other file', () => {
    const profile = newProfile();
    const made = createKey(profile, { given: 'en lång fras', scryptCost, vault: vaultOf('A') });
    const text = readFileSync(join(profile, keyFileName), 'utf8');
    if (!made.ok) throw new Error('refused');
    for (const form of ['hex', 'base64', 'base64url', 'latin1'] as const) {
      expect(text).not.toContain(made.value.toString(form));
    }
    expect(text).not.toContain('en lång');
    expect(readdirSync(profile)).toEqual([keyFileName]);
  });

  test('may be read by the owner only', (context) => {
    if (process.platform === 'win32') context.skip('Windows har inga rättigheter av det slaget');
    const profile = newProfile();
    createKey(profile, { given: hex });
    expect(statSync(join(profile, keyFileName)).mode & 0o777).toBe(0o600);
  });

  test('two profiles never get the same key', () => {
    const a = createKey(newProfile(), { vault: vaultOf('A') });
    const b = createKey(newProfile(), { vault: vaultOf('A') });
    expect(a).not.toEqual(b);
  });

  test.each([
    ['there is a key', keyFileName],
    ['there is a database', 'varsam.db'],
  ])('is refused where %s already', (_, name) => {
    const profile = newProfile();
    writeFileSync(join(profile, name), 'x');
    expect(createKey(profile, { given: hex })).toMatchObject({
      ok: false,
      problem: { code: 'profil-finns' },
    });
    expect(readFileSync(join(profile, name), 'utf8')).toBe('x');
    expect(readdirSync(profile)).toEqual([name]);
  });

  test.each([
    ['no source', {}, 'nyckel-saknas'],
    ['a vault that does not work', { vault: noVault }, 'nyckel-saknas'],
    ['only a recovery key', { recoveryOpenHalf: recovery.oppen }, 'nyckel-saknas'],
    ['a short phrase', { given: 'kortord' }, 'nyckel-for-kort'],
    ['63 hexadecimal characters of which 7 are left', { given: hex.slice(0, 7) }, 'nyckel-for-kort'],
    [
      'a mistyped recovery key',
      { given: hex, recoveryOpenHalf: `U${recovery.oppen.slice(1)}` },
      'aterstallningsnyckel-felskriven',
    ],
  ])('with %s is refused and leaves nothing behind', (_, sources: KeySources, code) => {
    const profile = newProfile();
    expect(createKey(profile, sources)).toMatchObject({ ok: false, problem: { code } });
    expect(readdirSync(profile)).toEqual([]);
  });
});

describe('opening', () => {
  const everything: KeySources = {
    given: 'sju sjösjuka sjömän',
    scryptCost,
    vault: vaultOf('A'),
    recoveryOpenHalf: recovery.oppen,
  };
  test.each([
    ['another phrase', { given: 'sju sjösjuka sjömän!' }, 'fel-nyckel'],
    ['another raw key', { given: 'f'.repeat(64) }, 'fel-nyckel'],
    ['another computer', { vault: vaultOf('B') }, 'nyckel-saknas'],
    ['no source', {}, 'nyckel-saknas'],
    ['a vault that does not work', { vault: noVault }, 'nyckel-saknas'],
    ['another recovery key', { recoverySecretHalf: newRecoveryKey().hemlig }, 'fel-nyckel'],
    [
      'a given key that is wrong, though the vault is right',
      { ...everything, given: 'fel fras helt' },
      'fel-nyckel',
    ],
  ])('with %s is refused and changes nothing', (_, sources: KeySources, code) => {
    const profile = newProfile();
    createKey(profile, everything);
    const before = readFileSync(join(profile, keyFileName));
    expect(openKey(profile, sources)).toMatchObject({ ok: false, problem: { code } });
    expect(readFileSync(join(profile, keyFileName))).toEqual(before);
    expect(readdirSync(profile)).toEqual([keyFileName]);
  });

  test('where there is no key file is refused and makes none', () => {
    const profile = newProfile();
    for (const sources of [{ vault: vaultOf('A') }, { given: 'en lång fras' }]) {
      expect(openKey(profile, sources)).toMatchObject({
        ok: false,
        problem: { code: 'nyckelfil-saknas' },
      });
    }
    expect(readdirSync(profile)).toEqual([]);
  });

  test('with the raw key needs no key file, so that a lost file locks nothing in', () => {
    expect(openKey(newProfile(), { given: hex })).toEqual({ ok: true, value: Buffer.from(hex, 'hex') });
  });

  test('takes a phrase typed with å as one character or as two', () => {
    const profile = newProfile();
    createKey(profile, { given: 'gå på lånet', scryptCost });
    expect(openKey(profile, { given: 'gå på lånet'.normalize('NFD') })).toMatchObject({ ok: true });
  });

  test('any changed byte of the key file gives the right key or a refusal, never another key and never a crash', () => {
    const profile = newProfile();
    const path = join(profile, keyFileName);
    const made = createKey(profile, everything);
    const sound = readFileSync(path);
    const opens: KeySources[] = [
      { given: 'sju sjösjuka sjömän' },
      { vault: vaultOf('A') },
      { recoverySecretHalf: recovery.hemlig },
    ];
    const outcomes = new Set<string>();
    for (let at = 0; at < sound.length; at += 1) {
      for (const flip of [0x01, 0x20, 0xff]) {
        const changed = Buffer.from(sound);
        changed[at] = (changed[at] ?? 0) ^ flip;
        writeFileSync(path, changed);
        for (const sources of opens) {
          const opened = openKey(profile, sources);
          if (!opened.ok) outcomes.add(opened.problem.code);
          else outcomes.add(made.ok && opened.value.equals(made.value) ? 'the right key' : 'another key');
        }
      }
    }
    expect([...outcomes].toSorted()).toEqual(['nyckelfil-skadad']);
  });

  test('with a copy beside the copies of the database any changed byte, and a missing file, gives the right key', () => {
    const profile = newProfile();
    const path = join(profile, keyFileName);
    const made = createKey(profile, { ...everything, given: undefined });
    mkdirSync(join(profile, 'kopior'));
    mendKeyFile(profile);
    const sound = readFileSync(path);
    const wrong: unknown[] = [];
    for (let at = 0; at < sound.length; at += 1) {
      const changed = Buffer.from(sound);
      changed[at] = (changed[at] ?? 0) ^ 0x15;
      writeFileSync(path, changed);
      const opened = openKey(profile, { vault: vaultOf('A') });
      if (!opened.ok || !made.ok || !opened.value.equals(made.value)) wrong.push([at, opened]);
    }
    expect(wrong).toEqual([]);
    mendKeyFile(profile);
    expect(readFileSync(path)).toEqual(sound);
    rmSync(path);
    expect(openKey(profile, { recoverySecretHalf: recovery.hemlig })).toEqual(made);
    mendKeyFile(profile);
    expect(readFileSync(path)).toEqual(sound);
  });

  test('the phrase from before the change opens nothing, not through the copy either', () => {
    const profile = newProfile();
    const made = createKey(profile, { given: 'den gamla frasen', scryptCost });
    mkdirSync(join(profile, 'kopior'));
    mendKeyFile(profile);
    if (!made.ok) throw new Error('refused');
    expect(rewrapKey(profile, made.value, { given: 'den nya frasen', scryptCost })).toEqual({
      ok: true,
      value: null,
    });
    for (const lost of [false, true]) {
      if (lost) rmSync(join(profile, keyFileName));
      expect(openKey(profile, { given: 'den gamla frasen' })).toMatchObject({
        problem: { code: 'fel-nyckel' },
      });
      expect(openKey(profile, { given: 'den nya frasen' })).toEqual(made);
    }
  });

  test('where a phrase is asked for the computer by itself is told so', () => {
    const profile = newProfile();
    const made = createKey(profile, { vault: vaultOf('A') });
    if (!made.ok) throw new Error('refused');
    rewrapKey(profile, made.value, { given: 'en lång fras', scryptCost }, ['dator']);
    expect(openKey(profile, { vault: vaultOf('A') })).toMatchObject({
      problem: { code: 'losenfras-behovs' },
    });
    expect(openKey(profile, { given: 'en lång fras' })).toEqual(made);
    expect(rewrapKey(profile, made.value, {}, ['losenfras'])).toMatchObject({
      problem: { code: 'nyckel-saknas' },
    });
  });

  test('any cut of the key file is refused', () => {
    const profile = newProfile();
    const path = join(profile, keyFileName);
    createKey(profile, { vault: vaultOf('A') });
    const sound = readFileSync(path);
    for (let length = 0; length < sound.length - 2; length += 1) {
      writeFileSync(path, sound.subarray(0, length));
      expect(openKey(profile, { vault: vaultOf('A') })).toMatchObject({
        ok: false,
        problem: { code: 'nyckelfil-skadad' },
      });
    }
  });
});

describe('wrapping again', () => {
  test('on a new computer keeps the recovery key and gives the new computer the same key', () => {
    const profile = newProfile();
    const made = createKey(profile, { vault: vaultOf('A'), recoveryOpenHalf: recovery.oppen });
    const found = openKey(profile, { recoverySecretHalf: recovery.hemlig });
    if (!found.ok) throw new Error('refused');
    expect(rewrapKey(profile, found.value, { vault: vaultOf('B') })).toMatchObject({ ok: true });
    expect(openKey(profile, { vault: vaultOf('B') })).toEqual(made);
    expect(openKey(profile, { recoverySecretHalf: recovery.hemlig })).toEqual(made);
    expect(openKey(profile, { vault: vaultOf('A') })).toMatchObject({ ok: false });
  });

  test('with a key that is not this database’s is refused', () => {
    const profile = newProfile();
    createKey(profile, { vault: vaultOf('A') });
    expect(rewrapKey(profile, Buffer.alloc(32, 3), { vault: vaultOf('A') })).toMatchObject({
      ok: false,
      problem: { code: 'fel-nyckel' },
    });
  });

  test('repairs a key file that was damaged', () => {
    const profile = newProfile();
    createKey(profile, { given: hex });
    writeFileSync(join(profile, keyFileName), '{');
    expect(rewrapKey(profile, Buffer.from(hex, 'hex'), { vault: vaultOf('A') })).toMatchObject({ ok: true });
    expect(openKey(profile, { vault: vaultOf('A') })).toEqual({ ok: true, value: Buffer.from(hex, 'hex') });
  });
});
