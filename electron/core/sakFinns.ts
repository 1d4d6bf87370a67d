import { get } from '../../db/db.ts';
import type { Sak } from '../../shared/atgard/atgard.ts';
import { problem } from '../../shared/problem.ts';
import type { Problem } from '../../shared/problem.ts';
import type { QueryContext } from './context.ts';

/** Where a thing that can have measures is kept; a kind without a row has no measures yet. */
const tables: Readonly<Partial<Record<Sak['slag'], string>>> = {
  avvikelse: 'avvikelse',
  samlingsutredning: 'samlingsutredning',
  risk: 'risk',
  kontroll: 'kontroll',
  utfall: 'utfall',
  lexSarah: 'lexSarah',
  lexMaria: 'lexMaria',
  klagomal: 'klagomal',
};

/** A refusal when the thing does not exist, otherwise null. */
export function sakProblem(c: QueryContext, sak: Sak): Problem | null {
  const table = tables[sak.slag];
  const found =
    table !== undefined && get(c.db, `SELECT 1 FROM ${table} WHERE id = @id`, { id: sak.id }) !== undefined;
  return found ? null : problem('finns-inte', { vad: 'Ärendet', id: sak.id }, 'sak');
}
