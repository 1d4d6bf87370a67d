/** `Ctrl+Shift+N` from a key press; ⌘ counts as Ctrl. */
export function keysOf(
  e: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>,
): string {
  const key = e.key.length === 1 ? e.key.toUpperCase() : e.key;
  const isCtrl = e.ctrlKey || e.metaKey;
  return [isCtrl ? 'Ctrl' : '', e.altKey ? 'Alt' : '', e.shiftKey ? 'Shift' : '', key]
    .filter((k) => k !== '')
    .join('+');
}
