import type { ComponentType } from 'react';
import type { Avvikelse } from '../../../shared/avvikelse/avvikelse.ts';
import type { Answer } from '../../core/client.ts';
import { Atgarder } from './Atgarder.tsx';
import { Bedomning } from './Bedomning.tsx';
import { Filer } from './Filer.tsx';
import { Handelsen } from './Handelsen.tsx';
import { Historik } from './Historik.tsx';
import { Lex } from './Lex.tsx';
import { Orsaker } from './Orsaker.tsx';
import { Ratta } from './Ratta.tsx';
import { KoppladeRisker } from './KoppladeRisker.tsx';
import { Steg } from './Steg.tsx';

/** What every section of a case is given. */
export interface SektionProps {
  readonly avvikelse: Avvikelse;
  readonly historik: Answer<'avvikelse.visa'>['historik'];
}
export interface Sektion {
  /** Where the next step leads: its `stalle`, or a name of its own. */
  readonly id: string;
  readonly text: string;
  readonly component: ComponentType<SektionProps>;
}

/** The sections of a case, in the order they are shown. A new one is a new line. */
export const sektioner: readonly Sektion[] = [
  { id: 'handelsen', text: 'Händelsen', component: Handelsen },
  { id: 'bedomning', text: 'Bedömning', component: Bedomning },
  { id: 'orsaker', text: 'Orsaker', component: Orsaker },
  { id: 'atgarder', text: 'Åtgärder och effekt', component: Atgarder },
  { id: 'filer', text: 'Filer', component: Filer },
  { id: 'risker', text: 'Risker', component: KoppladeRisker },
  { id: 'steg', text: 'Steg i ärendet', component: Steg },
  { id: 'ratta', text: 'Rätta ärendet', component: Ratta },
  { id: 'lexMaria', text: 'Lex Sarah och lex Maria', component: Lex },
  { id: 'historik', text: 'Historik', component: Historik },
];
