import { problem } from '../problem.ts';
import type { Problem } from '../problem.ts';
import type { Rapportmall } from './rapportmall.ts';

/** The first thing that keeps a template from being used, or null: ids twice, a level that skips one, no text to write. */
export function granskaMall(mall: Rapportmall): Problem | null {
  const seen = new Set<string>();
  let before = 0;
  for (const [i, a] of mall.avsnitt.entries()) {
    const falt = `mall.avsnitt.${i}`;
    if (seen.has(a.id)) return problem('mall-avsnitt-tva-ganger', { avsnitt: a.rubrik }, `${falt}.id`);
    seen.add(a.id);
    if (a.niva > before + 1) return problem('mall-niva', { avsnitt: a.rubrik }, `${falt}.niva`);
    before = a.niva;
  }
  return mall.avsnitt.some((a) => a.skrivs) ? null : problem('mall-utan-text', {}, 'mall.avsnitt');
}
