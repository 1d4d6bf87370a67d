import { useState } from 'react';
import { problemText } from '../../../shared/problem.ts';
import { Answered } from '../../core/Answered.tsx';
import { ask } from '../../core/client.ts';
import type { Answer } from '../../core/client.ts';
import { noteChange } from '../../core/changes.ts';
import { useGrund } from '../../core/grund.ts';
import { useQuestion } from '../../core/useQuestion.ts';
import { ShownKey } from '../../nyckel/ShownKey.tsx';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Choice.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { toast } from '../../ui/toasts.ts';

type Ways = Answer<'skal.nyckelLage'>;
type Open = 'papper' | 'losenfras' | 'byt' | null;

/** In which ways the database can be opened, and how each of them is changed. */
export function Nycklar() {
  const asked = useQuestion('skal.nyckelLage', {});
  const [open, setOpen] = useState<Open>(null);
  const done = (words: string): void => {
    setOpen(null);
    noteChange();
    toast(words);
  };
  return (
    <Answered asked={asked}>
      {(ways) => (
        <div className="stack">
          <Facts facts={factsOf(ways)} />
          <div className="row">
            {!ways.nyckelHosIt && (
              <Button onPress={() => setOpen('papper')}>Ny återställningsnyckel på papper</Button>
            )}
            <Button onPress={() => setOpen('losenfras')}>
              {ways.vagar.includes('losenfras') ? 'Ändra lösenfrasen' : 'Lägg till en lösenfras'}
            </Button>
            <Button onPress={() => setOpen('byt')}>Byt databasens nyckel</Button>
          </div>
          <Dialog
            title="Ny återställningsnyckel"
            wide
            isOpen={open === 'papper'}
            onClose={() => setOpen(null)}
          >
            <Papper onDone={() => done('Den nya återställningsnyckeln gäller. Förstör det gamla pappret.')} />
          </Dialog>
          <Dialog title="Lösenfras" isOpen={open === 'losenfras'} onClose={() => setOpen(null)}>
            <Losenfras ways={ways} onDone={done} />
          </Dialog>
          <Dialog title="Byt databasens nyckel" wide isOpen={open === 'byt'} onClose={() => setOpen(null)}>
            <BytNyckel
              ways={ways}
              onDone={() => done('Databasen har en ny nyckel. Det gamla pappret öppnar bara gamla kopior.')}
            />
          </Dialog>
        </div>
      )}
    </Answered>
  );
}

const factsOf = ({ vagar, nyckelHosIt }: Ways) =>
  [
    [
      'Vid start',
      vagar.includes('dator') ? 'Datorn öppnar utan fråga' : 'Varsam frågar efter lösenfrasen eller nyckeln',
    ],
    ['Lösenfras', vagar.includes('losenfras') ? 'Finns' : 'Ingen'],
    [
      'Återställningsnyckel',
      nyckelHosIt
        ? 'Förvaras av IT'
        : vagar.includes('aterstallning')
          ? 'Finns på papper'
          : 'Saknas. Går datorn sönder är uppgifterna borta. Ta fram en nu.',
    ],
  ] as const;

const Fault = ({ text }: { readonly text: string | null }) =>
  text !== null && (
    <Notice kind="danger" role="alert">
      <p>{text}</p>
    </Notice>
  );

function Papper({ onDone }: { readonly onDone: () => void }) {
  const { organisation } = useGrund();
  const [secret, setSecret] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const make = async (): Promise<void> => {
    const result = await ask('skal.nyttPapper', {});
    if (result.ok) setSecret(result.value.hemligDel);
    setFault(result.ok ? null : problemText(result.problem));
  };
  const use = async (): Promise<void> => {
    const result = await ask('skal.anvandPapper', {});
    if (result.ok) onDone();
    else setFault(problemText(result.problem));
  };
  return secret === null ? (
    <div className="stack">
      <p>
        Den nya nyckeln visas en gång. När du har visat att den finns på papper slutar det gamla pappret att
        gälla.
      </p>
      <Fault text={fault} />
      <div className="dialog-actions">
        <Button kind="primary" onPress={() => void make()}>
          Visa den nya nyckeln
        </Button>
      </div>
    </div>
  ) : (
    <ShownKey
      kommun={organisation.kommun}
      secret={secret}
      fail={<Fault text={fault} />}
      act="Börja använda den nya nyckeln"
      onFinish={() => void use()}
    />
  );
}

