import { useState } from 'react';
import { sammandragsperiodOf, sammandragsperiodText } from '../../../shared/sammandrag/sammandrag.ts';
import { zSammandragsperiod } from '../../../shared/sammandrag/sammandragSchema.ts';
import type { Sammandragsperiod } from '../../../shared/sammandrag/sammandrag.ts';
import { addMonths } from '../../../shared/time/localDate.ts';
import type { LocalDate } from '../../../shared/time/localDate.ts';
import { problemText } from '../../../shared/problem.ts';
import { Answered } from '../../core/Answered.tsx';
import { ask } from '../../core/client.ts';
import { ownEnheter, useGrund } from '../../core/grund.ts';
import { useQuestion } from '../../core/useQuestion.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Fold, Section } from '../../ui/Section.tsx';
import { Select } from '../../ui/Select.tsx';
import { countOf } from '../../ui/swedish.ts';
import { toast } from '../../ui/toasts.ts';
import { radText, raderI } from '../../../shared/sammandrag/radText.ts';

export const senastePerioder = (
  idag: LocalDate,
): readonly { readonly id: Sammandragsperiod; readonly text: string }[] =>
  [0, -6, -12, -18].map((m) => {
    const id = sammandragsperiodOf(addMonths(idag, m));
    return { id, text: sammandragsperiodText(id) };
  });

const lagen = {
  skickad: 'De här raderna ligger i utdelningen.',
  vantar: 'De här raderna väntar på att skickas.',
  andrad: 'Något har ändrats. De här raderna skickas nästa gång.',
  inget: 'Inget lämnar datorn för enheten.',
  'ej-ansluten': 'Datorn är inte ansluten. De här raderna skulle skickas.',
} as const;

/** "Så här ser centralen det": exactly what leaves for one unit and half-year, in words and byte for byte. */
export function Forhandsvisning({ isCentre }: { readonly isCentre: boolean }) {
  const grund = useGrund();
  const enheter = ownEnheter(grund);
  const perioder = senastePerioder(grund.idag);
  const [enhetId, setEnhetId] = useState(enheter[0]?.id ?? null);
  const [period, setPeriod] = useState<Sammandragsperiod>(sammandragsperiodOf(grund.idag));
  if (enhetId === null) return null;
  return (
    <Section title={isCentre ? 'Så här ser de andra som samlar in det' : 'Så här ser centralen det'}>
      {isCentre && <p>Det som är registrerat på den här datorn räknas bredvid det enheten levererar.</p>}
      <div className="row">
        <Select label="Enhet" options={enheter} value={enhetId} onChange={setEnhetId} />
        <Select
          label="Halvår"
          options={perioder}
          value={period}
          onChange={(p) => {
            if (p !== null) setPeriod(zSammandragsperiod.parse(p));
          }}
        />
      </div>
      <Raderna enhetId={enhetId} period={period} isCentre={isCentre} />
    </Section>
  );
}

interface RaderProps {
  readonly enhetId: string;
  readonly period: Sammandragsperiod;
  readonly isCentre: boolean;
}
function Raderna({ enhetId, period, isCentre }: RaderProps) {
  const { kodverk } = useGrund();
  const asked = useQuestion('delning.forhandsvisa', { enhetId, period });
  const mark = async (klar: boolean): Promise<void> => {
    const result = await ask('delning.markeraKlar', { enhetId, period, klar });
    if (result.ok)
      toast(
        klar
          ? 'Halvåret är markerat som klart. SAS ser det vid nästa leverans.'
          : 'Halvåret är inte längre markerat som klart. SAS ser det vid nästa leverans.',
      );
    else toast(problemText(result.problem), 'danger');
  };
  return (
    <Answered asked={asked}>
      {(shown) => {
        const rader = raderI(shown.text);
        return (
          <div className="stack">
            <p>
              {lagen[shown.lage]} {shown.kvitterad ? 'SAS har kvitterat.' : ''}
            </p>
            {rader.length === 0 ? (
              <EmptyState
                title="Inga händelser att berätta om"
                text={
                  isCentre
                    ? 'Inget är registrerat om enheten på den här datorn.'
                    : 'Enheten levererar ändå, så att SAS ser att den inte är tyst av misstag.'
                }
              />
            ) : (
              <table className="table">
                <caption className="visually-hidden">Rader som lämnar datorn</caption>
                <thead>
                  <tr>
                    <th scope="col">Månad</th>
                    <th scope="col">Vad</th>
                    <th scope="col" className="number">
                      Antal
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {rader.map((r) => {
                    const { manad, text, antal } = radText(r, kodverk);
                    return (
                      <tr key={JSON.stringify(r)}>
                        <td className="date">{manad}</td>
                        <td>{text}</td>
                        <td className="number">{antal}</td>
                      </tr>
                    );
                  })}
                </tbody>
              </table>
            )}
            {shown.text !== '' && (
              <Fold title={`Visa exakt det som lämnar datorn (${countOf(shown.bytes, 'byte', 'byte')})`}>
                <textarea
                  className="input bytes"
                  readOnly
                  rows={10}
                  aria-label="Filen, byte för byte"
                  value={shown.text}
                />
              </Fold>
            )}
            {!isCentre && (
              <div className="row">
                {shown.klar ? (
                  <>
                    <Chip tone="done">Halvåret är markerat som klart</Chip>
                    <Button kind="quiet" onPress={() => void mark(false)}>
                      Ta tillbaka
                    </Button>
                  </>
                ) : (
                  <Button onPress={() => void mark(true)}>Markera halvåret som klart</Button>
                )}
              </div>
            )}
          </div>
        );
      }}
    </Answered>
  );
}
