import { useEffect } from 'react';
import { create } from 'zustand';
import { useChanges } from './changes.ts';
import { ask } from './client.ts';
import type { Answer } from './client.ts';

type PerSak = Answer<'arbete.mitt'>['perSak'];
const useCounts = create<{ readonly perSak: PerSak }>(() => ({ perSak: {} }));

/** The state of the database that was asked about last; the badges share one question. */
let askedAt = -1;
async function countAt(changes: number): Promise<void> {
  if (askedAt === changes) return;
  askedAt = changes;
  const result = await ask('arbete.mitt', { antal: 1 });
  if (result.ok) useCounts.setState({ perSak: result.value.perSak });
  else if (askedAt === changes) useCounts.setState({ perSak: {} });
}

/** How many things of a kind are owed by the one who works here, kept up to date. */
export function useOwed(sak: keyof PerSak): number {
  const changes = useChanges((s) => s.count);
  useEffect(() => void countAt(changes), [changes]);
  return useCounts((s) => s.perSak[sak] ?? 0);
}
