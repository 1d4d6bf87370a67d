import { listAtgarder, listOrsaker, replaceOrsaker } from '../../db/arendeRepo.ts';
import { findAvvikelse } from '../../db/avvikelseRepo.ts';
import { listHistorik } from '../../db/historikRepo.ts';
import {
  addSamlingshandelse,
  findSamlingsutredning,
  listSamlingshandelser,
  updateSamlingsutredning,
} from '../../db/monsterRepo.ts';
import type { Sak } from '../../shared/atgard/atgard.ts';
import type { Samlingsutredning } from '../../shared/monster/monsterApi.ts';
import type { samlingsApi } from '../../shared/monster/samlingsApi.ts';
import { nastaISamling, samlingsKrav } from '../../shared/monster/samlingsutredning.ts';
import type { Samlingslage } from '../../shared/monster/samlingsutredning.ts';
import { problem } from '../../shared/problem.ts';
import { done, refused } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { localDateOf } from '../../shared/time/instant.ts';
import { nu } from './arende.ts';
import { serEnhet } from './arendeReader.ts';
import type { CommandContext, QueryContext } from './context.ts';
import type { HandlersOf } from './handlerTypes.ts';

const sakAv = (id: string): Sak => ({ slag: 'samlingsutredning', id });

function synlig(c: QueryContext, id: string): Result<Samlingsutredning> {
  const found = findSamlingsutredning(c.db, id);
  return found === undefined || !serEnhet(c.grund.profil, found.enhetId)
    ? refused(problem('finns-inte', { vad: 'Samlingsutredningen', id }))
    : done(found);
}

export const samlingslage = (c: QueryContext, u: Samlingsutredning): Samlingslage => ({
  skapad: localDateOf(u.skapadAt),
  avslutad: u.avslutadAt !== null,
  orsaker: listOrsaker(c.db, sakAv(u.id)).length,
  atgarder: listAtgarder(c.db, sakAv(u.id)),
  slutsats: u.slutsats,
});

/** Lets `work` change an open investigation and tells the history. */
function andra(
  c: CommandContext,
  id: string,
  handling: string,
  detalj: Readonly<Record<string, unknown>>,
  work: (u: Samlingsutredning) => Result<null>,
): Result<{ id: string }> {
  const found = synlig(c, id);
  if (!found.ok) return found;
  if (found.value.avslutadAt !== null) return refused(problem('arendet-avslutat', { status: 'avslutad' }));
  const worked = work(found.value);
  if (!worked.ok) return worked;
  c.log({ handling, sak: 'samlingsutredning', sakId: id, detalj });
  return done({ id });
}

export const samlingsHandlers: HandlersOf<typeof samlingsApi> = {
  'samlingsutredning.visa': (c, { id }) => {
    const found = synlig(c, id);
    if (!found.ok) return found;
    const lage = samlingslage(c, found.value);
    return done({
      utredning: found.value,
      handelser: listSamlingshandelser(c.db, id),
      orsaker: listOrsaker(c.db, sakAv(id)),
      nastaSteg: nastaISamling(lage, nu(c)),
      kanAvslutas: !lage.avslutad && samlingsKrav(lage) === null,
      historik: [...listHistorik(c.db, 'samlingsutredning', id)],
    });
  },
  'samlingsutredning.orsaker': (c, { id, orsaker }) =>
    andra(c, id, 'orsaker', { orsaker }, () => {
      replaceOrsaker(c.db, sakAv(id), orsaker);
      return done(null);
    }),
  'samlingsutredning.slutsats': (c, { id, slutsats }) =>
    andra(c, id, 'slutsats', { text: slutsats }, (u) => {
      updateSamlingsutredning(c.db, { ...u, slutsats });
      return done(null);
    }),
  'samlingsutredning.laggTill': (c, { id, handelser }) =>
    andra(c, id, 'handelser', { handelser }, (u) => {
      const missing = handelser.find((h) => {
        const a = findAvvikelse(c.db, h);
        return a === undefined || !serEnhet(c.grund.profil, a.enhetId);
      });
      if (missing !== undefined)
        return refused(problem('finns-inte', { vad: 'Avvikelsen', id: missing }, 'handelser'));
      const nya = handelser.filter((h) => !u.handelser.includes(h));
      if (nya.length === 0) return refused(problem('ingen-andring', {}, 'handelser'));
      for (const avvikelseId of new Set(nya)) {
        addSamlingshandelse(c.db, id, avvikelseId);
        c.log({
          handling: 'i-samlingsutredning',
          sak: 'avvikelse',
          sakId: avvikelseId,
          detalj: { nummer: u.nummer },
        });
      }
      return done(null);
    }),
  'samlingsutredning.avsluta': (c, { id }) =>
    andra(c, id, 'avslutad', {}, (u) => {
      const kvar = samlingsKrav(samlingslage(c, u));
      if (kvar !== null) return refused(problem('samling-kvar', { mening: kvar.mening }));
      updateSamlingsutredning(c.db, { ...u, avslutadAt: c.clock.now() });
      return done(null);
    }),
  'samlingsutredning.oppna': (c, { id, skal }) => {
    const found = synlig(c, id);
    if (!found.ok) return found;
    if (found.value.avslutadAt === null) return refused(problem('ingen-andring'));
    updateSamlingsutredning(c.db, { ...found.value, avslutadAt: null });
    c.log({ handling: 'oppnad', sak: 'samlingsutredning', sakId: id, detalj: { skal } });
    return done({ id });
  },
};
