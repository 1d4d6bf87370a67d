import { goTo } from '../../core/places.ts';
import type { Command } from '../../frame/commands.ts';

export const avvikelseCommands: readonly Command[] = [
  {
    id: 'ny-avvikelse',
    text: 'Registrera en avvikelse',
    keys: 'Ctrl+N',
    menu: ['ny-avvikelse'],
    run: () => goTo('avvikelser/ny'),
  },
  {
    id: 'importera',
    text: 'Importera avvikelser från en fil',
    run: () => goTo('avvikelser/importera'),
  },
];
