import { useState } from 'react';
import { problemText } from '../../../shared/problem.ts';
import { localDateOf, systemClock } from '../../../shared/time/instant.ts';
import { ask } from '../../core/client.ts';
import type { Answer } from '../../core/client.ts';
import { useJob } from '../../core/useJob.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { inFigures } from '../../ui/swedish.ts';
import { toast } from '../../ui/toasts.ts';

/** A copy of the database now, and a look at whether database and history are whole. */
export function Sakerhet() {
  const copy = useJob('profil.sakerhetskopiera');
  const check = useJob('profil.kontrollera');
  const [checked, setChecked] = useState<Answer<'profil.kontrollera'> | null>(null);

  const copyNow = async (): Promise<void> => {
    const asked = await ask('skal.sparaSom', {
      titel: 'Spara en säkerhetskopia',
      namn: `varsam-${localDateOf(systemClock.now())}.db`,
      slag: { namn: 'Varsams säkerhetskopia', andelser: ['db'] },
    });
    if (!asked.ok) return toast(problemText(asked.problem), 'danger');
    if (asked.value.sokvag === null) return undefined;
    const result = await copy.start({ fil: asked.value.sokvag });
    return result.ok
      ? toast('Säkerhetskopian är sparad och går att läsa tillbaka.')
      : toast(problemText(result.problem), 'danger');
  };
  const checkNow = async (): Promise<void> => {
    setChecked(null);
    const result = await check.start({});
    if (result.ok) setChecked(result.value);
    else toast(problemText(result.problem), 'danger');
  };
  return (
    <div className="stack">
      <p>
        Säkerhetskopian är krypterad med samma nyckel som databasen. Lägg den på en annan enhet än den här
        datorn.
      </p>
      <div className="row">
        <Button isDisabled={copy.isRunning} onPress={() => void copyNow()}>
          Spara en säkerhetskopia
        </Button>
        <Button isDisabled={check.isRunning} onPress={() => void checkNow()}>
          Kontrollera databasen
        </Button>
      </div>
      {copy.isRunning && (
        <Progress label="Säkerhetskopierar" part={copy.part} text={copy.text} onCancel={copy.cancel} />
      )}
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
