import type { RiskNiva } from '../../../../shared/internkontroll/risk.ts';
import { riskNivaer } from '../../../../shared/internkontroll/risk.ts';
import { avvikerFranData, riskvarde, zonFor } from '../../../../shared/riskmatris/riskmatris.ts';
import type { Niva, Poang, Riskmatris } from '../../../../shared/riskmatris/riskmatris.ts';
import { Answered } from '../../../core/Answered.tsx';
import type { Answer } from '../../../core/client.ts';
import { useAct } from '../../../core/useAct.ts';
import { useQuestion } from '../../../core/useQuestion.ts';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Refusal } from '../../../ui/Refusal.tsx';
import { Fritext } from '../../../sekretess/Fritext.tsx';
import { useSvarsutkast } from '../../../core/useSvarsutkast.ts';

export interface Flytt {
  readonly nr: number;
  readonly fran: Poang;
  readonly till: Poang;
}
interface Props extends Flytt {
  readonly matris: Riskmatris;
  readonly niva: RiskNiva;
  readonly onDone: () => void;
}

/** Asks why a mark was moved, with what the new levels mean in sight. */
export function Flytta(props: Props) {
  const found = useQuestion('risk.finn', { nr: props.nr });
  return <Answered asked={found}>{({ id }) => <Hamtad {...props} id={id} />}</Answered>;
}

function Hamtad({ id, ...props }: Props & { readonly id: string }) {
  const asked = useQuestion('risk.visa', { id });
  return <Answered asked={asked}>{(visad) => <Fraga {...props} visad={visad} />}</Answered>;
}

const ord = (n: Niva | undefined): string =>
  n === undefined ? '' : `${n.varde} ${n.text}${n.definition === '' ? '' : ` (${n.definition})`}`;

function Fraga({
  nr,
  fran,
  till,
  matris,
  niva,
  onDone,
  visad,
}: Props & { readonly visad: Answer<'risk.visa'> }) {
  const act = useAct('risk.skatta');
  const utkast = useSvarsutkast(`flytta:${nr}`, `Flytta risk ${nr}`, { motivering: '' });
  const { motivering } = utkast.varden;
  const { urData } = visad;
  const [before, after] = [zonFor(matris, fran), zonFor(matris, till)];
  const isFar = urData !== null && niva === 'nuvarande' && avvikerFranData(till.sannolikhet, urData.varde);
  const stang = async (): Promise<void> => {
    await utkast.klar();
    onDone();
  };
  const save = async (): Promise<void> => {
    const saved = await act.run(
      { id: visad.risk.id, niva, matrisId: matris.id, poang: till, motivering },
      `Risk ${nr} är flyttad till ${after.text}.`,
    );
    if (saved !== undefined) await stang();
  };
  return (
    <form
      className="stack"
      onSubmit={(e) => {
        e.preventDefault();
        void save();
      }}
    >
      <p>
        <strong>{visad.risk.risk}</strong>
      </p>
      <dl className="facts">
        <dt>Nivå</dt>
        <dd>{riskNivaer[niva]}</dd>
        <dt>Sannolikhet</dt>
        <dd>
          {fran.sannolikhet} → {ord(matris.sannolikhet[till.sannolikhet - 1])}
        </dd>
        <dt>Allvarlighetsgrad</dt>
        <dd>
          {fran.allvarlighetsgrad} → {ord(matris.allvarlighetsgrad[till.allvarlighetsgrad - 1])}
        </dd>
        <dt>Riskvärde och zon</dt>
        <dd>
          {riskvarde(fran)}, {before.text} → {riskvarde(till)}, {after.text}
        </dd>
      </dl>
      {isFar && (
        <Notice kind="warning">
          <p>
            {urData.antal} händelser de senaste {urData.dagar} dagarna motsvarar nivå {urData.varde}. Det är
            minst två steg från den nya nivån. Skriv varför.
          </p>
        </Notice>
      )}
      <Fritext
        label="Varför flyttas risken?"
        rows={2}
        autoFocus
        value={motivering}
        onChange={(t) => utkast.set({ motivering: t })}
      />
      <Refusal text={act.error} />
      <div className="dialog-actions">
        <Button kind="primary" type="submit" isDisabled={motivering.trim() === '' || act.isBusy}>
          Flytta risken
        </Button>
        <Button onPress={() => void stang()}>Avbryt</Button>
      </div>
    </form>
  );
}
