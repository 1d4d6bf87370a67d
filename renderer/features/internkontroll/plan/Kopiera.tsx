import { useState } from 'react';
import { resultatText } from '../../../../shared/internkontroll/resultatskala.ts';
import { monthName } from '../../../../shared/time/localDate.ts';
import { Answered } from '../../../core/Answered.tsx';
import type { Answer } from '../../../core/client.ts';
import { useGrund } from '../../../core/grund.ts';
import { goTo } from '../../../core/places.ts';
import { useAct } from '../../../core/useAct.ts';
import { useQuestion } from '../../../core/useQuestion.ts';
import { Button } from '../../../ui/Button.tsx';
import { Checkbox } from '../../../ui/Choice.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Refusal } from '../../../ui/Refusal.tsx';
import { Select } from '../../../ui/Select.tsx';
import { countOf } from '../../../ui/swedish.ts';
import { planHref, usePlanalternativ } from './planval.ts';
import type { Planval } from './planval.ts';

type Rad = Answer<'plan.visa'>['kalender'][number];

/** What a control gave in its year: the latest result, and turns that were missed. */
function Utfall({ rad }: { readonly rad: Rad }) {
  const { kodverk } = useGrund();
  const missade = rad.manader.filter((m) => m === 'missad').length;
  return (
    <>
      {rad.senaste === null ? 'Inget utfall' : resultatText(kodverk, rad.senaste.resultat)}
      {missade > 0 && (
        <small className="quiet"> {countOf(missade, 'missat tillfälle', 'missade tillfällen')}</small>
      )}
    </>
  );
}

/** Another year's controls, gone through one by one before they are copied. */
export function Kopiera({ val }: { readonly val: Planval }) {
  const { ar } = usePlanalternativ(val);
  const [fran, setFran] = useState(String(val.ar - 1));
  const asked = useQuestion('plan.visa', { ar: Number(fran), namnd: val.namnd });
  return (
    <>
      <PageHeader
        title={`Kopiera kontroller till ${val.ar}`}
        lead="Gå igenom vad varje kontroll gav och välj de som ska vara kvar. Månader, metod och risk följer med och kan ändras efteråt."
      >
        <a className="button" href={planHref('plan', val)}>
          Tillbaka till planen
        </a>
      </PageHeader>
      <Select
        label="Från"
        options={ar.filter((a) => a !== val.ar).map((a) => ({ id: String(a), text: String(a) }))}
        value={fran}
        onChange={(a) => setFran(a ?? fran)}
      />
      <Answered asked={asked}>
        {({ kalender }) =>
          kalender.length === 0 ? (
            <EmptyState
              title={`Planen för ${fran} har inga kontroller`}
              text="Välj ett annat år, eller lägg till kontrollerna en i taget."
            />
          ) : (
            <Urval key={fran} val={val} fran={Number(fran)} rader={kalender} />
          )
        }
      </Answered>
    </>
  );
}

function Urval({
  val,
  fran,
  rader,
}: {
  readonly val: Planval;
  readonly fran: number;
  readonly rader: readonly Rad[];
}) {
  const act = useAct('plan.kopiera');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(rader.map((r) => r.kontroll.id)));
  const toggle = (id: string, isOn: boolean): void => {
    const next = new Set(chosen);
    if (isOn) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  const copy = async (): Promise<void> => {
    const done = await act.run(
      { fran, till: val.ar, namnd: val.namnd, urval: [...chosen] },
      `Kontrollerna är kopierade till ${val.ar}.`,
    );
    if (done !== undefined) goTo('internkontroll/plan', { ar: String(val.ar), namnd: val.namnd });
  };
  return (
    <div className="stack">
      <table className="table reflow">
        <caption className="visually-hidden">Kontroller {fran}</caption>
        <thead>
          <tr>
            <th scope="col">Kontroll</th>
            <th scope="col">Månader</th>
            <th scope="col">Utfall {fran}</th>
          </tr>
        </thead>
        <tbody>
          {rader.map((r) => (
            <tr key={r.kontroll.id}>
              <th scope="row">
                <Checkbox
                  label={r.kontroll.kontrollmoment}
                  value={chosen.has(r.kontroll.id)}
                  onChange={(on) => toggle(r.kontroll.id, on)}
                />
              </th>
              <td>{r.kontroll.manader.map((m) => monthName(m).slice(0, 3)).join(', ')}</td>
              <td>
                <Utfall rad={r} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Refusal text={act.error} />
      <Button kind="primary" isDisabled={act.isBusy || chosen.size === 0} onPress={() => void copy()}>
        {`Kopiera ${countOf(chosen.size, 'kontroll', 'kontroller')} till ${val.ar}`}
      </Button>
    </div>
  );
}
