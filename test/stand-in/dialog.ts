import type { BaseWindow, Dialog, FileFilter, OpenDialogOptions, SaveDialogOptions } from 'electron';
import { existsSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { BrowserWindow } from './browserWindow.ts';
import { standIn } from './known.ts';

const kindsOf = (filters: readonly FileFilter[] | undefined): string[] =>
  (filters ?? []).flatMap((filter) => filter.extensions).filter((extension) => extension !== '*');

function startFolder(path: string | undefined): string {
  if (path === undefined) return process.cwd();
  return existsSync(path) && statSync(path).isDirectory() ? path : dirname(path);
}

const asking = (window: unknown): BrowserWindow => window as BrowserWindow;

async function showOpenDialog(window: BaseWindow, options: OpenDialogOptions) {
  const isFolder = options.properties?.includes('openDirectory') === true;
  const answer = await asking(window).ask({
    kind: isFolder ? 'folder' : 'open',
    title: options.title ?? 'Öppna',
    folder: startFolder(options.defaultPath),
    slag: kindsOf(options.filters),
    many: options.properties?.includes('multiSelections') === true,
  });
  const paths = answer !== null && 'paths' in answer ? [...answer.paths] : [];
  return { canceled: paths.length === 0, filePaths: paths };
}

async function showSaveDialog(window: BaseWindow, options: SaveDialogOptions) {
  const answer = await asking(window).ask({
    kind: 'save',
    title: options.title ?? 'Spara som',
    folder: startFolder(options.defaultPath),
    name: basename(options.defaultPath ?? ''),
    slag: kindsOf(options.filters),
  });
  const filePath = answer !== null && 'paths' in answer ? (answer.paths[0] ?? '') : '';
  return { canceled: filePath === '', filePath };
}

/** Dialogs drawn in the window; every one belongs to a window, as the app asks for them. */
export const dialog = standIn<Dialog>('dialog', {
  showOpenDialog: showOpenDialog as Dialog['showOpenDialog'],
  showSaveDialog: showSaveDialog as Dialog['showSaveDialog'],
});
