import type { Session } from 'electron';
import { EventEmitter } from 'node:events';
import { describe, expect, test } from 'vitest';
import {
  chromiumSwitches,
  hardenContents,
  hardenSession,
  isAllowedRequest,
  printPreferences,
  windowPreferences,
  type ContentsToHarden,
  type SessionToHarden,
} from './security.ts';

type Handlers = { -readonly [Name in keyof SessionToHarden]?: unknown };

/** Stands in for a session, typed against electron.d.ts: keeps what it was given, so that it can be asked. */
function recordedSession(): {
  readonly session: SessionToHarden;
  readonly given: Handlers;
  readonly events: EventEmitter;
} {
  const given: Handlers = {};
  const events = new EventEmitter();
  const keep =
    <Name extends keyof SessionToHarden>(name: Name) =>
    (value: unknown): void => {
      given[name] = value;
    };
  const session: SessionToHarden = {
    setPermissionRequestHandler: keep('setPermissionRequestHandler'),
    setPermissionCheckHandler: keep('setPermissionCheckHandler'),
    setDevicePermissionHandler: keep('setDevicePermissionHandler'),
    setDisplayMediaRequestHandler: keep('setDisplayMediaRequestHandler'),
    setBluetoothPairingHandler: keep('setBluetoothPairingHandler'),
    setCertificateVerifyProc: keep('setCertificateVerifyProc'),
    setSpellCheckerEnabled: keep('setSpellCheckerEnabled'),
    setSpellCheckerLanguages: keep('setSpellCheckerLanguages'),
    setSpellCheckerDictionaryDownloadURL: keep('setSpellCheckerDictionaryDownloadURL'),
    webRequest: {
      onBeforeRequest: (...args: unknown[]) => {
        given.webRequest = args.at(-1);
      },
    },
    on: (name, listener) => events.on(name, listener),
  };
  hardenSession(session);
  return { session, given, events };
}

/** Calls a kept handler with a callback in the place it has, and gives what the callback was told. */
function told(handler: unknown, args: readonly unknown[]): unknown {
  let answer: unknown = 'never answered';
  (handler as (...given: unknown[]) => void)(...args, (given: unknown) => {
    answer = given;
  });
  return answer;
}

const preventable = () => {
  const event = { prevented: false, preventDefault: () => void (event.prevented = true) };
  return event;
};

describe('a session', () => {
  const { given, events } = recordedSession();
  const permissions: readonly Parameters<
    Exclude<Parameters<Session['setPermissionCheckHandler']>[0], null>
  >[1][] = [
    'geolocation',
    'media',
    'notifications',
    'clipboard-read',
    'fileSystem',
    'openExternal',
    'hid',
    'usb',
    'serial',
    'fullscreen',
    'unknown',
  ];

  test.each(permissions)('refuses the permission %s, asked for and looked up', (permission) => {
    expect(told(given.setPermissionRequestHandler, [{}, permission])).toBe(false);
    const check = given.setPermissionCheckHandler as (...args: unknown[]) => boolean;
    expect(check({}, permission, 'app://bundle', {})).toBe(false);
  });

  test('refuses every device, screen capture and pairing', () => {
    expect((given.setDevicePermissionHandler as (details: unknown) => boolean)({ deviceType: 'usb' })).toBe(
      false,
    );
    expect(told(given.setDisplayMediaRequestHandler, [{}])).toBeNull();
    expect(told(given.setBluetoothPairingHandler, [{}])).toEqual({ confirmed: false });
  });

  test('accepts no certificate', () => {
    expect(told(given.setCertificateVerifyProc, [{ hostname: 'exempel.se' }])).toBe(-2);
  });

  test('fetches no dictionary', () => {
    expect(given.setSpellCheckerEnabled).toBe(true);
    expect(given.setSpellCheckerLanguages).toEqual(['sv-SE']);
    expect(given.setSpellCheckerDictionaryDownloadURL).toBe('http://127.0.0.1:9/');
  });

  test('cancels every request but for its own files', () => {
    expect(told(given.webRequest, [{ url: 'https://exempel.se/' }])).toEqual({ cancel: true });
    expect(told(given.webRequest, [{ url: 'app://bundle/index.html' }])).toEqual({ cancel: false });
  });

  test('downloads nothing', () => {
    const event = preventable();
    events.emit('will-download', event);
    expect(event.prevented).toBe(true);
  });
});

test.each([
  ['app://bundle/index.html', true],
  ['app://bundle/assets/a.js?x#y', true],
  ['app://utskrift/6f1b0a52-7f0c-4e6e-9f43-0a4e1a5b9c11', true],
  ['data:image/png;base64,AA==', true],
  ['blob:app://bundle/6f1b0a52', true],
  ['app://utskrift/../bundle', false],
  ['app://bundle.exempel.se/', false],
  ['app://bundle@exempel.se/', false],
  ['app://annan/', false],
  ['http://bundle/', false],
  ['https://exempel.se/', false],
  ['ws://127.0.0.1/', false],
  ['file:///etc/passwd', false],
  ['ftp://exempel.se/', false],
  ['data:text/html,<script>1</script>', false],
  ['blob:https://exempel.se/1', false],
  ['chrome://version', false],
  ['devtools://devtools/bundled/x', false],
  ['', false],
])('a request for %s is let through: %s', (url, isAllowed) => {
  expect(isAllowedRequest(url)).toBe(isAllowed);
});

describe('a page', () => {
  const events = new EventEmitter();
  let openHandler: Parameters<ContentsToHarden['setWindowOpenHandler']>[0] | undefined;
  const contents: ContentsToHarden = {
    on: (name: string, listener: (...args: never[]) => void) =>
      events.on(name, listener as (...args: unknown[]) => void),
    setWindowOpenHandler: (handler) => {
      openHandler = handler;
    },
  };
  hardenContents(contents);

  test.each(['will-navigate', 'will-redirect'])(
    'goes nowhere else (%s), but may load itself again',
    (name) => {
      for (const [url, isPrevented] of [
        ['https://exempel.se/', true],
        ['app://bundle/assets/a.js', true],
        ['app://bundle/index.html', false],
        ['app://bundle/index.html#/avvikelser', false],
      ] as const) {
        const event = preventable();
        events.emit(name, event, url);
        expect([url, event.prevented]).toEqual([url, isPrevented]);
      }
    },
  );

  test('lets no frame in it go anywhere', () => {
    const event = Object.assign(preventable(), { url: 'https://exempel.se/' });
    events.emit('will-frame-navigate', event);
    expect(event.prevented).toBe(true);
  });

  test('gets no webview and opens no window', () => {
    const event = preventable();
    events.emit('will-attach-webview', event);
    expect(event.prevented).toBe(true);
    expect(openHandler?.({ url: 'https://exempel.se/' } as never)).toEqual({ action: 'deny' });
  });
});

test('the window is a sandboxed page without Node', () => {
  const session = {} as Session;
  expect(windowPreferences('/p.cjs', session)).toEqual({
    preload: '/p.cjs',
    session,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    plugins: false,
    navigateOnDragDrop: false,
    spellcheck: true,
    webgl: false,
  });
});

test('a document to be printed runs no script and has no preload', () => {
  const preferences = printPreferences({} as Session);
  expect(preferences).toMatchObject({ javascript: false, sandbox: true, contextIsolation: true });
  expect(preferences).not.toHaveProperty('preload');
});

test('Chromium is told to look up no name and fetch nothing in the background', () => {
  const switches = new Map(chromiumSwitches);
  expect(switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND');
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
  ]) {
    expect([...switches.keys()]).toContain(name);
  }
});
