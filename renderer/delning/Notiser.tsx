import { enhetNamn } from '../../shared/enhet/enhet.ts';
import { sammandragsperiodText } from '../../shared/sammandrag/sammandrag.ts';
import { problemText } from '../../shared/problem.ts';
import { localDateOf } from '../../shared/time/instant.ts';
import { longDate } from '../../shared/time/localDate.ts';
import { ask } from '../core/client.ts';
import type { Answer } from '../core/client.ts';
import { useGrund } from '../core/grund.ts';
import { hrefTo } from '../core/places.ts';
import { useQuestion } from '../core/useQuestion.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { toast } from '../ui/toasts.ts';

type Paminnelse = Answer<'delning.status'>['paminnelser'][number];
/** Notes that have come over the share: nudges from SAS, and what the centre has changed. Gone when they are read. */
export function DelningNotiser() {
  const asked = useQuestion('delning.status', {});
  if (asked.state !== 'ready') return null;
  const { paminnelser, nyttFranCentralen } = asked.value;
  if (paminnelser.length + nyttFranCentralen.length === 0) return null;
  const read = async (): Promise<void> => {
    const result = await ask('delning.lastNotiser', {});
    if (!result.ok) toast(problemText(result.problem), 'danger');
  };
  return (
    <Notice kind={nyttFranCentralen.some((n) => n.oppna > 0) ? 'warning' : 'info'}>
      <div className="stack">
        {paminnelser.map((p) => (
          <Nudge key={`${p.unit} ${p.period} ${p.slag}`} paminnelse={p} />
        ))}
        {nyttFranCentralen.map((n) => (
          <div key={n.at}>
            <p>Centralen ändrade {longDate(localDateOf(n.at))}:</p>
            <ul>
              {n.texter.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </div>
        ))}
        <div className="row">
          <Button onPress={() => void read()}>Jag har läst</Button>
        </div>
      </div>
    </Notice>
  );
}

function Nudge({ paminnelse: p }: { readonly paminnelse: Paminnelse }) {
  const { organisation, idag } = useGrund();
  return (
    <p>
      {p.text} {enhetNamn(organisation, p.unit, idag)}, {sammandragsperiodText(p.period).toLowerCase()}.{' '}
      <a href={hrefTo(p.slag === 'folj-upp' ? 'avvikelser' : 'delning')}>
        {p.slag === 'folj-upp' ? 'Visa avvikelserna' : 'Gå till Delning'}
      </a>
    </p>
  );
}
