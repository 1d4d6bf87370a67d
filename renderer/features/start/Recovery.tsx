import { useState } from 'react';
import { problemText } from '../../../shared/problem.ts';
import { ask } from '../../core/client.ts';
import { Button } from '../../ui/Button.tsx';
import { Nyckelfalt } from './Nyckelfalt.tsx';

interface Props {
  /** Why the database could not be opened. */
  readonly text: string;
  readonly onDone: () => void;
}

/** There is a database that this computer cannot open. Never a new one: the paper with the recovery key, or IT. */
export function Recovery({ text, onDone }: Props) {
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<string>();
  const open = async (): Promise<void> => {
    if (typed.trim() === '') return setFault('Skriv av nyckeln från pappret.');
    const result = await ask('skal.aterstallNyckel', { hemligDel: typed });
    if (!result.ok) return setFault(problemText(result.problem));
    if (result.value.lage === 'stangd') return setFault(result.value.text);
    return onDone();
  };
  return (
    <main className="alone">
      <title>Öppna med återställningsnyckeln – Varsam</title>
      <form
        className="stack"
        onSubmit={(e) => {
          e.preventDefault();
          void open();
        }}
      >
        <h1>Databasen behöver återställningsnyckeln</h1>
        <p>{text}</p>
        <p>
          Dina uppgifter finns kvar. Ta fram pappret med återställningsnyckeln, fjorton grupper med fem
          tecken, och skriv av det. Små bokstäver och mellanslag går bra.
        </p>
        <Nyckelfalt
          value={typed}
          onChange={(t) => {
            setFault(undefined);
            setTyped(t);
          }}
          error={fault}
          autoFocus
        />
        <Button type="submit" kind="primary">
          Öppna databasen
        </Button>
        <p className="quiet small">
          Finns inget papper? Kontakta IT innan du gör något annat. Skapa ingen ny databas: då syns inte det
          gamla.
        </p>
      </form>
    </main>
  );
}
