import { findAtgard, listAtgarder, saveAtgard } from '../../db/arendeRepo.ts';
import { atgardOvergangar, atgardStatus } from '../../shared/atgard/atgard.ts';
import type { Atgard } from '../../shared/atgard/atgard.ts';
import type { arendeApi } from '../../shared/avvikelse/arendeApi.ts';
import { finnKod, galler } from '../../shared/kodverk/kodverk.ts';
import { problem } from '../../shared/problem.ts';
import { done, refused } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import type { CommandContext } from './context.ts';
import type { HandlersOf } from './handlerTypes.ts';
import { sakProblem } from './sakFinns.ts';

/** Writes a measure and tells the history of the thing it belongs to. */
function save(
  c: CommandContext,
  a: Atgard,
  handling: string,
  detalj: Readonly<Record<string, unknown>>,
): Result<{ id: string }> {
  saveAtgard(c.db, a);
  c.log({ handling, sak: a.sak.slag, sakId: a.sak.id, detalj: { atgard: a.id, ...detalj } });
  return done({ id: a.id });
}

const finnsInte = (id: string) => refused(problem('finns-inte', { vad: 'Åtgärden', id }));

export const atgardHandlers: HandlersOf<
  Pick<typeof arendeApi, Extract<keyof typeof arendeApi, `atgard.${string}`>>
> = {
  'atgard.foresla': (c, { sak, atgard }) => {
    const stop = sakProblem(c, sak);
    if (stop !== null) return refused(stop);
    const omrade = finnKod(c.grund.kodverk, 'orsaksomrade', atgard.omrade);
    if (omrade === undefined || !galler(omrade, c.clock.today()))
      return refused(
        problem(
          'kod-galler-inte',
          { kod: atgard.omrade, datum: c.clock.today(), lista: 'orsaksomrade' },
          'atgard.omrade',
        ),
      );
    const ny: Atgard = {
      ...atgard,
      id: c.newId(),
      sak,
      status: 'foreslagen',
      utfordDatum: null,
      effekt: null,
      effektText: '',
      effektDatum: null,
      bedomsDatum: null,
      skapadAt: c.clock.now(),
    };
    return save(c, ny, 'atgard-foreslagen', { ...atgard });
  },

  'atgard.status': (c, { id, status, kommentar, utfordDatum }) => {
    const a = findAtgard(c.db, id);
    if (a === undefined) return finnsInte(id);
    if (!atgardOvergangar[a.status].includes(status))
      return refused(
        problem(
          'atgard-overgang',
          { fran: atgardStatus[a.status].toLowerCase(), till: atgardStatus[status].toLowerCase() },
          'status',
        ),
      );
    const dag = utfordDatum ?? c.clock.today();
    if (dag > c.clock.today()) return refused(problem('datum-i-framtiden', { datum: dag }, 'utfordDatum'));
    return save(c, { ...a, status, utfordDatum: status === 'utford' ? dag : null }, 'atgard-status', {
      status,
      kommentar,
    });
  },

  'atgard.effekt': (c, { id, bedomning }) => {
    const a = findAtgard(c.db, id);
    if (a === undefined) return finnsInte(id);
    if (a.status !== 'utford') return refused(problem('atgard-inte-utford', {}, 'bedomning.effekt'));
    const { effekt, text, nyttDatum } = bedomning;
    const judged = { ...a, effekt, effektText: text, effektDatum: c.clock.today(), bedomsDatum: nyttDatum };
    return save(c, judged, 'atgard-effekt', bedomning);
  },

  'atgard.lista': (c, { sak, barOppna }) => done(listAtgarder(c.db, sak, barOppna)),
};
