import { useState } from 'react';
import type { AvvikelseId } from '../../../shared/avvikelse/avvikelse.ts';
import { kravText } from '../../../shared/avvikelse/overgangar.ts';
import type { Status } from '../../../shared/avvikelse/overgangar.ts';
import { longDate } from '../../../shared/time/localDate.ts';
import { Answered } from '../../core/Answered.tsx';
import type { Answer } from '../../core/client.ts';
import { useGrund } from '../../core/grund.ts';
import { useQuestion } from '../../core/useQuestion.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { Fritext } from '../../sekretess/Fritext.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import type { SektionProps } from './sektioner.ts';
import { useAct } from '../../core/useAct.ts';
import { useFar } from '../../core/BaraFor.tsx';
import { useSvarsutkast } from '../../core/useSvarsutkast.ts';

/** The questions along the way and the steps that the process allows from here, each with what is still missing. */
export function Steg({ avvikelse }: SektionProps) {
  const asked = useQuestion('avvikelse.arende', { id: avvikelse.id });
  return (
    <Answered asked={asked}>
      {(arende) => (
        <>
          {avvikelse.lagrum !== 'hsl' && <LexSarahFraga id={avvikelse.id} arende={arende} />}
          {arende.eskalering.length > 0 && <TagitDel id={avvikelse.id} arende={arende} />}
          {(avvikelse.status === 'uppfoljd' || arende.forlopp.aterkoppladDatum !== null) && (
            <Aterkoppling avvikelse={avvikelse} arende={arende} />
          )}
          <Knappar id={avvikelse.id} arende={arende} />
        </>
      )}
    </Answered>
  );
}

interface DelProps {
  readonly id: AvvikelseId;
  readonly arende: Answer<'avvikelse.arende'>;
}

/** Asked of every event under SoL and LSS; a no is kept with its reason too. */
function LexSarahFraga({ id, arende }: DelProps) {
  const act = useAct('avvikelse.svara');
  const utkast = useSvarsutkast('lex-sarah', 'Frågan om lex Sarah', {
    svar: arende.forlopp.lexSarahSvar,
    skal: arende.forlopp.lexSarahSkal,
  });
  const { svar, skal } = utkast.varden;
  const save = async (): Promise<void> => {
    if (svar === null) return;
    const saved = await act.run({ id, lexSarah: { svar, skal } }, 'Svaret är sparat.');
    if (saved !== undefined) await utkast.klar();
  };
  return (
    <div className="card" id="sektion-lexSarah">
      <Choice
        label="Kan det vara ett missförhållande eller en påtaglig risk för det (lex Sarah)?"
        help="Missförhållande: handling eller försummelse som hotat eller påverkat någons liv, säkerhet eller hälsa."
        options={[
          { id: 'ja', text: 'Ja, rapportera' },
          { id: 'nej', text: 'Nej' },
        ]}
        value={svar}
        onChange={(s) => utkast.set({ svar: s })}
      />
      <Fritext
        label="Varför?"
        rows={2}
        optional={svar === 'ja'}
        value={skal}
        onChange={(t) => utkast.set({ skal: t })}
      />
      <Refusal text={act.error} />
      <div className="row">
        <Button
          isDisabled={svar === null || (svar === 'nej' && skal.trim() === '')}
          onPress={() => void save()}
        >
          Spara svaret
        </Button>
      </div>
    </div>
  );
}

function TagitDel({ id, arende }: DelProps) {
  const act = useAct('avvikelse.tagitDel');
  const { masDatum, masVem } = arende.forlopp;
  const kanTaDel = useFar('avvikelse.tagitDel');
  return (
    <div className="card" id="sektion-mas">
      {arende.eskalering.map((t) => (
        <p key={t}>{t}.</p>
      ))}
      {masDatum === null ? (
        <div className="row">
          {kanTaDel ? (
            <Button onPress={() => void act.run({ id }, 'Noterat att du har tagit del.')}>
              Jag har tagit del av ärendet
            </Button>
          ) : (
            <span className="quiet">Noteras av den som är medicinskt eller socialt ansvarig.</span>
          )}
        </div>
      ) : (
        <p className="quiet">
          {masVem} tog del {longDate(masDatum)}.
        </p>
      )}
      <Refusal text={act.error} />
    </div>
  );
}

