import { useState } from 'react';
import { riskNivaer } from '../../../../shared/internkontroll/risk.ts';
import type { RiskNiva } from '../../../../shared/internkontroll/risk.ts';
import { finnsIMatrisen, zonFor } from '../../../../shared/riskmatris/riskmatris.ts';
import type { Poang, Riskmatris } from '../../../../shared/riskmatris/riskmatris.ts';
import { addMonths, longDate } from '../../../../shared/time/localDate.ts';
import type { LocalDate } from '../../../../shared/time/localDate.ts';
import { Answered } from '../../../core/Answered.tsx';
import { useGrund } from '../../../core/grund.ts';
import { goTo } from '../../../core/places.ts';
import { useQuestion } from '../../../core/useQuestion.ts';
import { Button } from '../../../ui/Button.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Section } from '../../../ui/Section.tsx';
import { Select } from '../../../ui/Select.tsx';
import { countOf } from '../../../ui/swedish.ts';
import { Bild } from './Bild.tsx';
import { forflyttningar, markenAv } from './marken.ts';
import type { Rutor } from './marken.ts';

/** What one side shows: a level as it is, or the current level as it was a day. */
interface Sida {
  readonly id: string;
  readonly text: string;
  readonly niva: RiskNiva;
  readonly den?: LocalDate;
}

const sidor = (idag: LocalDate): readonly Sida[] => [
  { id: 'inneboende', text: riskNivaer.inneboende, niva: 'inneboende' },
  {
    id: 'for-ett-ar',
    text: `Så som det var ${longDate(addMonths(idag, -12))}`,
    niva: 'nuvarande',
    den: addMonths(idag, -12),
  },
  {
    id: 'for-ett-halvar',
    text: `Så som det var ${longDate(addMonths(idag, -6))}`,
    niva: 'nuvarande',
    den: addMonths(idag, -6),
  },
  { id: 'nuvarande', text: riskNivaer.nuvarande, niva: 'nuvarande' },
  { id: 'mal', text: riskNivaer.mal, niva: 'mal' },
];

/** Two matrices beside each other, and in words which risks lie elsewhere. */
export function ForeEfter({ matris }: { readonly matris: Riskmatris }) {
  const { idag } = useGrund();
  const alla = sidor(idag);
  const [fore, setFore] = useState('inneboende');
  const [efter, setEfter] = useState('nuvarande');
  const fragan = (id: string) => {
    const s = alla.find((x) => x.id === id);
    return {
      matrisId: matris.id,
      niva: s?.niva ?? 'nuvarande',
      ...(s?.den === undefined ? {} : { den: s.den }),
    };
  };
  const a = useQuestion('risk.marken', fragan(fore));
  const b = useQuestion('risk.marken', fragan(efter));
  return (
    <>
      <PageHeader title="Före och efter" lead={`${matris.namn}, version ${matris.version}`}>
        <Button onPress={() => goTo('internkontroll/matris')}>Till matrisen</Button>
      </PageHeader>
      <div className="matris-par">
        <Halva label="Före" alla={alla} vald={fore} onChange={setFore}>
          <Answered asked={a}>{(v) => <Bild matris={matris} marken={markenAv(v.rutor)} />}</Answered>
        </Halva>
        <Halva label="Efter" alla={alla} vald={efter} onChange={setEfter}>
          <Answered asked={b}>{(v) => <Bild matris={matris} marken={markenAv(v.rutor)} />}</Answered>
        </Halva>
      </div>
      <Section title="Risker som har flyttat">
        <Answered asked={a}>
          {(va) => (
            <Answered asked={b}>
              {(vb) => <Flyttade matris={matris} fore={va.rutor} efter={vb.rutor} />}
            </Answered>
          )}
        </Answered>
      </Section>
    </>
  );
}

interface HalvaProps {
  readonly label: string;
  readonly alla: readonly Sida[];
  readonly vald: string;
  readonly onChange: (id: string) => void;
  readonly children: React.ReactNode;
}
const Halva = ({ label, alla, vald, onChange, children }: HalvaProps) => (
  <div className="matris-halva">
    <Select
      label={label}
      options={alla.map(({ id, text }) => ({ id, text }))}
      value={vald}
      onChange={(id) => onChange(id ?? vald)}
    />
    {children}
  </div>
);

const visas = 200;
function Flyttade({
  matris,
  fore,
  efter,
}: {
  readonly matris: Riskmatris;
  readonly fore: Rutor;
  readonly efter: Rutor;
}) {
  const alla = forflyttningar(fore, efter);
  if (alla.length === 0) return <p>Ingen risk ligger i en annan ruta.</p>;
  const ord = (p: Poang | null): string =>
    p === null
      ? 'Inte skattad'
      : `${p.sannolikhet} × ${p.allvarlighetsgrad}${finnsIMatrisen(matris, p) ? `, ${zonFor(matris, p).text}` : ''}`;
  return (
    <>
      <table className="table">
        <caption className="visually-hidden">Risker som ligger i olika rutor före och efter</caption>
        <thead>
          <tr>
            <th scope="col" className="number">
              Risk
            </th>
            <th scope="col">Före</th>
            <th scope="col">Efter</th>
          </tr>
        </thead>
        <tbody>
          {alla.slice(0, visas).map((f) => (
            <tr key={f.nr}>
              <th scope="row" className="number">
                {f.nr}
              </th>
              <td>{ord(f.fran)}</td>
              <td>{ord(f.till)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {alla.length > visas && (
        <p className="quiet">
          De första {visas} av {countOf(alla.length, 'risk', 'risker')} visas.
        </p>
      )}
    </>
  );
}
