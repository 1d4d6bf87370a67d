import type { MenuItemConstructorOptions } from 'electron';
import { accelerator } from '../shared/skal/tangenter.ts';
import type { MenuChoice } from '../shared/windowApi.ts';

/** What the menu can do besides telling the window. */
export interface MenuActions {
  readonly choose: (choice: MenuChoice) => void;
  readonly zoom: (step: 'in' | 'ut' | 'aterstall') => void;
  readonly quit: () => void;
}

type Line = readonly [label: string, act: MenuChoice | (() => void), accelerator?: string];

function keysOf(act: MenuChoice | (() => void), own: string | undefined): { accelerator?: string } {
  const keys = typeof act === 'string' ? accelerator(act) : own;
  return keys === undefined ? {} : { accelerator: keys };
}

/**
 * The menu in Swedish. `&` marks the letter that Alt takes. Editing keeps Electron's roles, since only they reach the
 * field that has focus; every other line is a choice that the window gets, so that menu and command palette are one.
 */
export function menuTemplate(actions: MenuActions): MenuItemConstructorOptions[] {
  const line = ([label, act, own]: Line): MenuItemConstructorOptions => ({
    label,
    ...keysOf(act, own),
    click: () => {
      if (typeof act === 'string') actions.choose(act);
      else act();
    },
  });
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  return [
    {
      label: '&Arkiv',
      submenu: [
        line(['&Ny avvikelse', 'ny-avvikelse']),
        line(['Snabb&ruta', 'snabbruta']),
        line(['&Spara', 'spara']),
        separator,
        line(['S&kriv ut …', 'skriv-ut']),
        line(['&Förhandsgranska utskrift', 'forhandsgranska']),
        line(['Spara som &PDF …', 'spara-pdf']),
        separator,
        line(['&Inställningar', 'installningar']),
        line(['&Lås', 'las']),
        line(['&Avsluta', actions.quit, 'CmdOrCtrl+Q']),
      ],
    },
    {
      label: '&Redigera',
      submenu: [
        { label: '&Ångra', accelerator: 'CmdOrCtrl+Z', role: 'undo' },
        { label: '&Gör om', accelerator: 'CmdOrCtrl+Y', role: 'redo' },
        separator,
        { label: '&Klipp ut', accelerator: 'CmdOrCtrl+X', role: 'cut' },
        { label: 'K&opiera', accelerator: 'CmdOrCtrl+C', role: 'copy' },
        { label: 'Klistra &in', accelerator: 'CmdOrCtrl+V', role: 'paste' },
        { label: '&Markera allt', accelerator: 'CmdOrCtrl+A', role: 'selectAll' },
        separator,
        line(['&Sök och kommandon', 'sok']),
      ],
    },
    {
      label: '&Visa',
      submenu: [
        line([
          'Zooma &in',
          () => {
            actions.zoom('in');
          },
          'CmdOrCtrl+Plus',
        ]),
        line([
          'Zooma &ut',
          () => {
            actions.zoom('ut');
          },
          'CmdOrCtrl+-',
        ]),
        line([
          '&Verklig storlek',
          () => {
            actions.zoom('aterstall');
          },
          'CmdOrCtrl+0',
        ]),
        separator,
        { label: '&Helskärm', accelerator: 'F11', role: 'togglefullscreen' },
      ],
    },
    {
      label: '&Hjälp',
      submenu: [
        line(['&Handbok', 'hjalp']),
        line(['&Kortkommandon', 'kortkommandon']),
        separator,
        line(['&Om Varsam', 'om']),
      ],
    },
  ];
}
