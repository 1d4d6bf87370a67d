import { aptApi } from './apt/aptApi.ts';
import { aviseringApi } from './arbete/aviseringApi.ts';
import { arbeteApi } from './arbete/arbeteApi.ts';
import { arendeApi } from './avvikelse/arendeApi.ts';
import { bevisApi } from './bevis/bevisApi.ts';
import { avvikelseApi } from './avvikelse/avvikelseApi.ts';
import { statistikApi } from './avvikelse/statistikApi.ts';
import { externApi } from './extern/externApi.ts';
import { ivopaketApi } from './ivopaket/ivopaketApi.ts';
import { gallringApi } from './gallring/gallringApi.ts';
import { klagomalApi } from './klagomal/klagomalApi.ts';
import { lexMariaApi } from './lexMaria/lexMariaApi.ts';
import { lexSarahApi } from './lexSarah/lexSarahApi.ts';
import type { InputOf, OutputOf } from './contract.ts';
import { reglerApi } from './regler/reglerApi.ts';
import { rimlighetApi } from './halvarsrapport/rimlighet/rimlighetApi.ts';
import { dubbelskattningApi } from './internkontroll/dubbelskattningApi.ts';
import { internkontrollrapportApi } from './internkontroll/internkontrollrapportApi.ts';
import { planApi } from './internkontroll/planApi.ts';
import { utfallApi } from './internkontroll/utfallApi.ts';
import { riskApi } from './internkontroll/riskApi.ts';
import { importApi } from './importera/importApi.ts';
import { samlingsApi } from './monster/samlingsApi.ts';
import { monsterApi } from './monster/monsterApi.ts';
import { delningApi } from './delning/delningApi.ts';
import { kopiorApi } from './profil/kopiorApi.ts';
import { profilApi } from './profil/profilApi.ts';
import { rollnyckelApi } from './sekretess/rollnyckelApi.ts';
import { policyApi } from './policy/policyApi.ts';
import { registervardApi } from './registervard/registervardApi.ts';
import { rontgenApi } from './rontgen/rontgenApi.ts';
import { listaApi } from './lista/listaApi.ts';
import { rodTradApi } from './rodtrad/rodTradApi.ts';
import { orsakApi } from './orsak/orsakApi.ts';
import { koppladeApi } from './process/koppladeApi.ts';
import { utkastApi } from './utkast/utkastApi.ts';
import { rapportApi } from './halvarsrapport/rapportApi.ts';
import { rapportLasApi } from './halvarsrapport/las/rapportLasApi.ts';

/** Every question the window, the terminal and the tests may ask the core. One line per domain. */
export const api = {
  ...profilApi,
  ...kopiorApi,
  ...gallringApi,
  ...registervardApi,
  ...policyApi,
  ...utkastApi,
  ...rollnyckelApi,
  ...avvikelseApi,
  ...arendeApi,
  ...arbeteApi,
  ...aviseringApi,
  ...orsakApi,
  ...rimlighetApi,
  ...monsterApi,
  ...samlingsApi,
  ...reglerApi,
  ...planApi,
  ...utfallApi,
  ...internkontrollrapportApi,
  ...bevisApi,
  ...riskApi,
  ...dubbelskattningApi,
  ...klagomalApi,
  ...lexSarahApi,
  ...lexMariaApi,
  ...koppladeApi,
  ...externApi,
  ...rontgenApi,
  ...rodTradApi,
  ...listaApi,
  ...ivopaketApi,
  ...delningApi,
  ...rapportApi,
  ...rapportLasApi,
  ...importApi,
  ...statistikApi,
  ...aptApi,
} as const;

export type Api = typeof api;
export type ApiName = keyof Api;
export type ApiInput<N extends ApiName> = InputOf<Api[N]>;
export type ApiOutput<N extends ApiName> = OutputOf<Api[N]>;
