import type { Menu as ElectronMenu, MenuItemConstructorOptions } from 'electron';
import type { BrowserWindow } from './browserWindow.ts';
import { standIn } from './known.ts';
import type { MenuLine } from './page/windowUi.ts';
import type { StandInContents } from './webContents.ts';

type Template = readonly MenuItemConstructorOptions[];
const templates = new WeakMap<object, Template>();
let current: Template = [];
const listeners = new Set<() => void>();

/** What a role does to the field that has focus, in the words of Chromium's editing commands. */
const editing: Readonly<Record<string, string>> = {
  undo: 'undo',
  redo: 'redo',
  cut: 'cut',
  copy: 'copy',
  paste: 'paste',
  selectAll: 'selectAll',
};

function check(template: Template): void {
  for (const item of template) {
    const { role } = item;
    if (role !== undefined && role !== 'togglefullscreen' && editing[role] === undefined) {
      throw new Error(`Ställföreträdaren för electron kan inte menyrollen ${role}`);
    }
    if (Array.isArray(item.submenu)) check(item.submenu);
  }
}

export const Menu = standIn<typeof ElectronMenu>('Menu', {
  buildFromTemplate: (template) => {
    check(template as Template);
    const menu = standIn<ElectronMenu>('menu', {});
    templates.set(menu, template as Template);
    return menu;
  },
  setApplicationMenu: (menu) => {
    current = menu === null ? [] : (templates.get(menu) ?? []);
    for (const listener of listeners) listener();
  },
});

export function onMenuChange(listener: () => void): void {
  listeners.add(listener);
}

/** The menu as a window draws it; a line's id is its path. */
export function menuLines(template: Template = current, path = ''): MenuLine[] {
  return template.map((item, index) => {
    const id = path === '' ? String(index) : `${path}.${index}`;
    return {
      id,
      label: item.label ?? '',
      accelerator: typeof item.accelerator === 'string' ? item.accelerator : '',
      isNative: item.role !== undefined && editing[item.role] !== undefined,
      isSeparator: item.type === 'separator',
      lines: Array.isArray(item.submenu) ? menuLines(item.submenu, id) : [],
    };
  });
}

function lineAt(id: string): MenuItemConstructorOptions | undefined {
  const [first, ...rest] = id.split('.').map(Number);
  let item = current[first ?? -1];
  for (const index of rest) item = Array.isArray(item?.submenu) ? item.submenu[index] : undefined;
  return item;
}

export async function chosenMenuLine(
  id: string,
  window: BrowserWindow,
  contents: StandInContents,
): Promise<void> {
  const item = lineAt(id);
  const command = editing[item?.role ?? ''];
  if (command !== undefined) await contents.edit(command);
  else if (item?.role === 'togglefullscreen') window.setFullScreen(!window.isFullScreen());
  else (item?.click as (() => void) | undefined)?.();
}
