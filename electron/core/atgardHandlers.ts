import { findAtgard, listAtgarder, saveAtgard } from '../../db/arendeRepo.ts';
import { countSameType, findAvvikelse } from '../../db/avvikelseRepo.ts';
import { arEffektBedomd, atgardOvergangar, atgardStatus } from '../../shared/atgard/atgard.ts';
import type { Atgard } from '../../shared/atgard/atgard.ts';
import { effektUrData, jamforelseperioder } from '../../shared/atgard/effektUrData.ts';
import { listSamlingshandelser } from '../../db/monsterRepo.ts';
import type { Avvikelse, AvvikelseId } from '../../shared/avvikelse/avvikelse.ts';
import type { arendeApi } from '../../shared/avvikelse/arendeApi.ts';
import { finnKod, galler } from '../../shared/kodverk/kodverk.ts';
import { problem } from '../../shared/problem.ts';
import type { Problem } from '../../shared/problem.ts';
import { done, refused } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import type { Period } from '../../shared/time/period.ts';
import { andringar } from './arende.ts';
import type { CommandContext, QueryContext } from './context.ts';
import type { HandlersOf } from './handlerTypes.ts';
import { sakProblem } from './sakSyn.ts';

/** A measure lies in an area that is in the list today. */
function okantOmrade(c: QueryContext, kod: string): Problem | null {
  const omrade = finnKod(c.grund.kodverk, 'orsaksomrade', kod);
  const datum = c.clock.today();
  return omrade !== undefined && galler(omrade, datum)
    ? null
    : problem('kod-galler-inte', { kod, datum, lista: 'orsaksomrade' }, 'atgard.omrade');
}

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

const forTidigt =
  'Jämförs när åtgärden har varit utförd i minst fyra veckor och hör till en avvikelse, eller till en samlingsutredning av händelser av samma typ.';
const finnsInte = (id: string) => refused(problem('finns-inte', { vad: 'Åtgärden', id }));

/** The unit and type whose counts tell of a measure: those of its avvikelse, or those that all events of its investigation share. */
function raknasFor(c: QueryContext, { sak }: Atgard): Pick<Avvikelse, 'enhetId' | 'typ'> | undefined {
  if (sak.slag === 'avvikelse') return findAvvikelse(c.db, sak.id as AvvikelseId);
  if (sak.slag !== 'samlingsutredning') return undefined;
  const [first, ...others] = listSamlingshandelser(c.db, sak.id);
  return others.every((h) => h.typ === first?.typ && h.enhetId === first.enhetId) ? first : undefined;
}

/** A measure of a thing that this profile may see. */
function synlig(c: QueryContext, id: string): Result<Atgard> {
  const a = findAtgard(c.db, id);
  return a === undefined || sakProblem(c, a.sak) !== null ? finnsInte(id) : done(a);
}

export const atgardHandlers: HandlersOf<
  Pick<typeof arendeApi, Extract<keyof typeof arendeApi, `atgard.${string}`>>
> = {
  'atgard.foresla': (c, { sak, atgard }) => {
    const stop = sakProblem(c, sak) ?? okantOmrade(c, atgard.omrade);
    if (stop !== null) return refused(stop);
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

  'atgard.andra': (c, { id, atgard, skal }) => {
    const found = synlig(c, id);
    if (!found.ok) return found;
    const before = found.value;
    if (arEffektBedomd(before)) return refused(problem('atgard-ar-bedomd', {}));
    // An area that has left the list stays with the measures that have it.
    const stop = atgard.omrade === before.omrade ? null : okantOmrade(c, atgard.omrade);
    if (stop !== null) return refused(stop);
    const andrat = andringar(before, { ...before, ...atgard });
    const andrade = Object.keys(andrat);
    if (andrade.length > 0) save(c, { ...before, ...atgard }, 'atgard-andrad', { andrat, skal });
    return done({ andrade });
  },

  'atgard.status': (c, { id, status, kommentar, utfordDatum }) => {
    const found = synlig(c, id);
    if (!found.ok) return found;
    const a = found.value;
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
    const found = synlig(c, id);
    if (!found.ok) return found;
    const a = found.value;
    if (a.status !== 'utford') return refused(problem('atgard-inte-utford', {}, 'bedomning.effekt'));
    const { effekt, text, nyttDatum } = bedomning;
    const judged = { ...a, effekt, effektText: text, effektDatum: c.clock.today(), bedomsDatum: nyttDatum };
    return save(c, judged, 'atgard-effekt', bedomning);
  },

  'atgard.effektUrData': (c, { id }) => {
    const found = synlig(c, id);
    if (!found.ok) return found;
    const a = found.value;
    const vad = raknasFor(c, a);
    const spann = a.utfordDatum === null ? null : jamforelseperioder(a.utfordDatum, c.clock.today());
    if (vad === undefined || spann === null)
      return done({ svar: 'kan-inte-avgoras', fore: null, efter: null, p: null, metod: forTidigt });
    const count = (p: Period) => countSameType(c.db, vad.enhetId, vad.typ, p.from, p.to);
    const [fore, efter] = [count(spann.fore), count(spann.efter)];
    const { svar, jamforelse } = effektUrData(fore, efter);
    return done({
      svar,
      fore: { ...spann.fore, antal: fore },
      efter: { ...spann.efter, antal: efter },
      p: jamforelse.p,
      metod:
        'Antal händelser av samma typ på enheten under lika lång tid före och efter att åtgärden utfördes, jämförda med ett exakt test för två Poissonfördelade antal (Przyborowski och Wilenski 1940; p under 0,05 räknas som en skillnad).',
    });
  },

  'atgard.lista': (c, { sak, barOppna }) => {
    const stop = sak === undefined ? null : sakProblem(c, sak);
    if (stop !== null) return refused(stop);
    return done(
      listAtgarder(c.db, sak, barOppna).filter((a) => sak !== undefined || sakProblem(c, a.sak) === null),
    );
  },
};
