import { useEffect, useState } from 'react';
import { automatfragor, kontrollslag } from '../../../../shared/internkontroll/kontroll.ts';
import type { Kontrollslag } from '../../../../shared/internkontroll/kontroll.ts';
import { monthName } from '../../../../shared/time/localDate.ts';
import { Answered } from '../../../core/Answered.tsx';
import { ask } from '../../../core/client.ts';
import type { Answer } from '../../../core/client.ts';
import { useGrund } from '../../../core/grund.ts';
import { goTo } from '../../../core/places.ts';
import { useAct } from '../../../core/useAct.ts';
import { useQuestion } from '../../../core/useQuestion.ts';
import { useFormutkast, useIfyllt } from '../../../core/useFormutkast.ts';
import type { Formutkast, Utkastplats } from '../../../core/useFormutkast.ts';
import { Utkastruta } from '../../../core/Utkastruta.tsx';
import { teachSave } from '../../../frame/commands.ts';
import { Button } from '../../../ui/Button.tsx';
import { Choice, Choices, optionsOf } from '../../../ui/Choice.tsx';
import { ConfirmDialog } from '../../../ui/Dialog.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Refusal } from '../../../ui/Refusal.tsx';
import { ComboBox, Select } from '../../../ui/Select.tsx';
import { Fritext } from '../../../sekretess/Fritext.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { forslagetNamn, somUppgifter, somVarden, tomKontroll } from './kontrollVarden.ts';
import type { KontrollVarden } from './kontrollVarden.ts';
import { planHref, planPlats } from './planval.ts';
import type { Planval } from './planval.ts';

/** A control is added or changed. */
export function KontrollForm({ val, id }: { readonly val: Planval; readonly id: string | null }) {
  return id === null ? (
    <Form val={val} id={null} start={tomKontroll} risk={null} />
  ) : (
    <Andra val={val} id={id} />
  );
}

function Andra({ val, id }: { readonly val: Planval; readonly id: string }) {
  const asked = useQuestion('kontroll.visa', { id });
  return (
    <Answered asked={asked}>
      {({ kontroll, risk }) => <Form val={val} id={id} start={somVarden(kontroll)} risk={risk} />}
    </Answered>
  );
}

