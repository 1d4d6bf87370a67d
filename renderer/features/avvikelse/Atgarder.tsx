import { arAvslutad } from '../../../shared/avvikelse/overgangar.ts';
import { Atgarder as Sakens } from '../../arende/Atgarder.tsx';
import { Answered } from '../../core/Answered.tsx';
import { useAct } from '../../core/useAct.ts';
import { useQuestion } from '../../core/useQuestion.ts';
import { Button } from '../../ui/Button.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { Fold } from '../../ui/Section.tsx';
import { Fritext } from '../../sekretess/Fritext.tsx';
import type { SektionProps } from './sektioner.ts';
import { useSvarsutkast } from '../../core/useSvarsutkast.ts';

/** The measures of an avvikelse, or why none is needed. */
export function Atgarder({ avvikelse }: SektionProps) {
  const asked = useQuestion('avvikelse.arende', { id: avvikelse.id });
  return (
    <Answered asked={asked}>
      {({ forlopp: { ingenAtgardSkal } }) => (
        <Sakens
          sak={{ slag: 'avvikelse', id: avvikelse.id }}
          isOpen={!arAvslutad(avvikelse.status)}
          {...(ingenAtgardSkal === '' ? {} : { tomText: `Ingen åtgärd behövs: ${ingenAtgardSkal}` })}
          vidTomt={<IngenBehovs avvikelse={avvikelse} />}
        />
      )}
    </Answered>
  );
}

function IngenBehovs({ avvikelse }: Pick<SektionProps, 'avvikelse'>) {
  const act = useAct('avvikelse.svara');
  const utkast = useSvarsutkast('ingen-atgard', 'Ingen åtgärd behövs', { skal: '' });
  const { skal } = utkast.varden;
  const save = async (): Promise<void> => {
    const saved = await act.run({ id: avvikelse.id, ingenAtgardSkal: skal }, 'Skälet är sparat.');
    if (saved !== undefined) await utkast.klar();
  };
  return (
    <Fold title="Ingen åtgärd behövs" isOpenAtFirst={utkast.isTaken}>
      <div className="card">
        <Fritext
          label="Varför behövs ingen åtgärd?"
          rows={2}
          value={skal}
          onChange={(t) => utkast.set({ skal: t })}
        />
        <Refusal text={act.error} />
        <div className="row">
          <Button isDisabled={skal.trim() === ''} onPress={() => void save()}>
            Spara skälet
          </Button>
        </div>
      </div>
    </Fold>
  );
}
