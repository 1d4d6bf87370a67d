import { useState } from 'react';
import { arCentralroll } from '../../../shared/profil/profil.ts';
import { problemText } from '../../../shared/problem.ts';
import type { Problem } from '../../../shared/problem.ts';
import { AvIt } from '../../core/AvIt.tsx';
import { ask } from '../../core/client.ts';
import type { Answer } from '../../core/client.ts';
import { useGrund } from '../../core/grund.ts';
import { useJob } from '../../core/useJob.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Section } from '../../ui/Section.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { toast } from '../../ui/toasts.ts';
import { Provkorning } from './Provkorning.tsx';

type Sort = 'skapa' | 'central' | 'enhet';
const sorter = [
  {
    id: 'skapa',
    text: 'Starta en ny utdelning',
    note: 'Gör en tom mapp på filservern till utdelning. Den här datorn godkänner enheter och kvitterar.',
  },
  {
    id: 'central',
    text: 'Samla in från en som finns',
    note: 'För MAS och andra som sammanställer: samma siffror som SAS, och delar av rapporten mellan er.',
  },
  {
    id: 'enhet',
    text: 'Leverera till en som finns',
    note: 'Datorn lämnar sammandrag, som en enhet. Välj det om du själv leder en enhet och någon annan samlar in.',
  },
] as const;
const acts = {
  skapa: 'Gör mappen till utdelning',
  central: 'Anslut som central',
  enhet: 'Anslut datorn',
} as const;

/** IT has named the folders that may be used: one is shown, several are chosen among. */
function MappFranIt(p: {
  readonly mappar: readonly string[];
  readonly value: string;
  readonly onChange: (mapp: string) => void;
}) {
  if (p.mappar.length === 0)
    return (
      <Notice kind="warning">
        <p>IT har inte tillåtit någon mapp för delning på den här datorn. Fråga IT vilken mapp som gäller.</p>
      </Notice>
    );
  return (
    <div className="row">
      {p.mappar.length === 1 ? (
        <>
          <strong>Mappens sökväg</strong> <span>{p.value}</span>
        </>
      ) : (
        <Choice
          label="Mappens sökväg"
          look="column"
          options={p.mappar.map((m) => ({ id: m, text: m }))}
          value={p.value}
          onChange={p.onChange}
        />
      )}
      <AvIt />
    </div>
  );
}

interface Props {
  readonly onMade: (made: Answer<'delning.skapaUtdelning'>) => void;
  /** Connected already: only further shares to collect from can be added. */
  readonly isMore?: boolean;
}

/** Sets sharing up: a unit connects by path and printed code; who compiles can make the share or collect from one. */
export function Anslut({ onMade, isMore = false }: Props) {
  const { profil, avIt, installningar } = useGrund();
  const isCentre = arCentralroll(profil.roll);
  const [sort, setSort] = useState<Sort>(isCentre ? 'skapa' : 'enhet');
  const [sokvag, setSokvag] = useState(
    // The folder that was chosen the first time the program was started.
    avIt.utdelning?.[0] ?? (isMore ? '' : (installningar.utdelning ?? '')),
  );
  const [kod, setKod] = useState('');
  const [fault, setFault] = useState<Problem | null>(null);
  const connect = useJob('delning.anslut');
  const create = useJob('delning.skapaUtdelning');
  const isBusy = connect.isRunning || create.isRunning;

  const pick = async (): Promise<void> => {
    const chosen = await ask('skal.valjMapp', { titel: 'Välj mappen för delning' });
    if (!chosen.ok) toast(problemText(chosen.problem), 'danger');
    else if (chosen.value.sokvag !== null) setSokvag(chosen.value.sokvag);
  };
  const make = async (): Promise<void> => {
    const result = await create.start({ sokvag });
    if (result.ok) onMade(result.value);
    else setFault(result.problem);
  };
  const join = async (): Promise<void> => {
    const result = await connect.start({ sokvag, kod, somCentral: sort === 'central' });
    if (result.ok) toast(`Ansluten. Läs upp fingeravtrycket för SAS: ${result.value.fingeravtryck}`);
    else setFault(result.problem);
  };
  return (
    <Section title={isMore ? 'Lägg till en utdelning' : 'Sätt upp delningen'}>
      <form
        className="stack"
        onSubmit={(e) => {
          e.preventDefault();
          setFault(null);
          void (sort === 'skapa' ? make() : join());
        }}
      >
        {isCentre && (
          <Choice
            label="Vad ska den här datorn göra?"
            look="column"
            options={isMore ? sorter.slice(0, 2) : sorter}
            value={sort}
            onChange={setSort}
          />
        )}
        {avIt.utdelning === null ? (
          <div className="path-row">
            <TextField
              label="Mappens sökväg"
              help={
                sort === 'skapa'
                  ? 'En tom mapp som alla enheter når, till exempel \\\\server\\varsam.'
                  : 'Får du av SAS eller IT, till exempel \\\\server\\varsam.'
              }
              value={sokvag}
              onChange={setSokvag}
              spellCheck={false}
            />
            <Button onPress={() => void pick()}>Bläddra</Button>
          </div>
        ) : (
          <MappFranIt mappar={avIt.utdelning} value={sokvag} onChange={setSokvag} />
        )}
        {sort !== 'skapa' && (
          <TextField
            label="Kod från SAS"
            help="Nio grupper med fyra tecken, på papper. Stora och små bokstäver spelar ingen roll."
            value={kod}
            onChange={setKod}
            spellCheck={false}
          />
        )}
        {fault !== null && (
          <Notice kind="danger" role="alert">
            <p>{problemText(fault)}</p>
          </Notice>
        )}
        <div className="row">
          <Button
            kind="primary"
            type="submit"
            isDisabled={isBusy || sokvag === '' || (sort !== 'skapa' && kod === '')}
          >
            {acts[sort]}
          </Button>
          {sort !== 'skapa' && <Provkorning sokvag={sokvag} />}
        </div>
      </form>
    </Section>
  );
}
