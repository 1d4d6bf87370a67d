import { granskaText } from '../../shared/sekretess/granska.ts';

export interface Markering {
  readonly start: number;
  readonly end: number;
  readonly slag: string;
}

/** A sentence without its marks, and the marks as places. */
export function lasMarkering(line: string): {
  readonly text: string;
  readonly markeringar: readonly Markering[];
} {
  const markeringar: Markering[] = [];
  let text = '';
  let last = 0;
  for (const m of line.matchAll(/\{([a-z]+):([^}]*)\}/g)) {
    text += line.slice(last, m.index);
    markeringar.push({ start: text.length, end: text.length + (m[2] ?? '').length, slag: m[1] ?? '' });
    text += m[2] ?? '';
    last = m.index + m[0].length;
  }
  return { text: text + line.slice(last), markeringar };
}

export interface Matt {
  readonly meningar: number;
  readonly ratt: number;
  readonly missade: readonly string[];
  readonly overflodiga: readonly string[];
  readonly precision: number;
  readonly tackning: number;
  /** Findings with exactly the right beginning and end. */
  readonly exakt: number;
}

/** Precision and recall: a mark is found when a finding of the same kind covers it at least half. */
export function mat(korpus: readonly string[]): Matt {
  let ratt = 0;
  let exakt = 0;
  const missade: string[] = [];
  const overflodiga: string[] = [];
  for (const line of korpus) {
    const { text, markeringar } = lasMarkering(line);
    const fynd = [...granskaText(text, { kandaOrd: ['Hagen', 'Solgården', 'Björkbacken', 'Norrgården'] })];
    for (const m of markeringar) {
      const i = fynd.findIndex((f) => {
        const overlap = Math.min(f.end, m.end) - Math.max(f.start, m.start);
        return f.slag === m.slag && overlap * 2 >= m.end - m.start && overlap * 2 >= f.end - f.start;
      });
      const hit = fynd[i];
      if (hit === undefined) missade.push(`${m.slag} ”${text.slice(m.start, m.end)}” i: ${text}`);
      else {
        ratt += 1;
        if (hit.start === m.start && hit.end === m.end) exakt += 1;
        fynd.splice(i, 1);
      }
    }
    overflodiga.push(...fynd.map((f) => `${f.slag} ”${f.text}” i: ${text}`));
  }
  return {
    meningar: korpus.length,
    ratt,
    missade,
    overflodiga,
    precision: ratt / (ratt + overflodiga.length),
    tackning: ratt / (ratt + missade.length),
    exakt: exakt / ratt,
  };
}
