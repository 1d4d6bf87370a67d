import { useState } from 'react';
import { problemText } from '../../../shared/problem.ts';
import { granskningsresultat } from '../../../shared/registervard/registervardApi.ts';
import { addDays, monthName, monthOf, parseLocalDate, yearOf } from '../../../shared/time/localDate.ts';
import { Answered } from '../../core/Answered.tsx';
import { ask } from '../../core/client.ts';
import { useGrund } from '../../core/grund.ts';
import { useQuestion } from '../../core/useQuestion.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice, optionsOf } from '../../ui/Choice.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Section } from '../../ui/Section.tsx';
import { Fritext } from '../../sekretess/Fritext.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { countOf, momentInText } from '../../ui/swedish.ts';
import { toast } from '../../ui/toasts.ts';
import { Loggtabell } from './Loggtabell.tsx';
import { useSvarsutkast } from '../../core/useSvarsutkast.ts';

interface Urval {
  readonly from: string;
  readonly to: string;
  readonly antal: number;
  readonly fro: string;
}

/** Regular review of the log: a draw that anyone can repeat, looked through and signed. */
export function Granskning() {
  const { idag } = useGrund();
  const [from, setFrom] = useState<string>(addDays(idag, -30));
  const [to, setTo] = useState<string>(idag);
  const [antal, setAntal] = useState('20');
  const [fro, setFro] = useState(`${monthName(monthOf(idag))} ${yearOf(idag)}`);
  const [drawn, setDrawn] = useState<Urval | null>(null);
  const [fault, setFault] = useState<string>();
  const draw = (): void => {
    const n = Number(antal);
    if (parseLocalDate(from) === null || parseLocalDate(to) === null)
      return setFault('Skriv de två dagarna.');
    if (!Number.isInteger(n) || n < 1 || n > 500) return setFault('Skriv ett antal mellan 1 och 500.');
    setFault(undefined);
    return setDrawn({ from, to, antal: n, fro: fro.trim() });
  };
  return (
    <>
      <PageHeader
        title="Loggranskning"
        lead="Läs regelbundet igenom ett stickprov av vilka som har läst i ärenden, och signera. Samma frö ger alltid samma stickprov."
      />
      <div className="stack">
        <form
          className="field-row"
          onSubmit={(e) => {
            e.preventDefault();
            draw();
          }}
        >
          <DateField label="Från" value={from} onChange={setFrom} today={idag} latest={idag} />
          <DateField label="Till" value={to} onChange={setTo} today={idag} latest={idag} />
          <TextField
            label="Antal"
            inputMode="numeric"
            short
            value={antal}
            onChange={setAntal}
            error={fault}
          />
          <TextField label="Frö" value={fro} onChange={setFro} />
          <Button type="submit" kind={drawn === null ? 'primary' : 'plain'}>
            Dra stickprov
          </Button>
        </form>
        {drawn !== null && (
          <Draget key={JSON.stringify(drawn)} urval={drawn} onSigned={() => setDrawn(null)} />
        )}
        <Section title="Signerade granskningar">
          <Signerade />
        </Section>
      </div>
    </>
  );
}

function Draget({ urval, onSigned }: { readonly urval: Urval; readonly onSigned: () => void }) {
  const asked = useQuestion('loggranskning.dra', urval);
  const [resultat, setResultat] = useState<keyof typeof granskningsresultat | null>(null);
  const utkast = useSvarsutkast('granskning', 'Anteckning', { anteckning: '' });
  const { anteckning } = utkast.varden;
  const [fault, setFault] = useState<string>();
  const sign = async (): Promise<void> => {
    if (resultat === null) return setFault('Välj vad granskningen gav.');
    const result = await ask('loggranskning.signera', { ...urval, resultat, anteckning });
    if (!result.ok)
      return setFault(
        result.problem.falt === 'anteckning'
          ? 'Skriv vad det är som ska följas upp.'
          : problemText(result.problem),
      );
    await utkast.klar();
    toast('Granskningen är signerad.');
    return onSigned();
  };
  return (
    <Answered asked={asked}>
      {({ population, rader }) =>
        rader.length === 0 ? (
          <EmptyState title="Inga läsningar" text="Ingen har läst i något ärende under den tiden." />
        ) : (
          <form
            className="stack"
            onSubmit={(e) => {
              e.preventDefault();
              void sign();
            }}
          >
            <output>
              {rader.length} av {countOf(population, 'läsning', 'läsningar')} är dragna.
            </output>
            <Loggtabell titel="Stickprovet" rader={rader} />
            <Choice
              label="Vad gav granskningen?"
              options={optionsOf(granskningsresultat)}
              value={resultat}
              onChange={setResultat}
            />
            <Fritext
              label="Anteckning"
              optional={resultat !== 'avvikande'}
              rows={3}
              value={anteckning}
              onChange={(t) => utkast.set({ anteckning: t })}
              error={fault}
            />
            <p>
              <Button type="submit" kind="primary">
                Signera granskningen
              </Button>
            </p>
          </form>
        )
      }
    </Answered>
  );
}

function Signerade() {
  const asked = useQuestion('loggranskning.lista', {});
  return (
    <Answered asked={asked}>
      {(list) =>
        list.length === 0 ? (
          <EmptyState title="Ingen granskning ännu" text="Dra ett stickprov, läs det och signera." />
        ) : (
          <ul className="items">
            {list.map((g) => (
              <li key={g.id} className="stack tight">
                <p>
                  <strong>{granskningsresultat[g.resultat]}</strong>, {momentInText(g.at)}, {g.vem}
                </p>
                <p className="quiet small">
                  {g.fran} till {g.till}: {g.urval.length} av {countOf(g.population, 'läsning', 'läsningar')},
                  frö ”{g.fro}”.
                </p>
                {g.anteckning !== '' && <p>{g.anteckning}</p>}
              </li>
            ))}
          </ul>
        )
      }
    </Answered>
  );
}
