/** One of a list; weights need not add up to one. */
export function valj<T>(r: () => number, choices: readonly (readonly [T, number])[]): T {
  const whole = choices.reduce((n, [, w]) => n + w, 0);
  let at = r() * whole;
  for (const [value, weight] of choices) {
    at -= weight;
    if (at <= 0) return value;
  }
  const [first] = choices;
  if (first === undefined) throw new Error('Inget att välja på');
  return first[0];
}

/** Whole parts of `n` in proportion to the weights; they add up to `n` (largest remainder). */
export function fordela(n: number, weights: readonly number[]): readonly number[] {
  const whole = weights.reduce((a, b) => a + b, 0);
  const exact = weights.map((w) => (n * w) / whole);
  const parts = exact.map(Math.floor);
  const left = n - parts.reduce((a, b) => a + b, 0);
  const order = exact.map((e, i) => [e - Math.floor(e), i] as const).toSorted((a, b) => b[0] - a[0]);
  for (const [, i] of order.slice(0, left)) parts[i] = (parts[i] ?? 0) + 1;
  return parts;
}
