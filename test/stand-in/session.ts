import type {
  CallbackResponse,
  OnBeforeRequestListenerDetails,
  Session,
  WebContents,
  WebRequest,
} from 'electron';
import type { BrowserContext, Frame, Page, Request as PlaywrightRequest, Route } from 'playwright-core';
import { toApp } from './address.ts';
import { sessionMade } from './app.ts';
import { KnownEmitter, standIn } from './known.ts';
import type { StandInContents } from './webContents.ts';

type Handle = Parameters<Session['protocol']['handle']>[1];
type BeforeRequest = (
  details: OnBeforeRequestListenerDetails,
  callback: (response: CallbackResponse) => void,
) => void;
type PermissionCheck = Exclude<Parameters<Session['setPermissionCheckHandler']>[0], null>;

/** A session: its scheme handlers, its request filter and its permissions, put to work on a Chromium context. */
export class StandInSession extends KnownEmitter {
  readonly #schemes = new Map<string, Handle>();
  #before: BeforeRequest | undefined;
  #permission: PermissionCheck | undefined;
  #isSpellChecked = false;
  #languages: readonly string[] = [];

  /** Whether what the page keeps in local storage stays to the next run. */
  readonly isPersistent: boolean;

  constructor(isPersistent: boolean) {
    super('session', ['will-download']);
    this.isPersistent = isPersistent;
  }

  readonly protocol = standIn<Session['protocol']>('session.protocol', {
    handle: (scheme, handler) => {
      if (!privilegedSchemes.has(scheme)) throw new Error(`${scheme} is not registered as privileged`);
      this.#schemes.set(scheme, handler);
    },
  });

  readonly webRequest = standIn<WebRequest>('session.webRequest', {
    onBeforeRequest: (...args: unknown[]) => {
      this.#before = args.at(-1) as BeforeRequest;
    },
  });

  setPermissionCheckHandler(handler: PermissionCheck | null): void {
    this.#permission = handler ?? undefined;
  }

  // Nothing but local storage outlives a run here (chromium.ts).
  clearStorageData(): Promise<void> {
    return Promise.resolve();
  }

  // Chromium over the pipe asks nobody: what the check refuses is refused for good in `attach`.
  setPermissionRequestHandler(): void {}
  setDevicePermissionHandler(): void {}
  setDisplayMediaRequestHandler(): void {}
  setBluetoothPairingHandler(): void {}
  setCertificateVerifyProc(): void {}

  /** Languages whose dictionaries lie in the profile folder; none when the spelling is not checked. */
  get spellCheckerLanguages(): readonly string[] {
    return this.#isSpellChecked ? this.#languages : [];
  }

  setSpellCheckerEnabled(isOn: boolean): void {
    this.#isSpellChecked = isOn;
  }

  setSpellCheckerLanguages(languages: readonly string[]): void {
    this.#languages = languages;
  }

  setSpellCheckerDictionaryDownloadURL(): void {}

  /** Answers every request of the context as Electron's session would. */
  async attach(
    context: BrowserContext,
    page: Page,
    standIn: StandInContents,
    contents: WebContents,
  ): Promise<void> {
    await context.route('**/*', (route) => this.#answer(route, page, standIn));
    await context.routeWebSocket(/.*/u, async (socket) => {
      if (await this.#isCancelled(socket.url(), 'GET')) await socket.close({ code: 1008 });
      else socket.connectToServer();
    });
    context.on('page', (page) => {
      page.on('download', (download) => void download.cancel());
    });
    const browser = await context.newCDPSession(page);
    for (const [electronName, name] of permissions) {
      const isAllowed = this.#permission?.(contents, electronName, 'app://bundle', {
        isMainFrame: true,
        requestingUrl: 'app://bundle/',
      });
      await browser.send('Browser.setPermission', {
        permission: { name },
        setting: isAllowed === true ? 'granted' : 'denied',
      });
    }
  }

  async #answer(route: Route, page: Page, contents: StandInContents): Promise<void> {
    const request = route.request();
    const url = toApp(request.url());
    if (request.isNavigationRequest()) {
      const frame = frameOf(request);
      if (frame === undefined || contents.preventsNavigation(url, frame === page.mainFrame())) {
        await route.abort('aborted');
        return;
      }
    }
    if (await this.#isCancelled(url, request.method())) {
      await route.abort('blockedbyclient');
      return;
    }
    const handler = this.#schemes.get(new URL(url).protocol.slice(0, -1));
    if (handler === undefined) {
      await route.continue();
      return;
    }
    const body = request.postDataBuffer();
    const response = await handler(
      new Request(url, {
        method: request.method(),
        headers: request.headers(),
        ...(body === null ? {} : { body: new Uint8Array(body) }),
      }),
    );
    await route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    });
  }

  #isCancelled(url: string, method: string): Promise<boolean> {
    const before = this.#before;
    if (before === undefined) return Promise.resolve(false);
    return new Promise((resolve) => {
      before({ url, method } as OnBeforeRequestListenerDetails, (response) => {
        resolve(response.cancel === true);
      });
    });
  }
}

/** Undefined for the first request of a window that a page tried to open; such a window is never shown. */
function frameOf(request: PlaywrightRequest): Frame | undefined {
  try {
    return request.frame();
  } catch {
    return undefined;
  }
}

/** Schemes that the app has registered before it was ready; no other can be handled as a page's own. */
export const privilegedSchemes = new Set<string>();

const sessions = new Map<string, StandInSession>();

export function fromPartition(partition: string): Session {
  const found = sessions.get(partition);
  if (found !== undefined) return found as unknown as Session;
  const made = standIn<Session>(
    'session',
    new StandInSession(partition.startsWith('persist:')) as unknown as Session,
  );
  sessions.set(partition, made as unknown as StandInSession);
  sessionMade(made);
  return made;
}

export const defaultSession = new StandInSession(false);

/** Electron's names beside Chromium's, for those that a page could otherwise have without being asked. */
const permissions: readonly (readonly [Parameters<PermissionCheck>[1], string])[] = [
  ['geolocation', 'geolocation'],
  ['notifications', 'notifications'],
  ['media', 'camera'],
  ['media', 'microphone'],
  ['midi', 'midi'],
  ['clipboard-read', 'clipboard-read'],
  ['idle-detection', 'idle-detection'],
  ['display-capture', 'display-capture'],
  ['local-fonts', 'local-fonts'],
  ['window-management', 'window-management'],
  ['persistent-storage', 'persistent-storage'],
  ['screen-wake-lock', 'screen-wake-lock'],
];
