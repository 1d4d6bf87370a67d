import { useState } from 'react';
import { klagomalKanaler, klagomalslag } from '../../../shared/klagomal/klagomal.ts';
import type { KlagomalRegel } from '../../../shared/klagomal/raknaregel.ts';
import { halvarOf, parsePeriod, periodCode, periodLabel } from '../../../shared/time/period.ts';
import { yearOf } from '../../../shared/time/localDate.ts';
import { Answered } from '../../core/Answered.tsx';
import { useGrund } from '../../core/grund.ts';
import { hrefTo } from '../../core/places.ts';
import { useAct } from '../../core/useAct.ts';
import { useQuestion } from '../../core/useQuestion.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice, Choices, optionsOf } from '../../ui/Choice.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { Section } from '../../ui/Section.tsx';
import { Select } from '../../ui/Select.tsx';
import { countOf, inFigures } from '../../ui/swedish.ts';
import { TextField } from '../../ui/TextField.tsx';
import { BaraFor } from '../../core/BaraFor.tsx';

/** The stated rule for which views enter the report's table, what it gives, and why another number is another. */
export function Raknesatt() {
  const asked = useQuestion('klagomal.regel', {});
  return (
    <div className="page">
      <PageHeader
        title="Så räknas klagomålen i rapporten"
        lead="En sagd regel, som står vid tabellen. Ändras den räknas nya rapporter om; låsta ändras aldrig."
      />
      <Answered asked={asked}>
        {({ regel, text }) => (
          <>
            <Notice>
              <p>
                <strong>Nu gäller: </strong>
                {text}
              </p>
            </Notice>
            <BaraFor fraga="klagomal.andraRegel" label="Ändra regeln">
              <Regel key={JSON.stringify(regel)} regel={regel} />
            </BaraFor>
            <Prova />
          </>
        )}
      </Answered>
      <p>
        <a href={hrefTo('klagomal')}>Till listan över klagomål</a>
      </p>
    </div>
  );
}

function Regel({ regel }: { readonly regel: KlagomalRegel }) {
  const { organisation } = useGrund();
  const act = useAct('klagomal.andraRegel');
  const [ny, setNy] = useState(regel);
  const isChanged = JSON.stringify(ny) !== JSON.stringify(regel);
  const verksamheter = organisation.verksamheter.map((v) => ({ id: v.id, text: v.namn }));
  return (
    <Section title="Ändra regeln">
      <Choices
        label="Vad räknas?"
        options={optionsOf(klagomalslag)}
        value={ny.slag}
        onChange={(slag) => setNy({ ...ny, slag: [...slag] })}
      />
      <Choices
        label="Kanaler som inte räknas"
        optional
        options={optionsOf(klagomalKanaler)}
        value={ny.utanKanaler}
        onChange={(utanKanaler) => setNy({ ...ny, utanKanaler: [...utanKanaler] })}
      />
      <Choices
        label="Verksamheter som inte räknas"
        optional
        options={verksamheter}
        value={ny.utanVerksamheter}
        onChange={(utan) => setNy({ ...ny, utanVerksamheter: [...utan] })}
      />
      <Choice
        label="Vad är ett?"
        options={[
          { id: 'klagomal', text: 'Varje klagomål' },
          { id: 'klagande', text: 'Varje person som klagat' },
        ]}
        value={ny.raknas}
        onChange={(raknas) => setNy({ ...ny, raknas })}
      />
      <Refusal text={act.error} />
      <div className="row">
        <Button
          kind="primary"
          isDisabled={!isChanged || act.isBusy}
          onPress={() => void act.run({ regel: ny }, 'Regeln gäller från nu.')}
        >
          Spara regeln
        </Button>
        <Button isDisabled={!isChanged} onPress={() => setNy(regel)}>
          Ångra
        </Button>
      </div>
    </Section>
  );
}

function Prova() {
  const { idag } = useGrund();
  const [period, setPeriod] = useState(periodCode(halvarOf(idag)));
  const [publicerat, setPublicerat] = useState('');
  const year = yearOf(idag);
  const valda = parsePeriod(period) ?? halvarOf(idag);
  const antal = /^\d+$/u.test(publicerat) ? Number(publicerat) : undefined;
  const asked = useQuestion('klagomal.rakna', {
    ...valda,
    ...(antal === undefined ? {} : { publicerat: antal }),
  });
  const perioder = [year, year - 1, year - 2].flatMap((y) => [`${y}-H2`, `${y}-H1`, String(y)]);
  return (
    <Section title="Vad regeln ger">
      <div className="filters">
        <Select
          label="Period"
          options={perioder.map((p) => ({ id: p, text: periodLabel(parsePeriod(p) ?? valda) }))}
          value={period}
          onChange={(p) => setPeriod(p ?? period)}
        />
        <TextField
          label="Ett tal som publicerats någon annanstans"
          optional
          short
          inputMode="numeric"
          value={publicerat}
          onChange={setPublicerat}
        />
      </div>
      <Answered asked={asked}>
        {(r) => (
          <>
            <p>
              <strong>{inFigures(r.antal)}</strong> enligt regeln.{' '}
              {countOf(r.klagomal, 'klagomål', 'klagomål')} från{' '}
              {countOf(r.klagande, 'känd person', 'kända personer')}
              {r.utanUppgift === 0 ? '' : `, ${inFigures(r.utanUppgift)} utan uppgift om vem`}.
            </p>
            {r.perVerksamhet.length > 0 && (
              <table className="table stat-steps">
                <caption className="visually-hidden">Klagomål per verksamhet enligt regeln</caption>
                <thead>
                  <tr>
                    <th scope="col">Verksamhet</th>
                    <th scope="col" className="number">
                      Antal
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {r.perVerksamhet.map((v) => (
                    <tr key={v.namn}>
                      <th scope="row">{v.namn}</th>
                      <td className="number">{inFigures(v.antal)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
            {antal !== undefined && antal !== r.antal && (
              <Notice kind={r.forklaringar.length === 0 ? 'warning' : 'info'}>
                {r.forklaringar.length === 0 ? (
                  <p>Ingen enstaka ändring av regeln ger {inFigures(antal)}.</p>
                ) : (
                  <>
                    <p>{inFigures(antal)} blir det om regeln i stället är:</p>
                    <ul>
                      {r.forklaringar.map((f) => (
                        <li key={f.text}>{f.text}</li>
                      ))}
                    </ul>
                  </>
                )}
              </Notice>
            )}
          </>
        )}
      </Answered>
    </Section>
  );
}
