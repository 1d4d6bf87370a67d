import { Copy, Plus } from 'lucide-react';
import { longDate } from '../../../../shared/time/localDate.ts';
import { Answered } from '../../../core/Answered.tsx';
import type { Answer } from '../../../core/client.ts';
import { useQuestion } from '../../../core/useQuestion.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Section } from '../../../ui/Section.tsx';
import { countOf } from '../../../ui/swedish.ts';
import { Arskalender } from './Arskalender.tsx';
import { Beslut, Versioner } from './Beslut.tsx';
import { Lageforklaring } from './lagebild.tsx';
import { Planvaljare } from './Planvaljare.tsx';
import { Resultatskala } from './Resultatskala.tsx';
import { planHref } from './planval.ts';
import type { Planval } from './planval.ts';
import { useFar } from '../../../core/BaraFor.tsx';

type Plan = Answer<'plan.visa'>;

const lead = ({ antagen, versioner, oppen }: Plan): string =>
  antagen === null
    ? 'Utkast, inte antagen än.'
    : `Version ${versioner}, antagen ${longDate(antagen.datum)}, ${antagen.paragraf}${oppen ? '. Öppnad för ändring.' : '.'}`;

/** The year's plan of a nämnd: what is done when, by whom, and how it has gone. */
export function PlanVy({ val }: { readonly val: Planval }) {
  const asked = useQuestion('plan.visa', { ar: val.ar, namnd: val.namnd });
  const mayChange = useFar('kontroll.spara');
  return (
    <Answered asked={asked} lines={8}>
      {(plan) => (
        <>
          <PageHeader title={`Internkontrollplan ${val.ar}`} lead={`${val.namnd}. ${lead(plan)}`}>
            {plan.oppen && mayChange && (
              <a
                className={plan.kalender.length === 0 ? 'button primary' : 'button'}
                href={planHref('plan/ny', val)}
              >
                <Icon of={Plus} />
                Ny kontroll
              </a>
            )}
            {plan.oppen && mayChange && (
              <a className="button" href={planHref('plan/kopiera', val)}>
                <Icon of={Copy} />
                Kopiera från ett annat år
              </a>
            )}
          </PageHeader>
          <Planvaljare val={val} canAdd={mayChange} />
          {plan.kalender.length === 0 ? (
            <EmptyState
              title={`Planen för ${val.ar} är tom`}
              text={
                mayChange
                  ? 'Lägg till den första kontrollen, eller kopiera kontrollerna från ett tidigare år och gå igenom dem.'
                  : 'När kontrollerna är tillagda visas de här månad för månad.'
              }
            />
          ) : (
            <>
              <Beslut val={val} plan={plan} />
              <Section
                title="Årskalender"
                aside={
                  <span className="quiet">{countOf(plan.kalender.length, 'kontroll', 'kontroller')}</span>
                }
              >
                <Arskalender val={val} rader={plan.kalender} />
                <Lageforklaring />
              </Section>
              <Versioner antagna={plan.antagna} />
              <Resultatskala />
            </>
          )}
        </>
      )}
    </Answered>
  );
}
