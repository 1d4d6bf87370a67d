import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OppnadKommun } from './oppnadKommun.ts';

/** Drops a file on the window as the desktop does. Windows-1252, as many older systems write. */
export async function slappFil(kommun: OppnadKommun, name: string, content: string): Promise<void> {
  const { page } = kommun.app;
  const file = join(kommun.folder, name);
  writeFileSync(file, content, 'latin1');
  const box = await page.locator('.drop').boundingBox();
  const at = { x: (box?.x ?? 0) + 8, y: (box?.y ?? 0) + 8 };
  const cdp = await page.context().newCDPSession(page);
  const data = { items: [], files: [file], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await cdp.send('Input.dispatchDragEvent', { type, ...at, data });
  await cdp.detach();
}
