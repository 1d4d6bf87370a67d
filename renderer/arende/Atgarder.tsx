import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { arForsenad, atgardOvergangar, atgardStatus, effekter } from '../../shared/atgard/atgard.ts';
import type { Atgard, Effekt, Sak } from '../../shared/atgard/atgard.ts';
import { effektsvar } from '../../shared/atgard/effektUrData.ts';
import { kodText, koderI } from '../../shared/kodverk/kodverk.ts';
import { longDate } from '../../shared/time/localDate.ts';
import { Answered } from '../core/Answered.tsx';
import { useGrund } from '../core/grund.ts';
import { useQuestion } from '../core/useQuestion.ts';
import { Button } from '../ui/Button.tsx';
import { Chip } from '../ui/Chip.tsx';
import { Choice, optionsOf } from '../ui/Choice.tsx';
import { DateField } from '../ui/DateField.tsx';
import { Fold } from '../ui/Section.tsx';
import { Select } from '../ui/Select.tsx';
import { Fritext } from '../sekretess/Fritext.tsx';
import { TextField } from '../ui/TextField.tsx';
import { Refusal } from '../ui/Refusal.tsx';
import { useAct } from '../core/useAct.ts';

interface Props {
  readonly sak: Sak;
  /** An ended case shows its measures, but they can no longer be changed. */
  readonly isOpen: boolean;
  /** What stands while there is none; an avvikelse tells why none is needed. */
  readonly tomText?: string;
  /** What can be done instead while there is none. */
  readonly vidTomt?: ReactNode;
}

/** What is done about it: who, when, how it goes and whether it helped. The same for every kind of case. */
export function Atgarder({ sak, isOpen, tomText = 'Ingen åtgärd är beslutad än.', vidTomt }: Props) {
  const asked = useQuestion('atgard.lista', { sak });
  return (
    <Answered asked={asked}>
      {(atgarder) => (
        <>
          {/* Where the next step leads when an effect is to be judged. */}
          <span id="sektion-effekt" />
          {atgarder.length === 0 && <p className="quiet">{tomText}</p>}
          {atgarder.map((a) => (
            <En key={a.id} atgard={a} isOpen={isOpen} />
          ))}
          {isOpen && <Ny sak={sak} />}
          {isOpen && atgarder.length === 0 && vidTomt}
        </>
      )}
    </Answered>
  );
}

const verb: Readonly<Record<Atgard['status'], string>> = {
  foreslagen: 'Föreslå igen',
  godkand: 'Godkänn',
  avslagen: 'Avslå',
  omarbetas: 'Be om omarbetning',
  pagar: 'Markera som påbörjad',
  utford: 'Markera som utförd',
};

function En({ atgard: a, isOpen }: { readonly atgard: Atgard; readonly isOpen: boolean }) {
  const { kodverk, idag } = useGrund();
  const act = useAct('atgard.status');
  const isLate = arForsenad(a, idag);
  return (
    <div className="card" id={`sektion-atgard-${a.id}`}>
      <div className="row">
        <strong>{a.text}</strong>
        <Chip tone={a.status === 'utford' ? 'done' : isLate ? 'warning' : 'accent'}>
          {atgardStatus[a.status]}
          {isLate ? ', försenad' : ''}
        </Chip>
      </div>
      <p className="quiet small">
        {kodText(kodverk, 'orsaksomrade', a.omrade)} · {a.ansvarig} · klar senast {longDate(a.klarSenast)}
        {a.utfordDatum === null ? '' : ` · utförd ${longDate(a.utfordDatum)}`}
      </p>
      {isOpen && (
        <div className="row">
          {atgardOvergangar[a.status].map((status) => (
            <Button
              key={status}
              kind="quiet"
              onPress={() =>
                void act.run({ id: a.id, status }, `Åtgärden är ${atgardStatus[status].toLowerCase()}.`)
              }
            >
              {verb[status]}
            </Button>
          ))}
        </div>
      )}
      <Refusal text={act.error} />
      {a.status === 'utford' && <EffektDel atgard={a} isOpen={isOpen} />}
    </div>
  );
}

/** Whether it helped: what the counts say, and what a person judges. */
function EffektDel({ atgard: a, isOpen }: { readonly atgard: Atgard; readonly isOpen: boolean }) {
  const { idag } = useGrund();
  const act = useAct('atgard.effekt');
  const data = useQuestion('atgard.effektUrData', { id: a.id });
  const [effekt, setEffekt] = useState<Effekt | null>(a.effekt);
  const [nyttDatum, setNyttDatum] = useState(a.bedomsDatum ?? '');
  const needsDay = effekt === 'gar-inte-an';
  const save = async (): Promise<void> => {
    if (effekt === null) return;
    const bedomning = { effekt, ...(needsDay && nyttDatum !== '' ? { nyttDatum } : {}) };
    await act.run({ id: a.id, bedomning }, 'Effekten är bedömd.');
  };
  return (
    <>
      <Answered asked={data} lines={1}>
        {({ svar, fore, efter, metod }) => (
          <p className="small">
            <strong>Ur data: {effektsvar[svar].toLowerCase()}.</strong>{' '}
            {fore === null || efter === null ? '' : `${fore.antal} före och ${efter.antal} efter. `}
            <span className="quiet">{metod}</span>
          </p>
        )}
      </Answered>
      {!isOpen && a.effekt !== null && <p>Bedömd effekt: {effekter[a.effekt].toLowerCase()}</p>}
      {isOpen && (
        <>
          <Choice
            label="Hjälpte åtgärden?"
            options={optionsOf(effekter)}
            value={effekt}
            onChange={setEffekt}
          />
          {needsDay && (
            <DateField
              label="När ska den bedömas igen?"
              value={nyttDatum}
              onChange={setNyttDatum}
              today={idag}
            />
          )}
          <Refusal text={act.error} />
          <div className="row">
            <Button isDisabled={effekt === null} onPress={() => void save()}>
              Spara effekten
            </Button>
          </div>
        </>
      )}
    </>
  );
}

function Ny({ sak }: Pick<Props, 'sak'>) {
  const { kodverk, idag } = useGrund();
  const act = useAct('atgard.foresla');
  const [isShown, setShown] = useState(false);
  const [text, setText] = useState('');
  const [omrade, setOmrade] = useState<string | null>(null);
  const [ansvarig, setAnsvarig] = useState('');
  const [klarSenast, setKlarSenast] = useState('');
  const areas = koderI(kodverk, 'orsaksomrade').map((k) => ({ id: k.kod, text: k.text }));
  const save = async (): Promise<void> => {
    if (omrade === null) return;
    const atgard = { omrade, text, ansvarig, klarSenast };
    const saved = await act.run({ sak, atgard }, 'Åtgärden är föreslagen.');
    if (saved === undefined) return;
    setText('');
    setShown(false);
  };
  return (
    <Fold title="Ny åtgärd" isOpen={isShown} onChange={setShown}>
      <div className="card">
        <Fritext label="Vad ska göras?" rows={2} value={text} onChange={setText} />
        <Select label="Område" options={areas} value={omrade} onChange={setOmrade} />
        <div className="two">
          <TextField
            label="Ansvarig"
            help="En person. Namnet stannar på den här datorn."
            value={ansvarig}
            onChange={setAnsvarig}
          />
          <DateField label="Klar senast" value={klarSenast} onChange={setKlarSenast} today={idag} />
        </div>
        <Refusal text={act.error} />
        <div className="row">
          <Button icon={Plus} isDisabled={act.isBusy || omrade === null} onPress={() => void save()}>
            Spara åtgärden
          </Button>
        </div>
      </div>
    </Fold>
  );
}
