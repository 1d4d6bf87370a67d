import { ask } from '../../core/client.ts';
import { noteChange } from '../../core/changes.ts';
import { useProgress } from '../../core/useProgress.ts';
import { Button } from '../../ui/Button.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Progress } from '../../ui/Progress.tsx';

const NAMN = 'rapport.sammanstall';

/** While a large report is counted: how far it has come, and a way to stop. A small one is there before this is seen. */
export function Raknar() {
  const told = useProgress(NAMN);
  return told === null ? (
    <Loading lines={12} label="Räknar rapporten" />
  ) : (
    <Progress
      label="Räknar rapporten"
      part={told.del}
      text={told.text}
      onCancel={() => void ask('skal.avbryt', { namn: NAMN })}
    />
  );
}

/** What was stopped has changed nothing and can be begun again. */
export const Avbruten = () => (
  <Notice kind="info">
    <p>Räkningen avbröts. Inget är ändrat.</p>
    <Button onPress={noteChange}>Räkna igen</Button>
  </Notice>
);
