import { Check } from 'lucide-react';
import { finnEnhet, senasteVersion } from '../../../shared/enhet/enhet.ts';
import type { EnhetId } from '../../../shared/enhet/enhet.ts';
import { useGrund } from '../../core/grund.ts';
import { goTo } from '../../core/places.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';

interface Props {
  readonly id: string;
  readonly nummer: string;
  readonly enhetId: EnhetId;
  readonly onAnother: () => void;
}

/** What happens now, and the two ways on. */
export function Saved({ id, nummer, enhetId, onAnother }: Props) {
  const { organisation, profil } = useGrund();
  const enhet = finnEnhet(organisation, enhetId);
  const namn = enhet === undefined ? enhetId : senasteVersion(enhet).namn;
  const vem =
    profil.roll === 'enhetschef'
      ? 'Nästa steg är att du bedömer'
      : `Nästa steg är att enhetschefen på ${namn} bedömer`;
  return (
    <div className="page narrow">
      <PageHeader title="Avvikelsen är sparad" lead={`Den har fått numret ${nummer}.`} />
      <Notice kind="done">
        <p>
          {vem} hur allvarligt det var och om det kan hända igen. Texten är sparad och kan inte försvinna;
          rättelser läggs till bredvid.
        </p>
      </Notice>
      <div className="row">
        <Button kind="primary" autoFocus onPress={() => goTo(`avvikelser/${id}/komplettera`)}>
          Komplettera nu
        </Button>
        <Button icon={Check} onPress={() => goTo('oversikt')}>
          Klart för nu
        </Button>
        <Button onPress={onAnother}>Registrera en till</Button>
      </div>
    </div>
  );
}
