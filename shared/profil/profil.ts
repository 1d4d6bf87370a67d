import type { z } from 'zod';
import type { zInstallningar, zProfil } from './profilSchema.ts';

export const roller = {
  enhetschef: 'Enhetschef',
  verksamhetschef: 'Verksamhetschef',
  sas: 'SAS (socialt ansvarig samordnare)',
  mas: 'MAS (medicinskt ansvarig sjuksköterska)',
  mar: 'MAR (medicinskt ansvarig för rehabilitering)',
  utredare: 'Lex Sarah-utredare',
  kvalitetssamordnare: 'Kvalitetssamordnare',
  forvaltningschef: 'Förvaltningschef',
  it: 'IT',
} as const;
export type Roll = keyof typeof roller;

/** Those who compile for the whole municipality: their computers may collect, not only deliver. */
export const arCentralroll = (roll: Roll): boolean =>
  (['sas', 'mas', 'mar', 'kvalitetssamordnare'] satisfies Roll[] as readonly Roll[]).includes(roll);

/** Who works at this computer and for which units. An empty list of units means all. */
export type Profil = z.output<typeof zProfil>;
/** What this computer is set to. */
export type Installningar = z.output<typeof zInstallningar>;
