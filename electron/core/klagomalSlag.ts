import { klagomalRepo } from '../../db/klagomalRepo.ts';
import type { Klagomal } from '../../shared/klagomal/klagomal.ts';
import type { KlagomalStegUppgift } from '../../shared/klagomal/klagomalApi.ts';
import { klagomalNasta } from '../../shared/klagomal/klagomalNasta.ts';
import { klagomalStatus, klagomalSteg } from '../../shared/klagomal/klagomalSteg.ts';
import type { KlagomalStatus, KlagomalStegnamn } from '../../shared/klagomal/klagomalSteg.ts';
import type { Arendeslag } from './arendeslag.ts';

/** What a step writes into the case. */
function efter(k: Klagomal, steg: KlagomalStegUppgift): Partial<Klagomal> {
  switch (steg.steg) {
    case 'bekrafta':
      return { bekraftat: steg.datum };
    case 'utred':
      return { utredning: { datum: steg.datum, text: steg.text } };
    case 'besvara':
      return { svar: { datum: steg.datum, satt: steg.satt, text: steg.text } };
    case 'avsluta':
      return { avslut: { datum: steg.datum, lardom: steg.lardom } };
    case 'oppna':
      return { avslut: null, svar: k.svar };
  }
}

/** Complaints and views as cases with steps. */
export const klagomalSlag: Arendeslag<KlagomalStegnamn, KlagomalStatus, Klagomal, KlagomalStegUppgift> = {
  sak: 'klagomal',
  vad: 'Klagomålet',
  repo: klagomalRepo,
  tabell: klagomalSteg,
  statusText: klagomalStatus,
  arAvslutad: (s) => s === 'avslutad',
  nasta: klagomalNasta,
  efter,
};
