import { FileDown } from 'lucide-react';
import { useState } from 'react';
import { enhetNamn } from '../../../shared/enhet/enhet.ts';
import { gallringsslag } from '../../../shared/gallring/gallring.ts';
import { problemText } from '../../../shared/problem.ts';
import { Answered } from '../../core/Answered.tsx';
import type { Answer } from '../../core/client.ts';
import { ask } from '../../core/client.ts';
import { useGrund } from '../../core/grund.ts';
import { filAv, sparaFil } from '../../core/sparaFil.ts';
import { useJob } from '../../core/useJob.ts';
import { useQuestion } from '../../core/useQuestion.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { Fold, Section } from '../../ui/Section.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { countOf, inFigures, momentInText } from '../../ui/swedish.ts';
import { toast } from '../../ui/toasts.ts';
import { Gallringsregler } from './Gallringsregler.tsx';
import { Undantag } from './Undantag.tsx';

type Seen = Answer<'gallring.forhandsvisa'>;

/** What is to be removed now, what is held back and why, the rules behind it, and what has been removed before. */
export function Gallring() {
  const seen = useQuestion('gallring.forhandsvisa', {});
  return (
    <>
      <PageHeader
        title="Gallring"
        lead="Ärenden tas bort för gott när tiden som ni har beslutat är ute. Inget gallras av sig självt."
      />
      <div className="stack">
        <Answered asked={seen}>{(value) => <Nu seen={value} />}</Answered>
        <Section title="Hur länge ärenden bevaras">
          <Gallringsregler />
        </Section>
        <Section title="Undantagna ärenden">
          <Undantag />
        </Section>
        <Section title="Genomförda gallringar">
          <Genomforda />
        </Section>
      </div>
    </>
  );
}

