import { arAvslutad } from '../../../shared/avvikelse/overgangar.ts';
import { Bevis } from '../../arende/Bevis.tsx';
import type { SektionProps } from './sektioner.ts';

/** Photos, letters and other files of the case. */
export const Filer = ({ avvikelse }: SektionProps) => (
  <Bevis sak={{ slag: 'avvikelse', id: avvikelse.id }} isOpen={!arAvslutad(avvikelse.status)} />
);
