import { z } from 'zod';
import { zEnhetId } from '../enhet/enhet.ts';

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
export const zRoll = z.enum(Object.keys(roller) as [Roll, ...Roll[]]);

/** Those who compile for the whole municipality: their computers may collect, not only deliver. */
export const arCentralroll = (roll: Roll): boolean =>
  (['sas', 'mas', 'mar', 'kvalitetssamordnare'] satisfies Roll[] as readonly Roll[]).includes(roll);

/** Who works at this computer and for which units. An empty list of units means all. */
export const zProfil = z.strictObject({
  roll: zRoll,
  namn: z.string().trim().max(80),
  enheter: z.array(zEnhetId).max(500),
});
export type Profil = z.output<typeof zProfil>;

export const zInstallningar = z.strictObject({
  /** Where summaries are left for the centre; null when the computer works alone. */
  utdelning: z.string().max(400).nullable().default(null),
});
export type Installningar = z.output<typeof zInstallningar>;
