import { useState } from 'react';
import { problemText } from '../../../shared/problem.ts';
import type { Answer } from '../../core/client.ts';
import { useJob } from '../../core/useJob.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { toast } from '../../ui/toasts.ts';

const words = { bra: ['done', 'Bra'], anmarkning: ['warning', 'Obs'], fel: ['danger', 'Fel'] } as const;

/** Tries everything that Varsam does in the folder and shows the report, written for IT. */
export function Provkorning() {
  const job = useJob('delning.provkor');
  const [report, setReport] = useState<Answer<'delning.provkor'> | null>(null);
  const run = async (): Promise<void> => {
    const result = await job.start({});
    if (result.ok) setReport(result.value);
    else toast(problemText(result.problem), 'danger');
  };
  return (
    <>
      <Button isDisabled={job.isRunning} onPress={() => void run()}>
        Provkör utdelningen
      </Button>
      <Dialog title="Provkörning" isOpen={report !== null} onClose={() => setReport(null)}>
        {report !== null && (
          <>
            <p>
              {report.godkand
                ? 'Utdelningen går att använda.'
                : 'Utdelningen går inte att använda än. Visa rapporten för IT.'}
            </p>
            <p className="small quiet">{report.sokvag}</p>
            <ul className="items">
              {report.steg.map((s) => (
                <li key={s.steg} className="row">
                  <Chip tone={words[s.utfall][0]}>{words[s.utfall][1]}</Chip>
                  <span>{s.text}</span>
                </li>
              ))}
            </ul>
          </>
        )}
      </Dialog>
    </>
  );
}
