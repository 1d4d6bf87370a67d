import { PencilLine } from 'lucide-react';
import { useEffect } from 'react';
import { enhetNamn } from '../../../shared/enhet/enhet.ts';
import { narText, typText } from '../../../shared/avvikelse/fakta.ts';
import { arAvslutad, statusText } from '../../../shared/avvikelse/overgangar.ts';
import { useGrund } from '../../core/grund.ts';
import { goTo, usePlace } from '../../core/places.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Section } from '../../ui/Section.tsx';
import { goToSection } from './goToSection.ts';
import { NextStep } from './NextStep.tsx';
import { sektioner } from './sektioner.ts';
import type { SektionProps } from './sektioner.ts';
import { NyckelContext } from '../../sekretess/nyckelContext.ts';
import { useRollnyckel } from '../../sekretess/useRollnyckel.ts';

/** One case: its label and step stay in sight, the sections below each other. */
export function AvvikelseView({ avvikelse, historik }: SektionProps) {
  const { kodverk, organisation } = useGrund();
  const a = avvikelse;
  const del = usePlace().search.get('del');
  useEffect(() => {
    if (del !== null) goToSection(del);
  }, [del]);
  const nyckel = useRollnyckel('avvikelse', a.id, () => [
    a.vadHande,
    a.omedelbarAtgard,
    a.forbattringsforslag,
  ]);
  return (
    <div className="page">
      <div className="case-header">
        <PageHeader title={a.nummer}>
          <Chip tone={arAvslutad(a.status) ? 'done' : 'accent'}>{statusText[a.status]}</Chip>
        </PageHeader>
        <span className="quiet">
          {typText(a, kodverk)} · {enhetNamn(organisation, a.enhetId, a.raknedatum)} · {narText(a)}
        </span>
        {!arAvslutad(a.status) && (
          <Button icon={PencilLine} onPress={() => goTo(`avvikelser/${a.id}/komplettera`)}>
            Komplettera
          </Button>
        )}
        <NextStep id={a.id} />
      </div>
      <NyckelContext value={nyckel}>
        {sektioner.map(({ id, text, component: Part }) => (
          <div key={id} id={`sektion-${id}`}>
            <Section title={text}>
              <Part avvikelse={a} historik={historik} />
            </Section>
          </div>
        ))}
      </NyckelContext>
    </div>
  );
}
