import { findForlopp, listAtgarder, listBedomningar, listOrsaker } from '../../db/arendeRepo.ts';
import { findAvvikelse } from '../../db/avvikelseRepo.ts';
import { countGemensamma } from '../../db/monsterRepo.ts';
import type { ReadDb } from '../../db/db.ts';
import type { Avvikelse, AvvikelseId } from '../../shared/avvikelse/avvikelse.ts';
import type { Arende, Forlopp } from '../../shared/avvikelse/forlopp.ts';
import type { Profil } from '../../shared/profil/profil.ts';
import { localDateOf } from '../../shared/time/instant.ts';

const nyttForlopp = (a: Avvikelse): Forlopp => ({
  lexSarahSvar: null,
  lexSarahSkal: '',
  ingenAtgardSkal: '',
  aterkoppladDatum: null,
  masDatum: null,
  masVem: '',
  dubblettAv: null,
  skal: '',
  statusSedan: localDateOf(a.registreradAt),
});

/** An avvikelse of a unit that this profile sees. */
export function synligAvvikelse(db: ReadDb, id: string, profil: Profil): Avvikelse | undefined {
  const a = findAvvikelse(db, id as AvvikelseId);
  return a === undefined || !serEnhet(profil, a.enhetId) ? undefined : a;
}

/** A case whole; undefined when there is none, or when it belongs to a unit that this profile does not see. */
export function readArende(db: ReadDb, id: AvvikelseId, profil: Profil): Arende | undefined {
  const avvikelse = synligAvvikelse(db, id, profil);
  return avvikelse === undefined ? undefined : arendeAv(db, avvikelse);
}

export function arendeAv(db: ReadDb, avvikelse: Avvikelse): Arende {
  const sak = { slag: 'avvikelse', id: avvikelse.id } as const;
  return {
    avvikelse,
    forlopp: findForlopp(db, avvikelse.id) ?? nyttForlopp(avvikelse),
    bedomningar: listBedomningar(db, sak),
    orsaker: listOrsaker(db, sak),
    atgarder: listAtgarder(db, sak),
    gemensamma: countGemensamma(db, avvikelse.id),
  };
}

/** Secrecy between verksamheter (OSL 26:1): a profile sees its own units; one without a list sees all. */
export const serEnhet = (profil: Profil, enhetId: string): boolean =>
  profil.enheter.length === 0 || profil.enheter.some((e) => e === enhetId);
