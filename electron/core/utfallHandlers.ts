import { findKontroll } from '../../db/planRepo.ts';
import { aterkalla, findAterkallelse, findUtfall, insertUtfall, listUtfall } from '../../db/utfallRepo.ts';
import type { Kontroll } from '../../shared/internkontroll/kontroll.ts';
import { RESULTATLISTA, resultatskala } from '../../shared/internkontroll/resultatskala.ts';
import { dra } from '../../shared/internkontroll/stickprov.ts';
import { arInaktuellt, granskaUtfall } from '../../shared/internkontroll/utfall.ts';
import type { Sammanstallning, Utfall } from '../../shared/internkontroll/utfall.ts';
import type { utfallApi } from '../../shared/internkontroll/utfallApi.ts';
import { problem } from '../../shared/problem.ts';
import type { Problem } from '../../shared/problem.ts';
import { done, refused } from '../../shared/result.ts';
import { localDateOf } from '../../shared/time/instant.ts';
import { parsePeriod } from '../../shared/time/period.ts';
import { fragaRegistren } from './automatik.ts';
import type { CommandContext, QueryContext } from './context.ts';
import type { HandlersOf } from './handlerTypes.ts';

const finnsInte = (vad: string, id: string) => refused(problem('finns-inte', { vad, id }));

function resultatProblem(c: QueryContext, resultat: string): Problem | null {
  const today = c.clock.today();
  return resultatskala(c.grund.kodverk, today).some((k) => k.kod === resultat)
    ? null
    : problem('kod-galler-inte', { kod: resultat, datum: today, lista: RESULTATLISTA }, 'resultat');
}

function save(c: CommandContext, kontroll: Kontroll, u: Omit<Utfall, 'id' | 'at' | 'vem'>): Utfall {
  const utfall: Utfall = { ...u, id: c.newId(), at: c.clock.now(), vem: c.vem };
  insertUtfall(c.db, utfall);
  c.log({
    handling: 'utfall',
    sak: 'kontroll',
    sakId: kontroll.id,
    detalj: { utfall: utfall.id, resultat: utfall.resultat },
  });
  return utfall;
}

/** What the registers say today of a saved automatic outcome, when it has become something else; otherwise null. */
function andratSedan(c: QueryContext, u: Utfall, kontroll: Kontroll | undefined): Sammanstallning | null {
  if (u.varde.slag !== 'automatisk' || kontroll?.automatik === undefined || kontroll.automatik === null)
    return null;
  const period = parsePeriod(u.varde.kod);
  if (period === null) return null;
  const { forra: _f, omklassade: _o, sammandrag: _s, ...nu } = fragaRegistren(c, kontroll.automatik, period);
  return nu.antal === u.varde.antal && nu.uppfoljda === u.varde.uppfoljda ? null : nu;
}

type Names = Exclude<keyof typeof utfallApi, `internkontroll.${string}`>;

export const utfallHandlers: HandlersOf<Pick<typeof utfallApi, Names>> = {
  'utfall.spara': (c, { uppgifter }) => {
    const kontroll = findKontroll(c.db, uppgifter.kontrollId);
    if (kontroll === undefined) return finnsInte('Kontrollen', uppgifter.kontrollId);
    if (uppgifter.varde.slag === 'automatisk')
      return refused(problem('automatisk-kontroll-fylls-i', {}, 'varde'));
    const stop =
      resultatProblem(c, uppgifter.resultat) ?? granskaUtfall(uppgifter, kontroll, c.clock.today());
    if (stop !== null) return refused(stop);
    const utfall = save(c, kontroll, uppgifter);
    const varning = arInaktuellt(utfall, kontroll, c.clock.today())
      ? `Mätdatumet ${utfall.matdatum} är äldre än ett rapporteringsintervall. Mät igen eller skriv varför.`
      : null;
    return done({ id: utfall.id, varning });
  },

  'utfall.fyllI': (c, { kontrollId, period, resultat, kommentar, atgardBehovs }) => {
    const kontroll = findKontroll(c.db, kontrollId);
    if (kontroll === undefined) return finnsInte('Kontrollen', kontrollId);
    if (kontroll.automatik === null)
      return refused(problem('utfall-fel-slag', { slag: kontroll.slag }, 'kontrollId'));
    if (period.to > c.clock.today())
      return refused(problem('datum-i-framtiden', { datum: period.to }, 'period'));
    const stop = resultatProblem(c, resultat);
    if (stop !== null) return refused(stop);
    const svar = fragaRegistren(c, kontroll.automatik, period);
    return done(
      save(c, kontroll, {
        kontrollId,
        matdatum: period.to,
        resultat,
        kommentar,
        atgardBehovs,
        varde: { slag: 'automatisk', ...svar, delar: [...svar.delar] },
      }),
    );
  },

  'utfall.lista': (c, { kontrollId }) =>
    done(listUtfall(c.db, kontrollId === undefined ? {} : { kontrollId })),

  'utfall.visa': (c, { id }) => {
    const utfall = findUtfall(c.db, id);
    if (utfall === undefined) return finnsInte('Utfallet', id);
    const kontroll = findKontroll(c.db, utfall.kontrollId);
    return done({
      utfall,
      kontroll: kontroll ?? null,
      inaktuellt: kontroll !== undefined && arInaktuellt(utfall, kontroll, localDateOf(utfall.at)),
      aterkallat: findAterkallelse(c.db, id) ?? null,
      nu: andratSedan(c, utfall, kontroll),
    });
  },

  'utfall.aterkalla': (c, { id, skal }) => {
    const utfall = findUtfall(c.db, id);
    if (utfall === undefined) return finnsInte('Utfallet', id);
    if (findAterkallelse(c.db, id) !== undefined) return refused(problem('ingen-andring', {}, 'id'));
    aterkalla(c.db, id, { skal, at: c.clock.now(), vem: c.vem });
    c.log({
      handling: 'aterkallat',
      sak: 'kontroll',
      sakId: utfall.kontrollId,
      detalj: { utfall: id, skal },
    });
    return done({ id });
  },

  'stickprov.dra': (_c, { population, antal, fro }) => done([...dra(population, antal, fro)]),
};
