import { useEffect, useRef } from 'react';
import { Answered } from '../../../core/Answered.tsx';
import type { Answer } from '../../../core/client.ts';
import { goTo } from '../../../core/places.ts';
import { useAct } from '../../../core/useAct.ts';
import { useQuestion } from '../../../core/useQuestion.ts';
import { Button } from '../../../ui/Button.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Facts } from '../../../ui/Facts.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Refusal } from '../../../ui/Refusal.tsx';
import { Fritext } from '../../../sekretess/Fritext.tsx';
import { helPoang, ingenPoang, Nivaval } from '../skala/Nivaval.tsx';
import type { Halvpoang } from '../skala/Nivaval.tsx';
import { useSvarsutkast } from '../../../core/useSvarsutkast.ts';

type Person = 'a' | 'b';
interface Props {
  readonly id: string;
  readonly person: Person;
}

/** One person's scoring: one risk at a time, nothing of what the other has answered, and not the register's own score. */
export function EgenSkattning({ id, person }: Props) {
  const asked = useQuestion('dubbelskattning.underlag', { id, person });
  return (
    <Answered asked={asked} lines={8}>
      {(u) => <Innehall u={u} person={person} />}
    </Answered>
  );
}

type Underlag = Answer<'dubbelskattning.underlag'>;

function Innehall({ u, person }: { readonly u: Underlag; readonly person: Person }) {
  const { omgang, risker } = u;
  const mine = omgang.personer[person].namn;
  const next = risker.find((r) => !r.besvarad);
  const done = risker.filter((r) => r.besvarad).length;
  return (
    <>
      <PageHeader
        title={`${omgang.namn}: ${mine} skattar`}
        lead={`${done} av ${risker.length} risker är skattade.`}
      />
      <Notice>
        <p>Dina svar visas för ingen, inte heller för dig, förrän båda är klara.</p>
      </Notice>
      {next === undefined ? (
        <Klar omgang={omgang} person={person} />
      ) : (
        <En key={next.id} u={u} person={person} risk={next} isFirst={done === 0} />
      )}
    </>
  );
}

function Klar({ omgang, person }: { readonly omgang: Underlag['omgang']; readonly person: Person }) {
  const other = person === 'a' ? 'b' : 'a';
  const plats = `internkontroll/dubbelskattning/${omgang.id}`;
  return omgang.klar ? (
    <EmptyState title="Båda är klara" text="Nu kan ni jämföra svaren.">
      <Button kind="primary" onPress={() => goTo(plats)}>
        Jämför svaren
      </Button>
    </EmptyState>
  ) : (
    <EmptyState
      title={`Tack, ${omgang.personer[person].namn}. Du är klar.`}
      text={`Lämna över till ${omgang.personer[other].namn}, som har ${omgang.antal - omgang.personer[other].besvarade} kvar.`}
    >
      <Button kind="primary" onPress={() => goTo(`${plats}/${other}`)}>
        {`Fortsätt som ${omgang.personer[other].namn}`}
      </Button>
    </EmptyState>
  );
}

interface Ifylld {
  readonly halv: Halvpoang;
  readonly motivering: string;
}
const tom: Ifylld = { halv: ingenPoang, motivering: '' };

interface EnProps {
  readonly u: Underlag;
  readonly person: Person;
  readonly risk: Underlag['risker'][number];
  readonly isFirst: boolean;
}
function En({ u: { omgang, matris }, person, risk, isFirst }: EnProps) {
  const act = useAct('dubbelskattning.skatta');
  const utkast = useSvarsutkast<Ifylld>(`${person}:${risk.id}`, 'Egen skattning', tom);
  const { halv, motivering } = utkast.varden;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!isFirst) heading.current?.focus();
  }, [isFirst]);
  const poang = helPoang(halv);
  const save = async (): Promise<void> => {
    if (poang === null) return;
    const saved = await act.run(
      { id: omgang.id, person, riskId: risk.id, poang, motivering },
      `Risk ${risk.nr} är skattad. Svaret är dolt.`,
    );
    if (saved !== undefined) await utkast.klar();
  };
  return (
    <form
      className="card"
      onSubmit={(e) => {
        e.preventDefault();
        void save();
      }}
    >
      <h2 tabIndex={-1} ref={heading}>
        Risk {risk.nr}: {risk.risk}
      </h2>
      <Facts
        facts={[
          ['Orsak', risk.orsak],
          ['Följd', risk.konsekvens],
        ]}
      />
      <Nivaval matris={matris} value={halv} onChange={(h) => utkast.set({ halv: h })} />
      <Fritext
        label="Motivering"
        optional
        rows={2}
        value={motivering}
        onChange={(t) => utkast.set({ motivering: t })}
      />
      <Refusal text={act.error} />
      <div className="row">
        <Button kind="primary" type="submit" isDisabled={poang === null || act.isBusy}>
          Spara och gå vidare
        </Button>
      </div>
    </form>
  );
}
