import { goTo } from '../../core/places.ts';
import { tangenter } from '../../../shared/skal/tangenter.ts';
import type { Command } from '../../frame/commands.ts';

export const avvikelseCommands: readonly Command[] = [
  {
    id: 'ny-avvikelse',
    text: 'Registrera en avvikelse',
    keys: tangenter['ny-avvikelse'],
    menu: ['ny-avvikelse'],
    run: () => goTo('avvikelser/ny'),
  },
  {
    id: 'nasta-steg',
    text: 'Ta nästa steg i ärendet',
    keys: 'Alt+N',
    run: () => document.querySelector<HTMLElement>('.next-step .button')?.click(),
  },
  {
    id: 'importera',
    text: 'Importera avvikelser från en fil',
    run: () => goTo('avvikelser/importera'),
  },
];
