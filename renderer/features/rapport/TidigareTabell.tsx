import { enhetNamn } from '../../../shared/enhet/enhet.ts';
import type { TidigareUppgift } from '../../../shared/halvarsrapport/matt.ts';
import { problemText } from '../../../shared/problem.ts';
import { ask } from '../../core/client.ts';
import { useGrund } from '../../core/grund.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Section } from '../../ui/Section.tsx';
import { inFigures } from '../../ui/swedish.ts';
import { toast } from '../../ui/toasts.ts';

/** The earlier figures of a measure; each can be taken away again. */
export function TidigareTabell({ rader }: { readonly rader: readonly TidigareUppgift[] }) {
  const { organisation, idag } = useGrund();
  const remove = async ({ matt, period, enhetId, slag }: TidigareUppgift): Promise<void> => {
    const result = await ask('rapport.tidigare.tabort', { matt, period, enhetId, slag });
    toast(result.ok ? 'Siffran är borttagen.' : problemText(result.problem), result.ok ? 'done' : 'danger');
  };
  if (rader.length === 0)
    return (
      <EmptyState
        title="Inga siffror är inmatade."
        text="Klistra in en tabell eller skriv in dem en i taget."
      />
    );
  return (
    <Section title="Inmatade siffror">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Period</th>
            <th scope="col">Enhet</th>
            <th scope="col" className="number">
              Antal
            </th>
            <th scope="col">Källa</th>
            <th scope="col">
              <span className="visually-hidden">Ta bort</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rader.map((u) => {
            const vad =
              u.enhetId !== null
                ? enhetNamn(organisation, u.enhetId, idag)
                : u.slag === 'publicerad-summa'
                  ? 'Publicerad summa'
                  : 'Hela kommunen';
            return (
              <tr key={`${u.period}${u.enhetId ?? ''}${u.slag}`}>
                <th scope="row">{u.period}</th>
                <td>{vad}</td>
                <td className="number">{inFigures(u.antal)}</td>
                <td>{u.kalla}</td>
                <td>
                  <Button
                    kind="quiet"
                    aria-label={`Ta bort ${vad} ${u.period}`}
                    onPress={() => void remove(u)}
                  >
                    Ta bort
                  </Button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Section>
  );
}
