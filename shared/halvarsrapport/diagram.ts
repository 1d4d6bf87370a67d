import type { Diagram, Staplar } from '../dokument/dokument.ts';
import { visaTal } from '../dokument/svenskaTal.ts';
import { xmlText } from '../text/xml.ts';

/** Newest first: petrol for this period, grey with an outline for the one before; told apart in black and white too. */
const fills = [
  { fill: '#0B5C6B', stroke: '#0B5C6B', ink: '#1B1F24' },
  { fill: '#E4E6E8', stroke: '#7B838C', ink: '#4F5863' },
] as const;

const WIDTH = 640;
const BAR = 12;

/** Horizontal bars from zero with the number at the end of each. Pure: the same figures give the same picture. */
export function stapelSvg(staplar: Staplar, alt: string): { svg: string; width: number; height: number } {
  const serier = staplar.serier.slice(0, fills.length);
  const names = staplar.kategorier.map((n) => (n.length > 46 ? `${n.slice(0, 45)}…` : n));
  const label = Math.min(300, Math.max(90, ...names.map((n) => n.length * 6.3 + 16)));
  const group = serier.length * (BAR + 2) + 10;
  const top = 30;
  const height = top + staplar.kategorier.length * group + 8;
  const most = Math.max(1, ...serier.flatMap((s) => s.varden.map((v) => v ?? 0)));
  const scale = (v: number) => (v / most) * (WIDTH - label - 60);
  const parts: string[] = [];
  serier.forEach((s, i) => {
    const f = fills[i] ?? fills[0];
    const x = label + i * 170;
    parts.push(
      `<rect x="${x}" y="6" width="12" height="12" fill="${f.fill}" stroke="${f.stroke}"/><text x="${x + 18}" y="16" fill="#1B1F24">${xmlText(s.namn)}</text>`,
    );
  });
  names.forEach((namn, k) => {
    const y = top + k * group;
    const middle = y + (serier.length * (BAR + 2)) / 2 + 4;
    parts.push(
      `<text x="${label - 8}" y="${middle}" text-anchor="end" fill="#1B1F24">${xmlText(namn)}</text>`,
    );
    serier.forEach((s, i) => {
      const f = fills[i] ?? fills[0];
      const v = s.varden[k] ?? null;
      const at = y + i * (BAR + 2);
      if (v !== null && v > 0)
        parts.push(
          `<rect x="${label}" y="${at}" width="${scale(v).toFixed(1)}" height="${BAR}" fill="${f.fill}" stroke="${f.stroke}"/>`,
        );
      parts.push(
        `<text x="${(label + scale(v ?? 0) + 6).toFixed(1)}" y="${at + 10}" fill="${f.ink}" font-size="11">${v === null ? '..' : visaTal(v)}</text>`,
      );
    });
  });
  parts.push(
    `<line x1="${label}" y1="${top - 4}" x2="${label}" y2="${height - 8}" stroke="#8A8578" stroke-width="1"/>`,
  );
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="${xmlText(alt)}" font-family="Calibri, Carlito, 'Segoe UI', sans-serif" font-size="12">${parts.join('')}</svg>`,
    width: WIDTH,
    height,
  };
}

/** A chart of bars as a block; the alt text tells every figure. */
export function stapeldiagram(id: string, titel: string, staplar: Staplar): Diagram {
  const alt = `Stapeldiagram. ${titel}. ${staplar.kategorier
    .map((k, i) => `${k}: ${staplar.serier.map((s) => `${s.namn} ${visaTal(s.varden[i] ?? 0)}`).join(', ')}`)
    .join('. ')}.`;
  return { slag: 'diagram', id, titel, alt, staplar, ...stapelSvg(staplar, alt) };
}
