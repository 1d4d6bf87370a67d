import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { toApp, toShown } from './address.ts';
import { listFolder } from './folders.ts';
import { KnownEmitter, standIn } from './known.ts';
import { makeCodec } from './page/codec.ts';

describe('a part that stands in for the whole', () => {
  const part = standIn<{ known(): number; unknown(): number; value: number }>('del', { known: () => 1 });

  test('does what it knows and throws, with the name, for the rest', () => {
    expect(part.known()).toBe(1);
    expect(() => part.unknown()).toThrow('kan inte del.unknown');
    expect(() => {
      part.value = 1;
    }).toThrow('kan inte del.value');
  });

  test('can be awaited', async () => {
    expect(await Promise.resolve(part)).toBe(part);
  });

  test('refuses to be listened to for what it never tells', () => {
    const emitter = new KnownEmitter('del', ['känd']);
    let heard = 0;
    emitter.on('känd', () => (heard += 1));
    emitter.emit('känd');
    expect(heard).toBe(1);
    expect(() => emitter.on('okänd', () => undefined)).toThrow("del.on('okänd')");
  });
});

describe('addresses', () => {
  test.each([
    ['app://bundle/index.html?a=1#b', 'http://bundle.app.localhost/index.html?a=1#b'],
    ['app://utskrift/6f1b', 'http://utskrift.app.localhost/6f1b'],
  ])('%s is shown at %s and back', (app, shown) => {
    expect(toShown(app)).toBe(shown);
    expect(toApp(shown)).toBe(app);
  });

  test.each([
    'https://bundle.app.localhost/',
    'http://bundle.app.localhost:8080/',
    'http://bundle.app.localhost.exempel.se/',
    'https://exempel.se/',
  ])('%s is not taken for the app’s own', (url) => {
    expect(toApp(url)).toBe(url);
  });
});

describe('values between the worlds', () => {
  const codec = makeCodec();
  const back = (value: unknown): unknown => codec.decode(codec.encode(value));

  test('come out as structured clone would give them', () => {
    fc.assert(
      fc.property(
        fc.anything({
          withDate: true,
          withMap: true,
          withSet: true,
          withBigInt: true,
          withTypedArray: true,
          withNullPrototype: false,
        }),
        (value) => {
          expect(back(value)).toEqual(structuredClone(value));
        },
      ),
      { numRuns: 500 },
    );
  });

  test('keep what JSON would lose', () => {
    const value = {
      u: undefined,
      n: NaN,
      i: -Infinity,
      z: -0,
      b: 2n ** 80n,
      y: new Uint8Array([0, 255]),
      __proto__: null,
    };
    expect(back({ ...value })).toEqual({ ...value });
    expect(Object.keys(back(JSON.parse('{"__proto__": {"x": 1}}')) as object)).toEqual(['__proto__']);
  });

  test('that cannot be cloned are refused, not lost', () => {
    expect(() => codec.encode({ f: () => 1 })).toThrow('could not be cloned');
    expect(() => codec.encode(Symbol('x'))).toThrow('could not be cloned');
    const circle: unknown[] = [];
    circle.push(circle);
    expect(() => codec.encode(circle)).toThrow('cykliska');
  });
});

describe('a folder in a dialog', () => {
  const folder = mkdtempSync(join(tmpdir(), 'varsam-mapp-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  mkdirSync(join(folder, 'Ärenden'));
  mkdirSync(join(folder, 'Arkiv'));
  for (const name of ['ö.csv', 'a.CSV', 'b.txt', '.dold.csv']) writeFileSync(join(folder, name), '');

  test('shows folders and files of the kinds asked for, å ä ö last, none that are hidden', () => {
    expect(listFolder(folder, ['csv'])).toEqual({
      folder,
      parent: tmpdir(),
      folders: ['Arkiv', 'Ärenden'],
      files: ['a.CSV', 'ö.csv'],
    });
  });

  test('that does not exist gives the nearest one that does', () => {
    expect(listFolder(join(folder, 'finns', 'inte'), []).folder).toBe(folder);
  });
});
