import type { Sak } from '../../../shared/atgard/atgard.ts';
import { Orsaker } from '../../arende/Orsaker.tsx';
import { Answered } from '../../core/Answered.tsx';
import { useAct } from '../../core/useAct.ts';
import { useQuestion } from '../../core/useQuestion.ts';
import { useFar } from '../../core/BaraFor.tsx';

/** The causes of a case, coded as those of an avvikelse so that they can be counted together. */
export function SakOrsaker({ sak, isOpen }: { readonly sak: Sak; readonly isOpen: boolean }) {
  const asked = useQuestion('orsak.lista', { sak });
  const act = useAct('orsak.spara');
  const mayChange = useFar('orsak.spara');
  return (
    <Answered asked={asked}>
      {(orsaker) => (
        <Orsaker
          orsaker={orsaker}
          isOpen={isOpen && mayChange}
          ihopvikt
          spara={(alla, said) => act.run({ sak, orsaker: [...alla] }, said)}
          fel={act.error}
        />
      )}
    </Answered>
  );
}
