import { create } from 'zustand';
import { tangenter } from '../../../shared/skal/tangenter.ts';
import type { Command } from '../../frame/commands.ts';

/** Whether the box is open; it can be opened from anywhere. */
export const useSnabb = create<{ readonly isOpen: boolean }>(() => ({ isOpen: false }));
export const closeSnabb = (): void => useSnabb.setState({ isOpen: false });

export const snabbCommands: readonly Command[] = [
  {
    id: 'snabbruta',
    text: 'Skriv en avvikelse på en rad (snabbruta)',
    keys: tangenter.snabbruta,
    menu: ['snabbruta'],
    run: () => useSnabb.setState({ isOpen: true }),
  },
];
