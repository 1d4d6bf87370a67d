import { useState } from 'react';
import { planandringslag } from '../../../../shared/internkontroll/planandring.ts';
import { longDate } from '../../../../shared/time/localDate.ts';
import type { Answer } from '../../../core/client.ts';
import { useGrund } from '../../../core/grund.ts';
import { useAct } from '../../../core/useAct.ts';
import { Button } from '../../../ui/Button.tsx';
import { DateField } from '../../../ui/DateField.tsx';
import { ConfirmDialog, Dialog } from '../../../ui/Dialog.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Refusal } from '../../../ui/Refusal.tsx';
import { Fold } from '../../../ui/Section.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import type { Planval } from './planval.ts';
import { BaraFor } from '../../../core/BaraFor.tsx';

type Plan = Answer<'plan.visa'>;
interface Props {
  readonly val: Planval;
  readonly plan: Plan;
}

/** Where the plan stands with its decision, and the one thing that can be done about it. */
export function Beslut({ val, plan }: Props) {
  const [isAdopting, setAdopting] = useState(false);
  const [isUndoing, setUndoing] = useState(false);
  const open = useAct('plan.nyVersion');
  const undo = useAct('plan.angra');
  const version = plan.versioner + 1;
  return (
    <>
      {plan.oppen && plan.versioner === 0 && (
        <Notice>
          <p>Planen går att ändra fritt tills den är antagen. Sedan blir varje ändring en ny version.</p>
          <BaraFor fraga="plan.anta">
            <Button kind="primary" onPress={() => setAdopting(true)}>
              Anta planen
            </Button>
          </BaraFor>
        </Notice>
      )}
      {plan.oppen && plan.versioner > 0 && (
        <Notice kind="warning">
          <p>
            Planen är öppnad för version {version}. Den antagna versionen gäller tills den nya är antagen.
          </p>
          <Andringar andringar={plan.andringar} />
          <div className="row">
            <BaraFor fraga="plan.anta">
              <Button kind="primary" onPress={() => setAdopting(true)}>
                Anta version {version}
              </Button>
            </BaraFor>
            <BaraFor fraga="plan.angra">
              <Button onPress={() => setUndoing(true)}>Ångra ändringarna</Button>
            </BaraFor>
          </div>
        </Notice>
      )}
      {!plan.oppen && (
        <div className="row">
          <BaraFor fraga="plan.nyVersion">
            <Button
              isDisabled={open.isBusy}
              onPress={() =>
                void open.run({ ar: val.ar, namnd: val.namnd }, `Planen är öppnad för version ${version}.`)
              }
            >
              Öppna för ändring
            </Button>
          </BaraFor>
          <span className="small quiet">Planen är låst. En ändring blir version {version}.</span>
        </div>
      )}
      <Refusal text={open.error ?? undo.error} />
      {isAdopting && <Anta val={val} version={version} onClose={() => setAdopting(false)} />}
      <ConfirmDialog
        title="Ångra ändringarna"
        text="Planen blir som den senast antogs. Kontroller som har lagts till sedan dess tas bort."
        act="Ångra ändringarna"
        danger
        isOpen={isUndoing}
        onAct={() => void undo.run({ ar: val.ar, namnd: val.namnd }, 'Planen är som den antogs.')}
        onClose={() => setUndoing(false)}
      />
    </>
  );
}

function Anta({
  val,
  version,
  onClose,
}: {
  readonly val: Planval;
  readonly version: number;
  readonly onClose: () => void;
}) {
  const { idag } = useGrund();
  const act = useAct('plan.anta');
  const [datum, setDatum] = useState<string>(idag);
  const [paragraf, setParagraf] = useState('');
  const adopt = async (): Promise<void> => {
    const done = await act.run(
      { ar: val.ar, namnd: val.namnd, datum, paragraf },
      `Version ${version} av planen är antagen och låst.`,
    );
    if (done !== undefined) onClose();
  };
  return (
    <Dialog title={`Anta planen för ${val.ar}`} isOpen onClose={onClose}>
      <p>
        När {val.namnd} har beslutat låses planen med datum och paragraf. Senare ändringar blir nya versioner.
      </p>
      <DateField label="Beslutsdatum" value={datum} onChange={setDatum} today={idag} latest={idag} />
      <TextField label="Paragraf" help="Till exempel § 12" value={paragraf} onChange={setParagraf} short />
      <Refusal text={act.error} />
      <div className="dialog-actions">
        <Button kind="primary" isDisabled={act.isBusy} onPress={() => void adopt()}>
          Anta och lås
        </Button>
        <Button onPress={onClose}>Avbryt</Button>
      </div>
    </Dialog>
  );
}

function Andringar({ andringar }: { readonly andringar: Plan['andringar'] }) {
  if (andringar.length === 0) return <p className="quiet">Inget är ändrat än.</p>;
  return (
    <ul className="changes">
      {andringar.map((a) => (
        <li key={`${a.slag}${a.kontrollId}`}>
          <strong>{planandringslag[a.slag]}:</strong> {a.kontrollmoment}
          {a.falt.length > 0 && (
            <ul>
              {a.falt.map((f) => (
                <li key={f.namn}>
                  {f.namn}: {f.fran === '' ? 'tomt' : `”${f.fran}”`} blev{' '}
                  {f.till === '' ? 'tomt' : `”${f.till}”`}
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Every adopted version with its decision and what it changed. */
export function Versioner({ antagna }: Pick<Plan, 'antagna'>) {
  if (antagna.length === 0) return null;
  return (
    <Fold title={`Antagna versioner (${antagna.length})`}>
      <ol className="versions" reversed>
        {antagna.map((v) => (
          <li key={v.version}>
            <p>
              <strong>Version {v.version}</strong>, antagen {longDate(v.datum)}, {v.paragraf}. {v.kontroller}{' '}
              {v.kontroller === 1 ? 'kontroll' : 'kontroller'}.
            </p>
            {v.version > 1 && <Andringar andringar={v.andringar} />}
          </li>
        ))}
      </ol>
    </Fold>
  );
}
