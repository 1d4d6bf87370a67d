import { lazy, Suspense, useEffect } from 'react';
import { whenIdle } from '../core/whenIdle.ts';
import { Dialog } from '../ui/Dialog.tsx';
import type { Command } from './commands.ts';
import { useFrame } from './frameStore.ts';

const load = () => import('./Palette.tsx');
const Palette = lazy(load);
const close = (): void => useFrame.setState({ shown: null });

/** Ctrl+K: everything that can be done, and whatever the features find for the words that are typed. */
export function CommandPalette({ commands }: { readonly commands: readonly Command[] }) {
  const isOpen = useFrame((s) => s.shown === 'palette');
  useEffect(() => whenIdle(load), []);
  return (
    <Dialog title="Sök och kommandon" isOpen={isOpen} onClose={close} bare>
      <Suspense>
        <Palette commands={commands} />
      </Suspense>
    </Dialog>
  );
}
