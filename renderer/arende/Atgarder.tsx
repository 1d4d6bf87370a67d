import { PencilLine } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import {
  arEffektBedomd,
  arForsenad,
  arGallande,
  atgardOvergangar,
  atgardStatus,
  effekter,
} from '../../shared/atgard/atgard.ts';
import type { Atgard, Effekt, Sak } from '../../shared/atgard/atgard.ts';
import { effektsvar } from '../../shared/atgard/effektUrData.ts';
import { kodText } from '../../shared/kodverk/kodverk.ts';
import { longDate } from '../../shared/time/localDate.ts';
import { Answered } from '../core/Answered.tsx';
import type { Input } from '../core/client.ts';
import { useGrund } from '../core/grund.ts';
import { usePlace } from '../core/places.ts';
import { useQuestion } from '../core/useQuestion.ts';
import { Button } from '../ui/Button.tsx';
import { Chip } from '../ui/Chip.tsx';
import { Choice, optionsOf } from '../ui/Choice.tsx';
import { DateField } from '../ui/DateField.tsx';
import { Fold } from '../ui/Section.tsx';
import { Refusal } from '../ui/Refusal.tsx';
import { useAct } from '../core/useAct.ts';
import { AtgardForm, useAtgardsutkast } from './AtgardForm.tsx';
import { useFar } from '../core/BaraFor.tsx';

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
  const mayChange = useFar('atgard.foresla') && isOpen;
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
          {mayChange && <Ny sak={sak} />}
          {mayChange && atgarder.length === 0 && vidTomt}
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

function En({ atgard: a, isOpen: isCaseOpen }: { readonly atgard: Atgard; readonly isOpen: boolean }) {
  const { kodverk, idag } = useGrund();
  const act = useAct('atgard.status');
  const [isChanging, setChanging] = useState(false);
  // What is not finished can be finished, also in a case that has been ended around it.
  const isOpen = useFar('atgard.status') && (isCaseOpen || (arGallande(a) && !arEffektBedomd(a)));
  const isLate = arForsenad(a, idag);
  const place = useRef<HTMLDivElement>(null);
  const isLedTo = usePlace().search.get('del') === `atgard-${a.id}`;
  useEffect(() => {
    if (!isLedTo) return;
    place.current?.scrollIntoView({ block: 'center' });
    place.current?.focus({ preventScroll: true });
  }, [isLedTo]);
  if (isChanging) return <Andra atgard={a} onKlar={() => setChanging(false)} />;
  return (
    <div
      className="card"
      id={`sektion-atgard-${a.id}`}
      ref={place}
      tabIndex={-1}
      role="group"
      aria-label={a.text}
    >
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
          {!arEffektBedomd(a) && (
            <Button kind="quiet" icon={PencilLine} onPress={() => setChanging(true)}>
              Ändra åtgärden
            </Button>
          )}
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
  const act = useAct('atgard.foresla');
  const utkast = useAtgardsutkast(`atgard:${sak.slag}:${sak.id}`, 'Ny åtgärd');
  const [isShown, setShown] = useState<boolean | null>(null);
  const spara = async (atgard: Input<'atgard.foresla'>['atgard']): Promise<void> => {
    const saved = await act.run({ sak, atgard }, 'Åtgärden är föreslagen.');
    if (saved === undefined) return;
    setShown(false);
    await utkast.klar();
  };
  return (
    <Fold title="Ny åtgärd" isOpen={isShown ?? utkast.isTaken} onChange={setShown}>
      <AtgardForm
        utkast={utkast}
        knapp="Spara åtgärden"
        fel={act.error}
        isBusy={act.isBusy}
        spara={(atgard) => void spara(atgard)}
      />
    </Fold>
  );
}

/** Another person, another day, or the words reworked. */
function Andra({ atgard, onKlar }: { readonly atgard: Atgard; readonly onKlar: () => void }) {
  const act = useAct('atgard.andra');
  const utkast = useAtgardsutkast(`atgard:${atgard.id}`, 'Ändra åtgärd', atgard);
  const stang = async (): Promise<void> => {
    await utkast.klar();
    onKlar();
  };
  const spara = async (ny: Input<'atgard.andra'>['atgard']): Promise<void> => {
    const saved = await act.run({ id: atgard.id, atgard: ny }, 'Åtgärden är ändrad.');
    if (saved !== undefined) await stang();
  };
  return (
    <AtgardForm
      utkast={utkast}
      knapp="Spara ändringen"
      fel={act.error}
      isBusy={act.isBusy}
      spara={(ny) => void spara(ny)}
      onAvbryt={() => void stang()}
    />
  );
}
