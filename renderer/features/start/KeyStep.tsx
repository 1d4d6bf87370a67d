import { useState } from 'react';
import { problemText } from '../../../shared/problem.ts';
import type { Problem } from '../../../shared/problem.ts';
import { ask } from '../../core/client.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Choice.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ShownKey } from '../../nyckel/ShownKey.tsx';
import { egnaEnheter, organisationUr } from './startVal.ts';
import type { StartVal } from './startVal.ts';

interface Props {
  readonly val: StartVal;
  readonly hasKey: boolean;
  readonly onBack: () => void;
  readonly onDone: () => void;
}

/** Makes the database with the answers that were given, and keeps the chosen folder. */
async function createProfile(val: StartVal): Promise<Problem | null> {
  const organisation = organisationUr(val);
  if (typeof organisation === 'string')
    throw new Error('The wizard let an organisation through that does not hold');
  const profil = { roll: val.roll, namn: val.namn, enheter: egnaEnheter(val, organisation) };
  const made = await ask('profil.skapa', { organisation, profil });
  if (!made.ok) return made.problem;
  if (val.utdelning === null) return null;
  const kept = await ask('installningar.andra', { installningar: { utdelning: val.utdelning } });
  return kept.ok ? null : kept.problem;
}

/** The last step: the recovery key is made, printed and partly typed back; only then is the database made. */
export function KeyStep({ val, hasKey, onBack, onDone }: Props) {
  const [key, setKey] = useState<string | null>(null);
  const [hasPaper, setHasPaper] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const fail = problem !== null && (
    <Notice kind="danger" role="alert">
      <p>{problemText(problem)}</p>
    </Notice>
  );
  const make = async (): Promise<void> => {
    const result = await ask('skal.skapaNyckel', { aterstallning: 'ny' });
    setProblem(result.ok ? null : result.problem);
    if (!result.ok) return undefined;
    // Where IT keeps the recovery key there is none to show.
    return result.value.hemligDel === null ? finish() : setKey(result.value.hemligDel);
  };
  const finish = async (): Promise<void> => {
    const found = await createProfile(val);
    setProblem(found);
    if (found === null) onDone();
  };

  if (hasKey)
    return (
      <div className="stack">
        <p>
          En nyckel gjordes redan förra gången, men Varsam hann inte bli klar. Har du pappret från då kan du
          fortsätta. Har du det inte: be IT ta bort nyckelfilen i Varsams mapp och börja om, annars går
          uppgifterna inte att rädda om datorn går sönder.
        </p>
        {fail}
        <Checkbox label="Jag har pappret med återställningsnyckeln" value={hasPaper} onChange={setHasPaper} />
        <div className="dialog-actions">
          <Button kind="primary" isDisabled={!hasPaper} onPress={() => void finish()}>
            Börja använda Varsam
          </Button>
          <Button onPress={onBack}>Tillbaka</Button>
        </div>
      </div>
    );
  if (key === null)
    return (
      <div className="stack">
        <p>
          Databasen är krypterad och öppnas av den här datorn. Går datorn sönder behövs en
          återställningsnyckel på papper. Den visas bara nu. Ha en skrivare eller en penna till hands.
        </p>
        {fail}
        <div className="dialog-actions">
          <Button kind="primary" onPress={() => void make()}>
            Visa återställningsnyckeln
          </Button>
          <Button onPress={onBack}>Tillbaka</Button>
        </div>
      </div>
    );
  return (
    <ShownKey
      kommun={val.kommun}
      secret={key}
      fail={fail}
      act="Börja använda Varsam"
      onFinish={() => void finish()}
    />
  );
}
