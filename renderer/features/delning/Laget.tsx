import { CircleCheck, Clock, CloudOff, TriangleAlert } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { Delningslage } from '../../../shared/delning/delningslage.ts';
import { problemText } from '../../../shared/problem.ts';
import { ask } from '../../core/client.ts';
import type { Answer } from '../../core/client.ts';
import { useJob } from '../../core/useJob.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { Section } from '../../ui/Section.tsx';
import { toast } from '../../ui/toasts.ts';
import { Provkorning } from './Provkorning.tsx';

const looks: Readonly<
  Record<
    Delningslage,
    {
      readonly tone: 'done' | 'warning' | 'danger' | 'plain';
      readonly icon: LucideIcon;
      readonly word: string;
    }
  >
> = {
  kvitterad: { tone: 'done', icon: CircleCheck, word: 'Kvitterat' },
  'vantar-kvitto': { tone: 'plain', icon: Clock, word: 'Väntar på kvitto' },
  vantar: { tone: 'plain', icon: Clock, word: 'Väntar' },
  'nas-inte': { tone: 'warning', icon: CloudOff, word: 'Nås inte' },
  stopp: { tone: 'danger', icon: TriangleAlert, word: 'Stopp' },
  'ej-ansluten': { tone: 'plain', icon: CloudOff, word: 'Inte ansluten' },
};

/** Only what has been acknowledged is told as done. */
const toastFor: Readonly<Partial<Record<Delningslage, 'done' | 'danger'>>> = {
  kvitterad: 'done',
  stopp: 'danger',
};

/** A unit's own state: green only when the centre's receipt has been read back. */
export function Laget({ status }: { readonly status: Answer<'delning.status'> }) {
  const job = useJob('delning.dela');
  const look = looks[status.lage];
  const shareNow = async (): Promise<void> => {
    const result = await job.start({});
    if (!result.ok) toast(problemText(result.problem), 'danger');
    else toast(result.value.text, toastFor[result.value.lage] ?? 'plain');
  };
  return (
    <Section
      title="Läget"
      aside={
        <Chip tone={look.tone} icon={look.icon}>
          {look.word}
        </Chip>
      }
    >
      {status.nyDator && <NyDator />}
      <p>{status.text}</p>
      <Facts
        facts={[
          ['Utdelning', status.sokvag],
          ['Datorns fingeravtryck', status.fingeravtryck],
        ]}
      />
      <div className="row">
        <Button kind="primary" isDisabled={job.isRunning} onPress={() => void shareNow()}>
          Skicka nu
        </Button>
        <Provkorning sokvag={null} />
      </div>
      {job.isRunning && <Progress label="Delar" part={job.part} text={job.text} />}
    </Section>
  );
}

/** The database came from another computer: nothing leaves until someone has said whose place this one takes. */
function NyDator() {
  const answer = async (ersatter: boolean): Promise<void> => {
    const result = await ask('delning.nyDator', { ersatter });
    if (!result.ok) toast(problemText(result.problem), 'danger');
  };
  return (
    <Notice kind="warning">
      <p>Databasen kommer från en annan dator. Inget skickas förrän du har svarat.</p>
      <div className="row">
        <Button onPress={() => void answer(true)}>Den här datorn ersätter den gamla</Button>
        <Button onPress={() => void answer(false)}>Båda datorerna registrerar</Button>
      </div>
    </Notice>
  );
}