function Aterkoppling({
  avvikelse: { id, status },
  arende,
}: Pick<DelProps, 'arende'> & Pick<SektionProps, 'avvikelse'>) {
  const { idag } = useGrund();
  const act = useAct('avvikelse.svara');
  const step = useAct('avvikelse.steg');
  const [dag, setDag] = useState<string>(arende.forlopp.aterkoppladDatum ?? idag);
  const save = async (): Promise<void> => {
    const saved = await act.run({ id, aterkoppladDatum: dag }, 'Återkopplingen är noterad.');
    if (saved !== undefined && status === 'uppfoljd')
      await step.run({ id, till: 'aterkopplad' }, 'Ärendet är återkopplat.');
  };
  return (
    <div className="card" id="sektion-aterkoppling">
      <DateField
        label="När återkopplades det till personalen?"
        value={dag}
        onChange={setDag}
        today={idag}
        latest={idag}
      />
      <Refusal text={act.error ?? step.error} />
      <div className="row">
        <Button onPress={() => void save()}>Spara dagen</Button>
      </div>
    </div>
  );
}

/** Ends that need a reason open a field for it; the other steps are one press. */
const needsReason = (till: Status): boolean =>
  till === 'dubblett' || till === 'ej-avvikelse' || till === 'registrerad';

function Knappar({ id, arende }: DelProps) {
  const act = useAct('avvikelse.steg');
  const [chosen, setChosen] = useState<Status | null>(null);
  const go = async (till: Status): Promise<void> => {
    if (needsReason(till)) setChosen(till);
    else await act.run({ id, till }, 'Steget är taget.');
  };
  return (
    <>
      <ul className="plain-list" id="sektion-avslut">
        {arende.steg.map((s) => {
          const missing = s.saknas.filter(
            (k) => !needsReason(s.till) || (k !== 'skal' && k !== 'dubblettAv'),
          );
          return (
            <li key={s.till} className="row">
              <Button isDisabled={missing.length > 0 || act.isBusy} onPress={() => void go(s.till)}>
                {s.text}
              </Button>
              <span className="quiet small">
                {missing.length === 0 ? '' : `Behövs först: ${missing.map((k) => kravText[k]).join('; ')}.`}
              </span>
            </li>
          );
        })}
      </ul>
      {chosen !== null && (
        <Skal
          id={id}
          till={chosen}
          text={arende.steg.find((s) => s.till === chosen)?.text ?? ''}
          onDone={() => setChosen(null)}
        />
      )}
      <Refusal text={act.error} />
    </>
  );
}

interface SkalProps {
  readonly id: AvvikelseId;
  readonly till: Status;
  readonly text: string;
  readonly onDone: () => void;
}

function Skal({ id, till, text, onDone }: SkalProps) {
  const finn = useAct('avvikelse.finn');
  const act = useAct('avvikelse.steg');
  const utkast = useSvarsutkast(`steg:${till}`, text, { skal: '', nummer: '' });
  const { skal, nummer } = utkast.varden;
  const klar = async (): Promise<void> => {
    await utkast.klar();
    onDone();
  };
  const save = async (): Promise<void> => {
    if (till !== 'dubblett') {
      if ((await act.run({ id, till, skal }, 'Sparat.')) !== undefined) await klar();
      return;
    }
    const other = await finn.run({ nummer }, 'Det andra ärendet finns.');
    if (other === undefined) return;
    if ((await act.run({ id, till, skal, dubblettAv: other.id }, 'Märkt som dubblett.')) !== undefined)
      await klar();
  };
  return (
    <div className="card">
      {till === 'dubblett' && (
        <TextField
          label="Numret på det andra ärendet"
          value={nummer}
          onChange={(t) => utkast.set({ nummer: t })}
          short
        />
      )}
      <Fritext
        label="Varför?"
        rows={2}
        optional={till === 'dubblett'}
        value={skal}
        onChange={(t) => utkast.set({ skal: t })}
      />
      <Refusal text={finn.error ?? act.error} />
      <div className="row">
        <Button kind="primary" onPress={() => void save()}>
          {text}
        </Button>
        <Button kind="quiet" onPress={() => void klar()}>
          Avbryt
        </Button>
      </div>
    </div>
  );
}
