import { ask } from '../../core/client.ts';
import type { Answer } from '../../core/client.ts';
import { useGrund } from '../../core/grund.ts';
import { Button } from '../../ui/Button.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';

export type Kod = Pick<Answer<'delning.kod'>, 'sokvag' | 'kod' | 'fingeravtryck'>;

/** The sheet that units connect by: path, code and the four steps. Only the sheet is printed. */
export function Kopplingskod({ kod, onDone }: { readonly kod: Kod; readonly onDone: () => void }) {
  const { organisation } = useGrund();
  return (
    <div className="page">
      <PageHeader
        title="Koden till enheterna"
        lead="Skriv ut pappret och ge det till varje enhet. Koden går att visa igen."
      />
      <div className="print-sheet stack">
        <h2>Anslut till Varsams utdelning i {organisation.kommun}</h2>
        <ol>
          <li>Öppna Varsam och välj Delning i menyn.</li>
          <li>
            Skriv mappens sökväg: <strong className="code">{kod.sokvag}</strong>
          </li>
          <li>
            Skriv koden: <strong className="code">{kod.kod}</strong>
          </li>
          <li>Ring SAS och läs upp de tolv siffrorna som då visas. SAS godkänner datorn.</li>
        </ol>
        <p className="small">
          Koden visar att du talar med rätt central. Förvara pappret som ett lösenord. Centralens eget
          fingeravtryck: {kod.fingeravtryck}
        </p>
      </div>
      <div className="row">
        <Button kind="primary" onPress={() => void ask('skal.skrivUt', {})}>
          Skriv ut pappret
        </Button>
        <Button onPress={onDone}>Klar</Button>
      </div>
    </div>
  );
}
