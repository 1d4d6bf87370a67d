/** A relation between figures: the coefficients times the figures are zero. */
export type Samband = ReadonlyMap<string, 1 | -1>;

export interface Lage {
  readonly varde: ReadonlyMap<string, number>;
  /** Figures the reader does not see, with the least each can be: 1 where zeros are printed, 0 where nothing is. */
  readonly dolda: ReadonlyMap<string, number>;
  readonly samband: readonly Samband[];
  /** The relations each figure is part of. */
  readonly del: ReadonlyMap<string, readonly number[]>;
}

const MAX_STEPS = 1000;

/**
 * Other values of the hidden figures that fit everything the reader sees and give `id` another value, as the changes
 * from the true ones. Such a witness proves that the figure cannot be solved, by whatever means. Null when none is
 * found: the figure can be solved, or the search gave up (then it is treated as if it could).
 *
 * Changes are by one: in a table of rows and columns every other solution is made of such changes around cycles of
 * hidden cells (Cox 1980), so nothing is missed there.
 */
export function vittne(lage: Lage, id: string): ReadonlyMap<string, number> | null {
  let steps = 0;
  const change = new Map<string, number>();
  const imbalance = new Map<number, number>();

  const apply = (cell: string, delta: number, sign: 1 | -1): void => {
    for (const r of lage.del.get(cell) ?? []) {
      const left = (imbalance.get(r) ?? 0) + sign * delta * (lage.samband[r]?.get(cell) ?? 0);
      if (left === 0) imbalance.delete(r);
      else imbalance.set(r, left);
    }
    if (sign === 1) change.set(cell, delta);
    else change.delete(cell);
  };
  const mayBe = (cell: string, delta: number): boolean => {
    const least = lage.dolda.get(cell);
    return least !== undefined && !change.has(cell) && (lage.varde.get(cell) ?? 0) + delta >= least;
  };
  /** Hidden figures that can put a relation right by one step. */
  const repairs = (r: number): readonly (readonly [string, number])[] => {
    const left = imbalance.get(r) ?? 0;
    if (Math.abs(left) !== 1) return [];
    return [...(lage.samband[r] ?? [])]
      .map(([cell, factor]) => [cell, -left * factor] as const)
      .filter(([cell, delta]) => mayBe(cell, delta));
  };
  const search = (): boolean => {
    if (imbalance.size === 0) return true;
    steps += 1;
    if (steps > MAX_STEPS) return false;
    const broken = [...imbalance.keys()].map((r) => repairs(r));
    const narrowest = broken.toSorted((a, b) => a.length - b.length)[0] ?? [];
    const fewestFirst = narrowest.toSorted(
      ([a], [b]) => (lage.del.get(a)?.length ?? 0) - (lage.del.get(b)?.length ?? 0),
    );
    for (const [cell, delta] of fewestFirst) {
      apply(cell, delta, 1);
      if (search()) return true;
      apply(cell, delta, -1);
    }
    return false;
  };
  for (const delta of [1, -1]) {
    if (!mayBe(id, delta)) continue;
    apply(id, delta, 1);
    if (search()) return change;
    apply(id, delta, -1);
  }
  return null;
}
