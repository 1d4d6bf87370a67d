import { create } from 'zustand';

/** Counts what has been changed through this window, so that what is shown can be asked for again. */
export const useChanges = create<{ readonly count: number }>(() => ({ count: 0 }));
export const noteChange = (): void => useChanges.setState((s) => ({ count: s.count + 1 }));
