import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, test } from 'vitest';
import { menuTemplate } from './menu.ts';

const heard: string[] = [];
const template = menuTemplate({
  choose: (choice) => heard.push(choice),
  zoom: (step) => heard.push(`zoom ${step}`),
  quit: () => heard.push('avsluta'),
});
const linesOf = (item: MenuItemConstructorOptions): MenuItemConstructorOptions[] =>
  Array.isArray(item.submenu) ? item.submenu.flatMap((line) => [line, ...linesOf(line)]) : [];
const lines = template.flatMap(linesOf).filter((line) => line.type !== 'separator');

test.each([
  ['Ny avvikelse', 'CmdOrCtrl+N', 'ny-avvikelse'],
  ['Snabbruta', 'CmdOrCtrl+Shift+N', 'snabbruta'],
  ['Spara', 'CmdOrCtrl+S', 'spara'],
  ['Sök och kommandon', 'CmdOrCtrl+K', 'sok'],
  ['Skriv ut …', 'CmdOrCtrl+P', 'skriv-ut'],
  ['Förhandsgranska utskrift', 'CmdOrCtrl+Alt+P', 'forhandsgranska'],
  ['Spara som PDF …', 'CmdOrCtrl+Shift+P', 'spara-pdf'],
  ['Inställningar', 'CmdOrCtrl+,', 'installningar'],
  ['Lås', 'CmdOrCtrl+L', 'las'],
  ['Handbok', 'F1', 'hjalp'],
  ['Kortkommandon', 'CmdOrCtrl+/', 'kortkommandon'],
  ['Om Varsam', undefined, 'om'],
  ['Zooma in', 'CmdOrCtrl+Plus', 'zoom in'],
  ['Zooma ut', 'CmdOrCtrl+-', 'zoom ut'],
  ['Verklig storlek', 'CmdOrCtrl+0', 'zoom aterstall'],
  ['Avsluta', 'CmdOrCtrl+Q', 'avsluta'],
])('%s has %s and does %s', (label, accelerator, effect) => {
  const line = lines.find((candidate) => candidate.label?.replace('&', '') === label);
  heard.length = 0;
  (line?.click as (() => void) | undefined)?.();
  expect(heard).toEqual([effect]);
  expect(line?.accelerator).toBe(accelerator);
});

describe('the menu as a whole', () => {
  test('has no two lines with the same accelerator', () => {
    const accelerators = lines.flatMap((line) => (line.accelerator === undefined ? [] : [line.accelerator]));
    expect(new Set(accelerators).size).toBe(accelerators.length);
  });

  test.each(template.map((top) => [top.label?.replace('&', '') ?? '', top] as const))(
    'has no two lines in %s with the same letter',
    (_, top) => {
      const letters = linesOf(top).flatMap(
        (line) => /&(.)/u.exec(line.label ?? '')?.[1]?.toLowerCase() ?? [],
      );
      expect(new Set(letters).size).toBe(letters.length);
    },
  );

  test('offers neither reload nor developer tools', () => {
    expect(lines.map((line) => line.role)).not.toEqual(expect.arrayContaining(['reload', 'toggleDevTools']));
    for (const role of ['reload', 'forceReload', 'toggleDevTools']) {
      expect(lines.some((line) => line.role === role)).toBe(false);
    }
  });
});
