import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import type { Command } from './commands.ts';
import { useFrame } from './frameStore.ts';

/** Keys that work in one place only; the others come from the table of commands. */
const local: readonly (readonly [keys: string, text: string])[] = [
  ['↑ ↓', 'Flytta i en lista'],
  ['Enter', 'Öppna raden'],
  ['Blanksteg', 'Markera raden'],
  ['Ctrl+A', 'Markera alla rader som har visats'],
  ['Esc', 'Stäng det som ligger överst'],
  ['Tab', 'Nästa fält'],
  ['Alt+←', 'Tillbaka dit du var'],
  ['?', 'Visa den här listan, när du inte skriver i ett fält'],
];
const close = (): void => useFrame.setState({ shown: null });

/** Ctrl+/ or ?: every key there is, from the same table that listens to them. */
export default function ShortcutList({ commands }: { readonly commands: readonly Command[] }) {
  const isOpen = useFrame((s) => s.shown === 'shortcuts');
  const lines = [
    ...commands.flatMap((c) => (c.keys === undefined ? [] : [[c.keys, c.text] as const])),
    ...local,
  ];
  return (
    <Dialog title="Kortkommandon" isOpen={isOpen} onClose={close} wide>
      <dl className="shortcuts">
        {lines.map(([keys, text]) => (
          <div key={keys + text}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <div className="dialog-actions">
        <Button autoFocus onPress={close}>
          Stäng
        </Button>
      </div>
    </Dialog>
  );
}
