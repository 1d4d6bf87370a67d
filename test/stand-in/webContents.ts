import { readFileSync } from 'node:fs';
import type {
  HandlerDetails,
  IpcMainInvokeEvent,
  PrintToPDFOptions,
  WebContents,
  WebFrameMain,
  WebPreferences,
  WindowOpenHandlerResponse,
} from 'electron';
import { randomUUID } from 'node:crypto';
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { toApp } from './address.ts';
import { invoke } from './ipcMain.ts';
import { KnownEmitter, PreventableEvent, standIn } from './known.ts';
import { makeCodec } from './page/codec.ts';
import { preloadWorld } from './page/preloadWorld.ts';
import { makeBridgeEnd } from './page/worldBridge.ts';
import { callSource, openPageWorld, quote, type PageWorld } from './pageWorld.ts';

const pageEvents = [
  'will-navigate',
  'will-redirect',
  'will-frame-navigate',
  'will-attach-webview',
  'render-process-gone',
  'context-menu',
];
const binding = '__varsamPreload';
let nextId = 1;

type Known = Pick<
  WebContents,
  | 'id'
  | 'mainFrame'
  | 'send'
  | 'setWindowOpenHandler'
  | 'getZoomFactor'
  | 'setZoomFactor'
  | 'print'
  | 'printToPDF'
  | 'isDestroyed'
>;

/** The page of a window: messages, zoom, printing, and the doors that the app wants shut. */
export class StandInContents extends KnownEmitter implements Known {
  readonly id = nextId++;
  readonly mainFrame: WebFrameMain;
  #page: Page | undefined;
  #cdp: CDPSession | undefined;
  #preload: PageWorld | undefined;
  #zoom = 1;
  #mayOpen: (details: HandlerDetails) => WindowOpenHandlerResponse = () => ({ action: 'allow' });
  /** Set while the app itself loads a page, which `will-navigate` does not tell of. */
  #isLoading = false;

  constructor() {
    super('webContents', pageEvents);
    const address = (): string => toApp(this.#page?.url() ?? 'about:blank');
    this.mainFrame = standIn<WebFrameMain>('webFrameMain', {
      get url() {
        return address();
      },
    });
  }

  /** Ties the contents to a page that is still empty: the preload's world and the doors. */
  async attach(
    page: Page,
    context: BrowserContext,
    preferences: WebPreferences,
    self: WebContents,
  ): Promise<CDPSession> {
    this.#page = page;
    const cdp = await context.newCDPSession(page);
    this.#cdp = cdp;
    await cdp.send('Page.enable');
    await cdp.send('Runtime.enable');
    page.on('crash', () =>
      this.emit('render-process-gone', new PreventableEvent(), { reason: 'crashed', exitCode: 1 }),
    );
    // A dialog of the page's own (alert, confirm) would stop everything; Electron shows it, the stand-in says no.
    page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined));
    context.on('page', (popup) => void this.#shutPopup(popup));
    if (preferences.preload !== undefined && preferences.preload !== '') {
      if (preferences.contextIsolation === false || preferences.sandbox === false) {
        throw new Error('Ställföreträdaren kan bara en sandlådad preload i en egen värld');
      }
      await this.#attachPreload(cdp, preferences.preload, self);
    }
    return cdp;
  }

