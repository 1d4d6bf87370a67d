import { Gauge } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { riskNivaer, senastePoang } from '../../../../shared/internkontroll/risk.ts';
import type { RiskNiva } from '../../../../shared/internkontroll/risk.ts';
import { avvikerFranData, riskvarde, zonFor } from '../../../../shared/riskmatris/riskmatris.ts';
import type { Riskmatris } from '../../../../shared/riskmatris/riskmatris.ts';
import { localDateOf } from '../../../../shared/time/instant.ts';
import { useGrund } from '../../../core/grund.ts';
import type { Answer } from '../../../core/client.ts';
import { useAct } from '../../../core/useAct.ts';
import { Button } from '../../../ui/Button.tsx';
import { Choice, optionsOf } from '../../../ui/Choice.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Refusal } from '../../../ui/Refusal.tsx';
import { Fritext } from '../../../sekretess/Fritext.tsx';
import { helPoang, ingenPoang, Nivaval } from '../skala/Nivaval.tsx';
import type { Halvpoang } from '../skala/Nivaval.tsx';
import { urDataAdress, urDataText } from './urData.ts';
import { BaraFor } from '../../../core/BaraFor.tsx';
import { useSvarsutkast } from '../../../core/useSvarsutkast.ts';
import type { Svarsutkast } from '../../../core/useSvarsutkast.ts';
import { Utkastruta } from '../../../core/Utkastruta.tsx';

type Visad = Answer<'risk.visa'>;
interface Props {
  readonly visad: Visad;
  readonly matriser: readonly Riskmatris[];
  /** The matrix that is scored with now. */
  readonly matris: Riskmatris;
  readonly isOpenAtFirst: boolean;
}

/** The three levels of a risk as they stand, and the form for a new score. */
export function Skattning({ visad, matriser, matris, isOpenAtFirst }: Props) {
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  const utkast = useSvarsutkast<Ifylld>('skattning', 'Skattning', tomSkattning);
  return (
    <>
      <Lage visad={visad} matriser={matriser} />
      <UrData visad={visad} />
      <BaraFor fraga="risk.skatta">
        {isOpen || utkast.isTaken ? (
          <NySkattning visad={visad} matris={matris} utkast={utkast} onDone={() => setOpen(false)} />
        ) : (
          <div className="row">
            <Button icon={Gauge} onPress={() => setOpen(true)}>
              {visad.risk.poang.length === 0 ? 'Skatta risken' : 'Skatta om'}
            </Button>
          </div>
        )}
      </BaraFor>
    </>
  );
}

const nivaNoter: Readonly<Record<RiskNiva, string>> = {
  inneboende: 'Som risken vore utan några kontroller',
  nuvarande: 'Med de kontroller som finns i dag',
  mal: 'Dit vi vill komma',
};

