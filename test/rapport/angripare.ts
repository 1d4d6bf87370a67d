import type { Underlag } from '../../shared/halvarsrapport/smatal/underlag.ts';

const P = 1_000_000_007n;
const inverse = (n: bigint): bigint => {
  let [r, base, e] = [1n, ((n % P) + P) % P, P - 2n];
  for (; e > 0n; e >>= 1n) {
    if (e & 1n) r = (r * base) % P;
    base = (base * base) % P;
  }
  return r;
};

/**
 * Somebody who knows how the tables add up, and the figures in `kant`: which of the others can be solved? Every sum and
 * every "varav" is an equation; elimination finds the figures that the equations determine alone.
 */
export function losta(u: Underlag, kant: ReadonlyMap<string, number>): readonly string[] {
  const equations = [
    ...u.summor.map(
      (s) => new Map<string, bigint>([[s.total, P - 1n], ...s.delar.map((d): [string, bigint] => [d, 1n])]),
    ),
    ...u.varav.map(
      (v) =>
        new Map<string, bigint>([
          [v.hel, P - 1n],
          [v.del, 1n],
          [`rest ${v.hel} ${v.del}`, 1n],
        ]),
    ),
  ];
  const unknown = [...new Set(equations.flatMap((e) => [...e.keys()]))].filter((id) => !kant.has(id));
  const rows = equations.map((e) => unknown.map((id) => e.get(id) ?? 0n));
  const pivots: number[] = [];
  let top = 0;
  for (let c = 0; c < unknown.length; c += 1) {
    const found = rows.findIndex((row, i) => i >= top && row[c] !== 0n);
    if (found === -1) continue;
    const pivot = rows[found] ?? [];
    rows[found] = rows[top] ?? [];
    const scale = inverse(pivot[c] ?? 0n);
    const unit = pivot.map((x) => (x * scale) % P);
    rows[top] = unit;
    rows.forEach((row, i) => {
      const f = row[c] ?? 0n;
      if (i !== top && f !== 0n) rows[i] = row.map((x, j) => (((x - f * (unit[j] ?? 0n)) % P) + P) % P);
    });
    pivots.push(c);
    top += 1;
  }
  return pivots.flatMap((c, i) =>
    (rows[i] ?? []).every((x, j) => j === c || x === 0n) ? [unknown[c] ?? ''] : [],
  );
}
