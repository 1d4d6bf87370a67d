import { useEffect, useState } from 'react';
import { problemText } from '../../../shared/problem.ts';
import { ask } from '../../core/client.ts';
import { Aterstall } from '../../kopior/AterstallDialog.tsx';
import { Kopielista } from '../../kopior/Kopielista.tsx';
import type { Kopia } from '../../kopior/Kopielista.tsx';
import { Button } from '../../ui/Button.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Fold } from '../../ui/Section.tsx';
import { momentInText } from '../../ui/swedish.ts';
import { OpenWithPhrase } from './OpenWithPhrase.tsx';
import { Recovery } from './Recovery.tsx';

interface Props {
  /** The code of the refusal: it decides what can be done. */
  readonly orsak: string;
  readonly text: string;
  readonly onDone: () => void;
}

const keyMissing = new Set(['nyckel-saknas', 'fel-nyckel', 'nyckelfil-saknas', 'nyckelfil-skadad']);
const headings: Readonly<Record<string, string>> = {
  'databas-skadad': 'Databasen är skadad',
  'databas-saknas': 'Databasen saknas',
  'databas-avhuggen': 'Databasen saknar något',
};

/** The database is there, or has been, but cannot be opened: each reason has its own way on, and none is a new database. */
export function Stangd({ orsak, text, onDone }: Props) {
  if (orsak === 'losenfras-behovs') return <OpenWithPhrase onDone={onDone} />;
  if (keyMissing.has(orsak)) return <Recovery text={text} onDone={onDone} />;
  const heading = headings[orsak];
  if (heading !== undefined)
    return <Skadad heading={heading} text={text} mayKeep={orsak === 'databas-avhuggen'} onDone={onDone} />;
  return (
    <main className="alone">
      <title>Varsam kan inte öppnas – Varsam</title>
      <div className="stack">
        <h1>Varsam kan inte öppnas</h1>
        <p>{text}</p>
        <Button kind="primary" onPress={onDone}>
          Försök igen
        </Button>
      </div>
    </main>
  );
}

interface SkadadProps {
  readonly heading: string;
  readonly text: string;
  readonly mayKeep: boolean;
  readonly onDone: () => void;
}

/** The newest copy that is whole, or null when there is none. */
async function newestWhole(kopior: readonly Kopia[]): Promise<Kopia | null> {
  for (const kopia of kopior) {
    const seen = await ask('skal.granskaKopia', { fil: kopia.fil });
    if (seen.ok) return kopia;
  }
  return null;
}

/** Damage: nothing is written, the newest whole copy is offered, and what is there now is kept aside. */
function Skadad({ heading, text, mayKeep, onDone }: SkadadProps) {
  const [found, setFound] = useState<{ kopior: readonly Kopia[]; newest: Kopia | null } | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  useEffect(() => {
    const look = async (): Promise<void> => {
      const listed = await ask('skal.kopior', {});
      const kopior = listed.ok ? listed.value.kopior : [];
      setFound({ kopior, newest: await newestWhole(kopior) });
    };
    void look();
  }, []);
  const keep = async (): Promise<void> => {
    const result = await ask('skal.behallDatabasen', {});
    if (result.ok && result.value.lage !== 'stangd') onDone();
    else setFault(result.ok ? text : problemText(result.problem));
  };
  return (
    <main className="alone">
      <title>{`${heading} – Varsam`}</title>
      <div className="page narrow stack">
        <h1>{heading}</h1>
        <p>{text}</p>
        {found === null ? (
          <Loading label="Letar efter hela säkerhetskopior" />
        ) : (
          <>
            {found.newest === null ? (
              <Notice kind="danger">
                <p>
                  Det finns ingen hel säkerhetskopia i Varsams mapp. Finns det en på en annan plats kan du
                  välja den. Annars: rör inget och kontakta IT.
                </p>
              </Notice>
            ) : (
              <section className="section stack" aria-labelledby="senaste-kopian">
                <h2 id="senaste-kopian">Senaste hela kopian: {momentInText(found.newest.at)}</h2>
                <Aterstall fil={found.newest.fil} onRestored={onDone} />
              </section>
            )}
            {mayKeep && (
              <p>
                <Button onPress={() => void keep()}>Behåll databasen som den är</Button>
              </p>
            )}
            {fault !== null && (
              <Notice kind="danger" role="alert">
                <p>{fault}</p>
              </Notice>
            )}
            <Fold title="Välj en annan kopia">
              <Kopielista kopior={found.kopior} onRestored={onDone} />
            </Fold>
          </>
        )}
      </div>
    </main>
  );
}
