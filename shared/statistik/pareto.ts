export interface Antal {
  readonly nyckel: string;
  readonly antal: number;
}
export interface Paretorad extends Antal {
  /** Share of all, and of all together with the rows above; 0–1. */
  readonly andel: number;
  readonly ackumulerad: number;
  /** Among the few that together make up at least four fifths. */
  readonly vasentlig: boolean;
}

/** The largest first, with shares; rows of nought are left out. Equal counts keep the order they came in. */
export function pareto(rows: readonly Antal[]): readonly Paretorad[] {
  const total = rows.reduce((n, r) => n + r.antal, 0);
  let before = 0;
  return rows
    .filter((r) => r.antal > 0)
    .toSorted((a, b) => b.antal - a.antal)
    .map((r) => {
      const vasentlig = before < 0.8 * total;
      before += r.antal;
      return { ...r, andel: r.antal / total, ackumulerad: before / total, vasentlig };
    });
}

/** The middle value; the mean of the two middle ones when they are even in number; null of none. */
export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[middle]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
