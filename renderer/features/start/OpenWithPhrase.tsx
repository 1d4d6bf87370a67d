import { useState } from 'react';
import { problemText } from '../../../shared/problem.ts';
import { ask } from '../../core/client.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { Recovery } from './Recovery.tsx';

/** The phrase that was chosen to be asked for at each start; the paper when it has been forgotten. */
export function OpenWithPhrase({ onDone }: { readonly onDone: () => void }) {
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<string>();
  const [isForgotten, setForgotten] = useState(false);
  const open = async (): Promise<void> => {
    if (typed === '') return setFault('Skriv lösenfrasen.');
    const result = await ask('skal.oppnaMedLosenfras', { losenfras: typed });
    if (!result.ok) {
      const { code } = result.problem;
      const wrong = code === 'fel-nyckel' || code === 'nyckel-for-kort';
      return setFault(wrong ? 'Lösenfrasen stämmer inte. Försök igen.' : problemText(result.problem));
    }
    return onDone();
  };
  if (isForgotten)
    return <Recovery text="Pappret öppnar databasen när lösenfrasen är glömd." onDone={onDone} />;
  return (
    <main className="alone">
      <title>Skriv lösenfrasen – Varsam</title>
      <form
        className="stack"
        onSubmit={(e) => {
          e.preventDefault();
          void open();
        }}
      >
        <h1>Skriv lösenfrasen</h1>
        <p>Den som arbetar här har valt att Varsam ska fråga efter en lösenfras vid varje start.</p>
        <TextField
          label="Lösenfras"
          type="password"
          spellCheck={false}
          value={typed}
          onChange={(t) => {
            setFault(undefined);
            setTyped(t);
          }}
          error={fault}
          autoFocus
        />
        <div className="dialog-actions">
          <Button type="submit" kind="primary">
            Öppna Varsam
          </Button>
          <Button onPress={() => setForgotten(true)}>Jag har glömt den</Button>
        </div>
      </form>
    </main>
  );
}
