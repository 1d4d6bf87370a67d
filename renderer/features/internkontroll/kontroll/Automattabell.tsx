import { useState } from 'react';
import { automatspar } from '../../../../shared/internkontroll/automatspar.ts';
import { uppfoljdOrd, uppfoljdRubrik } from '../../../../shared/internkontroll/sammanstall.ts';
import type { Automatval } from '../../../../shared/internkontroll/sammanstall.ts';
import { andelText } from '../../../../shared/internkontroll/utfallText.ts';
import type { Sammanstallning } from '../../../../shared/internkontroll/utfall.ts';
import { parsePeriod } from '../../../../shared/time/period.ts';
import { inFigures } from '../../../ui/swedish.ts';
import { Poster } from '../rapport/Poster.tsx';

interface Svar extends Sammanstallning {
  readonly forra: Sammanstallning;
  readonly omklassade: number;
  readonly sammandrag: number;
}
interface Props {
  readonly val: Automatval;
  readonly svar: Svar;
}

/** Count, followed up and share beside the same months last year; each figure opens what it counts. */
export function Automattabell({ val, svar }: Props) {
  const [trace, setTrace] = useState<string | null>(null);
  const tom = { antal: 0, uppfoljda: 0 };
  const namn = [...new Set([...svar.delar, ...svar.forra.delar].map((d) => d.namn))];
  const cells = (s: Sammanstallning, del: string | null) => {
    const n = del === null ? s : (s.delar.find((d) => d.namn === del) ?? tom);
    const period = parsePeriod(s.kod);
    const open = (baraUppfoljda: boolean) => () => {
      if (period !== null) setTrace(automatspar({ ...val, period, del, baraUppfoljda }));
    };
    const about = `${del ?? 'Totalt'}, ${s.period}`;
    return (
      <>
        <Siffra antal={n.antal} label={`Antal, ${about}`} onOpen={open(false)} />
        <Siffra antal={n.uppfoljda} label={`${uppfoljdRubrik[val.fraga]}, ${about}`} onOpen={open(true)} />
        <td className="number">{andelText(n)}</td>
      </>
    );
  };
  return (
    <div className="document-table">
      <table className="table">
        <caption className="visually-hidden">Ur registret</caption>
        <thead>
          <tr>
            <th scope="col">{val.delar === 'form' ? 'Verksamhetsform' : 'Enhet'}</th>
            {[svar, svar.forra].flatMap((s, i) => [
              <th key={`a${String(i)}`} scope="col" className="number">
                {s.period}
              </th>,
              <th key={`u${String(i)}`} scope="col" className="number">
                {uppfoljdRubrik[val.fraga]}
              </th>,
              <th key={`p${String(i)}`} scope="col" className="number">
                Andel
              </th>,
            ])}
          </tr>
        </thead>
        <tbody>
          {namn.length > 1 &&
            namn.map((n) => (
              <tr key={n}>
                <th scope="row">{n}</th>
                {cells(svar, n)}
                {cells(svar.forra, n)}
              </tr>
            ))}
          <tr className="sum">
            <th scope="row">Totalt</th>
            {cells(svar, null)}
            {cells(svar.forra, null)}
          </tr>
        </tbody>
      </table>
      <p className="small quiet">
        {uppfoljdRubrik[val.fraga]}: antalet {uppfoljdOrd[val.fraga]}.{' '}
        {svar.omklassade === 0
          ? ''
          : `${inFigures(svar.omklassade)} har klassats om till ett annat lagrum och räknas inte. `}
        {svar.sammandrag === 0
          ? 'Underlag: registret på den här datorn.'
          : `Underlag: ${inFigures(svar.sammandrag)} insamlade sammandrag och registret på den här datorn.`}
      </p>
      {trace !== null && <Poster trace={trace} onClose={() => setTrace(null)} />}
    </div>
  );
}

interface SiffraProps {
  readonly antal: number;
  readonly label: string;
  readonly onOpen: () => void;
}
const Siffra = ({ antal, label, onOpen }: SiffraProps) => (
  <td className="number">
    {antal === 0 ? (
      '0'
    ) : (
      <button
        type="button"
        className="figure-link"
        aria-label={`${inFigures(antal)}. ${label}`}
        onClick={onOpen}
      >
        {inFigures(antal)}
      </button>
    )}
  </td>
);
