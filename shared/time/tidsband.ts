/** Hour bands of a day in care: the shifts, not the clock. */
export const tidsband = [
  { kod: 'natt', text: 'natten (21–07)', from: 21, to: 7, timmar: 10 },
  { kod: 'morgon', text: 'morgonen (07–11)', from: 7, to: 11, timmar: 4 },
  { kod: 'dag', text: 'dagen (11–16)', from: 11, to: 16, timmar: 5 },
  { kod: 'kvall', text: 'kvällen (16–21)', from: 16, to: 21, timmar: 5 },
] as const;
export type Tidsband = (typeof tidsband)[number]['kod'];

/** The band of a time of day (`HH:MM` or `HH`), null when the time is unknown. */
export function bandFor(tid: string | null): Tidsband | null {
  if (tid === null) return null;
  const hour = Number(tid.slice(0, 2));
  return (
    tidsband.find((b) => (b.from < b.to ? hour >= b.from && hour < b.to : hour >= b.from || hour < b.to)) ??
    tidsband[0]
  ).kod;
}
