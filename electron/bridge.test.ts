import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron';
import { describe, expect, test } from 'vitest';
import { done, type Result } from '../shared/result.ts';
import { byteSize, maxBytes, maxWaiting, openBridge, type Answer } from './bridge.ts';
import { callChannel } from './channels.ts';

const mainFrame = { url: 'app://bundle/index.html' };
const contents = { mainFrame } as unknown as WebContents;

/** Stands in for ipcMain: keeps the one handler and calls it as Electron would. */
function bridge(answer: Answer, window: () => WebContents | undefined = () => contents) {
  const handlers = new Map<string, Parameters<IpcMain['handle']>[1]>();
  openBridge({ handle: (channel, handler) => void handlers.set(channel, handler) }, window, answer);
  expect([...handlers.keys()]).toEqual([callChannel]);
  return (event: object, name: unknown, input: unknown) =>
    handlers.get(callChannel)?.(event as IpcMainInvokeEvent, name, input) as Promise<Result<unknown>>;
}

const fromWindow = { sender: contents, senderFrame: mainFrame };
const echo: Answer = (name, input) => Promise.resolve(done({ name, input }));

test('the window’s own main frame is answered', async () => {
  expect(await bridge(echo)(fromWindow, 'a.b', { x: 1 })).toEqual(done({ name: 'a.b', input: { x: 1 } }));
});

describe('nobody else is answered', () => {
  const frameAt = (url: string) => {
    const frame = { url };
    return { sender: { mainFrame: frame }, senderFrame: frame, contents: { mainFrame: frame } };
  };
  test.each([
    ['a frame that is gone', { sender: contents, senderFrame: null }],
    ['a frame inside the page', { sender: contents, senderFrame: { url: 'app://bundle/index.html' } }],
    ['another window', { sender: { mainFrame }, senderFrame: mainFrame }],
  ])('%s', async (_, event) => {
    await expect(bridge(echo)(event, 'a.b', {})).rejects.toThrow('Avsändaren');
  });

  test.each(['https://exempel.se/', 'about:blank', 'app://utskrift/1', 'file:///a.html'])(
    'the window when it shows %s',
    async (url) => {
      const { sender, senderFrame } = frameAt(url);
      const ask = bridge(echo, () => sender as unknown as WebContents);
      await expect(ask({ sender, senderFrame }, 'a.b', {})).rejects.toThrow('Avsändaren');
    },
  );

  test('a window that is closed', async () => {
    await expect(bridge(echo, () => undefined)(fromWindow, 'a.b', {})).rejects.toThrow('Avsändaren');
  });
});

describe('what is too much is refused with words', () => {
  test.each([
    ['no name', undefined],
    ['a number for a name', 7],
    ['a name of a thousand characters', 'x'.repeat(1000)],
  ])('%s', async (_, name) => {
    expect(await bridge(echo)(fromWindow, name, {})).toMatchObject({ problem: { code: 'okand-fraga' } });
  });

  test.each([
    ['a long text', 'x'.repeat(maxBytes)],
    ['long bytes', new Uint8Array(maxBytes + 1)],
    ['a long list', Array.from({ length: 1_200_000 }, () => 0)],
    ['a deep tree', Array.from({ length: 200 }, () => ({ a: ['x'.repeat(30_000)] }))],
    ['a map', new Map([['k', 'x'.repeat(maxBytes)]])],
  ])('%s', async (_, input) => {
    expect(await bridge(echo)(fromWindow, 'a.b', input)).toMatchObject({
      problem: { code: 'for-stor-indata' },
    });
  });

  test('more questions at a time than a person can ask; they are answered again when some are done', async () => {
    const release = Promise.withResolvers<Result<unknown>>();
    const ask = bridge(() => release.promise);
    const waiting = Array.from({ length: maxWaiting }, () => ask(fromWindow, 'a.b', {}));
    expect(await ask(fromWindow, 'a.b', {})).toMatchObject({ problem: { code: 'for-manga-fragor' } });
    release.resolve(done(1));
    await Promise.all(waiting);
    expect(await ask(fromWindow, 'a.b', {})).toEqual(done(1));
  });
});

test.each([
  ['nothing', undefined, 8],
  ['a text', 'abc', 14],
  ['a list', [1, 2], 28],
  [
    'what refers to itself',
    (() => {
      const a: unknown[] = [];
      a.push(a);
      return a;
    })(),
    18,
  ],
])('the size of %s', (_, value, size) => {
  expect(byteSize(value, 1000)).toBe(size);
});
