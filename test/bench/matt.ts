/** What something took: the clock's milliseconds, and the processor's, which others on the machine do not lengthen. */
export interface Tid {
  readonly ms: number;
  readonly cpu: number;
}

export async function matt(work: () => unknown): Promise<Tid> {
  const before = process.cpuUsage();
  const start = performance.now();
  await work();
  const ms = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  return { ms, cpu: (user + system) / 1000 };
}

const mitten = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
export const median = (tider: readonly Tid[]): Tid => ({
  ms: mitten(tider.map((t) => t.ms)),
  cpu: mitten(tider.map((t) => t.cpu)),
});
