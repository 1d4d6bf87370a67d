import { describe, expect, test } from 'vitest';
import { contextMenuTemplate, forslag, type Clicked } from './contextMenu.ts';

const flags: Clicked['editFlags'] = {
  canUndo: true,
  canRedo: false,
  canCut: true,
  canCopy: true,
  canPaste: true,
  canDelete: true,
  canSelectAll: true,
  canEditRichly: false,
};
const clicked = (over: Partial<Clicked> = {}): Clicked => ({
  isEditable: true,
  selectionText: '',
  misspelledWord: '',
  dictionarySuggestions: [],
  editFlags: flags,
  ...over,
});
const isName = (word: string): boolean => ['anna', 'björn', 'karin'].includes(word.toLowerCase());
const labels = (over: Partial<Clicked>): readonly string[] =>
  contextMenuTemplate(clicked(over), () => undefined, isName).map((line) =>
    line.type === 'separator' ? '-' : (line.label ?? '').replace('&', ''),
  );
const edit = ['Klipp ut', 'Kopiera', 'Klistra in', '-', 'Markera allt'];

test.each([
  ['a field', {}, edit],
  [
    'text that is only read, with something selected',
    { isEditable: false, selectionText: 'fall' },
    ['Kopiera'],
  ],
  ['text that is only read, with nothing selected', { isEditable: false, selectionText: ' ' }, []],
  [
    'a misspelled word',
    { misspelledWord: 'avviklese', dictionarySuggestions: ['avvikelse', 'avvikelses'] },
    ['avvikelse', 'avvikelses', '-', ...edit],
  ],
  [
    'a misspelled word that looks like a name',
    { misspelledWord: 'Anan', dictionarySuggestions: ['Anna', 'Ana-Karin', 'anan'] },
    ['anan', '-', ...edit],
  ],
  [
    'a misspelled word that a name is written like',
    { misspelledWord: 'bjrön', dictionarySuggestions: ['björn', 'Björn'] },
    ['björn', '-', ...edit],
  ],
  [
    'a misspelled word that only names are like',
    { misspelledWord: 'Karrin', dictionarySuggestions: ['Karin'] },
    ['Inga stavningsförslag', '-', ...edit],
  ],
])('%s has the lines it needs', (_, over, expected) => {
  expect(labels(over)).toEqual(expected);
});

test('a suggestion takes the word’s place', () => {
  const replaced: string[] = [];
  const [first] = contextMenuTemplate(
    clicked({ misspelledWord: 'fal', dictionarySuggestions: ['fall'] }),
    (word) => void replaced.push(word),
    isName,
  );
  (first?.click as (() => void) | undefined)?.();
  expect(replaced).toEqual(['fall']);
});

describe('suggestions', () => {
  test('are five at most', () => {
    expect(forslag(['a', 'b', 'c', 'd', 'e', 'f'], isName)).toHaveLength(5);
  });
});
