import { useState } from 'react';
import { kopieslag } from '../../shared/profil/kopiorApi.ts';
import { problemText } from '../../shared/problem.ts';
import { ask } from '../core/client.ts';
import type { Answer } from '../core/client.ts';
import { Button } from '../ui/Button.tsx';
import { inFigures, momentInText } from '../ui/swedish.ts';
import { toast } from '../ui/toasts.ts';
import { AterstallDialog } from './AterstallDialog.tsx';

export type Kopia = Answer<'skal.kopior'>['kopior'][number];

interface Props {
  readonly kopior: readonly Kopia[];
  readonly onRestored: () => void;
}

/** The copies there are, each with the way back to it, and the way to one that lies somewhere else. */
export function Kopielista({ kopior, onRestored }: Props) {
  const [chosen, setChosen] = useState<{ readonly fil: string; readonly nar: string } | null>(null);
  const elsewhere = async (): Promise<void> => {
    const asked = await ask('skal.valjFil', {
      titel: 'Välj en säkerhetskopia',
      slag: [{ namn: 'Varsams säkerhetskopia', andelser: ['db'] }],
    });
    if (!asked.ok) return toast(problemText(asked.problem), 'danger');
    const [fil] = asked.value.filer;
    return fil === undefined ? undefined : setChosen({ fil: fil.sokvag, nar: fil.namn });
  };
  return (
    <div className="stack">
      {kopior.length > 0 && (
        <table className="table">
          <caption className="visually-hidden">Säkerhetskopior</caption>
          <thead>
            <tr>
              <th scope="col">Gjord</th>
              <th scope="col">Slag</th>
              <th scope="col" className="number">
                Storlek
              </th>
              <th scope="col">
                <span className="visually-hidden">Gå tillbaka</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {kopior.map((k) => (
              <tr key={k.fil}>
                <th scope="row">{momentInText(k.at)}</th>
                <td>{kopieslag[k.slag]}</td>
                <td className="number">{inFigures(Math.max(1, Math.round(k.byte / 1024)))} kB</td>
                <td>
                  <Button
                    kind="quiet"
                    aria-label={`Gå tillbaka till kopian från ${momentInText(k.at)}`}
                    onPress={() => setChosen({ fil: k.fil, nar: momentInText(k.at) })}
                  >
                    Gå tillbaka …
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p>
        <Button onPress={() => void elsewhere()}>Välj en kopia på en annan plats</Button>
      </p>
      {chosen !== null && (
        <AterstallDialog
          {...chosen}
          onClose={() => setChosen(null)}
          onRestored={() => {
            setChosen(null);
            onRestored();
          }}
        />
      )}
    </div>
  );
}
