import { useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/TextField.tsx';
import { toast } from '../ui/toasts.ts';

interface Props {
  readonly onSave: (namn: string) => void;
  readonly onDone: () => void;
}

/** Asks what a view of a list is to be called. */
export function NameView({ onSave, onDone }: Props) {
  const [namn, setNamn] = useState('');
  const [isEmpty, setEmpty] = useState(false);
  return (
    <form
      className="stack"
      onSubmit={(e) => {
        e.preventDefault();
        if (namn.trim() === '') return setEmpty(true);
        onSave(namn.trim());
        toast(`Vyn ”${namn.trim()}” är sparad.`);
        return onDone();
      }}
    >
      <TextField
        label="Namn på vyn"
        help="Urvalet och ordningen sparas. Sökord sparas inte, eftersom de kan röra en person."
        value={namn}
        onChange={setNamn}
        error={isEmpty && namn.trim() === '' ? 'Ge vyn ett namn.' : undefined}
        autoFocus
      />
      <div className="dialog-actions">
        <Button type="submit" kind="primary">
          Spara vyn
        </Button>
        <Button onPress={onDone}>Avbryt</Button>
      </div>
    </form>
  );
}
