import { aptKommando } from './aptKommando.ts';
import { arendeKommando } from './arendeKommando.ts';
import { externKommando, klagomalKommando, lexMariaKommando, lexSarahKommando } from './sakKommandon.ts';
import { aterstallKommando } from './aterstallKommando.ts';
import { backupKommando } from './backupKommando.ts';
import { delaKommando } from './delaKommando.ts';
import { gallraKommando } from './gallraKommando.ts';
import { granskaTextKommando } from './granskaTextKommando.ts';
import { angraImportKommando, importeraKommando } from './importeraKommando.ts';
import type { Kommando } from './kommando.ts';
import { kontrollKommando, riskKommando, utfallKommando } from './internkontrollKommandon.ts';
import { kontrolleraKommando } from './kontrolleraKommando.ts';
import { leveransKommando } from './leveransKommando.ts';
import { listaKommando } from './listaKommando.ts';
import { nastaKommando } from './nastaKommando.ts';
import { nyckelKommando } from './nyckelKommando.ts';
import { rapportKommando } from './rapportKommando.ts';
import { loggKommando, registerutdragKommando } from './registervardKommandon.ts';
import { registreraKommando } from './registreraKommando.ts';
import { rimlighetKommando } from './rimlighetKommando.ts';
import { samlaKommando } from './samlaKommando.ts';
import { ivopaketKommando } from './ivopaketKommando.ts';
import { rodTradKommando } from './rodTradKommando.ts';
import { rontgenKommando } from './rontgenKommando.ts';
import { signalerKommando } from './signalerKommando.ts';
import { skapaKommando } from './skapaKommando.ts';
import { utdelningKommando } from './utdelningKommando.ts';
import { snabbKommando } from './snabbKommando.ts';
import { statistikKommando } from './statistikKommando.ts';
import { visaKommando } from './visaKommando.ts';

/** Every command of the terminal, in the order the help lists them. */
export const kommandon: readonly Kommando[] = [
  skapaKommando,
  registreraKommando,
  listaKommando,
  visaKommando,
  arendeKommando,
  nastaKommando,
  signalerKommando,
  riskKommando,
  kontrollKommando,
  utfallKommando,
  klagomalKommando,
  lexSarahKommando,
  lexMariaKommando,
  externKommando,
  rontgenKommando,
  rodTradKommando,
  ivopaketKommando,
  kontrolleraKommando,
  backupKommando,
  aterstallKommando,
  nyckelKommando,
  gallraKommando,
  registerutdragKommando,
  loggKommando,
  rimlighetKommando,
  utdelningKommando,
  delaKommando,
  samlaKommando,
  leveransKommando,
  rapportKommando,
  statistikKommando,
  aptKommando,
  snabbKommando,
  granskaTextKommando,
  importeraKommando,
  angraImportKommando,
];
