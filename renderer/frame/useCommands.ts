import { useEffect, useMemo } from 'react';
import type { Roll } from '../../shared/profil/profil.ts';
import { featuresFor } from '../features.ts';
import { goTo } from '../core/places.ts';
import { frameCommands } from './commands.ts';
import type { Command } from './commands.ts';
import { useFrame } from './frameStore.ts';
import { keysOf } from './keys.ts';

/** Everything that can be done from anywhere: going to a feature, what the features add, and the window's own. */
export const commandsFor = (roll: Roll): readonly Command[] => [
  ...featuresFor(roll).flatMap((f) => f.commands ?? []),
  ...featuresFor(roll).map((f, i) => ({
    id: `till-${f.id}`,
    text: `Gå till ${f.text}`,
    ...(i < 9 ? { keys: `Alt+${i + 1}` } : {}),
    run: () => goTo(f.id),
  })),
  ...frameCommands,
];

/** Whether a letter belongs to what is being written. */
const isTypedIn = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;

/** Behind the lock nothing is done: the one who passes by changes neither what is open nor where it stands. */
const isLocked = (): boolean => useFrame.getState().isLocked;

/** Listens to the keyboard and to the menu; both do what the table of commands says. */
export function useCommands(roll: Roll): readonly Command[] {
  const commands = useMemo(() => commandsFor(roll), [roll]);
  useEffect(() => {
    const onKeyDown = (e: KeyboardEvent): void => {
      if (isLocked()) return;
      const keys = keysOf(e);
      const asksForKeys = e.key === '?' && !e.ctrlKey && !e.altKey && !isTypedIn(e.target);
      const found = commands.find((c) => (asksForKeys ? c.id === 'kortkommandon' : c.keys === keys));
      if (found === undefined) return;
      e.preventDefault();
      found.run();
    };
    window.addEventListener('keydown', onKeyDown);
    const stop = window.api.on('menu', (choice) => {
      if (!isLocked()) commands.find((c) => c.menu?.includes(choice))?.run();
    });
    const stopLinks = window.api.on('oppna', ({ plats }) => goTo(plats));
    return () => {
      window.removeEventListener('keydown', onKeyDown);
      stop();
      stopLinks();
    };
  }, [commands]);
  return commands;
}
