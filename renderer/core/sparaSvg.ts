import { filAv, sparaInnehall } from './sparaFil.ts';

interface Svg {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** Twice as fine as the screen: sharp on paper at the width of a column. */
const FINE = 2;

/** The picture on white paper as the bytes of a PNG file. Its content in words does not follow; SVG has it. */
async function pngOf({ svg, width, height }: Svg): Promise<Uint8Array<ArrayBuffer>> {
  const image = new Image();
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    image.src = address;
    await image.decode();
    const canvas = new OffscreenCanvas(width * FINE, height * FINE);
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

/** Asks where and saves a picture as it is on paper. */
export const sparaSvg = async (slag: 'svg' | 'png', namn: string, bild: Svg): Promise<void> =>
  sparaInnehall(
    filAv('Spara bilden', namn, slag),
    slag === 'svg' ? bild.svg : await pngOf(bild),
    'Bilden är sparad.',
  );
