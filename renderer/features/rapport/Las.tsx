import { useState } from 'react';
import { problemText } from '../../../shared/problem.ts';
import { useGrund } from '../../core/grund.ts';
import { goTo } from '../../core/places.ts';
import { useJob } from '../../core/useJob.ts';
import { useQuestion } from '../../core/useQuestion.ts';
import { Button } from '../../ui/Button.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { Fritext } from '../../sekretess/Fritext.tsx';
import { toast } from '../../ui/toasts.ts';
import { Finding } from './Finding.tsx';
import { adressAv } from './rapportval.ts';
import { useRapportval } from './useRapportval.ts';
import { useSvarsutkast } from '../../core/useSvarsutkast.ts';

/**
 * What does not agree in the report as it would be locked. A cut-off in the past leaves out what was registered later, so
 * that figures may differ from a text that was written by those of today: such a finding is answered here.
 */
function Kvar({ brytdatum }: { readonly brytdatum: string }) {
  const { mall, period, lasning } = useRapportval();
  const asked = useQuestion('rapport.granska', { mall, period, lasning, brytdatum });
  const open = asked.state === 'ready' ? asked.value.fynd.filter((f) => f.svar === null) : [];
  return open.length === 0 ? null : (
    <>
      <Notice kind="warning">
        <p>
          Rimlighetskontrollen har obesvarade fynd ({open.length}) i rapporten som den låses. Rätta siffran
          eller texten, eller svara ”stämmer, därför att …”.
        </p>
      </Notice>
      {open.map((f) => (
        <Finding key={f.nyckel} fynd={f} />
      ))}
    </>
  );
}

/** Locks the report at a cut-off date. A correction of a locked one asks what is changed and why. */
export function Las() {
  const { mall, period, lasning } = useRapportval();
  const { idag } = useGrund();
  const [isOpen, setOpen] = useState(false);
  const [brytdatum, setBrytdatum] = useState<string>(idag);
  const utkast = useSvarsutkast(`las:${mall}:${period}`, 'Lås rapporten', { skal: '' });
  const { skal } = utkast.varden;
  const [fault, setFault] = useState<string | null>(null);
  const versioner = useQuestion('rapport.versioner', { mall, period });
  const job = useJob('rapport.las');
  const next = versioner.state === 'ready' ? versioner.value.length + 1 : 1;
  const close = (): void => {
    setOpen(false);
    setFault(null);
  };
  const lock = async (): Promise<void> => {
    const made = await job.start({ mall, period, lasning, brytdatum, skal });
    if (!made.ok) return setFault(problemText(made.problem));
    await utkast.klar();
    close();
    toast(`Version ${made.value.version} är låst.`);
    return goTo('rapporter/versioner', adressAv({ mall, period }));
  };
  return (
    <>
      <Button onPress={() => setOpen(true)}>Lås rapporten</Button>
      <Dialog title={next === 1 ? 'Lås rapporten' : `Lås version ${next}`} isOpen={isOpen} onClose={close}>
        <div className="stack">
          <p>
            Det låsta ändras aldrig. Det som kommer in efter brytdatumet visas för sig, och en rättelse blir
            en ny version.
          </p>
          <DateField
            label="Brytdatum"
            help="Det som registrerats till och med den dagen räknas."
            value={brytdatum}
            onChange={setBrytdatum}
            today={idag}
            latest={idag}
          />
          {isOpen && brytdatum !== '' && <Kvar brytdatum={brytdatum} />}
          {next > 1 && (
            <Fritext
              label="Vad ändras, och varför?"
              help="Står i den nya versionen."
              rows={3}
              value={skal}
              onChange={(t) => utkast.set({ skal: t })}
            />
          )}
          {fault !== null && (
            <Notice kind="danger" role="alert">
              <p>{fault}</p>
            </Notice>
          )}
          {job.isRunning && (
            <Progress label="Låser rapporten" part={job.part} text={job.text} onCancel={job.cancel} />
          )}
          <div className="dialog-actions">
            <Button kind="primary" isDisabled={job.isRunning} onPress={() => void lock()}>
              Lås
            </Button>
            <Button onPress={close}>Avbryt</Button>
          </div>
        </div>
      </Dialog>
    </>
  );
}
