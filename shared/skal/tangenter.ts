import type { MenuChoice } from '../windowApi.ts';

/**
 * The keys of everything that is both in the menu and in the window: the menu's accelerators, what the window listens to
 * and the list that ? shows are all read from here. `Ctrl` is ⌘ on a Mac.
 */
export const tangenter = {
  'ny-avvikelse': 'Ctrl+N',
  snabbruta: 'Ctrl+Shift+N',
  spara: 'Ctrl+S',
  sok: 'Ctrl+K',
  'skriv-ut': 'Ctrl+P',
  forhandsgranska: 'Ctrl+Alt+P',
  'spara-pdf': 'Ctrl+Shift+P',
  installningar: 'Ctrl+,',
  las: 'Ctrl+L',
  hjalp: 'F1',
  kortkommandon: 'Ctrl+/',
} as const satisfies Partial<Record<MenuChoice, string>>;

/** The same keys as Electron writes an accelerator. */
export const accelerator = (choice: MenuChoice): string | undefined =>
  choice in tangenter ? tangenter[choice as keyof typeof tangenter].replace('Ctrl', 'CmdOrCtrl') : undefined;