  async #attachPreload(cdp: CDPSession, path: string, self: WebContents): Promise<void> {
    const secret = randomUUID();
    const parts = [quote(secret), makeCodec.toString()];
    const pageEnd = callSource(makeBridgeEnd, quote('page'), ...parts);
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', {
      source: `if (window === window.top) ${pageEnd};`,
    });
    const world = callSource(
      preloadWorld,
      quote(secret),
      quote(binding),
      makeCodec.toString(),
      makeBridgeEnd.toString(),
    );
    const script = `{ const require = ${world}; if (require) (function (module, exports) { ${readFileSync(path, 'utf8')}\n})({ exports: {} }, {}); }`;
    this.#preload = await openPageWorld(cdp, 'varsam-preload', binding, script, (message) => {
      void this.#answer(message as { id: number; channel: string; args: unknown[] }, self);
    });
  }

  async #answer(message: { id: number; channel: string; args: unknown[] }, self: WebContents): Promise<void> {
    const event = standIn<IpcMainInvokeEvent>('IpcMainInvokeEvent', {
      sender: self,
      senderFrame: this.mainFrame,
    });
    this.#preload?.deliver({ id: message.id, ...(await invoke(event, message.channel, message.args)) });
  }

  async #shutPopup(popup: Page): Promise<void> {
    if ((await popup.opener()) !== this.#page) return;
    const answer = this.#mayOpen({ url: toApp(popup.url()) } as HandlerDetails);
    if (answer.action !== 'deny')
      throw new Error('Ställföreträdaren kan inte öppna fler fönster för en sida');
    await popup.close();
  }

  /** Asks the app about a navigation that the page has started; true when the app prevents it. */
  preventsNavigation(url: string, isMainFrame: boolean): boolean {
    if (this.#isLoading && isMainFrame) return false;
    const event = Object.assign(new PreventableEvent(), { url, isMainFrame });
    this.emit('will-frame-navigate', event);
    if (isMainFrame) this.emit('will-navigate', event, url);
    return event.defaultPrevented;
  }

  async whileLoading(load: () => Promise<unknown>): Promise<void> {
    this.#isLoading = true;
    try {
      await load();
    } finally {
      this.#isLoading = false;
    }
  }

  send(channel: string, ...args: unknown[]): void {
    this.#preload?.deliver({ channel, args: structuredClone(args) });
  }

  setWindowOpenHandler(handler: (details: HandlerDetails) => WindowOpenHandlerResponse): void {
    this.#mayOpen = handler;
  }

  getZoomFactor(): number {
    return this.#zoom;
  }

  setZoomFactor(factor: number): void {
    this.#zoom = factor;
    void this.applyZoom();
  }

  /** As Chromium's own zoom: fewer, larger pixels of CSS in the same window. */
  async applyZoom(): Promise<void> {
    const page = this.#page;
    if (page === undefined || this.#cdp === undefined) return;
    const size = page.viewportSize();
    if (size === null || this.#zoom === 1) {
      await this.#cdp.send('Emulation.clearDeviceMetricsOverride').catch(() => undefined);
      if (size !== null) await page.setViewportSize(size).catch(() => undefined);
      else await this.#zoomByStyle();
      return;
    }
    await this.#cdp
      .send('Emulation.setDeviceMetricsOverride', {
        width: Math.round(size.width / this.#zoom),
        height: Math.round(size.height / this.#zoom),
        deviceScaleFactor: this.#zoom,
        mobile: false,
      })
      .catch(() => undefined);
  }

  async #zoomByStyle(): Promise<void> {
    await this.#page
      ?.evaluate((factor) => {
        document.documentElement.style.zoom = String(factor);
      }, this.#zoom)
      .catch(() => undefined);
  }

  print(): void {
    void this.#page?.evaluate(() => {
      window.print();
    });
  }

  async printToPDF(options: PrintToPDFOptions): Promise<Buffer> {
    if (this.#cdp === undefined) throw new Error('The window is not ready');
    const { data } = await this.#cdp.send('Page.printToPDF', {
      printBackground: options.printBackground ?? false,
      preferCSSPageSize: options.preferCSSPageSize ?? false,
      generateTaggedPDF: options.generateTaggedPDF ?? false,
      generateDocumentOutline: options.generateDocumentOutline ?? false,
      landscape: options.landscape ?? false,
      // A4 in inches, the only size the app prints on.
      paperWidth: 8.27,
      paperHeight: 11.69,
    });
    return Buffer.from(data, 'base64');
  }

  isDestroyed(): boolean {
    return this.#page?.isClosed() ?? false;
  }

  /** Gives an editing command to whatever has focus, as a menu role does. */
  async edit(command: string): Promise<void> {
    await this.#cdp?.send('Input.dispatchKeyEvent', {
      type: 'keyDown',
      commands: [command],
      key: 'Unidentified',
    });
    await this.#cdp?.send('Input.dispatchKeyEvent', { type: 'keyUp', key: 'Unidentified' });
  }
}
