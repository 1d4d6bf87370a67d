import { PencilLine } from 'lucide-react';
import { useEffect } from 'react';
import { enhetNamn } from '../../../shared/enhet/enhet.ts';
import { kodText } from '../../../shared/kodverk/kodverk.ts';
import { arAvslutad, statusText } from '../../../shared/avvikelse/overgangar.ts';
import { useGrund } from '../../core/grund.ts';
import { goTo, usePlace } from '../../core/places.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Section } from '../../ui/Section.tsx';
import { goToSection } from './goToSection.ts';
import { NextStep } from './NextStep.tsx';
import { narText } from './narText.ts';
import { sektioner } from './sektioner.ts';
import type { SektionProps } from './sektioner.ts';
import { NyckelContext } from '../../sekretess/nyckelContext.ts';
import { useRollnyckel } from '../../sekretess/useRollnyckel.ts';
import { typlista } from '../../core/typval.ts';

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
  const typ = [a.typ, ...(a.undertyp === null ? [] : [a.undertyp])].map((k) => kodText(kodverk, typlista, k));
  return (
    <div className="page">
      <div className="case-header">
        <PageHeader title={a.nummer}>
          <Chip tone={arAvslutad(a.status) ? 'done' : 'accent'}>{statusText[a.status]}</Chip>
        </PageHeader>
        <span className="quiet">
          {typ.join(', ')} · {enhetNamn(organisation, a.enhetId, a.raknedatum)} · {narText(a)}
        </span>
        <Button icon={PencilLine} onPress={() => goTo(`avvikelser/${a.id}/komplettera`)}>
          Komplettera
        </Button>
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
