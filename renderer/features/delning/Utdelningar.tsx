import { arCentralroll } from '../../../shared/profil/profil.ts';
import { problemText } from '../../../shared/problem.ts';
import { ask } from '../../core/client.ts';
import type { Answer } from '../../core/client.ts';
import { useGrund } from '../../core/grund.ts';
import { Button } from '../../ui/Button.tsx';
import { Fold, Section } from '../../ui/Section.tsx';
import { toast } from '../../ui/toasts.ts';
import { Anslut } from './Anslut.tsx';
import { Granser } from './Granser.tsx';
import type { Kod } from './Kopplingskod.tsx';
import { BaraFor } from '../../core/BaraFor.tsx';

const words = {
  enhet: 'Levererar',
  central: 'Samlar in',
  ansvarig: 'Samlar in, godkänner och kvitterar',
} as const;

/** The shares of this computer; at the one that answers for them the code is printed and the limits are set. */
interface Props {
  readonly status: Answer<'delning.status'>;
  /** Shows the sheet with the code instead of the page. */
  readonly onKod: (kod: Kod) => void;
}
export function Utdelningar({ status, onKod }: Props) {
  const { profil } = useGrund();
  const isAnsvarig = status.rotter.some((r) => r.som === 'ansvarig');
  const show = async (share: string): Promise<void> => {
    const result = await ask('delning.kod', { share });
    if (result.ok) onKod(result.value);
    else toast(problemText(result.problem), 'danger');
  };
  return (
    <>
      {/* A unit's only share is told of under Läget. */}
      {status.rotter.some((r) => r.som !== 'enhet') && (
        <Section title="Utdelningar">
          <ul className="items">
            {status.rotter.map((r) => (
              <li key={r.share} className="row">
                <span>
                  <span className="title">{r.sokvag}</span>{' '}
                  <span className="small quiet">
                    {words[r.som]}. {r.text}
                  </span>
                </span>
                {r.som === 'ansvarig' && (
                  <span className="push">
                    <Button
                      aria-label={`Visa koden till enheterna, ${r.sokvag}`}
                      onPress={() => void show(r.share)}
                    >
                      Visa koden till enheterna
                    </Button>
                  </span>
                )}
              </li>
            ))}
          </ul>
          {!isAnsvarig && status.fingeravtryck !== null && (
            <p>
              Läs upp datorns fingeravtryck för den som sköter utdelningen, så att det du registrerar själv
              räknas: <strong>{status.fingeravtryck}</strong>
            </p>
          )}
          {isAnsvarig && (
            <BaraFor fraga="delning.andraGranser">
              <Granser />
            </BaraFor>
          )}
        </Section>
      )}
      {status.rotter.length === 0 && <Anslut onMade={onKod} />}
      {status.rotter.length > 0 && status.roll === null && arCentralroll(profil.roll) && (
        <Fold title="Lägg till en utdelning, till exempel för en annan region">
          <Anslut onMade={onKod} isMore />
        </Fold>
      )}
    </>
  );
}
