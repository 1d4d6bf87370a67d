import { z } from 'zod';
import { eskaleringar, zEskalering } from '../shared/bedomning/eskalering.ts';
import { zGranser } from '../shared/delning/granser.ts';
import { zOrganisation } from '../shared/enhet/enhetSchema.ts';
import { zFristInstallning } from '../shared/frist/frister.ts';
import { zSmatalsregel } from '../shared/halvarsrapport/offentligUtgava.ts';
import { zRapportmall } from '../shared/halvarsrapport/rapportmall.ts';
import { zGallringsregler } from '../shared/gallring/gallring.ts';
import { standardmallar } from '../shared/halvarsrapport/mallar/standardmallar.ts';
import { zKlagomalRegel } from '../shared/klagomal/raknaregel.ts';
import { zKodverk } from '../shared/kodverk/kodverkSchema.ts';
import { standardregler, zMonsterregler } from '../shared/monster/monster.ts';
import { zSakerhetskopiering } from '../shared/profil/kopiorApi.ts';
import { zInstallningar, zProfil } from '../shared/profil/profilSchema.ts';
import { zRiskmatris } from '../shared/riskmatris/riskmatris.ts';
import { standardmatriser } from '../shared/riskmatris/standardmatriser.ts';

/** The documents every profile has from its first day. */
export const profilDokument = { slag: 'profil', schema: zProfil } as const;
export const organisationDokument = { slag: 'organisation', schema: zOrganisation } as const;
export const kodverkDokument = { slag: 'kodverk', schema: zKodverk } as const;
export const installningarDokument = { slag: 'installningar', schema: zInstallningar } as const;

/** Where copies are laid besides the profile's own folder. */
export const sakerhetskopieringDokument = {
  slag: 'sakerhetskopiering',
  schema: zSakerhetskopiering,
} as const;

/** How long cases are kept, and by which decision; without a rule nothing is removed. */
export const gallringsreglerDokument = { slag: 'gallringsregler', schema: zGallringsregler } as const;

/** Settings that have a default until somebody changes them. */
export const fristerDokument = {
  slag: 'frister',
  schema: zFristInstallning,
  standard: zFristInstallning.parse({}),
};
export const eskaleringDokument = {
  slag: 'eskalering',
  schema: zEskalering,
  standard: eskaleringar.botkyrka,
};
export const monsterreglerDokument = {
  slag: 'monsterregler',
  schema: zMonsterregler,
  standard: standardregler,
};
export const klagomalRegelDokument = {
  slag: 'klagomalregel',
  schema: zKlagomalRegel,
  standard: zKlagomalRegel.parse({}),
};
/** What the public edition of a report hides, and what has been decided against the rule. */
export const smatalDokument = {
  slag: 'smatal',
  schema: zSmatalsregel,
  standard: zSmatalsregel.parse({}),
};
/** The templates of reports, each with an id of its own. */
export const rapportmallarDokument = {
  slag: 'rapportmallar',
  schema: z.array(zRapportmall).min(1).max(50),
  standard: [...standardmallar],
};
export const matriserDokument = {
  slag: 'matriser',
  schema: z.array(zRiskmatris).max(200),
  standard: [...standardmatriser],
};
export const granserDokument = {
  slag: 'granser',
  schema: zGranser,
  standard: zGranser.parse({}),
};
/** What internkontroll scores with. */
export const internkontrollDokument = {
  slag: 'internkontroll',
  schema: z.strictObject({ matrisId: z.string() }),
  standard: { matrisId: 'internkontroll-4' },
};
