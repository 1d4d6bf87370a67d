import type { Event, Session, WebContents, WebPreferences } from 'electron';
import { isOwnUrl, startUrl } from './appProtocol.ts';
import { stavningssprak } from './stavning.ts';

/** The parts of Electron that are locked down; named so that a test can stand in for exactly these. */
export type SessionToHarden = Pick<
  Session,
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'setBluetoothPairingHandler'
  | 'setCertificateVerifyProc'
  | 'setSpellCheckerEnabled'
  | 'setSpellCheckerLanguages'
  | 'setSpellCheckerDictionaryDownloadURL'
> & {
  readonly webRequest: Pick<Session['webRequest'], 'onBeforeRequest'>;
  on(event: 'will-download', listener: (event: Event) => void): unknown;
};

export type ContentsToHarden = Pick<WebContents, 'setWindowOpenHandler'> & {
  on(event: 'will-navigate' | 'will-redirect', listener: (event: Event, url: string) => void): unknown;
  on(event: 'will-frame-navigate', listener: (event: Event & { url: string }) => void): unknown;
  on(event: 'will-attach-webview', listener: (event: Event) => void): unknown;
};

/** Switches for Chromium itself, under the session: no name is looked up and nothing is fetched in the background. */
export const chromiumSwitches: readonly (readonly [string, string])[] = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['disable-background-networking', ''],
  ['disable-component-update', ''],
  ['disable-domain-reliability', ''],
  ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
  ['disable-features', 'AutofillServerCommunication,OptimizationHints,MediaRouter'],
];

/** What a page could leave behind besides local storage; emptied at every start. */
export const forgottenStorages = [
  'cookies',
  'filesystem',
  'indexdb',
  'shadercache',
  'serviceworkers',
  'cachestorage',
] as const;

/** A certificate is never accepted, since nothing is ever fetched over TLS: -2 is net::ERR_FAILED. */
const certificateRefused = -2;

/** Nothing listens on the discard port, so a dictionary that Chromium would fetch in spite of all goes nowhere. */
const nowhere = 'http://127.0.0.1:9/';

/** The window's own preferences: the page is a sandboxed web page without Node. */
export const windowPreferences = (preload: string, session: Session): WebPreferences => ({
  preload,
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

/** A document that is printed has neither script nor preload. */
export const printPreferences = (session: Session): WebPreferences => {
  const { preload: _, ...strict } = windowPreferences('', session);
  return { ...strict, javascript: false, spellcheck: false };
};

/** Denies every permission, device and download, and cancels every request that is not for our own files. */
export function hardenSession(session: SessionToHarden): void {
  session.setPermissionRequestHandler((_contents, _permission, callback) => {
    callback(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, callback) => {
    callback(null);
  });
  session.setBluetoothPairingHandler((_details, callback) => {
    callback({ confirmed: false });
  });
  session.setCertificateVerifyProc((_request, callback) => {
    callback(certificateRefused);
  });
  session.setSpellCheckerEnabled(true);
  // The dictionary ships with the program (stavning.ts); one that is missing is not fetched.
  session.setSpellCheckerLanguages([stavningssprak]);
  session.setSpellCheckerDictionaryDownloadURL(nowhere);
  session.webRequest.onBeforeRequest((details, callback) => {
    callback({ cancel: !isAllowedRequest(details.url) });
  });
  session.on('will-download', (event) => {
    event.preventDefault();
  });
}

/** Our own files, and pictures that lie in the page already (data: and blob: fetch nothing). */
export const isAllowedRequest = (url: string): boolean =>
  isOwnUrl(url) || isPrintUrl(url) || /^data:image\//u.test(url) || url.startsWith('blob:app://bundle/');

/** Documents to be printed are served from memory under a host of their own, so that they share nothing with the page. */
export const isPrintUrl = (url: string): boolean => /^app:\/\/utskrift\/[0-9a-f-]{36}$/u.test(url);

/** The window may load its own page again, as after an error that it could not get past; nothing else. */
const isReload = (url: string): boolean => url.split('#')[0] === startUrl;

/** Keeps a page where it is: no navigation, no new window, no webview. */
export function hardenContents(contents: ContentsToHarden): void {
  const stay = (event: Event, url: string): void => {
    if (!isReload(url)) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-frame-navigate', (event) => {
    stay(event, event.url);
  });
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
  });
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
