import { Search } from 'lucide-react';
import { useState } from 'react';
import { Autocomplete, Input, Menu, MenuItem, SearchField } from 'react-aria-components';
import { Dialog } from '../ui/Dialog.tsx';
import { Icon } from '../ui/Icon.tsx';
import type { Command } from './commands.ts';
import { useFrame } from './frameStore.ts';
import { useSearchHits } from './searchHits.ts';

const mostLines = 11;
const close = (): void => useFrame.setState({ shown: null });
const contains = (text: string, words: string): boolean =>
  words
    .toLocaleLowerCase('sv')
    .split(/\s+/u)
    .every((w) => text.toLocaleLowerCase('sv').includes(w));

/** Ctrl+K: everything that can be done, and whatever the features find for the words that are typed. */
export default function CommandPalette({ commands }: { readonly commands: readonly Command[] }) {
  const isOpen = useFrame((s) => s.shown === 'palette');
  return (
    <Dialog title="Sök och kommandon" isOpen={isOpen} onClose={close} bare>
      <Palette commands={commands} />
    </Dialog>
  );
}

function Palette({ commands }: { readonly commands: readonly Command[] }) {
  const [words, setWords] = useState('');
  const hits = useSearchHits(words);
  const fitting = commands.filter((c) => c.id !== 'sok' && contains(c.text, words));
  // Few enough to be seen at once: more letters narrow it down faster than scrolling does.
  const lines = [
    ...fitting
      .slice(0, Math.max(4, mostLines - hits.length))
      .map((c) => ({ id: c.id, text: c.text, note: c.keys, run: c.run })),
    ...hits.map((h) => ({ id: h.id, text: h.text, note: h.note, run: h.run })),
  ];
  return (
    <Autocomplete inputValue={words} onInputChange={setWords}>
      <SearchField className="palette-field" aria-label="Sök eller gör något" autoFocus>
        <Icon of={Search} />
        <Input className="palette-input" placeholder="Skriv vad du vill göra eller sök i avvikelserna" />
      </SearchField>
      <Menu
        className="listbox palette-list"
        aria-label="Träffar"
        items={lines}
        renderEmptyState={() => <p className="empty">Inget passar. Prova ett annat ord.</p>}
      >
        {(line) => (
          <MenuItem
            id={line.id}
            textValue={line.text}
            className="option"
            onAction={() => {
              close();
              line.run();
            }}
          >
            <span>{line.text}</span>
            {line.note !== undefined && <small className="push">{line.note}</small>}
          </MenuItem>
        )}
      </Menu>
    </Autocomplete>
  );
}
