import type {
  BrowserWindow as ElectronWindow,
  BrowserWindowConstructorOptions,
  Rectangle,
  WebContents,
} from 'electron';
import type { CDPSession, Page } from 'playwright-core';
import { toApp, toShown } from './address.ts';
import { app, windowsChanged, windowMade } from './app.ts';
import { isHeadless, startChromium, type Chromium } from './chromium.ts';
import { KnownEmitter, PreventableEvent, standIn } from './known.ts';
import { chosenMenuLine, menuLines, onMenuChange } from './menu.ts';
import { defaultSession, type StandInSession } from './session.ts';
import { StandInContents } from './webContents.ts';
import { openWindowUi, type WindowUi } from './windowUi.ts';
import type { DialogAnswer, DialogQuestion } from './page/windowUi.ts';

type Known = Pick<
  ElectronWindow,
  | 'webContents'
  | 'loadURL'
  | 'show'
  | 'focus'
  | 'close'
  | 'destroy'
  | 'isDestroyed'
  | 'isFocused'
  | 'isMinimized'
  | 'isMaximized'
  | 'maximize'
  | 'restore'
  | 'getNormalBounds'
  | 'setFullScreen'
  | 'isFullScreen'
>;
const events = ['ready-to-show', 'close', 'closed', 'resize', 'move', 'focus', 'blur'];
const open = new Set<BrowserWindow>();

/** A window: one Chromium, one page. It closes when the app closes it and when the user does. */
export class BrowserWindow extends KnownEmitter implements Known {
  readonly webContents: WebContents;
  readonly #contents = new StandInContents();
  readonly #options: BrowserWindowConstructorOptions;
  readonly #attached: Promise<Page>;
  #chromium: Chromium | undefined;
  #cdp: CDPSession | undefined;
  #ui: WindowUi | undefined;
  #bounds: Rectangle;
  #state: 'normal' | 'maximized' | 'minimized' | 'fullscreen' = 'normal';
  #isClosed = false;
  #hasSaidClose = false;

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super('BrowserWindow', events);
    this.#options = options;
    this.#bounds = {
      x: options.x ?? 0,
      y: options.y ?? 0,
      width: options.width ?? 800,
      height: options.height ?? 600,
    };
    this.webContents = standIn<WebContents>('webContents', this.#contents as unknown as WebContents);
    open.add(this);
    windowMade(this.webContents);
    this.#attached = this.#attach();
    // Whoever loads a page gets the error; this only keeps it from ending the process first.
    this.#attached.catch(() => undefined);
    return standIn('BrowserWindow', this);
  }

  static getAllWindows(): ElectronWindow[] {
    return [...open] as unknown as ElectronWindow[];
  }

  /** A window without a preload that was never to be shown is printed from, and needs no screen. */
  get #isPaper(): boolean {
    return this.#options.show === false && this.#options.webPreferences?.preload === undefined;
  }

  async #attach(): Promise<Page> {
    const preferences = this.#options.webPreferences ?? {};
    const session = (preferences.session as unknown as StandInSession | undefined) ?? defaultSession;
    const chromium = await startChromium({
      keepsLocalStorage: session.isPersistent && !this.#isPaper,
      folder: app.getPath('userData'),
      headless: isHeadless || this.#isPaper,
      bounds: this.#bounds,
      javaScript: preferences.javascript !== false,
      isAppWindow: !this.#isPaper,
      spellCheck: preferences.spellcheck === true ? session.spellCheckerLanguages : [],
    });
    this.#chromium = chromium;
    const { context } = chromium;
    const page = context.pages()[0] ?? (await context.newPage());
    page.once('close', () => {
      this.#onPageClosed();
    });
    const cdp = await this.#contents.attach(page, context, preferences, this.webContents);
    this.#cdp = cdp;
    await session.attach(context, page, this.#contents, this.webContents);
    if (!this.#isPaper) {
      this.#ui = await openWindowUi(
        cdp,
        (id) => {
          void chosenMenuLine(id, this, this.#contents);
        },
        (bounds) => {
          if (this.#state === 'normal') this.#bounds = bounds;
        },
      );
      this.#ui.setMenu(menuLines());
      onMenuChange(() => this.#ui?.setMenu(menuLines()));
      if (this.#state !== 'normal') await this.#setState(this.#state);
    }
    return page;
  }

  async loadURL(url: string): Promise<void> {
    const page = await this.#attached;
    await this.#contents.whileLoading(() => page.goto(toShown(url), { waitUntil: 'load' }));
    if (toApp(page.url()) !== url) throw new Error(`Sidan ${url} kunde inte visas`);
    await this.#contents.applyZoom();
    this.emit('ready-to-show');
  }

  /** Asks in the window's own dialogs. */
  async ask(question: DialogQuestion): Promise<DialogAnswer> {
    await this.#attached;
    return (await this.#ui?.ask(question)) ?? null;
  }

  show(): void {
    // The page is on the screen from the start; Chromium has no hidden window to show.
  }

  focus(): void {
    void this.#attached.then((page) => page.bringToFront());
  }

  close(): void {
    if (this.#isClosed || !this.#mayClose()) return;
    this.destroy();
  }

  #mayClose(): boolean {
    const event = new PreventableEvent();
    this.#hasSaidClose = true;
    this.emit('close', event);
    this.#hasSaidClose = !event.defaultPrevented;
    return !event.defaultPrevented;
  }

  destroy(): void {
    void this.#destroyed();
  }

  async #destroyed(): Promise<void> {
    await this.#attached.catch(() => undefined);
    await this.#chromium?.close();
    this.#onPageClosed();
  }

  #onPageClosed(): void {
    if (this.#isClosed) return;
    // The user has shut the window: it is gone already, so nothing can prevent it.
    if (!this.#hasSaidClose && !this.#isPaper) this.#mayClose();
    this.#isClosed = true;
    open.delete(this);
    this.emit('closed');
    void this.#afterClose();
  }

  async #afterClose(): Promise<void> {
    await this.#chromium?.close();
    windowsChanged(open.size);
  }

  isDestroyed(): boolean {
    return this.#isClosed;
  }

  // The page of a window that is shown has the user's eyes.
  isFocused(): boolean {
    return !this.#isClosed;
  }

  isMinimized(): boolean {
    return this.#state === 'minimized';
  }

  isMaximized(): boolean {
    return this.#state === 'maximized';
  }

  isFullScreen(): boolean {
    return this.#state === 'fullscreen';
  }

  maximize(): void {
    void this.#setState('maximized');
  }

  restore(): void {
    void this.#setState('normal');
  }

  setFullScreen(isFull: boolean): void {
    void this.#setState(isFull ? 'fullscreen' : 'normal');
  }

  getNormalBounds(): Rectangle {
    return this.#bounds;
  }

  async #setState(state: 'normal' | 'maximized' | 'fullscreen' | 'minimized'): Promise<void> {
    this.#state = state;
    if (this.#cdp === undefined || isHeadless) return;
    const { windowId } = await this.#cdp.send('Browser.getWindowForTarget');
    await this.#cdp.send('Browser.setWindowBounds', { windowId, bounds: { windowState: state } });
  }
}
