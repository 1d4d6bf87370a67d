import type { ComponentType } from 'react';
import { BestamtAvIt } from './BestamtAvIt.tsx';
import { Nycklar } from './Nycklar.tsx';
import { OmVarsam } from './OmVarsam.tsx';
import { ProfilDel } from './ProfilDel.tsx';
import { Regler } from './Regler.tsx';
import { Sakerhet } from './Sakerhet.tsx';
import { Sakerhetskopior } from './Sakerhetskopior.tsx';
import { Utseende } from './Utseende.tsx';

interface Del {
  readonly id: string;
  readonly text: string;
  readonly component: ComponentType;
}
/** The parts of the settings, in order. A new one is a new line. */
export const delar: readonly Del[] = [
  { id: 'profil', text: 'Du och dina enheter', component: ProfilDel },
  { id: 'utseende', text: 'Utseende', component: Utseende },
  { id: 'regler', text: 'Frister, trappa och regler', component: Regler },
  { id: 'kopior', text: 'Säkerhetskopior', component: Sakerhetskopior },
  { id: 'nycklar', text: 'Nycklar', component: Nycklar },
  { id: 'sakerhet', text: 'Kontroll av databasen', component: Sakerhet },
  { id: 'it', text: 'Bestämt av IT', component: BestamtAvIt },
  { id: 'om', text: 'Om Varsam', component: OmVarsam },
];
