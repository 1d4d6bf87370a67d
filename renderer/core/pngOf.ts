import { svgText } from '../../shared/diagram/svg.ts';
import type { Bild } from '../../shared/diagram/svg.ts';

/** Twice as fine as the screen: sharp on paper at the width of a column. */
const FINE = 2;

/** The picture on white paper as the bytes of a PNG file. Its content in words does not follow; SVG has it. */
export async function pngOf(bild: Bild): Promise<Uint8Array<ArrayBuffer>> {
  const image = new Image();
  const address = URL.createObjectURL(new Blob([svgText(bild)], { type: 'image/svg+xml' }));
  try {
    image.src = address;
    await image.decode();
    const canvas = new OffscreenCanvas(bild.width * FINE, bild.height * FINE);
    const pen = canvas.getContext('2d');
    if (pen === null) throw new Error('The window has no canvas');
    pen.fillStyle = '#FFFFFF';
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(image, 0, 0, canvas.width, canvas.height);
    const made = await canvas.convertToBlob({ type: 'image/png' });
    return new Uint8Array(await made.arrayBuffer());
  } finally {
    URL.revokeObjectURL(address);
  }
}
