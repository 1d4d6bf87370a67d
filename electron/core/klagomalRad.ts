import { verksamhetFor } from '../../shared/enhet/tillhorighet.ts';
import type { Klagomal } from '../../shared/klagomal/klagomal.ts';
import type { KlagomalRad } from '../../shared/klagomal/klagomalApi.ts';
import { besvaratITid, klagomalNasta } from '../../shared/klagomal/klagomalNasta.ts';
import { nu } from './arende.ts';
import type { QueryContext } from './context.ts';

/** A complaint as a row of the list. */
export const klagomalRad = (c: QueryContext, k: Klagomal): KlagomalRad => ({
  id: k.id,
  nummer: k.nummer,
  enhetId: k.enhetId,
  verksamhetId: verksamhetFor(c.grund.organisation, k, k.mottaget),
  slag: k.slag,
  kanal: k.kanal,
  galler: k.galler,
  tema: k.tema,
  lagrum: k.lagrum,
  mottaget: k.mottaget,
  antal: k.antal,
  antalKlagande: k.antalKlagande,
  klagande: k.klagande,
  kanBesvaras: k.kanBesvaras,
  besvarat: k.svar?.datum ?? null,
  iTid: besvaratITid(k, c.grund.regler.frister),
  status: k.status,
  rubrik: k.beskrivning.slice(0, 120),
  kommande: klagomalNasta(k, nu(c)),
});