function Losenfras({ ways, onDone }: { readonly ways: Ways; readonly onDone: (words: string) => void }) {
  const [typed, setTyped] = useState({ ny: '', igen: '' });
  const [vidStart, setVidStart] = useState(!ways.vagar.includes('dator'));
  const [fault, setFault] = useState<string | null>(null);
  const change = async (ny: string | null, words: string): Promise<void> => {
    const result = await ask('skal.bytLosenfras', { ny, vidStart });
    if (result.ok) onDone(words);
    else
      setFault(
        result.problem.code === 'nyckel-for-kort'
          ? 'Lösenfrasen ska ha minst 8 tecken. Fyra vanliga ord är bra.'
          : problemText(result.problem),
      );
  };
  return (
    <form
      className="stack"
      onSubmit={(e) => {
        e.preventDefault();
        if (typed.ny === typed.igen) void change(typed.ny, 'Lösenfrasen är sparad.');
        else setFault('De två lösenfraserna är olika. Skriv den en gång till.');
      }}
    >
      <p>Med en lösenfras kan databasen öppnas i terminalen, och den kan krävas varje gång Varsam startar.</p>
      <TextField
        label="Ny lösenfras"
        type="password"
        spellCheck={false}
        value={typed.ny}
        onChange={(ny) => setTyped((t) => ({ ...t, ny }))}
      />
      <TextField
        label="Skriv den igen"
        type="password"
        spellCheck={false}
        value={typed.igen}
        onChange={(igen) => setTyped((t) => ({ ...t, igen }))}
      />
      <Checkbox
        label="Fråga efter lösenfrasen varje gång Varsam startar"
        value={vidStart}
        onChange={setVidStart}
      />
      <Fault text={fault} />
      <div className="dialog-actions">
        <Button type="submit" kind="primary">
          Spara lösenfrasen
        </Button>
        {ways.vagar.includes('losenfras') && (
          <Button onPress={() => void change(null, 'Lösenfrasen är borttagen.')}>Ta bort lösenfrasen</Button>
        )}
      </div>
    </form>
  );
}

function BytNyckel({ ways, onDone }: { readonly ways: Ways; readonly onDone: () => void }) {
  const { organisation } = useGrund();
  const [phrase, setPhrase] = useState('');
  const [secret, setSecret] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [isRunning, setRunning] = useState(false);
  const hasPhrase = ways.vagar.includes('losenfras');
  const change = async (): Promise<void> => {
    setRunning(true);
    const result = await ask('skal.bytNyckel', { losenfras: hasPhrase ? phrase : null });
    setRunning(false);
    if (!result.ok) return setFault(problemText(result.problem));
    return result.value.lage === 'stangd' ? setFault(result.value.text) : onDone();
  };
  const begin = async (): Promise<void> => {
    if (hasPhrase && phrase === '') return setFault('Skriv lösenfrasen som gäller nu.');
    setFault(null);
    if (ways.nyckelHosIt) return change();
    const result = await ask('skal.nyttPapper', {});
    return result.ok ? setSecret(result.value.hemligDel) : setFault(problemText(result.problem));
  };
  if (secret !== null)
    return (
      <ShownKey
        kommun={organisation.kommun}
        secret={secret}
        fail={<Fault text={fault} />}
        act={isRunning ? 'Byter nyckel' : 'Byt nyckeln nu'}
        onFinish={() => void change()}
      />
    );
  return (
    <form
      className="stack"
      onSubmit={(e) => {
        e.preventDefault();
        void begin();
      }}
    >
      <p>
        Byt när någon annan kan ha kommit över pappret, lösenfrasen eller en kopia av Varsams mapp. En
        säkerhetskopia görs först. Blir det strömavbrott mitt i öppnas databasen ändå med den gamla nyckeln
        eller den nya.
      </p>
      {hasPhrase && (
        <TextField
          label="Lösenfrasen som gäller nu"
          type="password"
          spellCheck={false}
          value={phrase}
          onChange={setPhrase}
        />
      )}
      <Fault text={fault} />
      <div className="dialog-actions">
        <Button type="submit" kind="primary" isDisabled={isRunning}>
          {isRunning ? 'Byter nyckel' : 'Fortsätt'}
        </Button>
      </div>
    </form>
  );
}
