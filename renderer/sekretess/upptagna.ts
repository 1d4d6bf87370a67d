import type { Roll } from '../../shared/sekretess/fynd.ts';
import type { Rollnyckel } from '../../shared/sekretess/roller.ts';

const rollAv: ReadonlyMap<string, Roll> = new Map([
  ['Brukare', 'brukare'],
  ['Personal', 'personal'],
  ['Anhörig', 'anhorig'],
]);

/**
 * The key with every token that already stands in the texts, so that a new person does not get the token of somebody
 * who was written of another day.
 */
export function medUpptagna(nyckel: Rollnyckel, texts: readonly string[]): Rollnyckel {
  const written = texts.flatMap((t) => [...t.matchAll(/(Brukare|Anhörig) [A-Z]+\b|(Personal) \d+\b/gu)]);
  const tokens = new Map(written.map((m) => [m[0], rollAv.get(m[1] ?? m[2] ?? '') ?? 'brukare']));
  const known = new Set(nyckel.map((p) => p.token));
  const more = [...tokens].filter(([token]) => !known.has(token));
  return [...nyckel, ...more.map(([token, roll]) => ({ token, roll, namn: [token] as const }))];
}

/** Every text in a case or a draft, however deep. */
export const texterI = (varde: unknown): readonly string[] => {
  if (typeof varde === 'string') return [varde];
  return typeof varde === 'object' && varde !== null ? Object.values(varde).flatMap(texterI) : [];
};
