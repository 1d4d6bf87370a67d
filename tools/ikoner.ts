/** `node tools/ikoner.ts`: draws build/ikon.svg in every size that Windows and Linux ask for. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { chromiumMissing, ensureChromium } from './chromium.ts';

const build = new URL('../build/', import.meta.url).pathname;
const sizes = [16, 24, 32, 48, 64, 128, 256, 512] as const;
const largestInIco = 256;

/** An .ico holds whole PNG files, each with its size, length and place (the format of Windows Vista and later). */
function ico(pictures: readonly { readonly size: number; readonly png: Buffer }[]): Buffer {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  for (const [index, { size, png }] of pictures.entries()) {
    const at = 6 + 16 * index;
    head[at] = size % 256;
    head[at + 1] = size % 256;
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png.length;
  }
  return Buffer.concat([head, ...pictures.map((picture) => picture.png)]);
}

const executablePath = ensureChromium();
if (executablePath === undefined) throw new Error(chromiumMissing);
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
const svg = readFileSync(`${build}ikon.svg`).toString('base64');
const pictures: { size: number; png: Buffer }[] = [];
for (const size of sizes) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(
    `<style>body{margin:0}img{display:block}</style><img width=${size} src="data:image/svg+xml;base64,${svg}">`,
  );
  pictures.push({ size, png: await page.screenshot({ omitBackground: true }) });
  await page.close();
}
await browser.close();
mkdirSync(`${build}ikoner`, { recursive: true });
for (const { size, png } of pictures) writeFileSync(`${build}ikoner/${size}x${size}.png`, png);
writeFileSync(`${build}ikon.ico`, ico(pictures.filter(({ size }) => size <= largestInIco)));
