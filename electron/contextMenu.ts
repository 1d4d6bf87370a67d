import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron';

/** What the menu is made from; the parts of Electron's own description that are used. */
export type Clicked = Pick<
  ContextMenuParams,
  'isEditable' | 'selectionText' | 'misspelledWord' | 'dictionarySuggestions' | 'editFlags'
>;

const maxSuggestions = 5;
const separator: MenuItemConstructorOptions = { type: 'separator' };

/**
 * What to put instead of a misspelled word. Names of people are never suggested: a name that somebody mistyped must not
 * come out right in a text that is to be without names.
 */
export const forslag = (
  suggestions: readonly string[],
  isName: (word: string) => boolean,
): readonly string[] =>
  suggestions
    .filter((word) => !word.split(/[\s-]/u).some((part) => /^\p{Lu}/u.test(part) && isName(part)))
    .slice(0, maxSuggestions);

/**
 * The menu of the right mouse button, in Swedish: suggestions where a word is misspelled, and cut, copy and paste where
 * they do something. Empty where there is nothing to do. A word can not be added to a dictionary: that would write what
 * somebody typed about a person in a file of its own, outside the encrypted database.
 */
export function contextMenuTemplate(
  clicked: Clicked,
  replace: (word: string) => void,
  isName: (word: string) => boolean,
): MenuItemConstructorOptions[] {
  const { isEditable, selectionText, misspelledWord, dictionarySuggestions, editFlags } = clicked;
  const words = forslag(dictionarySuggestions, isName);
  const spelling: MenuItemConstructorOptions[] =
    misspelledWord === '' || !isEditable
      ? []
      : [
          ...words.map((word) => ({
            label: word,
            click: () => {
              replace(word);
            },
          })),
          ...(words.length === 0 ? [{ label: 'Inga stavningsförslag', enabled: false }] : []),
          separator,
        ];
  const hasSelection = selectionText.trim() !== '';
  const copy: MenuItemConstructorOptions = { label: '&Kopiera', role: 'copy', enabled: editFlags.canCopy };
  if (!isEditable) return hasSelection ? [copy] : [];
  return [
    ...spelling,
    { label: 'Klipp &ut', role: 'cut', enabled: editFlags.canCut },
    copy,
    { label: 'Klistra &in', role: 'paste', enabled: editFlags.canPaste },
    separator,
    { label: '&Markera allt', role: 'selectAll', enabled: editFlags.canSelectAll },
  ];
}
