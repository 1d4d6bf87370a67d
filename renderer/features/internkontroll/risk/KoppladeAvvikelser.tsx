import { Unlink } from 'lucide-react';
import { useState } from 'react';
import { statusText } from '../../../../shared/avvikelse/overgangar.ts';
import { enhetNamn } from '../../../../shared/enhet/enhet.ts';
import type { EnhetId } from '../../../../shared/enhet/enhet.ts';
import { kodText } from '../../../../shared/kodverk/kodverk.ts';
import { problemText } from '../../../../shared/problem.ts';
import { ask } from '../../../core/client.ts';
import type { Answer } from '../../../core/client.ts';
import { useGrund } from '../../../core/grund.ts';
import { hrefTo } from '../../../core/places.ts';
import { useAct } from '../../../core/useAct.ts';
import { typlista } from '../../../core/typval.ts';
import { Button, IconButton } from '../../../ui/Button.tsx';
import { Refusal } from '../../../ui/Refusal.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { BaraFor } from '../../../core/BaraFor.tsx';

type Visad = Answer<'risk.visa'>;

/** The events that the risk hangs together with, and a way to add one by its number. */
export function KoppladeAvvikelser({ visad: { risk, avvikelser } }: { readonly visad: Visad }) {
  return (
    <>
      {avvikelser.length === 0 ? (
        <p className="quiet">
          Inga avvikelser är kopplade.
          <BaraFor fraga="risk.koppla">
            {' '}
            Koppla en här med dess nummer, eller från ärendet under Risker.
          </BaraFor>
        </p>
      ) : (
        <table className="table">
          <caption className="visually-hidden">Avvikelser som är kopplade till risken</caption>
          <thead>
            <tr>
              {['Nummer', 'Datum', 'Enhet', 'Typ', 'Status', ''].map((h) => (
                <th key={h} scope="col">
                  {h === '' ? <span className="visually-hidden">Gör</span> : h}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {avvikelser.map((a) => (
              <Rad key={a.id} riskId={risk.id} a={a} />
            ))}
          </tbody>
        </table>
      )}
      <BaraFor fraga="risk.koppla">
        <KopplaMedNummer riskId={risk.id} />
      </BaraFor>
    </>
  );
}

function Rad({ riskId, a }: { readonly riskId: string; readonly a: Visad['avvikelser'][number] }) {
  const { kodverk, organisation } = useGrund();
  const act = useAct('risk.lossa');
  const status: Readonly<Record<string, string>> = statusText;
  return (
    <tr>
      <th scope="row" className="date">
        <a href={hrefTo(`avvikelser/${a.id}`)}>{a.nummer}</a>
      </th>
      <td className="date">{a.datum}</td>
      <td>{enhetNamn(organisation, a.enhetId as EnhetId, a.datum)}</td>
      <td>{kodText(kodverk, typlista, a.typ)}</td>
      <td>{status[a.status] ?? a.status}</td>
      <td>
        <BaraFor fraga="risk.lossa">
          <IconButton
            icon={Unlink}
            label={`Ta bort kopplingen till ${a.nummer}`}
            onPress={() => void act.run({ id: riskId, avvikelseId: a.id }, 'Kopplingen är borttagen.')}
          />
        </BaraFor>
      </td>
    </tr>
  );
}

function KopplaMedNummer({ riskId }: { readonly riskId: string }) {
  const act = useAct('risk.koppla');
  const [nummer, setNummer] = useState('');
  const [fel, setFel] = useState<string>();
  const link = async (): Promise<void> => {
    const found = await ask('avvikelse.finn', { nummer });
    setFel(found.ok ? undefined : problemText(found.problem));
    if (!found.ok) return;
    const saved = await act.run(
      { id: riskId, avvikelseId: found.value.id },
      `${nummer} är kopplad till risken.`,
    );
    if (saved !== undefined) setNummer('');
  };
  return (
    <>
      <form
        className="filters"
        onSubmit={(e) => {
          e.preventDefault();
          void link();
        }}
      >
        <TextField
          label="Avvikelsens nummer"
          placeholder="HAGEN-2026-001"
          value={nummer}
          onChange={setNummer}
        />
        <Button type="submit" isDisabled={nummer.trim() === '' || act.isBusy}>
          Koppla avvikelsen
        </Button>
      </form>
      <Refusal text={fel ?? act.error} />
    </>
  );
}
