import { matrisSvg } from '../../../../shared/riskmatris/matrisSvg.ts';
import type { Marke } from '../../../../shared/riskmatris/matrisBild.ts';
import type { Riskmatris } from '../../../../shared/riskmatris/riskmatris.ts';
import { problemText } from '../../../../shared/problem.ts';
import { ask } from '../../../core/client.ts';
import { toast } from '../../../ui/toasts.ts';

/** Twice the size of the drawing, so that it stays sharp in a document. */
const SCALE = 2;

async function asPng(svg: string, width: number, height: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const image = new Image(width * SCALE, height * SCALE);
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width * SCALE;
    canvas.height = height * SCALE;
    const context = canvas.getContext('2d');
    if (context === null) return null;
    context.fillStyle = '#FFFFFF';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => {
      canvas.toBlob(resolve, 'image/png');
    });
    return blob === null ? null : new Uint8Array(await blob.arrayBuffer());
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** Saves the matrix as a picture, the same as in the report. */
export async function sparaBild(slag: 'svg' | 'png', m: Riskmatris, marken: readonly Marke[]): Promise<void> {
  const { svg, width, height } = matrisSvg(m, marken);
  const innehall = slag === 'svg' ? svg : await asPng(svg, width, height);
  if (innehall === null) {
    toast('Bilden kunde inte göras. Prova att spara den som SVG.', 'danger');
    return;
  }
  const saved = await ask('skal.sparaSom', {
    titel: 'Spara matrisen som bild',
    namn: `riskmatris.${slag}`,
    slag: { namn: slag.toUpperCase(), andelser: [slag] },
    innehall,
  });
  if (!saved.ok) toast(problemText(saved.problem), 'danger');
  else if (saved.value.sokvag !== null) toast('Bilden är sparad.');
}
