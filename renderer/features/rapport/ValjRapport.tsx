import { ownEnheter, useGrund } from '../../core/grund.ts';
import { keepInAddress } from '../../core/places.ts';
import { useQuestion } from '../../core/useQuestion.ts';
import { Select } from '../../ui/Select.tsx';
import { adressAv, mallval } from './rapportval.ts';
import { useRapportval } from './useRapportval.ts';

/** Chooses which report, and of what period. Another report begins at its own usual period. */
export function ValjRapport() {
  const grund = useGrund();
  const { mall, period, perioder } = useRapportval();
  const asked = useQuestion('rapport.mall.lista', {});
  const mallar = asked.state === 'ready' ? mallval(asked.value.mallar, ownEnheter(grund)) : [];
  return (
    <>
      {mallar.length > 0 && (
        <Select
          label="Rapport"
          options={mallar}
          value={mall}
          onChange={(m) => keepInAddress({ ...adressAv({ mall: m ?? mall, period }), period: undefined })}
        />
      )}
      <Select
        label="Period"
        options={perioder}
        value={period}
        onChange={(p) => keepInAddress({ period: p ?? undefined })}
      />
    </>
  );
}
