import type { Api } from '../../shared/api.ts';
import { aptHandlers } from './aptHandlers.ts';
import { aviseringHandlers } from './aviseringHandlers.ts';
import { arbeteHandlers } from './arbeteHandlers.ts';
import { arendeHandlers } from './arendeHandlers.ts';
import { atgardHandlers } from './atgardHandlers.ts';
import { avvikelseHandlers } from './avvikelseHandlers.ts';
import { bevisHandlers } from './bevisHandlers.ts';
import { externHandlers } from './externHandlers.ts';
import { ivopaketHandlers } from './ivopaketHandlers.ts';
import { klagomalHandlers } from './klagomalHandlers.ts';
import { lexMariaHandlers } from './lexMariaHandlers.ts';
import { lexSarahHandlers } from './lexSarahHandlers.ts';
import { delningHandlers } from './delningHandlers.ts';
import { gallringHandlers } from './gallringHandlers.ts';
import type { HandlersOf } from './handlerTypes.ts';
import { internkontrollrapportHandlers } from './internkontrollrapportHandlers.ts';
import { automatikHandlers } from './automatikHandlers.ts';
import { planHandlers } from './planHandlers.ts';
import { utfallHandlers } from './utfallHandlers.ts';
import { importHandlers } from './importHandlers.ts';
import { samlingsHandlers } from './samlingsHandlers.ts';
import { monsterHandlers } from './monsterHandlers.ts';
import { dubbelskattningHandlers } from './dubbelskattningHandlers.ts';
import { matrisHandlers } from './matrisHandlers.ts';
import { riskHandlers } from './riskHandlers.ts';
import { kopiorHandlers } from './kopiorHandlers.ts';
import { policyHandlers } from './policyHandlers.ts';
import { profilHandlers } from './profilHandlers.ts';
import { registervardHandlers } from './registervardHandlers.ts';
import { reglerHandlers } from './reglerHandlers.ts';
import { rimlighetHandlers } from './rimlighetHandlers.ts';
import { orsakHandlers } from './orsakHandlers.ts';
import { koppladeHandlers } from './koppladeHandlers.ts';
import { listaHandlers } from './listaHandlers.ts';
import { rodTradHandlers } from './rodTradHandlers.ts';
import { rollnyckelHandlers } from './rollnyckelHandlers.ts';
import { rontgenHandlers } from './rontgenHandlers.ts';
import { statistikHandlers } from './statistikHandlers.ts';
import { utkastHandlers } from './utkastHandlers.ts';
import { rapportHandlers } from './rapportHandlers.ts';
import { rapportLasHandlers } from './rapportLasHandlers.ts';

/** Every handler, joined to the contract by type. One line per domain. */
export const handlers: HandlersOf<Api> = {
  ...profilHandlers,
  ...kopiorHandlers,
  ...gallringHandlers,
  ...registervardHandlers,
  ...policyHandlers,
  ...utkastHandlers,
  ...rollnyckelHandlers,
  ...avvikelseHandlers,
  ...arendeHandlers,
  ...arbeteHandlers,
  ...aviseringHandlers,
  ...atgardHandlers,
  ...orsakHandlers,
  ...rimlighetHandlers,
  ...monsterHandlers,
  ...samlingsHandlers,
  ...reglerHandlers,
  ...riskHandlers,
  ...planHandlers,
  ...utfallHandlers,
  ...automatikHandlers,
  ...matrisHandlers,
  ...dubbelskattningHandlers,
  ...bevisHandlers,
  ...internkontrollrapportHandlers,
  ...klagomalHandlers,
  ...lexSarahHandlers,
  ...lexMariaHandlers,
  ...koppladeHandlers,
  ...externHandlers,
  ...rontgenHandlers,
  ...rodTradHandlers,
  ...listaHandlers,
  ...ivopaketHandlers,
  ...delningHandlers,
  ...rapportHandlers,
  ...rapportLasHandlers,
  ...importHandlers,
  ...statistikHandlers,
  ...aptHandlers,
};
