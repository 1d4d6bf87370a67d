import { ImageRun, Paragraph } from 'docx';
import type { Diagram, Dokument } from '../../shared/dokument/dokument.ts';
import { svgTillPng } from './svgBild.ts';

/** The pictures of a document as PNG; one that could not be drawn is left out. */
export type Bilder = ReadonlyMap<Diagram, Uint8Array>;

/** One point without colour, for the older programs of a computer that cannot draw: they show nothing rather than a fault. */
const TOM_PNG = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAACklEQVR4nGMAAQAABQABDQottAAAAABJRU5ErkJggg==',
    'base64',
  ),
);
/** Pixels at 96 to the inch that fit between the margins. */
const BREDD = 600;

/** Draws the pictures that are no charts of Word's own. */
export async function ritaBilder(dokument: Dokument, signal: AbortSignal): Promise<Bilder> {
  const bilder = new Map<Diagram, Uint8Array>();
  for (const b of dokument.block) {
    if (b.slag !== 'diagram' || b.staplar !== undefined) continue;
    const png = await svgTillPng(b.svg, b, signal);
    if (png !== undefined) bilder.set(b, png);
  }
  return bilder;
}

/** A picture sharp at every size, with a PNG for the programs that do not draw SVG, and its words for screen readers. */
export function docxBild(d: Diagram, png: Uint8Array = TOM_PNG): Paragraph {
  const factor = Math.min(1, BREDD / d.width);
  return new Paragraph({
    style: 'Figur',
    children: [
      new ImageRun({
        type: 'svg',
        data: new TextEncoder().encode(d.svg),
        fallback: { type: 'png', data: png },
        transformation: { width: Math.round(d.width * factor), height: Math.round(d.height * factor) },
        altText: { name: d.titel, title: d.titel, description: d.alt },
      }),
    ],
  });
}
