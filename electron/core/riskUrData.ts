import { countHandelser } from '../../db/riskRepo.ts';
import type { SparadRisk } from '../../db/riskRepo.ts';
import { enhetDen, senasteVersion } from '../../shared/enhet/enhet.ts';
import type { EnhetId, VerksamhetId } from '../../shared/enhet/enhet.ts';
import { gallandePoang } from '../../shared/internkontroll/risk.ts';
import { sannolikhetUrData } from '../../shared/riskmatris/riskmatris.ts';
import { addDays } from '../../shared/time/localDate.ts';
import type { QueryContext } from './context.ts';
import { senasteMatriser } from './matriser.ts';
import { matrisAv } from './riskrader.ts';

/** A year, so that the seasons do not weigh. */
const dagar = 365;

/** The units that count for a risk: those of its verksamhet now, or all when it has none. */
function enheterI(c: QueryContext, verksamhetId: VerksamhetId | null): readonly EnhetId[] | null {
  if (verksamhetId === null) return null;
  const idag = c.clock.today();
  return c.grund.organisation.enheter
    .filter((e) => (enhetDen(e, idag) ?? senasteVersion(e)).verksamhetId === verksamhetId)
    .map((e) => e.id);
}

/**
 * The level that the register implies for how often a risk happens: the events of its types in its verksamhet during the
 * last 365 days. Null when it names no types of event, or when the scale of its matrix is not a frequency.
 */
export function riskUrData(c: QueryContext, { uppgifter, poang }: SparadRisk) {
  const { handelsetyper, verksamhetId } = uppgifter;
  const p = gallandePoang(poang);
  const matris =
    p === undefined
      ? senasteMatriser(c).find((m) => m.id === c.grund.internkontroll.matrisId)
      : matrisAv(c, p);
  if (matris === undefined || handelsetyper.length === 0) return null;
  const to = c.clock.today();
  const from = addDays(to, 1 - dagar);
  const enheter = enheterI(c, verksamhetId);
  const antal = countHandelser(c.db, { typer: handelsetyper, enheter, from, to });
  const niva = sannolikhetUrData(matris, antal, dagar);
  if (niva === null) return null;
  return {
    antal,
    dagar,
    from,
    to,
    handelsetyper,
    verksamhetId,
    enheter: [...(enheter ?? [])],
    varde: niva.varde,
    text: niva.text,
  };
}
