import { lazy, Suspense, useEffect } from 'react';
import { whenIdle } from '../../core/whenIdle.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { closeSnabb, useSnabb } from './snabbStore.ts';

const load = () => import('./Snabbinnehall.tsx').then((m) => ({ default: m.Snabbinnehall }));
const Inside = lazy(load);

/** Ctrl+Shift+N: one line becomes an avvikelse, with what was understood in sight. */
export default function Snabbruta() {
  const isOpen = useSnabb((s) => s.isOpen);
  // What is written is cleared with the screen when the window is locked; the draft is kept.
  useEffect(() => closeSnabb, []);
  // Fetched while nothing else is done, so that the box takes every letter from the first one.
  useEffect(() => whenIdle(load), []);
  return (
    <Dialog title="Skriv en avvikelse på en rad" isOpen={isOpen} onClose={closeSnabb} wide>
      <Suspense>
        <Inside />
      </Suspense>
    </Dialog>
  );
}
