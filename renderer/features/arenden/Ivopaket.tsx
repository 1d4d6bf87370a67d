import { FolderDown } from 'lucide-react';
import { useState } from 'react';
import { problemText } from '../../../shared/problem.ts';
import { Answered } from '../../core/Answered.tsx';
import { ask } from '../../core/client.ts';
import type { Answer } from '../../core/client.ts';
import { useJob } from '../../core/useJob.ts';
import { useQuestion } from '../../core/useQuestion.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Choice.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { countOf } from '../../ui/swedish.ts';
import { toast } from '../../ui/toasts.ts';

interface Props {
  readonly sak: 'lexSarah' | 'lexMaria';
  readonly id: string;
  readonly nummer: string;
}

/** One act for the anmälan to IVO: what is missing and who can be told first, then a folder with what IVO takes. */
export function Ivopaket(props: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <div className="row">
        <Button icon={FolderDown} onPress={() => setOpen(true)}>
          Gör IVO-paket …
        </Button>
        <span className="small quiet">PDF, XLSX och en lista att kopiera ur, fält för fält.</span>
      </div>
      {isOpen && (
        <Dialog title={`IVO-paket för ${props.nummer}`} isOpen onClose={() => setOpen(false)} wide>
          <Innehall {...props} onClose={() => setOpen(false)} />
        </Dialog>
      )}
    </>
  );
}

function Innehall({ sak, id, nummer, onClose }: Props & { readonly onClose: () => void }) {
  const granskat = useQuestion('ivopaket.granska', { sak, id });
  const job = useJob('ivopaket.skriv');
  const [isRead, setRead] = useState(false);
  const [error, setError] = useState<string>();
  const [klart, setKlart] = useState<(Answer<'ivopaket.skriv'> & { readonly i: string }) | null>(null);
  const gor = async (): Promise<void> => {
    const chosen = await ask('skal.valjMapp', { titel: 'Var ska paketets mapp ligga?' });
    if (!chosen.ok) return setError(problemText(chosen.problem));
    const i = chosen.value.sokvag;
    if (i === null) return undefined;
    const mapp = `${i}/IVO ${nummer}`;
    const made = await job.start({ sak, id, mapp, identitetKontrollerad: isRead });
    setError(made.ok ? undefined : problemText(made.problem));
    return made.ok ? setKlart({ ...made.value, i }) : undefined;
  };
  if (klart !== null)
    return (
      <>
        <Notice kind="done">
          <p>Paketet ligger i {klart.mapp}.</p>
          <ul>
            {klart.filer.map((f) => (
              <li key={f}>{f}</li>
            ))}
          </ul>
        </Notice>
        {klart.utelamnat.map((u) => (
          <Notice key={u} kind="warning">
            <p>{u}</p>
          </Notice>
        ))}
        <div className="dialog-actions">
          <Button kind="primary" onPress={() => void ask('skal.oppnaMapp', { sokvag: klart.i })}>
            Visa mappen
          </Button>
          <Button onPress={onClose}>Stäng</Button>
        </div>
      </>
    );
  return (
    <Answered asked={granskat}>
      {({ saknas, identitet, varningar, falt }) => (
        <>
          {varningar.map((v) => (
            <Notice key={v} kind="warning">
              <p>{v}</p>
            </Notice>
          ))}
          <h3>
            {saknas.length === 0
              ? 'Alla punkter är ifyllda'
              : countOf(saknas.length, 'punkt saknas', 'punkter saknas')}
          </h3>
          {saknas.length > 0 && (
            <ul>
              {saknas.map((s) => (
                <li key={s}>{s}</li>
              ))}
            </ul>
          )}
          {identitet.length > 0 && (
            <>
              <h3>Fält som kan peka ut någon</h3>
              <ul>
                {identitet.map((i) => (
                  <li key={i.rubrik}>
                    <strong>{i.rubrik}</strong> {i.varfor}
                  </li>
                ))}
              </ul>
              <Checkbox label="Jag har läst fälten och de ska stå så" value={isRead} onChange={setRead} />
            </>
          )}
          <Kopieringslista falt={falt} />
          {error !== undefined && (
            <Notice kind="danger" role="alert">
              <p>{error}</p>
            </Notice>
          )}
          {job.isRunning && (
            <Progress label="IVO-paketet görs" part={job.part} text={job.text} onCancel={job.cancel} />
          )}
          <div className="dialog-actions">
            <Button
              kind="primary"
              isDisabled={job.isRunning || (identitet.length > 0 && !isRead)}
              onPress={() => void gor()}
            >
              Gör paketet
            </Button>
            <Button onPress={onClose}>Avbryt</Button>
          </div>
        </>
      )}
    </Answered>
  );
}

/** The form's fields one by one, each marked by a press so that it can be copied with Ctrl+C. */
const Kopieringslista = ({ falt }: { readonly falt: Answer<'ivopaket.granska'>['falt'] }) => (
  <>
    <h3>Fält för fält</h3>
    <ol className="items">
      {falt.map((f) => (
        <li key={f.rubrik} className="row">
          <span>
            <strong>{f.rubrik}</strong>
            <br />
            {f.svar === '' ? (
              <span className="quiet">Saknas</span>
            ) : (
              <span data-svar={f.rubrik}>{f.svar}</span>
            )}
          </span>
          {f.svar !== '' && (
            <span className="push">
              <Button
                kind="quiet"
                aria-label={`Markera ${f.rubrik.toLowerCase()}`}
                onPress={() => markera(f.rubrik)}
              >
                Markera
              </Button>
            </span>
          )}
        </li>
      ))}
    </ol>
  </>
);

/** The window may not write to the clipboard by itself: it marks, and the user copies. */
function markera(rubrik: string): void {
  const svar = document.querySelector(`[data-svar="${CSS.escape(rubrik)}"]`);
  if (svar === null) return;
  window.getSelection()?.selectAllChildren(svar);
  toast('Markerat. Tryck Ctrl+C för att kopiera.');
}
