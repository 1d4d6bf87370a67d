import { Historik as Sakens } from '../../arende/Historik.tsx';
import { handlingTitle, handlingWords } from '../../../shared/avvikelse/historikText.ts';
import type { SektionProps } from './sektioner.ts';

/** What has been done with the avvikelse. */
export const Historik = ({ historik }: SektionProps) => (
  <Sakens historik={historik} titleOf={handlingTitle} wordsOf={handlingWords} />
);
