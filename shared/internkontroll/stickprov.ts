/** FNV-1a, 32 bits: spreads a seed text over the generator's start. */
function seedOf(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h >>> 0;
}

/**
 * Numbers 0–1, the same for the same seed everywhere: mulberry32 (Tommy Ettinger, public domain), small and good enough to
 * draw files with.
 */
export function slumptal(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * Which numbers 1…`population` to look at: `antal` different ones, in order. The same seed always draws the same, so that
 * anyone can repeat the draw (Fisher–Yates over the first `antal` places). Gives all when `antal` is larger.
 */
export function dra(population: number, antal: number, fro: string): readonly number[] {
  const random = slumptal(seedOf(fro));
  const moved = new Map<number, number>();
  const at = (i: number): number => moved.get(i) ?? i;
  const drawn: number[] = [];
  for (let i = 0; i < Math.min(antal, population); i += 1) {
    const j = i + Math.floor(random() * (population - i));
    drawn.push(at(j) + 1);
    moved.set(j, at(i));
  }
  return drawn.toSorted((a, b) => a - b);
}
