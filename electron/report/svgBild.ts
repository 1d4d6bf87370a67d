import { chromiumSida } from './chromiumSida.ts';
import { chromiumForPrinting } from './findChromium.ts';

const PNG = Buffer.from('89504e470d0a1a0a', 'hex');

/**
 * A picture as PNG in twice its size, for programs that do not draw SVG. Undefined where there is no Chromium, or it
 * failed: the SVG itself is in the document all the same.
 */
export async function svgTillPng(
  svg: string,
  size: { readonly width: number; readonly height: number },
  signal: AbortSignal,
): Promise<Uint8Array | undefined> {
  const program = chromiumForPrinting();
  if (program === undefined) return undefined;
  const html = `<!doctype html><html><head><meta charset="utf-8"><style>html,body{margin:0;background:#fff;overflow:hidden}svg{display:block}</style></head><body>${svg}</body></html>`;
  const made = await chromiumSida(
    program,
    html,
    (fil) => [
      `--screenshot=${fil}`,
      `--window-size=${Math.ceil(size.width)},${Math.ceil(size.height)}`,
      '--force-device-scale-factor=2',
      '--hide-scrollbars',
    ],
    'png',
    signal,
  ).catch(() => undefined);
  return made?.subarray(0, 8).equals(PNG) === true ? new Uint8Array(made) : undefined;
}
