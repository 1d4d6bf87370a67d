import { useState } from 'react';
import { provdom, provrapportFil } from '../../../shared/delning/provrapport.ts';
import { problemText } from '../../../shared/problem.ts';
import type { Answer } from '../../core/client.ts';
import { useGrund } from '../../core/grund.ts';
import { filAv, sparaInnehall } from '../../core/sparaFil.ts';
import { useJob } from '../../core/useJob.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { toast } from '../../ui/toasts.ts';

const words = { bra: ['done', 'Bra'], anmarkning: ['warning', 'Obs'], fel: ['danger', 'Fel'] } as const;
type Prov = Answer<'delning.provkor'>;

/** Tries everything that Varsam does in the folder and shows the report, written for IT. Null: the folder in use. */
export function Provkorning({ sokvag }: { readonly sokvag: string | null }) {
  const job = useJob('delning.provkor');
  const [report, setReport] = useState<Prov | null>(null);
  const run = async (): Promise<void> => {
    const result = await job.start(sokvag === null ? {} : { sokvag });
    if (result.ok) setReport(result.value);
    else toast(problemText(result.problem), 'danger');
  };
  return (
    <>
      <Button isDisabled={job.isRunning || sokvag === ''} onPress={() => void run()}>
        Provkör utdelningen
      </Button>
      <Dialog title="Provkörning" isOpen={report !== null} onClose={() => setReport(null)} wide>
        {report !== null && <Report report={report} onClose={() => setReport(null)} />}
      </Dialog>
    </>
  );
}

function Report({ report, onClose }: { readonly report: Prov; readonly onClose: () => void }) {
  const { organisation, idag } = useGrund();
  const save = (): Promise<void> =>
    sparaInnehall(
      filAv('Spara rapporten till IT', `provkorning-${idag}`, 'txt'),
      provrapportFil(report, organisation.kommun, idag),
      (fil) => `Rapporten är sparad: ${fil}`,
    );
  return (
    <>
      <p>{provdom(report.godkand)}</p>
      <p className="small quiet">{report.sokvag}</p>
      <ul className="items">
        {report.steg.map((s) => (
          <li key={s.steg} className="row">
            <Chip tone={words[s.utfall][0]}>{words[s.utfall][1]}</Chip>
            <span>{s.text}</span>
          </li>
        ))}
      </ul>
      <div className="dialog-actions">
        <Button kind="primary" onPress={() => void save()}>
          Spara rapporten till IT
        </Button>
        <Button onPress={onClose}>Stäng</Button>
      </div>
    </>
  );
}
