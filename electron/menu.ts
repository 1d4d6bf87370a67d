import type { MenuItemConstructorOptions } from 'electron';
import type { MenuChoice } from '../shared/windowApi.ts';

/** What the menu can do besides telling the window. */
export interface MenuActions {
  readonly choose: (choice: MenuChoice) => void;
  readonly zoom: (step: 'in' | 'ut' | 'aterstall') => void;
  readonly quit: () => void;
}

type Line = readonly [label: string, accelerator: string | undefined, act: MenuChoice | (() => void)];

/**
 * The menu in Swedish. `&` marks the letter that Alt takes. Editing keeps Electron's roles, since only they reach the
 * field that has focus; every other line is a choice that the window gets, so that menu and command palette are one.
 */
export function menuTemplate(actions: MenuActions): MenuItemConstructorOptions[] {
  const line = ([label, accelerator, act]: Line): MenuItemConstructorOptions => ({
    label,
    ...(accelerator === undefined ? {} : { accelerator }),
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
        line(['&Ny avvikelse', 'CmdOrCtrl+N', 'ny-avvikelse']),
        line(['Snabb&ruta', 'CmdOrCtrl+Shift+N', 'snabbruta']),
        line(['&Spara', 'CmdOrCtrl+S', 'spara']),
        separator,
        line(['S&kriv ut …', 'CmdOrCtrl+P', 'skriv-ut']),
        line(['Spara som &PDF …', 'CmdOrCtrl+Shift+P', 'spara-pdf']),
        separator,
        line(['&Inställningar', 'CmdOrCtrl+,', 'installningar']),
        line(['&Lås', 'CmdOrCtrl+L', 'las']),
        line(['&Avsluta', 'CmdOrCtrl+Q', actions.quit]),
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
        line(['&Sök och kommandon', 'CmdOrCtrl+K', 'sok']),
      ],
    },
    {
      label: '&Visa',
      submenu: [
        line([
          'Zooma &in',
          'CmdOrCtrl+Plus',
          () => {
            actions.zoom('in');
          },
        ]),
        line([
          'Zooma &ut',
          'CmdOrCtrl+-',
          () => {
            actions.zoom('ut');
          },
        ]),
        line([
          '&Verklig storlek',
          'CmdOrCtrl+0',
          () => {
            actions.zoom('aterstall');
          },
        ]),
        separator,
        { label: '&Helskärm', accelerator: 'F11', role: 'togglefullscreen' },
      ],
    },
    {
      label: '&Hjälp',
      submenu: [
        line(['&Handbok', 'F1', 'hjalp']),
        line(['&Kortkommandon', 'CmdOrCtrl+/', 'kortkommandon']),
        separator,
        line(['&Om Varsam', undefined, 'om']),
      ],
    },
  ];
}