function Lage({ visad: { risk }, matriser }: Pick<Props, 'visad' | 'matriser'>) {
  if (risk.poang.length === 0) return <p>Risken är inte skattad än.</p>;
  return (
    <table className="table">
      <caption className="visually-hidden">Hur risken är skattad</caption>
      <thead>
        <tr>
          {['Nivå', 'Sannolikhet', 'Allvarlighetsgrad', 'Riskvärde', 'Zon', 'Datum'].map((h) => (
            <th key={h} scope="col" className={h === 'Riskvärde' ? 'number' : ''}>
              {h}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {(Object.keys(riskNivaer) as RiskNiva[]).map((niva) => {
          const p = senastePoang(risk.poang, niva);
          const m = matriser.find((x) => x.id === p?.matrisId && x.version === p.matrisVersion);
          if (p === undefined || m === undefined)
            return (
              <tr key={niva}>
                <th scope="row">{riskNivaer[niva]}</th>
                <td colSpan={5} className="quiet">
                  Inte skattad. {nivaNoter[niva]}.
                </td>
              </tr>
            );
          return (
            <tr key={niva}>
              <th scope="row">{riskNivaer[niva]}</th>
              <td>
                {p.sannolikhet} {m.sannolikhet[p.sannolikhet - 1]?.text}
              </td>
              <td>
                {p.allvarlighetsgrad} {m.allvarlighetsgrad[p.allvarlighetsgrad - 1]?.text}
              </td>
              <td className="number">{riskvarde(p)}</td>
              <td>{zonFor(m, p).text}</td>
              <td className="date">{localDateOf(p.at)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** The level that the counts imply, and a warning when it lies far from the score. */
function UrData({ visad: { urData, avvikerFranData: isFar } }: Pick<Props, 'visad'>) {
  const grund = useGrund();
  if (urData === null) return null;
  const text = (
    <>
      {urDataText(urData, grund)} <a href={urDataAdress(urData)}>Visa händelserna</a>
    </>
  );
  return isFar ? (
    <Notice kind="warning">
      <p>{text}</p>
      <p>
        Skattningen ligger minst två steg ifrån. Skatta om, eller skriv i motiveringen varför den ändå
        stämmer.
      </p>
    </Notice>
  ) : (
    <p>{text}</p>
  );
}

interface Ifylld {
  readonly niva: RiskNiva;
  readonly halv: Halvpoang;
  readonly motivering: string;
}
const tomSkattning: Ifylld = { niva: 'nuvarande', halv: ingenPoang, motivering: '' };

interface NyProps extends Pick<Props, 'visad' | 'matris'> {
  readonly utkast: Svarsutkast<Ifylld>;
  readonly onDone: () => void;
}
function NySkattning({ visad: { risk, urData }, matris, utkast, onDone }: NyProps) {
  const grund = useGrund();
  const act = useAct('risk.skatta');
  const { niva, halv, motivering } = utkast.varden;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    (
      box.current?.querySelector<HTMLElement>('input:checked') ??
      box.current?.querySelector<HTMLElement>('input')
    )?.focus();
    box.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const poang = helPoang(halv);
  const before = senastePoang(risk.poang, niva);
  const isChanged =
    before !== undefined &&
    poang !== null &&
    (before.sannolikhet !== poang.sannolikhet || before.allvarlighetsgrad !== poang.allvarlighetsgrad);
  const isFar =
    urData !== null &&
    niva === 'nuvarande' &&
    poang !== null &&
    avvikerFranData(poang.sannolikhet, urData.varde);
  const stang = async (): Promise<void> => {
    await utkast.klar();
    onDone();
  };
  const save = async (): Promise<void> => {
    if (poang === null) return;
    const saved = await act.run(
      { id: risk.id, niva, matrisId: matris.id, poang, motivering },
      `Risk ${risk.nr} är skattad: ${zonFor(matris, poang).text}.`,
    );
    if (saved !== undefined) await stang();
  };
  return (
    <div className="card" ref={box}>
      <Utkastruta {...utkast} />
      <Choice
        label="Vad skattar du?"
        options={optionsOf(riskNivaer)}
        value={niva}
        onChange={(n) => utkast.set({ niva: n })}
        help={`${nivaNoter[niva]}.`}
      />
      <Nivaval
        matris={matris}
        value={halv}
        onChange={(h) => utkast.set({ halv: h })}
        urData={urData === null ? undefined : urDataText(urData, grund)}
        fore={before === undefined ? undefined : `${before.sannolikhet} × ${before.allvarlighetsgrad}`}
      />
      {isFar && (
        <Notice kind="warning">
          <p>Det ligger minst två steg från vad händelserna säger. Skriv varför.</p>
        </Notice>
      )}
      <Fritext
        label="Motivering"
        optional={!isChanged && !isFar}
        rows={2}
        value={motivering}
        onChange={(t) => utkast.set({ motivering: t })}
      />
      <Refusal text={act.error} />
      <div className="row">
        <Button kind="primary" isDisabled={poang === null || act.isBusy} onPress={() => void save()}>
          Spara skattningen
        </Button>
        <Button onPress={() => void stang()}>Avbryt</Button>
      </div>
    </div>
  );
}
