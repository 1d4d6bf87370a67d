import type { Riskmatris } from '../../shared/riskmatris/riskmatris.ts';
import type { QueryContext } from './context.ts';

/** The version in force of each matrix. */
export function senasteMatriser(c: QueryContext): readonly Riskmatris[] {
  const latest = new Map<string, Riskmatris>();
  for (const m of c.grund.matriser) if ((latest.get(m.id)?.version ?? 0) < m.version) latest.set(m.id, m);
  return [...latest.values()];
}

/** The version in force of one matrix; throws when there is none, for the ones that the program itself brings. */
export function matrisFor(c: QueryContext, id: string): Riskmatris {
  const matris = senasteMatriser(c).find((m) => m.id === id);
  if (matris === undefined) throw new Error(`Matrisen ${id} saknas`);
  return matris;
}
