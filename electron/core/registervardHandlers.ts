import { findAvvikelse } from '../../db/avvikelseRepo.ts';
import { finnSak } from '../../db/gallringRepo.ts';
import { listHistorik } from '../../db/historikRepo.ts';
import { listBevis } from '../../db/bevisRepo.ts';
import { externRepo } from '../../db/externRepo.ts';
import { klagomalRepo } from '../../db/klagomalRepo.ts';
import { lexMariaRepo } from '../../db/lexMariaRepo.ts';
import { lexSarahRepo } from '../../db/lexSarahRepo.ts';
import {
  finnGallrad,
  insertGranskning,
  listAnvandare,
  listBrukare,
  listGranskningar,
  listLasningar,
  listPerson,
} from '../../db/loggRepo.ts';
import { sokRegister } from '../../db/registersokRepo.ts';
import { listRollnyckel } from '../../db/rollnyckelRepo.ts';
import type { AvvikelseId } from '../../shared/avvikelse/avvikelse.ts';
import { dra } from '../../shared/internkontroll/stickprov.ts';
import { problem } from '../../shared/problem.ts';
import { roller } from '../../shared/profil/profil.ts';
import { faltUr } from '../../shared/registervard/faltord.ts';
import { arendeslag } from '../../shared/registervard/registervardApi.ts';
import type { registervardApi, Registerslag } from '../../shared/registervard/registervardApi.ts';
import { utdragsdokument } from '../../shared/registervard/utdragsdokument.ts';
import type { Utdragsarende } from '../../shared/registervard/utdragsdokument.ts';
import { done, refused } from '../../shared/result.ts';
import type { Instant } from '../../shared/time/instant.ts';
import { addDays } from '../../shared/time/localDate.ts';
import type { LocalDate } from '../../shared/time/localDate.ts';
import { arendeAv, serEnhet } from './arendeReader.ts';
import type { QueryContext } from './context.ts';
import { reglerNu } from './gallring.ts';
import type { HandlersOf } from './handlerTypes.ts';
import { lexSarahSlag } from './lexSarahSlag.ts';

/** Whether this profile may see the case: its unit, and reports that were sent past the chef. */
function serArende(c: QueryContext, slag: Registerslag, id: string, enhetId: string): boolean {
  if (!serEnhet(c.grund.profil, enhetId)) return false;
  if (slag !== 'lexSarah') return true;
  const found = lexSarahRepo.find(c.db, id);
  return found !== undefined && (lexSarahSlag.doljs?.(found, c) ?? null) === null;
}

/** All that is kept in a case, with what hangs on it. */
function innehallI(
  c: QueryContext,
  slag: Registerslag,
  id: string,
): Readonly<Record<string, unknown>> | undefined {
  const filer = ['avvikelse', 'lexSarah', 'lexMaria', 'klagomal'].includes(slag)
    ? listBevis(c.db, { slag, id }).map((b) => b.namn)
    : [];
  if (slag === 'avvikelse') {
    const found = findAvvikelse(c.db, id as AvvikelseId);
    if (found === undefined) return undefined;
    const { avvikelse, ...rest } = arendeAv(c.db, found);
    return {
      ...avvikelse,
      ...rest,
      rollnyckel: listRollnyckel(c.db, { slag: 'avvikelse', id }),
      bevis: filer,
    };
  }
  const repo = { klagomal: klagomalRepo, extern: externRepo, lexSarah: lexSarahRepo, lexMaria: lexMariaRepo }[
    slag
  ];
  const found = repo.find(c.db, id);
  return found === undefined ? undefined : { ...found, bevis: filer };
}

const platsFor = (sak: Readonly<Record<string, unknown>>): string => {
  const plats = sak['enhetId'] ?? sak['verksamhetId'];
  return typeof plats === 'string' ? plats : '';
};

function utdragAv(c: QueryContext, slag: Registerslag, id: string): Utdragsarende | undefined {
  const sak = innehallI(c, slag, id);
  if (sak === undefined || !serArende(c, slag, id, platsFor(sak))) return undefined;
  const regel = reglerNu(c.db).find((r) => r.slag === slag);
  return {
    rubrik: `${arendeslag[slag]} ${String(sak['nummer'])}`,
    falt: faltUr(sak),
    logg: listHistorik(c.db, slag, id).map((h) => ({
      at: h.at,
      vem: h.vem,
      roll: roller[h.roll as keyof typeof roller] ?? h.roll,
      vad: h.handling === 'last' ? 'Läste' : 'Skrev',
    })),
    bevaras:
      regel === undefined
        ? 'tills vidare; ingen tid för gallring är beslutad.'
        : `${regel.ar} år efter sista anteckningen (${regel.beslut}).`,
  };
}

