import { useEffect } from 'react';
import { loadGrund } from '../core/grund.ts';
import { useChanges } from '../core/changes.ts';
import { useFrame } from './frameStore.ts';

const textOf = (payload: unknown): string =>
  typeof payload === 'object' && payload !== null && 'text' in payload ? String(payload.text) : '';

/** Hears what the shell says without being asked, and keeps profile and day fresh. */
export function useNews(): void {
  const changes = useChanges((s) => s.count);
  useEffect(() => {
    if (changes > 0) void loadGrund();
  }, [changes]);
  useEffect(() => {
    const onFocus = (): void => void loadGrund();
    window.addEventListener('focus', onFocus);
    const stops = [
      window.api.on('lock', () => useFrame.setState({ isLocked: true, shown: null })),
      window.api.on('status', (payload) => useFrame.setState({ status: textOf(payload) })),
    ];
    return () => {
      window.removeEventListener('focus', onFocus);
      for (const stop of stops) stop();
    };
  }, []);
}
