import { useState } from 'react';
import { enheterDen, enhetNamn } from '../../../shared/enhet/enhet.ts';
import { useGrund } from '../../core/grund.ts';
import { goTo } from '../../core/places.ts';
import { useAct } from '../../core/useAct.ts';
import { Fritext } from '../../sekretess/Fritext.tsx';
import { Button } from '../../ui/Button.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { Fold } from '../../ui/Section.tsx';
import { ComboBox } from '../../ui/Select.tsx';
import type { SektionProps } from './sektioner.ts';
import { useSvarsutkast } from '../../core/useSvarsutkast.ts';

/** To the unit where it happened. Who does not see that unit loses sight of the case, and is told so before. */
export function Flytta({ avvikelse: a }: Pick<SektionProps, 'avvikelse'>) {
  const { organisation, profil } = useGrund();
  const act = useAct('avvikelse.flytta');
  const [enhetId, setEnhetId] = useState<string | null>(null);
  const utkast = useSvarsutkast('flytta', 'Flytta till rätt enhet', { skal: '' });
  const { skal } = utkast.varden;
  const options = enheterDen(organisation, a.raknedatum)
    .filter((e) => e.id !== a.enhetId)
    .map((e) => ({ id: e.id as string, text: enhetNamn(organisation, e.id, a.raknedatum) }));
  const leavesSight =
    enhetId !== null && profil.enheter.length > 0 && !profil.enheter.some((e) => e === enhetId);
  const move = async (): Promise<void> => {
    if (enhetId === null) return;
    const moved = await act.run({ id: a.id, enhetId: enhetId, skal }, 'Avvikelsen är flyttad.');
    if (moved === undefined) return;
    await utkast.klar();
    if (leavesSight) goTo('avvikelser');
  };
  return (
    <Fold title="Flytta till rätt enhet" isOpenAtFirst={utkast.isTaken}>
      <div className="card">
        <p className="quiet">
          Rapportörens ord följer med oförändrade. Chefen för den nya enheten får nästa steg.
        </p>
        <ComboBox
          label="Rätt enhet"
          placeholder="Sök enhet"
          groups={[{ text: '', options }]}
          value={enhetId}
          onChange={setEnhetId}
        />
        {leavesSight && (
          <p>Du ser inte ärenden på den enheten. När du har flyttat ärendet ser du det inte längre.</p>
        )}
        <Fritext label="Varför?" rows={2} value={skal} onChange={(t) => utkast.set({ skal: t })} />
        <Refusal text={act.error} />
        <div className="row">
          <Button
            isDisabled={enhetId === null || skal.trim() === '' || act.isBusy}
            onPress={() => void move()}
          >
            Flytta avvikelsen
          </Button>
        </div>
      </div>
    </Fold>
  );
}
