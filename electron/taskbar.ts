import type { App } from 'electron';

/** As in electron-builder.yml: ties windows, notifications and the start menu's entry together on Windows. */
export const appId = 'se.varsam.skrivbord';

/**
 * Windows' task bar: one name for the program, and a jump list that is empty, since what somebody worked with last is
 * nobody else's business. Files are kept out of the recent ones by `dontAddToRecent` in every dialog.
 */
export function setUpTaskbar(
  app: Pick<App, 'setAppUserModelId' | 'setJumpList' | 'clearRecentDocuments'>,
  platform: string,
): void {
  if (platform !== 'win32') return;
  app.setAppUserModelId(appId);
  app.setJumpList([]);
  app.clearRecentDocuments();
}
