import { describe, expect, it } from 'vitest';
import { matrisSvg } from '../../shared/riskmatris/matrisSvg.ts';
import { internkontroll4 } from '../../shared/riskmatris/standardmatriser.ts';
import { svgTillPng } from './svgBild.ts';

describe('a picture of a document (drawn by the Chromium of the computer)', () => {
  it('becomes a PNG of twice its size', async () => {
    const bild = matrisSvg(internkontroll4, [{ nr: 1, sannolikhet: 4, allvarlighetsgrad: 3 }]);
    const png = await svgTillPng(bild.svg, bild, new AbortController().signal);
    const view = new DataView((png ?? new Uint8Array(24)).buffer);
    expect([view.getUint32(16), view.getUint32(20)]).toEqual([
      Math.ceil(bild.width) * 2,
      Math.ceil(bild.height) * 2,
    ]);
    expect(png?.byteLength).toBeGreaterThan(10_000);
  });
});
