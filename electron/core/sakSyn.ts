import type { Arendetabell } from '../../db/arendetabell.ts';
import { get } from '../../db/db.ts';
import { externRepo } from '../../db/externRepo.ts';
import { klagomalRepo } from '../../db/klagomalRepo.ts';
import { lexMariaRepo } from '../../db/lexMariaRepo.ts';
import { lexSarahRepo } from '../../db/lexSarahRepo.ts';
import type { AvvikelseId } from '../../shared/avvikelse/avvikelse.ts';
import type { BevisSak } from '../../shared/bevis/bevis.ts';
import { far } from '../../shared/behorighet/behorighet.ts';
import type { Arbete } from '../../shared/behorighet/behorighet.ts';
import { problem } from '../../shared/problem.ts';
import type { Problem } from '../../shared/problem.ts';
import { roller } from '../../shared/profil/profil.ts';
import { readArende, serEnhet } from './arendeReader.ts';
import type { QueryContext } from './context.ts';
import { lexSarahSlag } from './lexSarahSlag.ts';

type Svar = Problem | null;
const finnsInte = (id: string): Problem => problem('finns-inte', { vad: 'Ärendet', id }, 'sak');

const inTable =
  (table: string) =>
  (c: QueryContext, id: string): Svar =>
    get(c.db, `SELECT 1 FROM ${table} WHERE id = @id`, { id }) === undefined ? finnsInte(id) : null;

/** A case of a unit that this profile sees. */
const inCases =
  <T extends { readonly enhetId: string | null }>(
    repo: Arendetabell<T>,
    doljs: (sak: T, c: QueryContext) => Svar = () => null,
  ) =>
  (c: QueryContext, id: string): Svar => {
    const sak = repo.find(c.db, id);
    if (sak === undefined || !serEnhet(c.grund.profil, sak.enhetId ?? '')) return finnsInte(id);
    return doljs(sak, c);
  };

const synlig: Readonly<Record<BevisSak['slag'], (c: QueryContext, id: string) => Svar>> = {
  utfall: inTable('utfall'),
  kontroll: inTable('kontroll'),
  risk: inTable('risk'),
  samlingsutredning: (c, id) => {
    const row = get<{ enhetId: string }>(c.db, 'SELECT enhetId FROM samlingsutredning WHERE id = @id', {
      id,
    });
    return row === undefined || !serEnhet(c.grund.profil, row.enhetId) ? finnsInte(id) : null;
  },
  avvikelse: (c, id) =>
    readArende(c.db, id as AvvikelseId, c.grund.profil) === undefined ? finnsInte(id) : null,
  klagomal: inCases(klagomalRepo),
  extern: inCases(externRepo),
  lexMaria: inCases(lexMariaRepo),
  lexSarah: inCases(lexSarahRepo, lexSarahSlag.doljs),
};

/** The kind of work that opens a thing of this kind; the others are cases to be read. */
const arbeteMed: Readonly<Partial<Record<BevisSak['slag'], Arbete>>> = {
  lexSarah: 'lexSarah',
  risk: 'statistik',
  kontroll: 'statistik',
  utfall: 'statistik',
};

/**
 * Measures, causes and files are seen by those who may see what they belong to: a refusal when the thing is not there or
 * not to be seen.
 */
export function sakProblem(c: QueryContext, sak: BevisSak): Svar {
  const { roll } = c.grund.profil;
  return far(roll, arbeteMed[sak.slag] ?? 'lasa')
    ? synlig[sak.slag](c, sak.id)
    : problem('far-inte', { roll: roller[roll] });
}