/** Days as the moments between which they lie in Sweden; a log is read by day, so an hour at midnight does no harm. */
const spann = (from: LocalDate, to: LocalDate) => ({
  from: `${from}T00:00:00.000Z` as Instant,
  to: `${addDays(to, 1)}T00:00:00.000Z` as Instant,
});
const urvalAv = (c: QueryContext, u: { from: LocalDate; to: LocalDate; antal: number; fro: string }) =>
  listLasningar(c.db, spann(u.from, u.to), (population) => dra(population, u.antal, u.fro));

export const registervardHandlers: HandlersOf<typeof registervardApi> = {
  'registerutdrag.sok': async (c, { sok }) => {
    const found = sokRegister(c.db, sok);
    const traffar = found.filter((t) => serArende(c, t.slag, t.id, t.enhetId));
    // Whom somebody searched for is told by no log; that a search was made, and how much it gave, is.
    c.write((w) => {
      w.log({
        handling: 'sokt',
        sak: 'registerutdrag',
        sakId: 'sokning',
        detalj: { traffar: traffar.length },
      });
      return done(null);
    });
    return done({ traffar, dolda: found.length - traffar.length });
  },
  'registerutdrag.skriv': async (c, { sok, valda, fil }) => {
    const arenden: Utdragsarende[] = [];
    for (const { slag, id } of valda) {
      const utdrag = utdragAv(c, slag, id);
      if (utdrag === undefined) return refused(problem('finns-inte', { vad: 'Ärendet', id }));
      arenden.push(utdrag);
    }
    const { kommun } = c.grund.organisation;
    const dokument = utdragsdokument({ kommun, dag: c.clock.today(), sok, arenden });
    if (fil !== undefined) {
      const { skrivHandling } = await import('../handling/skrivHandling.ts');
      const written = await skrivHandling(
        { dokument, avsandare: kommun, nummer: 'Registerutdrag', datum: c.clock.today() },
        fil,
        { mall: undefined, signal: c.signal },
      );
      if (!written.ok) return written;
    }
    return c.write((w) => {
      for (const { slag, id } of valda)
        w.log({ handling: fil === undefined ? 'last' : 'registerutdrag', sak: slag, sakId: id, detalj: {} });
      return done({ fil: fil ?? null, dokument });
    });
  },
  'logg.arende': (c, { slag, id }) => {
    const sakId = finnSak(c.db, slag, id)?.id ?? finnGallrad(c.db, slag, id);
    if (sakId === undefined) return refused(problem('finns-inte', { vad: 'Ärendet', id }, 'id'));
    const sak = innehallI(c, slag, sakId);
    if (sak !== undefined && !serArende(c, slag, sakId, platsFor(sak)))
      return refused(problem('finns-inte', { vad: 'Ärendet', id }, 'id'));
    return done([...listHistorik(c.db, slag, sakId)]);
  },
  'logg.person': (c, { vem, from, to, offset, antal }) => {
    const { rader, totalt } = listPerson(c.db, { vem, ...spann(from, to), offset, antal });
    return done({ rader: [...rader], totalt });
  },
  'logg.brukare': (c, { pseudonym }) => done([...listBrukare(c.db, pseudonym)]),
  'logg.anvandare': (c) => done([...listAnvandare(c.db)]),
  'loggranskning.dra': (c, urval) => {
    const { population, rader } = urvalAv(c, urval);
    return done({ population, rader: [...rader] });
  },
  'loggranskning.signera': (c, { resultat, anteckning, ...urval }) => {
    if (resultat === 'avvikande' && anteckning === '')
      return refused(
        problem('ogiltig-indata', { falt: 'anteckning', skal: 'behöver fyllas i' }, 'anteckning'),
      );
    const { population, rader } = urvalAv(c, urval);
    if (rader.length === 0) return refused(problem('inget-att-granska'));
    const id = c.newId();
    insertGranskning(c.db, {
      id,
      at: c.clock.now(),
      vem: c.vem,
      roll: c.grund.profil.roll,
      fran: urval.from,
      till: urval.to,
      fro: urval.fro,
      population,
      urval: rader.map((r) => r.seq),
      resultat,
      anteckning,
    });
    c.log({
      handling: 'signerad',
      sak: 'loggranskning',
      sakId: id,
      detalj: { antal: rader.length, resultat },
    });
    return done({ id });
  },
  'loggranskning.lista': (c) => done([...listGranskningar(c.db)]),
};
