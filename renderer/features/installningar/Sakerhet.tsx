import { useState } from 'react';
import { problemText } from '../../../shared/problem.ts';
import type { Answer } from '../../core/client.ts';
import { useJob } from '../../core/useJob.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { inFigures } from '../../ui/swedish.ts';
import { toast } from '../../ui/toasts.ts';

/** A look at whether database and history are whole, whenever somebody wants to know. */
export function Sakerhet() {
  const check = useJob('profil.kontrollera');
  const [checked, setChecked] = useState<Answer<'profil.kontrollera'> | null>(null);

  const checkNow = async (): Promise<void> => {
    setChecked(null);
    const result = await check.start({});
    if (result.ok) setChecked(result.value);
    else toast(problemText(result.problem), 'danger');
  };
  return (
    <div className="stack">
      <p>
        Varsam läser själv igenom databasen när den har varit öppen en stund, och genast om programmet slutade
        mitt i något. Här kan du göra det när du vill, och samtidigt kontrollera att historiken är obruten.
      </p>
      <p>
        <Button isDisabled={check.isRunning} onPress={() => void checkNow()}>
          Kontrollera databasen
        </Button>
      </p>
      {check.isRunning && (
        <Progress label="Kontrollerar" part={check.part} text={check.text} onCancel={check.cancel} />
      )}
      {checked !== null && <Outcome checked={checked} />}
    </div>
  );
}

const Outcome = ({ checked }: { readonly checked: Answer<'profil.kontrollera'> }) =>
  checked.databas === 'hel' && checked.historik === 'hel' ? (
    <Notice kind="done" role="alert">
      <p>Databasen och historiken är hela. {inFigures(checked.handlingar)} handlingar är kontrollerade.</p>
      <p className="small quiet">
        Historikens slutvärde: <code>{checked.spets.slice(0, 16)}</code>. Skriv upp det om du senare vill
        kunna visa att inget har ändrats.
      </p>
    </Notice>
  ) : (
    <Notice kind="danger" role="alert">
      <p>
        {checked.databas === 'hel'
          ? 'Databasen är hel, men historiken har ändrats utanför Varsam.'
          : 'Databasen är skadad.'}{' '}
        Sluta registrera och kontakta IT, som kan återställa en säkerhetskopia.
      </p>
    </Notice>
  );
