import {
  countTyper,
  findAvvikelse,
  findIdByNummer,
  insertAvvikelse,
  listAvvikelser,
  nextNummer,
  updateAvvikelse,
} from '../../db/avvikelseRepo.ts';
import { listHistorik } from '../../db/historikRepo.ts';
import { moveRollnyckel } from '../../db/rollnyckelRepo.ts';
import { deleteUtkast } from '../../db/utkastRepo.ts';
import { raknedatum } from '../../shared/avvikelse/avvikelse.ts';
import type { Avvikelse, AvvikelseId, AvvikelseUppgifter } from '../../shared/avvikelse/avvikelse.ts';
import type { avvikelseApi } from '../../shared/avvikelse/avvikelseApi.ts';
import type { AvvikelseFilter } from '../../shared/avvikelse/avvikelsefilter.ts';
import { granskaKomplettering, granskaUppgifter } from '../../shared/avvikelse/granska.ts';
import { problem } from '../../shared/problem.ts';
import type { Profil } from '../../shared/profil/profil.ts';
import { done, refused } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { addMonths, yearOf } from '../../shared/time/localDate.ts';
import { serEnhet } from './arendeReader.ts';
import type { CommandContext } from './context.ts';
import type { HandlersOf } from './handlerTypes.ts';

const underlag = (c: CommandContext) => ({
  org: c.grund.organisation,
  kodverk: c.grund.kodverk,
  today: c.clock.today(),
});

/** Registers one event: decides first, then writes case, number and history. */
export function registrera(
  c: CommandContext,
  uppgifter: AvvikelseUppgifter,
): Result<{ id: AvvikelseId; nummer: string }> {
  const stop = granskaUppgifter(uppgifter, underlag(c));
  if (stop !== null) return refused(stop);
  const upptackt = uppgifter.upptackt ?? c.clock.today();
  const dag = raknedatum(uppgifter.nar, upptackt);
  const serie = `${uppgifter.enhetId}-${yearOf(dag)}`;
  const at = c.clock.now();
  const avvikelse: Avvikelse = {
    ...uppgifter,
    upptackt,
    raknedatum: dag,
    id: c.newId() as AvvikelseId,
    nummer: `${serie}-${String(nextNummer(c.db, serie)).padStart(3, '0')}`.toUpperCase(),
    status: 'registrerad',
    kodverkVersion: c.grund.kodverkVersion,
    registreradAt: at,
    registreradAv: c.vem,
    andradAt: at,
  };
  insertAvvikelse(c.db, avvikelse);
  c.log({
    handling: 'registrerad',
    sak: 'avvikelse',
    sakId: avvikelse.id,
    detalj: { nummer: avvikelse.nummer },
  });
  return done({ id: avvikelse.id, nummer: avvikelse.nummer });
}

/** Narrows a filter to the units that the profile sees. */
const barEgna = (profil: Profil, filter: AvvikelseFilter): AvvikelseFilter =>
  profil.enheter.length === 0
    ? filter
    : { ...filter, enheter: (filter.enheter ?? profil.enheter).filter((e) => serEnhet(profil, e)) };

/** The answers that differ, each with what it was and what it became. */
function changes(before: Avvikelse, after: Avvikelse): Record<string, readonly [unknown, unknown]> {
  const changed: Record<string, readonly [unknown, unknown]> = {};
  for (const key of Object.keys(after) as (keyof Avvikelse)[])
    if (key !== 'andradAt' && JSON.stringify(before[key]) !== JSON.stringify(after[key]))
      changed[key] = [before[key], after[key]];
  return changed;
}

export const avvikelseHandlers: HandlersOf<typeof avvikelseApi> = {
  'avvikelse.registrera': (c, { uppgifter, utkastId }) => {
    const result = registrera(c, uppgifter);
    if (result.ok && utkastId !== undefined) {
      const { id } = result.value;
      moveRollnyckel(c.db, { slag: 'utkast', id: utkastId }, { slag: 'avvikelse', id });
      deleteUtkast(c.db, utkastId);
    }
    return result;
  },
  'avvikelse.registreraFlera': (c, { uppgifter }) => {
    const saved: { id: AvvikelseId; nummer: string }[] = [];
    for (const [index, one] of uppgifter.entries()) {
      const result = registrera(c, one);
      if (!result.ok) {
        const { code, falt, uppgifter: d } = result.problem;
        return refused(problem(code, d, `uppgifter.${index}${falt === undefined ? '' : `.${falt}`}`));
      }
      saved.push(result.value);
    }
    return done(saved);
  },
  'avvikelse.lista': (c, q) =>
    done(listAvvikelser(c.db, { ...q, filter: barEgna(c.grund.profil, q.filter) })),
  'avvikelse.vanligaTyper': (c, { enhetId, antal }) =>
    done(countTyper(c.db, { enhetId, antal, since: addMonths(c.clock.today(), -12) })),
  'avvikelse.finn': (c, { nummer }) => {
    const id = findIdByNummer(c.db, nummer);
    return id === undefined
      ? refused(problem('finns-inte', { vad: 'Avvikelsen', id: nummer }))
      : done({ id });
  },
  'avvikelse.visa': (c, { id }) => {
    const avvikelse = findAvvikelse(c.db, id);
    return avvikelse === undefined || !serEnhet(c.grund.profil, avvikelse.enhetId)
      ? refused(problem('finns-inte', { vad: 'Avvikelsen', id }))
      : done({ avvikelse, historik: [...listHistorik(c.db, 'avvikelse', id)] });
  },
  'avvikelse.komplettera': (c, { id, uppgifter, skal }) => {
    const before = findAvvikelse(c.db, id);
    if (before === undefined || !serEnhet(c.grund.profil, before.enhetId))
      return refused(problem('finns-inte', { vad: 'Avvikelsen', id }));
    const stop = granskaKomplettering(before, uppgifter) ?? granskaUppgifter(uppgifter, underlag(c));
    if (stop !== null) return refused(stop);
    const upptackt = uppgifter.upptackt ?? before.upptackt;
    const after: Avvikelse = {
      ...before,
      ...uppgifter,
      upptackt,
      raknedatum: raknedatum(uppgifter.nar, upptackt),
      andradAt: c.clock.now(),
    };
    const andrat = changes(before, after);
    if (Object.keys(andrat).length > 0) {
      updateAvvikelse(c.db, after);
      c.log({ handling: 'kompletterad', sak: 'avvikelse', sakId: id, detalj: { andrat, skal } });
    }
    return done({ id, andrade: Object.keys(andrat) });
  },
};
