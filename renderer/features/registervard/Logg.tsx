import { useState } from 'react';
import { addDays, parseLocalDate } from '../../../shared/time/localDate.ts';
import { arendeslag } from '../../../shared/registervard/registervardApi.ts';
import type { Registerslag } from '../../../shared/registervard/registervardApi.ts';
import { Answered } from '../../core/Answered.tsx';
import { useGrund } from '../../core/grund.ts';
import { useQuestion } from '../../core/useQuestion.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice, optionsOf } from '../../ui/Choice.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { countOf, momentInText } from '../../ui/swedish.ts';
import { Loggtabell } from './Loggtabell.tsx';

const satt = {
  arende: 'Ett ärende',
  person: 'En användare',
  brukare: 'En brukare',
} as const;
type Satt = keyof typeof satt;

/** Who has read and written: in one case, by one user, or about one person. */
export function Logg() {
  const [hur, setHur] = useState<Satt>('arende');
  return (
    <>
      <PageHeader
        title="Åtkomstlogg"
        lead="Vem som har läst och skrivit, och när. Loggen säger aldrig vad som stod i ärendet."
      />
      <div className="stack">
        <Choice label="Visa loggen för" options={optionsOf(satt)} value={hur} onChange={setHur} />
        {hur === 'arende' && <ForArende />}
        {hur === 'person' && <ForPerson />}
        {hur === 'brukare' && <ForBrukare />}
      </div>
    </>
  );
}

const Inget = () => (
  <EmptyState title="Inget i loggen" text="Ingen har läst eller skrivit något här under den tiden." />
);

function ForArende() {
  const [slag, setSlag] = useState<Registerslag>('avvikelse');
  const [nummer, setNummer] = useState('');
  const [shown, setShown] = useState<{ slag: Registerslag; id: string } | null>(null);
  return (
    <>
      <form
        className="field-row"
        onSubmit={(e) => {
          e.preventDefault();
          if (nummer.trim() !== '') setShown({ slag, id: nummer.trim() });
        }}
      >
        <Select
          label="Slag av ärende"
          options={optionsOf(arendeslag)}
          value={slag}
          onChange={(s) => {
            if (s !== null) setSlag(s);
          }}
        />
        <TextField
          label="Nummer"
          help="Till exempel HAGEN-2026-001. Också ett som har gallrats."
          value={nummer}
          onChange={setNummer}
        />
        <Button type="submit" kind="primary">
          Visa loggen
        </Button>
      </form>
      {shown !== null && <ArendeSvar {...shown} />}
    </>
  );
}

function ArendeSvar(input: { readonly slag: Registerslag; readonly id: string }) {
  const asked = useQuestion('logg.arende', input);
  return (
    <Answered asked={asked}>
      {(rader) => (
        <Loggtabell
          titel={`Loggen för ${input.id}`}
          rader={rader.toReversed().map((r) => ({ ...r, nummer: input.id.toUpperCase() }))}
        />
      )}
    </Answered>
  );
}

function ForPerson() {
  const { idag } = useGrund();
  const asked = useQuestion('logg.anvandare', {});
  const [vem, setVem] = useState<string | null>(null);
  const [from, setFrom] = useState<string>(addDays(idag, -90));
  const [to, setTo] = useState<string>(idag);
  const span = { from: parseLocalDate(from), to: parseLocalDate(to) };
  return (
    <Answered asked={asked}>
      {(users) => (
        <>
          <div className="field-row">
            <Select
              label="Användare"
              options={users.map((u) => ({
                id: u.vem,
                text: u.vem,
                note: `senast ${momentInText(u.senast)}`,
              }))}
              value={vem}
              onChange={setVem}
            />
            <DateField label="Från" value={from} onChange={setFrom} today={idag} latest={idag} />
            <DateField label="Till" value={to} onChange={setTo} today={idag} latest={idag} />
          </div>
          {vem !== null && span.from !== null && span.to !== null && (
            <PersonSvar vem={vem} from={span.from} to={span.to} />
          )}
        </>
      )}
    </Answered>
  );
}

function PersonSvar(input: { readonly vem: string; readonly from: string; readonly to: string }) {
  const asked = useQuestion('logg.person', { ...input, antal: 500 });
  return (
    <Answered asked={asked}>
      {({ rader, totalt }) =>
        rader.length === 0 ? (
          <Inget />
        ) : (
          <>
            <output>
              {countOf(totalt, 'händelse', 'händelser')}
              {totalt > rader.length && `, de ${rader.length} senaste visas`}
            </output>
            <Loggtabell titel={`Loggen för ${input.vem}`} rader={rader} />
          </>
        )
      }
    </Answered>
  );
}

function ForBrukare() {
  const [typed, setTyped] = useState('');
  const [shown, setShown] = useState<string | null>(null);
  return (
    <>
      <form
        className="field-row"
        onSubmit={(e) => {
          e.preventDefault();
          if (typed.trim().length >= 2) setShown(typed.trim());
        }}
      >
        <TextField
          label="Beteckning"
          help="Den beteckning som står i ärendena, till exempel Brukare A."
          value={typed}
          onChange={setTyped}
        />
        <Button type="submit" kind="primary">
          Visa loggen
        </Button>
      </form>
      {shown !== null && <BrukareSvar pseudonym={shown} />}
    </>
  );
}

function BrukareSvar({ pseudonym }: { readonly pseudonym: string }) {
  const asked = useQuestion('logg.brukare', { pseudonym });
  return (
    <Answered asked={asked}>
      {(rader) =>
        rader.length === 0 ? <Inget /> : <Loggtabell titel={`Loggen om ${pseudonym}`} rader={rader} />
      }
    </Answered>
  );
}
