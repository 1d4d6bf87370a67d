import { arAvslutad } from '../../../shared/avvikelse/overgangar.ts';
import { Orsaker as Sakens } from '../../arende/Orsaker.tsx';
import { Answered } from '../../core/Answered.tsx';
import { useAct } from '../../core/useAct.ts';
import { useQuestion } from '../../core/useQuestion.ts';
import type { SektionProps } from './sektioner.ts';

/** Why the avvikelse happened. */
export function Orsaker({ avvikelse }: SektionProps) {
  const asked = useQuestion('avvikelse.arende', { id: avvikelse.id });
  const act = useAct('avvikelse.orsaker');
  return (
    <Answered asked={asked}>
      {({ orsaker }) => (
        <Sakens
          orsaker={orsaker}
          isOpen={!arAvslutad(avvikelse.status)}
          spara={(alla, said) => act.run({ id: avvikelse.id, orsaker: [...alla] }, said)}
          fel={act.error}
        />
      )}
    </Answered>
  );
}
