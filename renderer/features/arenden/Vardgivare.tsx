import { galler, koderI } from '../../../shared/kodverk/kodverk.ts';
import { medKoder } from '../../../shared/kodverk/kodlista.ts';
import { useGrund } from '../../core/grund.ts';
import { Kodlista } from '../../core/Kodlista.tsx';
import { hrefTo } from '../../core/places.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Section } from '../../ui/Section.tsx';
import { MOTPARTLISTA } from './externSida.ts';

const ord = {
  lista: 'Andra vårdgivare',
  nytt: 'Ny vårdgivare',
  finns: 'Vårdgivaren finns redan i listan.',
  lagg: 'Lägg till vårdgivaren',
  tillagt: 'Vårdgivaren är tillagd.',
} as const;

/** The caregivers that a report may name: an organisation of the list, and no other, leaves the computer by its code. */
export function Vardgivare() {
  const { kodverk, idag } = useGrund();
  const lista = { namn: MOTPARTLISTA, text: 'Andra vårdgivare' };
  return (
    <div className="page">
      <PageHeader
        title="Andra vårdgivare"
        lead="De som står här nämns vid namn i rapporten. Andra räknas som ”annan vårdgivare”."
      />
      <Section title="Listan">
        <p className="small quiet">
          En organisation, aldrig en person. Skriv namnet som det skrivs i ärendena.
        </p>
        <Kodlista
          koder={koderI(kodverk, MOTPARTLISTA).filter((k) => galler(k, idag))}
          med={(koder) => medKoder(kodverk, lista, koder)}
          ord={ord}
          farTommas
        />
      </Section>
      <p>
        <a href={hrefTo('externa')}>Till listan över externa avvikelser</a>
      </p>
    </div>
  );
}
