import { app, nativeImage, type BrowserWindow } from 'electron';

const side = 16;
/** Varsam's warning colour as BGRA, the order that Electron takes. */
const dot = [0x1f, 0x3a, 0xb4, 0xff] as const;

/** A filled circle: Windows has room for a mark beside the icon but none for digits that can be read. */
function dotPixels(): Buffer {
  const pixels = Buffer.alloc(side * side * 4);
  const middle = (side - 1) / 2;
  for (let at = 0; at < side * side; at += 1) {
    const distance = Math.hypot((at % side) - middle, Math.floor(at / side) - middle);
    if (distance <= middle) pixels.set(dot, at * 4);
  }
  return pixels;
}

const spoken = (count: number): string => (count === 1 ? '1 sak väntar' : `${count} saker väntar`);

/** The number on the icon where the system has one, a mark on Windows' task bar; 0 takes it away. */
export function showBadge(window: BrowserWindow, count: number): void {
  if (process.platform !== 'win32') {
    app.setBadgeCount(count);
    return;
  }
  if (count === 0) window.setOverlayIcon(null, '');
  else
    window.setOverlayIcon(
      nativeImage.createFromBitmap(dotPixels(), { width: side, height: side }),
      spoken(count),
    );
}
