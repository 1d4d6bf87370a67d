import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { ingenPolicy } from '../../shared/policy/policy.ts';
import { policytabell, registernamn } from '../../shared/policy/policytabell.ts';
import { lasPolicy } from './lasPolicy.ts';

const folder = mkdtempSync(join(tmpdir(), 'varsam-policyprov-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const env = { USERNAME: 'eva.ek' };

/** As `reg export` writes it: UTF-16 with a mark, whatever the language of Windows. */
const reg = (text: string): Uint8Array =>
  Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text.replaceAll('\n', '\r\n'), 'utf16le')]);
const fromRegistry = (bytes: Uint8Array | null) =>
  lasPolicy({ platform: 'win32', env, exportRegister: () => bytes });
const multi = (texts: readonly string[]): string =>
  [...Buffer.from(`${texts.join('\0')}\0\0`, 'utf16le')]
    .map((b) => b.toString(16).padStart(2, '0'))
    .join(',')
    .replaceAll(/((?:..,){20})/gu, '$1\\\n  ');

const whole = reg(`Windows Registry Editor Version 5.00

[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Varsam]
"Utdelning"=hex(7):${multi([String.raw`\\server\Vård och omsorg`, String.raw`\\server\reserv`])}
"Enhet"="hagen"
"LasEfterMinuter"=dword:00000005
"TillatExport"=dword:00000000
"Kopieringsmapp"="\\\\\\\\server\\\\kopior å ä ö\\\\%USERNAME%"
"MinstaVersion"="0.1.0"

[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Varsam\\Annat]
"Enhet"="nagot-annat"
`);

describe('the registry of Windows', () => {
  test('is read with å, ä and ö, long values over several lines and the user in the folder', () => {
    expect(fromRegistry(whole)).toEqual({
      kalla: 'registret',
      fel: [],
      varden: {
        utdelning: [String.raw`\\server\Vård och omsorg`, String.raw`\\server\reserv`],
        enhet: 'hagen',
        lasEfterMinuter: 5,
        tillatExport: false,
        kopieringsmapp: String.raw`\\server\kopior å ä ö\eva.ek`,
        minstaVersion: '0.1.0',
        aterstallningsnyckel: null,
      },
    });
  });
  test('without the key says nothing', () => {
    expect(fromRegistry(null)).toEqual(ingenPolicy);
  });
  test.each<readonly [string, () => Uint8Array]>([
    [
      'does not answer',
      () => {
        throw new Error('ENOENT');
      },
    ],
    ['answers with nothing', () => Buffer.alloc(0)],
    ['answers in another coding', () => Buffer.from('Windows Registry Editor Version 5.00')],
    ['answers half', () => whole.subarray(0, 30)],
  ])('that %s closes export and sharing and locks sooner', (_, exportRegister) => {
    const policy = lasPolicy({ platform: 'win32', env, exportRegister });
    expect(policy.varden).toMatchObject({ tillatExport: false, utdelning: [], lasEfterMinuter: 5 });
    expect(policy.fel[0]).toMatch(/^Det IT har bestämt i registret går inte att läsa:.*\.$/u);
  });
});

const fromFile = (text: string) => {
  const fil = join(folder, 'policy.json');
  writeFileSync(fil, text);
  return lasPolicy({ platform: 'linux', env, fil });
};

describe('the file', () => {
  test('that is missing says nothing', () => {
    expect(lasPolicy({ platform: 'linux', env, fil: join(folder, 'finns-inte.json') })).toEqual(ingenPolicy);
  });
  test('is read with every name of the table, in any case of letters', () => {
    const values = {
      utdelning: '/srv/varsam',
      enhet: 'hagen',
      lasEfterMinuter: 7,
      tillatExport: true,
      kopieringsmapp: '/k',
      minstaVersion: '1.2.3',
      aterstallningsnyckel: 'A',
    };
    const upper = Object.fromEntries(Object.entries(values).map(([k, v]) => [registernamn(k), v]));
    for (const text of [JSON.stringify(values), `\uFEFF${JSON.stringify(upper)}`]) {
      const { varden, fel } = fromFile(text);
      expect(fel).toEqual([]);
      expect(varden).toEqual({ ...values, utdelning: ['/srv/varsam'] });
    }
    expect(Object.keys(values)).toEqual(policytabell.map((r) => r.namn));
  });
  test.each(['', '{', '[]', 'null', '"x"', '{"a":'])(
    'with %j closes export and is told with a sentence',
    (text) => {
      const { varden, fel } = fromFile(text);
      expect(varden.tillatExport).toBe(false);
      expect(fel).toHaveLength(1);
    },
  );
  test.each<readonly [string, unknown, string, unknown]>([
    ['lasEfterMinuter', 0, 'lasEfterMinuter', 5],
    ['lasEfterMinuter', '5', 'lasEfterMinuter', 5],
    ['lasEfterMinuter', 1.5, 'lasEfterMinuter', 5],
    ['tillatExport', 'nej', 'tillatExport', false],
    ['tillatExport', null, 'tillatExport', false],
    ['utdelning', [1], 'utdelning', []],
    ['utdelning', [], 'utdelning', []],
    ['enhet', 7, 'enhet', 'okand-enhet-enligt-policy'],
    ['kopieringsmapp', {}, 'kopieringsmapp', null],
    ['minstaVersion', '1.2', 'minstaVersion', null],
  ])('where %s is %j holds the careful side, with a sentence', (namn, value, field, held) => {
    const { varden, fel } = fromFile(JSON.stringify({ [namn]: value }));
    expect(varden).toMatchObject({ [field]: held });
    expect(fel).toHaveLength(1);
    expect(fel[0]).toMatch(/ ska vara .*Tills det är rättat gäller: .*\.$/u);
  });
  test.each(['__proto__', 'constructor', 'tillatexportt'])(
    'with the unknown name %s is told and changes nothing',
    (namn) => {
      const { varden, fel } = fromFile(`{"${namn}": true}`);
      expect(varden).toEqual(ingenPolicy.varden);
      expect(fel).toHaveLength(1);
    },
  );
});
