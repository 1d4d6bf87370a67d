import { useState } from 'react';
import { arCentralroll } from '../../../shared/profil/profil.ts';
import { problemText } from '../../../shared/problem.ts';
import type { Problem } from '../../../shared/problem.ts';
import { ask } from '../../core/client.ts';
import type { Answer } from '../../core/client.ts';
import { useGrund } from '../../core/grund.ts';
import { useJob } from '../../core/useJob.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Section } from '../../ui/Section.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { toast } from '../../ui/toasts.ts';

/** Connects this computer with path and printed code; the centre can make the share instead. */
export function Anslut() {
  const { profil } = useGrund();
  const [sokvag, setSokvag] = useState('');
  const [kod, setKod] = useState('');
  const [fault, setFault] = useState<Problem | null>(null);
  const [made, setMade] = useState<Answer<'delning.skapaUtdelning'> | null>(null);
  const connect = useJob('delning.anslut');
  const create = useJob('delning.skapaUtdelning');

  const pick = async (): Promise<void> => {
    const chosen = await ask('skal.valjMapp', { titel: 'Välj mappen för delning' });
    if (!chosen.ok) toast(problemText(chosen.problem), 'danger');
    else if (chosen.value.sokvag !== null) setSokvag(chosen.value.sokvag);
  };
  const join = async (): Promise<void> => {
    setFault(null);
    const result = await connect.start({ sokvag, kod });
    if (result.ok) toast(`Ansluten. Läs upp fingeravtrycket för SAS: ${result.value.fingeravtryck}`);
    else setFault(result.problem);
  };
  const make = async (): Promise<void> => {
    setFault(null);
    const result = await create.start({ sokvag });
    if (result.ok) setMade(result.value);
    else setFault(result.problem);
  };
  const isBusy = connect.isRunning || create.isRunning;
  if (made !== null) return <Koden made={made} />;
  return (
    <Section title="Anslut till en utdelning">
      <form
        className="stack"
        onSubmit={(e) => {
          e.preventDefault();
          void join();
        }}
      >
        <div className="row">
          <TextField
            label="Mappens sökväg"
            help={'Får du av SAS eller IT, till exempel \\\\server\\varsam.'}
            value={sokvag}
            onChange={setSokvag}
            spellCheck={false}
          />
          <Button onPress={() => void pick()}>Bläddra</Button>
        </div>
        <TextField
          label="Kod från SAS"
          help="Nio grupper med fyra tecken, på papper."
          value={kod}
          onChange={setKod}
          spellCheck={false}
        />
        {fault !== null && (
          <Notice kind="danger" role="alert">
            <p>{problemText(fault)}</p>
          </Notice>
        )}
        <div className="row">
          <Button kind="primary" type="submit" isDisabled={isBusy || sokvag === '' || kod === ''}>
            Anslut datorn
          </Button>
          {arCentralroll(profil.roll) && (
            <Button isDisabled={isBusy || sokvag === ''} onPress={() => void make()}>
              Gör mappen till utdelning
            </Button>
          )}
        </div>
      </form>
    </Section>
  );
}

/** Shown once, to be printed: whoever has it can check that they talk with the right centre. */
const Koden = ({ made }: { readonly made: Answer<'delning.skapaUtdelning'> }) => (
  <Section title="Utdelningen är skapad">
    <Notice kind="done" role="alert">
      <p>Ge enheterna sökvägen och koden, helst på papper.</p>
      <p>
        <code>{made.kod}</code>
      </p>
      <p className="small quiet">
        {made.sokvag}, fingeravtryck {made.fingeravtryck}
      </p>
    </Notice>
    <Button onPress={() => void ask('skal.skrivUt', {})}>Skriv ut</Button>
  </Section>
);