const manader = Array.from({ length: 12 }, (_, i) => ({
  id: String(i + 1),
  text: monthName(i + 1).slice(0, 3),
}));
const takter: readonly (readonly [text: string, manader: readonly number[]])[] = [
  ['Delår och helår', [8, 12]],
  ['Varje kvartal', [3, 6, 9, 12]],
  ['Varje månad', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
];
const slagNot: Readonly<Record<Kontrollslag, string>> = {
  uppgift: 'Till exempel ”50 väntar på plats”',
  klasser: 'Till exempel utredningstid: 59 inom tiden, 9 över',
  checklista: 'Slumpvis dragna akter granskas mot frågor',
  automatisk: 'Varsam räknar ur avvikelser, klagomål och lex Sarah',
};

type Riskkort = NonNullable<Answer<'kontroll.visa'>['risk']>;
interface FormProps {
  readonly val: Planval;
  readonly id: string | null;
  readonly start: KontrollVarden;
  readonly risk: Riskkort | null;
}
interface IfylldProps {
  readonly utkast: Utkastplats;
  readonly fran: Formutkast;
}
function Form(props: FormProps) {
  const { val, id } = props;
  const utkast = {
    nyckel: `kontroll:${id ?? `ny:${val.namnd}:${val.ar}`}`,
    plats: planPlats(`plan/${id ?? 'ny'}`, val),
    titel: id === null ? `Ny kontroll ${val.ar}` : `Ändra kontrollen ${props.start.kontrollmoment}`,
  };
  const fran = useFormutkast(utkast.nyckel);
  return fran === undefined ? null : <Ifylld key={fran.id} {...props} utkast={utkast} fran={fran} />;
}

function Ifylld({ val, id, start, risk, utkast, fran }: FormProps & IfylldProps) {
  const ifyllt = useIfyllt(utkast, fran, start);
  const { varden: v, set } = ifyllt;
  const act = useAct('kontroll.spara');
  const save = async (): Promise<void> => {
    const saved = await act.run(
      { ar: val.ar, namnd: val.namnd, ...(id === null ? {} : { id }), uppgifter: somUppgifter(v) },
      'Kontrollen är sparad.',
    );
    if (saved === undefined) return;
    await ifyllt.klar();
    goTo('internkontroll/plan', { ar: String(val.ar), namnd: val.namnd });
  };
  useEffect(() => teachSave(() => void save()));
  return (
    <>
      <PageHeader
        title={id === null ? `Ny kontroll ${val.ar}` : 'Ändra kontrollen'}
        lead={`${val.namnd}, internkontrollplan ${val.ar}`}
      />
      <div className="plan-form">
        <Utkastruta {...ifyllt} />
        <Fritext
          label="Kontrollmoment"
          help="Vad som kontrolleras, som det ska stå i planen"
          rows={2}
          value={v.kontrollmoment}
          onChange={(kontrollmoment) => set({ kontrollmoment })}
        />
        <Choice
          label="Vad blir utfallet?"
          look="column"
          options={optionsOf(kontrollslag).map((o) => ({ ...o, note: slagNot[o.id] }))}
          value={v.slag}
          onChange={(slag) => set({ slag })}
        />
        {v.slag === 'automatisk' && <Automatik v={v} set={set} />}
        {v.slag === 'checklista' && (
          <Fritext
            label="Frågor i checklistan"
            help="En fråga per rad. Varje granskad akt får svar på alla."
            rows={5}
            optional
            value={v.fragor}
            onChange={(fragor) => set({ fragor })}
          />
        )}
        <Choices
          label="Månader"
          help="När kontrollen ska göras"
          options={manader}
          value={v.manader}
          onChange={(m) => set({ manader: m })}
        />
        <div className="row">
          {takter.map(([text, m]) => (
            <Button key={text} kind="quiet" onPress={() => set({ manader: m.map(String) })}>
              {text}
            </Button>
          ))}
        </div>
        <Riskval risk={risk} value={v.riskId} onChange={(riskId) => set({ riskId })} />
        <TextField label="Ansvarig" optional value={v.ansvarig} onChange={(ansvarig) => set({ ansvarig })} />
        <Fritext
          label="Process eller rutin"
          optional
          rows={2}
          value={v.process}
          onChange={(process) => set({ process })}
        />
        <Fritext label="Metod" optional rows={2} value={v.metod} onChange={(metod) => set({ metod })} />
        <Refusal text={act.error} />
        <div className="row">
          <Button kind="primary" isDisabled={act.isBusy} onPress={() => void save()}>
            Spara kontrollen
          </Button>
          <a className="button" href={planHref('plan', val)}>
            Avbryt
          </a>
          {id !== null && <TaBort val={val} id={id} />}
        </div>
      </div>
    </>
  );
}

interface RiskvalProps {
  readonly risk: Riskkort | null;
  readonly value: string | null;
  readonly onChange: (riskId: string | null) => void;
}
/** The risk that the control answers to, found by its number or any of its words; a register may hold thousands. */
function Riskval({ risk, value, onChange }: RiskvalProps) {
  const [words, setWords] = useState('');
  const [known, setKnown] = useState<readonly Riskkort[]>(risk === null ? [] : [risk]);
  useEffect(() => {
    let isStale = false;
    const search = async (): Promise<void> => {
      // "4. Risken" is how an option reads; the register is searched for its number and its words.
      const text = words.trim().replace(/^(\d+)\./u, '$1');
      const found = await ask('risk.rader', { filter: text === '' ? {} : { text }, antal: 50 });
      if (isStale || !found.ok) return;
      // The one that is chosen keeps its words, whatever is searched for.
      setKnown((had) => {
        const chosen = had.filter((r) => r.id === value && !found.value.rader.some((x) => x.id === r.id));
        return [...chosen, ...found.value.rader];
      });
    };
    void search();
    return () => {
      isStale = true;
    };
  }, [words, value]);
  return (
    <ComboBox
      label="Risk"
      optional
      groups={[{ text: '', options: known.map((r) => ({ id: r.id, text: `${r.nr}. ${r.risk}` })) }]}
      value={value}
      onChange={onChange}
      onType={setWords}
      placeholder="Sök bland riskerna"
    />
  );
}

interface DelProps {
  readonly v: KontrollVarden;
  readonly set: (more: Partial<KontrollVarden>) => void;
}
function Automatik({ v, set }: DelProps) {
  const { organisation } = useGrund();
  return (
    <div className="card">
      <Select
        label="Vad ska sammanställas?"
        options={optionsOf(automatfragor)}
        value={v.fraga}
        onChange={(fraga) =>
          set({
            fraga,
            ...(fraga !== null && v.kontrollmoment === '' ? { kontrollmoment: forslagetNamn(fraga) } : {}),
          })
        }
      />
      <Select
        label="Verksamhet"
        help="Utan val räknas hela kommunen"
        optional
        options={organisation.verksamheter.map((x) => ({ id: x.id, text: x.namn }))}
        value={v.verksamhetId}
        onChange={(verksamhetId) => set({ verksamhetId })}
      />
      <Choice
        label="Dela upp per"
        options={[
          { id: 'form', text: 'Verksamhetsform' },
          { id: 'enhet', text: 'Enhet' },
        ]}
        value={v.delar}
        onChange={(delar) => set({ delar })}
      />
    </div>
  );
}

function TaBort({ val, id }: { readonly val: Planval; readonly id: string }) {
  const act = useAct('kontroll.taBort');
  const [isAsking, setAsking] = useState(false);
  const remove = async (): Promise<void> => {
    const done = await act.run({ id }, 'Kontrollen är borttagen.');
    if (done !== undefined) goTo('internkontroll/plan', { ar: String(val.ar), namnd: val.namnd });
  };
  return (
    <>
      <Button kind="danger" onPress={() => setAsking(true)}>
        Ta bort
      </Button>
      <Refusal text={act.error} />
      <ConfirmDialog
        title="Ta bort kontrollen"
        text="Kontrollen tas bort ur planen. Antagna versioner behåller den."
        act="Ta bort kontrollen"
        danger
        isOpen={isAsking}
        onAct={() => void remove()}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
