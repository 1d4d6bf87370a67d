import { app, BrowserWindow, dialog, Notification, safeStorage, shell, type Session } from 'electron';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { showBadge } from './badge.ts';
import type { PrintQueue } from './printQueue.ts';
import { printPreferences } from './security.ts';
import type { Desktop } from './shellHandlers.ts';
import { newStartmappar } from './startmapp.ts';

/** A4 with the margins of the page itself; tagged and with an outline, so that a screen reader finds its way. */
const pdfOptions = {
  pageSize: 'A4',
  printBackground: true,
  preferCSSPageSize: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
} as const;

const filters = (slag: readonly { readonly namn: string; readonly andelser: readonly string[] }[]) =>
  slag.map(({ namn, andelser }) => ({ name: namn, extensions: [...andelser] }));

/** The desktop through Electron. Dialogs start where the user was last or among the documents, never in Downloads. */
export function electronDesktop(
  window: () => BrowserWindow,
  session: Session,
  queue: PrintQueue,
  profilmapp: string,
): Desktop {
  const start = newStartmappar(() => ({
    dokument: app.getPath('documents'),
    hamtade: app.getPath('downloads'),
    finns: existsSync,
  }));
  return {
    version: () => ({
      version: app.getVersion(),
      korning: process.versions['electron'] === undefined ? 'stallforetradare' : 'electron',
      chromium: process.versions['chrome'] ?? null,
      profilmapp,
      nyckelskydd: keyProtection(),
    }),
    async askOpen(titel, slag, flera) {
      const answer = await dialog.showOpenDialog(window(), {
        title: titel,
        defaultPath: start.start('oppna'),
        filters: filters(slag),
        properties: flera
          ? ['openFile', 'multiSelections', 'dontAddToRecent']
          : ['openFile', 'dontAddToRecent'],
      });
      const [first] = answer.filePaths;
      if (first !== undefined) start.valde('oppna', first, false);
      return answer.canceled ? [] : answer.filePaths;
    },
    async askFolder(titel) {
      const answer = await dialog.showOpenDialog(window(), {
        title: titel,
        defaultPath: start.start('mapp'),
        properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
      });
      const [folder] = answer.canceled ? [] : answer.filePaths;
      if (folder !== undefined) start.valde('mapp', folder, true);
      return folder;
    },
    async askSave({ titel, forslag, slag }) {
      const answer = await dialog.showSaveDialog(window(), {
        title: titel,
        defaultPath: join(start.start('spara'), forslag),
        filters: filters(slag),
        properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
      });
      if (answer.canceled || answer.filePath === '') return undefined;
      start.valde('spara', answer.filePath, false);
      return answer.filePath;
    },
    print() {
      window().webContents.print({ silent: false, printBackground: true });
    },
    async printToPdf(html) {
      if (html === undefined) return await window().webContents.printToPDF(pdfOptions);
      const paper = queue.add(html);
      const hidden = new BrowserWindow({ show: false, webPreferences: printPreferences(session) });
      try {
        await hidden.loadURL(paper.url);
        return await hidden.webContents.printToPDF(pdfOptions);
      } finally {
        hidden.destroy();
        paper.remove();
      }
    },
    showInFolder(path) {
      shell.showItemInFolder(path);
    },
    badge(count) {
      showBadge(window(), count);
    },
    notify(text) {
      if (window().isFocused() || !Notification.isSupported()) return false;
      const notification = new Notification({ title: 'Varsam', body: text, silent: true });
      notification.on('click', () => {
        bringForward(window());
      });
      notification.show();
      return true;
    },
  };
}

/** Brings the window to the user, also from the task bar. */
export function bringForward(window: BrowserWindow): void {
  if (window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.focus();
}

function keyProtection(): 'dator' | 'svagt' | 'inget' {
  if (!safeStorage.isEncryptionAvailable()) return 'inget';
  if (process.platform !== 'linux') return 'dator';
  return safeStorage.getSelectedStorageBackend() === 'basic_text' ? 'svagt' : 'dator';
}
