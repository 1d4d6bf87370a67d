import { FilePlus } from 'lucide-react';
import { Answered } from '../../core/Answered.tsx';
import { useGrund } from '../../core/grund.ts';
import { goTo, hrefTo, keepInAddress, usePlace } from '../../core/places.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { Listrad, Sida } from './sida.ts';
import { useSvar } from './useSvar.ts';

const Rad = ({ rad, plats }: { readonly rad: Listrad; readonly plats: string }) => (
  <tr>
    <th scope="row" className="date">
      {rad.dold === true ? rad.nummer : <a href={hrefTo(`${plats}/${rad.id}`)}>{rad.nummer}</a>}
    </th>
    <td className="date">{rad.datum}</td>
    <td>{rad.var}</td>
    <td>{rad.vad}</td>
    <td>{rad.status}</td>
    <td>
      {rad.kommande === null ? (
        ''
      ) : (
        <>
          {rad.kommande.mening}{' '}
          <Chip tone={rad.kommande.dagarKvar < 0 ? 'warning' : 'plain'}>{rad.kommande.senast}</Chip>
        </>
      )}
    </td>
  </tr>
);

/** Every case of a kind, newest first, with what each owes next. The search is in the address. */
export function ArendeLista({ sida }: { readonly sida: Sida }) {
  const grund = useGrund();
  const text = usePlace().search.get('text') ?? '';
  const asked = useSvar(sida.lista, text, grund);
  const ny = (
    <Button kind="primary" icon={FilePlus} onPress={() => goTo(`${sida.plats}/ny`)}>
      {sida.ny.knapp}
    </Button>
  );
  return (
    <div className="page list-page">
      <PageHeader title={sida.titel} lead={sida.ingress}>
        {ny}
      </PageHeader>
      <div className="filters">
        <TextField label="Sök" value={text} onChange={(v) => keepInAddress({ text: v })} />
      </div>
      <h2 className="visually-hidden">Ärenden</h2>
      <Answered asked={asked}>
        {(rader) =>
          rader.length === 0 ? (
            <EmptyState
              title={text === '' ? 'Här finns inget än' : 'Inget passar sökningen'}
              text={text === '' ? sida.tomText : 'Prova färre ord.'}
            />
          ) : (
            <table className="table">
              <caption className="visually-hidden">{sida.titel}</caption>
              <thead>
                <tr>
                  {['Nummer', 'Datum', 'Var', 'Vad', 'Status', 'Nästa steg'].map((h) => (
                    <th key={h} scope="col">
                      {h}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rader.map((r) => (
                  <Rad key={r.id} rad={r} plats={sida.plats} />
                ))}
              </tbody>
            </table>
          )
        }
      </Answered>
    </div>
  );
}
