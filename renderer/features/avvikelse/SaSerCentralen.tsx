import { useFormContext, useWatch } from 'react-hook-form';
import { zAvvikelseUppgifter } from '../../../shared/avvikelse/avvikelse.ts';
import { handelserader } from '../../../shared/sammandrag/handelserad.ts';
import { radText } from '../../../shared/sammandrag/radText.ts';
import type { CountRad, FactRad } from '../../../shared/sammandrag/rader.ts';
import { skrivRad } from '../../../shared/sammandrag/skriv.ts';
import type { LocalDate } from '../../../shared/time/localDate.ts';
import { useGrund } from '../../core/grund.ts';
import { Fold } from '../../ui/Section.tsx';
import { uppgifterUr } from './formVarden.ts';
import type { FormVarden } from './formVarden.ts';

/** The rows of what is typed so far; null while unit, type or day is missing. The text is not looked at: it stays here. */
function rowsOf(v: FormVarden, idag: LocalDate): readonly (CountRad | FactRad)[] | null {
  const said = { ...(uppgifterUr(v) as object), vadHande: '–', omedelbarAtgard: '', forbattringsforslag: '' };
  const parsed = zAvvikelseUppgifter.safeParse(said);
  return parsed.success ? handelserader(parsed.data, idag) : null;
}

/** "Så här ser centralen det": what this case will add to the summary, live while it is typed. */
export function SaSerCentralen() {
  const { idag } = useGrund();
  const { control } = useFormContext<FormVarden>();
  const rows = rowsOf(useWatch({ control }) as FormVarden, idag);
  return (
    <section className="panel stack" aria-labelledby="sa-ser-centralen">
      <h2 id="sa-ser-centralen">Så här ser centralen det</h2>
      {rows === null && (
        <p className="small">
          När du har valt vad det gäller, enheten och dagen visas här exakt vad som lämnar datorn.
        </p>
      )}
      {rows?.length === 0 && (
        <p className="small">Ett gott exempel räknas inte som avvikelse. Inget lämnar datorn.</p>
      )}
      {rows !== null && rows.length > 0 && <Rows rows={rows} />}
      <p className="small quiet">
        Texten, dagen och klockslaget, den berörda, platsen och vem du är stannar på den här datorn.
      </p>
    </section>
  );
}

function Rows({ rows }: { readonly rows: readonly (CountRad | FactRad)[] }) {
  const { kodverk } = useGrund();
  const [event, ...facts] = rows.map((r) => radText(r, kodverk));
  return (
    <>
      <p className="small">
        En händelse till i <strong>{event?.manad}</strong>: {event?.text}.
      </p>
      <Fold title={`Räknas också i ${facts.length} andra tal`}>
        <ul className="small">
          {facts.map((f) => (
            <li key={f.text}>{f.text}</li>
          ))}
        </ul>
      </Fold>
      <Fold title="Visa raderna byte för byte">
        <pre className="bytes small">{rows.map(skrivRad).join('\n')}</pre>
      </Fold>
    </>
  );
}
