import { countHandelser } from '../../db/riskRepo.ts';
import type { SparadRisk } from '../../db/riskRepo.ts';
import { enhetDen, senasteVersion } from '../../shared/enhet/enhet.ts';
import type { EnhetId, VerksamhetId } from '../../shared/enhet/enhet.ts';
import { gallandePoang } from '../../shared/internkontroll/risk.ts';
import type { RiskUppgifter } from '../../shared/internkontroll/risk.ts';
import { sannolikhetUrData } from '../../shared/riskmatris/riskmatris.ts';
import { delFor } from '../../shared/internkontroll/sammanstall.ts';
import { addDays, addMonths, daysBetween, firstOfMonth, yearMonthOf } from '../../shared/time/localDate.ts';
import type { Period } from '../../shared/time/period.ts';
import { filerFor, halvor, raderFor } from './automatik.ts';
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

interface Raknat extends Period {
  readonly antal: number;
  /** Collected summaries that the count stands on; none means this computer's own records. */
  readonly sammandrag: number;
}

/** The events of the last 365 days in this computer's own register. */
function eget(c: QueryContext, { handelsetyper, verksamhetId }: RiskUppgifter): Raknat {
  const to = c.clock.today();
  const from = addDays(to, 1 - dagar);
  const enheter = enheterI(c, verksamhetId);
  return {
    from,
    to,
    sammandrag: 0,
    antal: countHandelser(c.db, { typer: handelsetyper, enheter, from, to }),
  };
}

/**
 * The events of the last twelve whole months, those registered here and those that others have delivered: a summary knows
 * the month and not the day. Null when nothing has been collected of those months.
 */
function insamlat(c: QueryContext, { handelsetyper, verksamhetId }: RiskUppgifter): Raknat | null {
  const denna = firstOfMonth(yearMonthOf(c.clock.today()));
  const span = { from: addMonths(denna, -12), to: addDays(denna, -1) };
  const org = c.grund.organisation;
  const val = { fraga: 'hsl-avvikelser', verksamhetId, delar: 'enhet' } as const;
  const hor = (unit: string): boolean => delFor(org, val, unit, span) !== null;
  const sammandrag = halvor(span)
    .flatMap((del) => filerFor(c, del))
    .filter((f) => hor(f.unit)).length;
  if (sammandrag === 0) return null;
  const typer = new Set<string>(handelsetyper);
  const antal = raderFor(c, span)
    .flatMap((r) => (r.rec === 'count' && typer.has(r.typ) && hor(r.unit) ? r.n : 0))
    .reduce((sum, n) => sum + n, 0);
  return { ...span, antal, sammandrag };
}

/**
 * The level that the counts imply for how often a risk happens: the events of its types in its verksamhet during a year,
 * from what has been collected where there is something, otherwise from the register here. Null when it names no types of
 * event, or when the scale of its matrix is not a frequency.
 */
export function riskUrData(c: QueryContext, { uppgifter, poang }: SparadRisk) {
  const { handelsetyper, verksamhetId } = uppgifter;
  const p = gallandePoang(poang);
  const matris =
    p === undefined
      ? senasteMatriser(c).find((m) => m.id === c.grund.internkontroll.matrisId)
      : matrisAv(c, p);
  if (matris === undefined || handelsetyper.length === 0) return null;
  const raknat = insamlat(c, uppgifter) ?? eget(c, uppgifter);
  const antalDagar = daysBetween(raknat.from, raknat.to) + 1;
  const niva = sannolikhetUrData(matris, raknat.antal, antalDagar);
  if (niva === null) return null;
  return {
    ...raknat,
    dagar: antalDagar,
    handelsetyper,
    verksamhetId,
    enheter: [...(enheterI(c, verksamhetId) ?? [])],
    varde: niva.varde,
    text: niva.text,
  };
}
