import { medResultatskala, resultatskala } from '../../../../shared/internkontroll/resultatskala.ts';
import { useGrund } from '../../../core/grund.ts';
import { Kodlista } from '../../../core/Kodlista.tsx';
import { Fold } from '../../../ui/Section.tsx';

const ord = {
  lista: 'Ord i resultatskalan',
  nytt: 'Nytt ord',
  finns: 'Ordet finns redan i skalan.',
  lagg: 'Lägg till ordet',
  tillagt: 'Ordet är tillagt.',
} as const;

/** The words an outcome is judged with; the municipality's own, with what is in use from the start. */
export function Resultatskala() {
  const { kodverk, idag } = useGrund();
  return (
    <Fold title="Resultatskala">
      <div className="card">
        <p className="small quiet">
          Orden som ett utfall bedöms med. Ett ord som tas bort kan inte väljas mer, men står kvar där det har
          använts.
        </p>
        <Kodlista
          koder={resultatskala(kodverk, idag)}
          med={(koder) => medResultatskala(kodverk, koder)}
          ord={ord}
        />
      </div>
    </Fold>
  );
}
