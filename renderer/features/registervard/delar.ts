import type { ComponentType } from 'react';
import { Gallring } from './Gallring.tsx';
import { Granskning } from './Granskning.tsx';
import { Logg } from './Logg.tsx';
import { Utdrag } from './Utdrag.tsx';

interface Del {
  /** Second part of the address, `#/registervard/gallring`. */
  readonly id: string;
  readonly text: string;
  readonly component: ComponentType;
}
/** The places of registervård, in order; the first is where the navigation leads. */
export const delar: readonly Del[] = [
  { id: 'gallring', text: 'Gallring', component: Gallring },
  { id: 'utdrag', text: 'Registerutdrag', component: Utdrag },
  { id: 'logg', text: 'Åtkomstlogg', component: Logg },
  { id: 'granskning', text: 'Loggranskning', component: Granskning },
];
