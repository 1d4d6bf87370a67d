import { addMs, localDateOf, parseInstant } from '../../shared/time/instant.ts';
import type { Instant } from '../../shared/time/instant.ts';
import { addDays, isoWeekOf, parseLocalDate } from '../../shared/time/localDate.ts';
import type { LocalDate } from '../../shared/time/localDate.ts';

/** What a copy was made for. */
export type Kopieslag = 'daglig' | 'fore-uppdatering' | 'fore-nyckelbyte' | 'manuell';
type Slag = Kopieslag;
interface Kopia {
  readonly namn: string;
  readonly slag: Slag;
  readonly dag: LocalDate;
}

/** The name of a copy: what it is for and when it was made, so that names sort by time within a kind. */
export const kopiaNamn = (slag: Slag, at: Instant): string => `${slag}-${at.replaceAll(/[:.]/g, '')}.db`;

/** What a name says, or null when it is not the name of a copy. */
export function lasKopiaNamn(namn: string): { readonly slag: Kopieslag; readonly at: Instant } | null {
  const m =
    /^(daglig|fore-uppdatering|fore-nyckelbyte|manuell)-(\d{4}-\d{2}-\d{2}T\d{2})(\d{2})(\d{2})(\d{3})Z\.db$/.exec(
      namn,
    );
  const at = m === null ? null : parseInstant(`${m[2]}:${m[3]}:${m[4]}.${m[5]}Z`);
  return at === null ? null : { slag: m?.[1] as Kopieslag, at };
}

/** Copies among the names of a folder, newest first; names that are not ours are nobody's business. */
function kopior(namn: readonly string[], slag: Slag): readonly Kopia[] {
  const pattern = new RegExp(`^${slag}-(\\d{4}-\\d{2}-\\d{2})T\\d{9}Z\\.db$`);
  return namn
    .flatMap((n) => {
      const dag = parseLocalDate(pattern.exec(n)?.[1] ?? '');
      return dag === null ? [] : [{ namn: n, slag, dag }];
    })
    .toSorted((a, b) => (a.namn < b.namn ? 1 : -1));
}

const dayMs = 86_400_000;
/** When the next daily copy is due: a day after the last one, of whatever kind it was. */
export const nastaKopia = (senaste: Instant | null, now: Instant): Instant =>
  senaste === null ? now : addMs(senaste, dayMs);

/** Whether a day has gone since the last daily copy, or, where there is none, since the profile was made. */
export function isBackupDue(namn: readonly string[], made: Instant, now: Instant): boolean {
  const latest = kopior(namn, 'daglig')[0]?.namn;
  const limit = addMs(now, -dayMs);
  return latest === undefined ? made <= limit : latest <= kopiaNamn('daglig', limit);
}

const keepDaily = 7;
const keepWeeks = 4;
const keepBeforeUpdateDays = 90;
const keepManual = 10;

/**
 * Copies that may go: all but the seven latest daily ones, the latest of each of four weeks, the ten latest that somebody
 * asked for, and those before updates and changes of key for 90 days.
 */
export function superfluous(namn: readonly string[], now: Instant): readonly string[] {
  const daily = kopior(namn, 'daglig');
  const weeks = new Map<string, string>();
  for (const k of daily) {
    const { year, week } = isoWeekOf(k.dag);
    const name = `${year}-${week}`;
    if (!weeks.has(name)) weeks.set(name, k.namn);
  }
  const kept = new Set([
    ...daily.slice(0, keepDaily).map((k) => k.namn),
    ...[...weeks.values()].slice(0, keepWeeks),
  ]);
  const oldest = addDays(localDateOf(now), -keepBeforeUpdateDays);
  return [
    ...daily.filter((k) => !kept.has(k.namn)),
    ...kopior(namn, 'manuell').slice(keepManual),
    ...(['fore-uppdatering', 'fore-nyckelbyte'] as const).flatMap((slag) =>
      kopior(namn, slag).filter((k) => k.dag < oldest),
    ),
  ].map((k) => k.namn);
}
