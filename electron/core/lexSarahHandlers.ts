import { lexSarahRepo } from '../../db/lexSarahRepo.ts';
import { tillhorighetNamn, verksamhetFor } from '../../shared/enhet/tillhorighet.ts';
import { anmaldSvar } from '../../shared/lexSarah/lexSarah.ts';
import type { LexSarah, LexSarahId, LexSarahRapport } from '../../shared/lexSarah/lexSarah.ts';
import type { lexSarahApi, LexSarahRad } from '../../shared/lexSarah/lexSarahApi.ts';
import { serForbiChef } from '../../shared/lexSarah/lexSarahSteg.ts';
import { lexSarahNasta } from '../../shared/lexSarah/lexSarahNasta.ts';
import { problem } from '../../shared/problem.ts';
import { done, refused } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { finnArendeId, nu, nyttNummer, urvalAv } from './arende.ts';
import { rattaForeBeslut, taSteg, taStegen, visaArende } from './arendeslag.ts';
import { synligAvvikelse } from './arendeReader.ts';
import type { CommandContext, QueryContext } from './context.ts';
import type { HandlersOf } from './handlerTypes.ts';
import { granskaHandelse, loggaBorjan, nyttLexarende, utanAvvikelse } from './lexGemensamt.ts';
import { lexSarahSlag, utanDolda } from './lexSarahSlag.ts';

function rapportera(c: CommandContext, rapport: LexSarahRapport): Result<{ id: LexSarahId; nummer: string }> {
  const stop = granskaHandelse(c, rapport) ?? utanAvvikelse(c, rapport.avvikelseId);
  if (stop !== null) return refused(stop);
  const sak: LexSarah = {
    ...rapport,
    id: c.newId() as LexSarahId,
    nummer: nyttNummer(c, 'LS', rapport.rapporterad),
    status: 'rapporterad',
    kontrollfragor: null,
    kvittens: null,
    utredare: [],
    utredning: null,
    forslag: null,
    ...nyttLexarende(c),
  };
  lexSarahRepo.insert(c.db, sak);
  loggaBorjan(c, 'lexSarah', sak);
  return done({ id: sak.id, nummer: sak.nummer });
}

function tillRad(c: QueryContext, l: LexSarah): LexSarahRad {
  const { id, nummer } = l;
  if (l.forbiChef && !serForbiChef.includes(c.grund.profil.roll)) return { dold: true, id, nummer };
  const org = c.grund.organisation;
  return {
    dold: false,
    id,
    nummer,
    enhetId: l.enhetId,
    verksamhetId: verksamhetFor(org, l, l.handelsedatum),
    verksamhet: l.kort?.verksamhet ?? tillhorighetNamn(org, l, l.handelsedatum),
    lagrum: l.lagrum,
    handelsedatum: l.handelsedatum,
    rapporterad: l.rapporterad,
    status: l.status,
    utfall: l.beslut?.utfall ?? null,
    anmald: anmaldSvar(l),
    anmaldDatum: l.anmalan?.datum ?? null,
    forbiChef: l.forbiChef,
    handelse: l.kort?.handelse ?? '',
    atgarder: [...(l.kort?.atgarder ?? [])],
    kommande: lexSarahNasta(l, nu(c)),
  };
}

export const lexSarahHandlers: HandlersOf<typeof lexSarahApi> = {
  'lexSarah.rapportera': (c, { rapport }) => rapportera(c, rapport),
  'lexSarah.franAvvikelse': (c, { avvikelseId, lagrum, forbiChef }) => {
    const a = synligAvvikelse(c.db, avvikelseId, c.grund.profil);
    if (a === undefined) return refused(problem('finns-inte', { vad: 'Avvikelsen', id: avvikelseId }));
    const under = lagrum ?? (a.lagrum === 'hsl' ? undefined : a.lagrum);
    if (under === undefined)
      return refused(
        problem(
          'ogiltig-indata',
          { falt: 'lagrum', skal: 'ska vara sol eller lss när avvikelsen är HSL' },
          'lagrum',
        ),
      );
    return rapportera(c, {
      enhetId: a.enhetId,
      verksamhetId: null,
      lagrum: under,
      handelsedatum: a.raknedatum,
      upptackt: a.upptackt,
      rapporterad: c.clock.today(),
      handelse: a.vadHande,
      konsekvens: '',
      omedelbarAtgard: a.omedelbarAtgard,
      kategorier: [],
      forbiChef,
      tema: null,
      avvikelseId,
    });
  },
  'lexSarah.lista': (c, q) => {
    const { text, status, from, to } = q.filter;
    // A search, a period or an order that finds a hidden report would tell what it says: it is left out or stands last.
    const soker = [text, status, from, to].some((x) => x !== undefined);
    const urval = { ...urvalAv(c, q, soker ? utanDolda(c) : {}), sist: 'forbiChef' };
    const serAlla = serForbiChef.includes(c.grund.profil.roll);
    const { saker, totalt } = lexSarahRepo.list(c.db, serAlla ? urvalAv(c, q) : urval);
    return done({ rader: saker.map((l) => tillRad(c, l)), totalt });
  },
  'lexSarah.finn': (c, { nummer }) => finnArendeId(c.db, lexSarahRepo, nummer, lexSarahSlag.vad),
  'lexSarah.visa': (c, { id }) => {
    const found = visaArende(c, lexSarahSlag, id);
    if (!found.ok) return found;
    const { sak, ...mer } = found.value;
    return done({ lexSarah: sak, ...mer });
  },
  'lexSarah.ratta': (c, { id, rapport, skal }) =>
    rattaForeBeslut(c, lexSarahSlag, id, { uppgifter: rapport, stop: granskaHandelse(c, rapport), skal }),
  'lexSarah.steg': (c, { id, steg }) => taSteg(c, lexSarahSlag, id, steg),
  'lexSarah.stegFlera': (c, { id, steg }) => taStegen(c, lexSarahSlag, id, steg),
};
