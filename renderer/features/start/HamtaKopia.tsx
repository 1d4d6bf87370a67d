import { useState } from 'react';
import { problemText } from '../../../shared/problem.ts';
import { ask } from '../../core/client.ts';
import { Button } from '../../ui/Button.tsx';
import { Nyckelfalt } from './Nyckelfalt.tsx';

interface Props {
  readonly onBack: () => void;
  readonly onDone: () => void;
}

/** A new computer for somebody who has a copy and the paper: the database comes back instead of a new one. */
export function HamtaKopia({ onBack, onDone }: Props) {
  const [fil, setFil] = useState<{ readonly sokvag: string; readonly namn: string } | null>(null);
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<string>();
  const [isRunning, setRunning] = useState(false);
  const choose = async (): Promise<void> => {
    const asked = await ask('skal.valjFil', {
      titel: 'Välj säkerhetskopian',
      slag: [{ namn: 'Varsams säkerhetskopia', andelser: ['db'] }],
    });
    if (!asked.ok) return setFault(problemText(asked.problem));
    return setFil(asked.value.filer[0] ?? null);
  };
  const fetchIt = async (): Promise<void> => {
    if (fil === null) return setFault('Välj säkerhetskopian först.');
    if (typed.trim() === '') return setFault('Skriv av nyckeln från pappret.');
    setRunning(true);
    const result = await ask('skal.hamtaKopia', { fil: fil.sokvag, hemligDel: typed });
    setRunning(false);
    if (!result.ok) return setFault(problemText(result.problem));
    return result.value.lage === 'stangd' ? setFault(result.value.text) : onDone();
  };
  return (
    <main className="alone">
      <title>Hämta en säkerhetskopia – Varsam</title>
      <form
        className="stack"
        onSubmit={(e) => {
          e.preventDefault();
          void fetchIt();
        }}
      >
        <h1>Hämta en säkerhetskopia</h1>
        <p>
          Har datorn bytts ut? Välj den senaste kopian, till exempel på filservern. Filen nyckel.json ska
          ligga i samma mapp. Ta också fram pappret med återställningsnyckeln.
        </p>
        <p className="row">
          <Button onPress={() => void choose()}>Välj säkerhetskopian</Button>
          <output>{fil === null ? 'Ingen vald' : fil.namn}</output>
        </p>
        <Nyckelfalt
          value={typed}
          onChange={(t) => {
            setFault(undefined);
            setTyped(t);
          }}
          error={fault}
        />
        <div className="dialog-actions">
          <Button type="submit" kind="primary" isDisabled={isRunning}>
            {isRunning ? 'Hämtar' : 'Hämta kopian'}
          </Button>
          <Button onPress={onBack}>Tillbaka</Button>
        </div>
      </form>
    </main>
  );
}
