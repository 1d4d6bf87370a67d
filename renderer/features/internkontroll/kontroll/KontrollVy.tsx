import { automatfragor, kontrollslag } from '../../../../shared/internkontroll/kontroll.ts';
import { monthName } from '../../../../shared/time/localDate.ts';
import { Atgarder } from '../../../arende/Atgarder.tsx';
import { Answered } from '../../../core/Answered.tsx';
import type { Answer } from '../../../core/client.ts';
import { useGrund } from '../../../core/grund.ts';
import { hrefTo, usePlace } from '../../../core/places.ts';
import { useQuestion } from '../../../core/useQuestion.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Facts } from '../../../ui/Facts.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Section } from '../../../ui/Section.tsx';
import { Lagebild } from '../plan/lagebild.tsx';
import { planHref } from '../plan/planval.ts';
import type { Planval } from '../plan/planval.ts';
import { UtfallKort } from './UtfallKort.tsx';
import { BaraFor } from '../../../core/BaraFor.tsx';

type Kontroll = Answer<'kontroll.visa'>;

/** A control: what is to be done, when, and every outcome with its files and measures. */
export function KontrollVy({ val, id }: { readonly val: Planval; readonly id: string }) {
  const asked = useQuestion('kontroll.visa', { id });
  const shown = usePlace().search.get('utfall');
  return (
    <Answered asked={asked} lines={8}>
      {({ kontroll, risk, utfall, tillfallen }) => (
        <>
          <PageHeader title={kontroll.kontrollmoment} lead={`${kontroll.namnd}, plan ${kontroll.ar}`}>
            <BaraFor fraga="utfall.spara">
              <a className="button primary" href={planHref(`kontroller/${id}/genomfor`, val)}>
                Genomför kontrollen
              </a>
            </BaraFor>
            <BaraFor fraga="kontroll.spara">
              <a className="button" href={planHref(`plan/${id}`, { ar: kontroll.ar, namnd: kontroll.namnd })}>
                Ändra i planen
              </a>
            </BaraFor>
          </PageHeader>
          <Uppgifter kontroll={kontroll} risk={risk} tillfallen={tillfallen} />
          <Section title="Utfall">
            {utfall.length === 0 ? (
              <EmptyState
                title="Kontrollen har inget utfall än"
                text="När du har genomfört den visas resultatet här, med kommentar, filer och åtgärder."
              />
            ) : (
              utfall
                .toReversed()
                .map((u, i) => (
                  <UtfallKort
                    key={u.id}
                    kontroll={kontroll}
                    utfall={u}
                    isOpen={shown === null ? i === 0 : u.id === shown}
                  />
                ))
            )}
          </Section>
          <Section title="Åtgärder för kontrollen">
            <Atgarder
              sak={{ slag: 'kontroll', id }}
              isOpen
              tomText="Ingen åtgärd är beslutad för kontrollen."
            />
          </Section>
        </>
      )}
    </Answered>
  );
}

function Uppgifter({ kontroll: k, risk, tillfallen }: Omit<Kontroll, 'utfall'>) {
  const { organisation } = useGrund();
  const verksamhet = organisation.verksamheter.find((v) => v.id === k.automatik?.verksamhetId);
  return (
    <Facts
      facts={[
        [
          'Tillfällen',
          <span key="t" className="row">
            {tillfallen.map((t) => (
              <span key={t.manad} className="turn-line">
                {monthName(t.manad)} <Lagebild lage={t.lage} />
              </span>
            ))}
          </span>,
        ],
        [
          'Risk',
          risk === null ? null : (
            <a key="r" href={hrefTo(`internkontroll/risker/${risk.id}`)}>
              {risk.nr}. {risk.risk}
            </a>
          ),
        ],
        ['Ansvarig', k.ansvarig],
        ['Process eller rutin', k.process],
        ['Metod', k.metod],
        ['Utfall', kontrollslag[k.slag]],
        [
          'Sammanställer',
          k.automatik === null
            ? null
            : `${automatfragor[k.automatik.fraga]}, ${verksamhet?.namn ?? 'hela kommunen'}`,
        ],
        ['Checklista', k.fragor.length === 0 ? null : k.fragor.join(' · ')],
      ]}
    />
  );
}
