import { Move } from 'lucide-react';
import type { RiskNiva } from '../../../../shared/internkontroll/risk.ts';
import type { Poang, Riskmatris } from '../../../../shared/riskmatris/riskmatris.ts';
import { zonFor } from '../../../../shared/riskmatris/riskmatris.ts';
import { Answered } from '../../../core/Answered.tsx';
import { hrefTo, keepInAddress } from '../../../core/places.ts';
import { useQuestion } from '../../../core/useQuestion.ts';
import { Button } from '../../../ui/Button.tsx';
import { Section } from '../../../ui/Section.tsx';
import { countOf } from '../../../ui/swedish.ts';
import { poangText } from '../skala/poangText.ts';
import { useFar } from '../../../core/BaraFor.tsx';

interface Props {
  readonly matris: Riskmatris;
  readonly niva: RiskNiva;
  readonly vald: Poang | null;
  /** Where each mark lies; a risk without a place cannot be moved. */
  readonly platser: ReadonlyMap<number, Poang>;
  /** Lifts the mark, so that the arrows move it. */
  readonly onFlytta: (nr: number, fran: Poang) => void;
}

/** As many as are listed under the matrix; the register has them all. */
const visas = 50;

/** The risks of the chosen cell, or of the whole matrix when none is chosen. */
export function RiskerIRutan({ matris, niva, vald, platser, onFlytta }: Props) {
  const mayMove = useFar('risk.skatta');
  const asked = useQuestion('risk.rader', {
    filter: vald === null ? {} : { ruta: { matrisId: matris.id, niva, ...vald } },
    antal: visas,
    ...(vald === null ? { sort: 'poang', fallande: true } : {}),
  });
  const rubrik =
    vald === null
      ? 'Alla risker'
      : `Risker med sannolikhet ${vald.sannolikhet} och allvarlighetsgrad ${vald.allvarlighetsgrad}: ${zonFor(matris, vald).text}`;
  return (
    <Section
      title={rubrik}
      aside={
        vald === null ? undefined : (
          <Button onPress={() => keepInAddress({ ruta: '' })}>Visa alla risker</Button>
        )
      }
    >
      <Answered asked={asked}>
        {({ rader, totalt }) => (
          <>
            {totalt === 0 && <p className="quiet">Ingen risk ligger här.</p>}
            {totalt > 0 && (
              <table className="table">
                <caption className="visually-hidden">{rubrik}</caption>
                <thead>
                  <tr>
                    {['Nr', 'Risk', 'Nu', 'Ägare', ...(mayMove ? ['Flytta'] : [])].map((h) => (
                      <th key={h} scope="col" className={h === 'Nr' ? 'number' : ''}>
                        {h}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {rader.map((r) => (
                    <tr key={r.id}>
                      <td className="number">{r.nr}</td>
                      <th scope="row">
                        <a href={hrefTo(`internkontroll/risker/${r.id}`)}>{r.risk}</a>
                      </th>
                      <td>{r.poang === null ? 'Inte skattad' : poangText(r.poang)}</td>
                      <td>{r.agare}</td>
                      {mayMove && (
                        <td>
                          <Flyttknapp nr={r.nr} plats={platser.get(r.nr)} onFlytta={onFlytta} />
                        </td>
                      )}
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
            {totalt > rader.length && (
              <p className="quiet">
                De första {rader.length} av {countOf(totalt, 'risk', 'risker')} visas.
              </p>
            )}
          </>
        )}
      </Answered>
    </Section>
  );
}

interface KnappProps extends Pick<Props, 'onFlytta'> {
  readonly nr: number;
  readonly plats: Poang | undefined;
}
const Flyttknapp = ({ nr, plats, onFlytta }: KnappProps) =>
  plats === undefined ? null : (
    <Button
      icon={Move}
      aria-label={`Flytta risk ${nr} med piltangenterna`}
      onPress={() => onFlytta(nr, plats)}
    >
      Flytta
    </Button>
  );
