import { andringar, handlingTitle, handlingWords } from '../../../shared/avvikelse/historikText.ts';
import { Historik as Sakens } from '../../arende/Historik.tsx';
import { useGrund } from '../../core/grund.ts';
import type { SektionProps } from './sektioner.ts';

/** What has been done with the avvikelse. */
export function Historik({ avvikelse, historik }: SektionProps) {
  const grund = useGrund();
  return (
    <Sakens
      historik={historik}
      titleOf={handlingTitle}
      wordsOf={handlingWords}
      changesOf={(h) => andringar(h, avvikelse, grund)}
    />
  );
}
