import { FileDown, Printer } from 'lucide-react';
import { useState } from 'react';
import { problemText } from '../../../shared/problem.ts';
import type { Problem } from '../../../shared/problem.ts';
import { ask } from '../../core/client.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Choice.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { groupsOf, isSameGroup, keyPaper } from './keyPaper.ts';
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
    if (result.ok) setKey(result.value.hemligDel);
    setProblem(result.ok ? null : result.problem);
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
  return <ShownKey kommun={val.kommun} secret={key} fail={fail} onFinish={() => void finish()} />;
}

/** Which groups are asked for: one from the middle and the last but one, so that the whole paper has been read. */
const asked = [5, 12] as const;

interface ShownProps {
  readonly kommun: string;
  readonly secret: string;
  readonly fail: React.ReactNode;
  readonly onFinish: () => void;
}

function ShownKey({ kommun, secret, fail, onFinish }: ShownProps) {
  const [typed, setTyped] = useState<Readonly<Record<number, string>>>({});
  const [isChecked, setChecked] = useState(false);
  const groups = groupsOf(secret);
  const wrong = (n: number): boolean => !isSameGroup(typed[n] ?? '', groups[n - 1]);
  return (
    <form
      className="stack"
      onSubmit={(e) => {
        e.preventDefault();
        setChecked(true);
        if (!asked.some(wrong)) onFinish();
      }}
    >
      <p>Skriv ut nyckeln eller skriv av den för hand. Lås in pappret; spara det inte i datorn.</p>
      <ol className="key-groups wide" aria-label="Återställningsnyckeln">
        {groups.map((g, i) => (
          <li key={g + String(i)}>
            <span className="quiet small">{i + 1}</span>
            <code>{g}</code>
          </li>
        ))}
      </ol>
      <div className="row no-print">
        <Button icon={Printer} onPress={() => void ask('skal.skrivUt', {})}>
          Skriv ut
        </Button>
        <Button
          icon={FileDown}
          onPress={() =>
            void ask('skal.skrivUtPdf', { namn: 'Återställningsnyckel.pdf', html: keyPaper(kommun, secret) })
          }
        >
          Spara som PDF på ett USB-minne
        </Button>
      </div>
      <div className="stack no-print">
        <h2>Visa att du har den på papper</h2>
        <p>Läs från pappret och skriv två av grupperna.</p>
        {asked.map((n) => (
          <TextField
            key={n}
            label={`Grupp ${n}`}
            short
            spellCheck={false}
            value={typed[n] ?? ''}
            onChange={(text) => setTyped((t) => ({ ...t, [n]: text }))}
            error={
              isChecked && wrong(n) ? `Det stämmer inte med grupp ${n}. Läs av pappret igen.` : undefined
            }
          />
        ))}
        {fail}
        <Button type="submit" kind="primary">
          Börja använda Varsam
        </Button>
      </div>
    </form>
  );
}
