import { BrowserWindow, Menu, screen, type ContextMenuParams, type Session } from 'electron';
import { join } from 'node:path';
import { contextMenuTemplate } from './contextMenu.ts';
import { windowPreferences } from './security.ts';
import {
  placeWindow,
  readWindowState,
  saveWindowState,
  smallestSize,
  windowStateFile,
} from './windowState.ts';

/** Makes the window where it was last time, hidden until the page has something to show, and remembers its place. */
export function openMainWindow(profileDir: string, preload: string, session: Session): BrowserWindow {
  const stateFile = join(profileDir, windowStateFile);
  const state = placeWindow(
    readWindowState(stateFile),
    screen.getAllDisplays().map((display) => display.workArea),
  );
  const window = new BrowserWindow({
    x: state.x,
    y: state.y,
    width: state.width,
    height: state.height,
    minWidth: smallestSize.width,
    minHeight: smallestSize.height,
    title: 'Varsam',
    show: false,
    // The paper colour of the light theme, so that the window does not flash.
    backgroundColor: '#FBFAF7',
    webPreferences: windowPreferences(preload, session),
  });
  if (state.maximerat) window.maximize();
  window.webContents.setZoomFactor(state.zoom);
  window.once('ready-to-show', () => {
    window.show();
  });
  window.webContents.on('context-menu', (_event, clicked) => {
    void showContextMenu(window, clicked);
  });
  window.on('close', () => {
    const bounds = window.getNormalBounds();
    saveWindowState(stateFile, {
      x: bounds.x,
      y: bounds.y,
      width: bounds.width,
      height: bounds.height,
      maximerat: window.isMaximized(),
      zoom: window.webContents.getZoomFactor(),
    });
  });
  return window;
}

async function showContextMenu(window: BrowserWindow, clicked: ContextMenuParams): Promise<void> {
  const { arNamn } = await import('../shared/sekretess/arNamn.ts');
  const replace = (word: string): void => {
    window.webContents.replaceMisspelling(word);
  };
  const lines = contextMenuTemplate(clicked, replace, arNamn);
  if (lines.length > 0) Menu.buildFromTemplate(lines).popup({ window });
}
