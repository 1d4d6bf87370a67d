import { stegaRuta } from '../../../../shared/riskmatris/redigera.ts';
import { zonFor } from '../../../../shared/riskmatris/riskmatris.ts';
import type { Riskmatris } from '../../../../shared/riskmatris/riskmatris.ts';
import { Button } from '../../../ui/Button.tsx';
import { Section } from '../../../ui/Section.tsx';

interface Props {
  readonly m: Riskmatris;
  readonly onChange: (m: Riskmatris) => void;
}

/** The grid: a press on a cell gives it the next zone. */
export const Rutval = ({ m, onChange }: Props) => (
  <Section title="Rutnät">
    <p className="quiet">Tryck på en ruta för att ge den nästa zon.</p>
    <div className="bred-tabell">
      <table className="rutval">
        <caption className="visually-hidden">Vilken zon varje ruta hör till</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">Sannolikhet</span>
            </th>
            {m.allvarlighetsgrad.map((a) => (
              <th key={a.varde} scope="col">
                {a.varde} {a.text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {m.sannolikhet.toReversed().map((s) => (
            <tr key={s.varde}>
              <th scope="row">
                {s.varde} {s.text}
              </th>
              {m.allvarlighetsgrad.map((a) => {
                const p = { sannolikhet: s.varde, allvarlighetsgrad: a.varde };
                const zon = zonFor(m, p);
                return (
                  <td key={a.varde} className={`zonruta ${zon.monster}`}>
                    <Button
                      aria-label={`Sannolikhet ${s.varde}, allvarlighetsgrad ${a.varde}: ${zon.text}. Byt zon`}
                      onPress={() => onChange(stegaRuta(m, p))}
                    >
                      {zon.text}
                    </Button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </Section>
);
