import { zOrganisation } from '../shared/enhet/enhet.ts';
import { zKodverk } from '../shared/kodverk/kodverk.ts';
import { zInstallningar, zProfil } from '../shared/profil/profil.ts';

/** The documents every profile has from its first day. */
export const profilDokument = { slag: 'profil', schema: zProfil } as const;
export const organisationDokument = { slag: 'organisation', schema: zOrganisation } as const;
export const kodverkDokument = { slag: 'kodverk', schema: zKodverk } as const;
export const installningarDokument = { slag: 'installningar', schema: zInstallningar } as const;