function Nu({ seen }: { readonly seen: Seen }) {
  const [isAsking, setAsking] = useState(false);
  const list = useJob('gallring.skrivLista');
  if (seen.regler.length === 0)
    return (
      <EmptyState
        title="Ingen tid är beslutad"
        text="Utan en regel med hänvisning till ert beslut bevaras allt. Skriv in den nedan."
      />
    );
  return (
    <div className="stack">
      {seen.gallras.length === 0 ? (
        <EmptyState
          title="Inget ska gallras i dag"
          text="Inget ärende har passerat tiden utan att hållas kvar."
        />
      ) : (
        <>
          <p>
            <strong>{countOf(seen.gallras.length, 'ärende', 'ärenden')} ska gallras.</strong> Läs listan
            först.
          </p>
          <Arendelista rader={seen.gallras} />
          <div className="row">
            <Button kind="danger" onPress={() => setAsking(true)}>
              Gallra {countOf(seen.gallras.length, 'ärende', 'ärenden')} …
            </Button>
            <Button
              icon={FileDown}
              onPress={() =>
                void sparaFil(filAv('Spara dokumentet', 'forslag-till-gallring', 'pdf'), (fil) =>
                  list.start({ id: null, fil }),
                )
              }
            >
              Spara listan som PDF
            </Button>
          </div>
          {list.isRunning && <Progress label="Skriver listan" part={list.part} text={list.text} />}
          <Dialog title="Gallra för gott?" isOpen={isAsking} onClose={() => setAsking(false)}>
            <Bekrafta seen={seen} onDone={() => setAsking(false)} />
          </Dialog>
        </>
      )}
      {seen.halls.length > 0 && (
        <Fold title={`${countOf(seen.halls.length, 'ärende', 'ärenden')} hålls kvar fast tiden är ute`}>
          <ul className="items">
            {seen.halls.map((r) => (
              <li key={r.sakId}>
                <strong>{r.nummer}</strong>: {r.hinder.join(' ')}
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </div>
  );
}

function Arendelista({ rader }: { readonly rader: Seen['gallras'] }) {
  const { organisation } = useGrund();
  return (
    <table className="table">
      <caption className="visually-hidden">Ärenden som ska gallras</caption>
      <thead>
        <tr>
          <th scope="col">Nummer</th>
          <th scope="col">Slag</th>
          <th scope="col">Enhet</th>
          <th scope="col">Datum</th>
          <th scope="col">Sista anteckning</th>
        </tr>
      </thead>
      <tbody>
        {rader.slice(0, 500).map((r) => (
          <tr key={r.sakId}>
            <th scope="row">{r.nummer}</th>
            <td>{gallringsslag[r.slag]}</td>
            <td>{enhetNamn(organisation, r.enhetId as Parameters<typeof enhetNamn>[1], r.raknedatum)}</td>
            <td>{r.raknedatum}</td>
            <td>{r.sistaDag}</td>
          </tr>
        ))}
      </tbody>
      {rader.length > 500 && (
        <tfoot>
          <tr>
            <td colSpan={5}>{inFigures(rader.length - 500)} till. Hela listan finns i PDF:en.</td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}

function Bekrafta({ seen, onDone }: { readonly seen: Seen; readonly onDone: () => void }) {
  const job = useJob('gallring.utfor');
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<string>();
  const antal = String(seen.gallras.length);
  const carryOut = async (): Promise<void> => {
    if (typed.trim() !== antal) return setFault(`Skriv ${antal} för att visa att du har läst listan.`);
    const result = await job.start({ nyckel: seen.nyckel });
    if (!result.ok) return setFault(problemText(result.problem));
    toast(
      `${countOf(result.value.antal, 'ärende är gallrat', 'ärenden är gallrade')}. Spara listan till arkivet.`,
    );
    return onDone();
  };
  return (
    <form
      className="stack"
      onSubmit={(e) => {
        e.preventDefault();
        void carryOut();
      }}
    >
      <p>
        Ärendena, deras åtgärder, filer, namn bakom beteckningar och utkast tas bort och går inte att få
        tillbaka. Numren, beslutet och vem som har läst blir kvar.
      </p>
      <Notice>
        <p>
          Säkerhetskopior som redan finns har kvar uppgifterna tills de rensas, högst 90 dagar. Kopior i andra
          mappar tar du bort själv.
        </p>
      </Notice>
      <TextField
        label={`Skriv antalet ärenden (${antal})`}
        inputMode="numeric"
        short
        value={typed}
        onChange={(t) => {
          setFault(undefined);
          setTyped(t);
        }}
        error={fault}
      />
      <div className="dialog-actions">
        <Button type="submit" kind="danger" isDisabled={job.isRunning}>
          {job.isRunning ? 'Gallrar' : 'Gallra för gott'}
        </Button>
        <Button onPress={onDone}>Avbryt</Button>
      </div>
    </form>
  );
}

function Genomforda() {
  const asked = useQuestion('gallring.lista', {});
  const save = (id: string, format: 'pdf' | 'docx'): Promise<void> =>
    sparaFil(filAv('Spara dokumentet', 'gallringslista', format), (fil) =>
      ask('gallring.skrivLista', { id, fil }),
    );
  return (
    <Answered asked={asked}>
      {(list) =>
        list.length === 0 ? (
          <p className="quiet">Inget har gallrats på den här datorn.</p>
        ) : (
          <ul className="items">
            {list.map((g) => (
              <li key={g.id} className="row">
                <span>
                  {momentInText(g.at)}: {countOf(g.antal, 'ärende', 'ärenden')}, av {g.vem}.
                </span>
                <span className="push row">
                  <Button
                    aria-label={`Spara listan från ${momentInText(g.at)} som PDF`}
                    onPress={() => void save(g.id, 'pdf')}
                  >
                    Listan som PDF
                  </Button>
                  <Button
                    aria-label={`Spara listan från ${momentInText(g.at)} som Word`}
                    onPress={() => void save(g.id, 'docx')}
                  >
                    Word
                  </Button>
                </span>
              </li>
            ))}
          </ul>
        )
      }
    </Answered>
  );
}
