import type { Delsida } from '../../core/Delsidor.tsx';
import { Dubbelskattning } from './dubbel/Dubbelskattning.tsx';
import { Kontroller } from './kontroll/Kontroller.tsx';
import { Plan } from './plan/Plan.tsx';
import { Rapport } from './rapport/Rapport.tsx';
import { Matris } from './matris/Matris.tsx';
import { Risker } from './risk/Risker.tsx';

/** The places of internkontroll, in order. A new one is a new line; the first is where the navigation leads. */
export const delar: readonly Delsida[] = [
  { id: 'risker', text: 'Risker', component: Risker },
  { id: 'matris', text: 'Matris', component: Matris },
  { id: 'dubbelskattning', text: 'Dubbelskattning', component: Dubbelskattning },
  { id: 'plan', text: 'Plan', component: Plan },
  { id: 'kontroller', text: 'Kontroller', component: Kontroller },
  { id: 'rapport', text: 'Rapport', component: Rapport, fraga: 'internkontroll.rapport' },
];
