import { z } from 'zod';
import { command } from '../contract.ts';
import { zOrganisation } from '../enhet/enhetSchema.ts';
import { zProfil } from './profilSchema.ts';

/**
 * What the core answers before there is a database to ask: only that it can be made. The key is made by the shell
 * (`skal.skapaNyckel`) and reaches the core without passing the window.
 */
export const profilStartApi = {
  'profil.skapa': command(
    z.strictObject({ organisation: zOrganisation, profil: zProfil }),
    z.strictObject({ skapad: z.literal(true) }),
  ),
} as const;
