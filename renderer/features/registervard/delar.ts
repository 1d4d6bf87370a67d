import type { Delsida } from '../../core/Delsidor.tsx';
import { Gallring } from './Gallring.tsx';
import { Granskning } from './Granskning.tsx';
import { Logg } from './Logg.tsx';
import { Utdrag } from './Utdrag.tsx';

/** The places of registervård, in order; the first is where the navigation leads. */
export const delar: readonly Delsida[] = [
  { id: 'gallring', text: 'Gallring', component: Gallring },
  { id: 'utdrag', text: 'Registerutdrag', component: Utdrag, fraga: 'registerutdrag.sok' },
  { id: 'logg', text: 'Åtkomstlogg', component: Logg, fraga: 'logg.arende' },
  { id: 'granskning', text: 'Loggranskning', component: Granskning, fraga: 'loggranskning.signera' },
];
