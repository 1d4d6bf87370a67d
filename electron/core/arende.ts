import { nextNummer } from '../../db/avvikelseRepo.ts';
import type { Arendetabell, Urval } from '../../db/arendetabell.ts';
import type { ReadDb } from '../../db/db.ts';
import type { Nu } from '../../shared/frist/kommande.ts';
import { finnKod, galler } from '../../shared/kodverk/kodverk.ts';
import { problem } from '../../shared/problem.ts';
import type { Problem } from '../../shared/problem.ts';
import { done, refused } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { yearOf } from '../../shared/time/localDate.ts';
import type { LocalDate } from '../../shared/time/localDate.ts';
import type { CommandContext, QueryContext } from './context.ts';

/** The next readable number of a series and year: `LS-2026-001`. */
export function nyttNummer(c: CommandContext, serie: string, dag: LocalDate): string {
  const full = `${serie}-${yearOf(dag)}`;
  return `${full}-${String(nextNummer(c.db, full)).padStart(3, '0')}`;
}

/** The case, or the refusal that it is not there. */
export function finnArende<T>(db: ReadDb, tabell: Arendetabell<T>, id: string, vad: string): Result<T> {
  const sak = tabell.find(db, id);
  return sak === undefined ? refused(problem('finns-inte', { vad, id })) : done(sak);
}

/** The id of a case by its number or id. */
export function finnArendeId<T extends { readonly id: string }>(
  db: ReadDb,
  tabell: Arendetabell<T>,
  nummer: string,
  vad: string,
): Result<{ id: T['id'] }> {
  const id = tabell.findId(db, nummer);
  return id === undefined ? refused(problem('finns-inte', { vad, id: nummer })) : done({ id });
}

/** The deadlines in force and the day it is. */
export const nu = (c: QueryContext): Nu => ({ frister: c.grund.regler.frister, today: c.clock.today() });

/** The first of the days that has not come yet. */
export function framtida(
  c: QueryContext,
  dagar: Readonly<Record<string, LocalDate | null | undefined>>,
): Problem | null {
  const today = c.clock.today();
  for (const [falt, dag] of Object.entries(dagar))
    if (dag !== null && dag !== undefined && dag > today)
      return problem('datum-i-framtiden', { datum: dag }, falt);
  return null;
}

/** The fields that differ, each with what it was and what it became. */
export function andringar<T extends object>(
  before: T,
  after: T,
): Record<string, readonly [unknown, unknown]> {
  const changed: Record<string, readonly [unknown, unknown]> = {};
  for (const key of Object.keys(after) as (keyof T & string)[])
    if (key !== 'andradAt' && JSON.stringify(before[key]) !== JSON.stringify(after[key]))
      changed[key] = [before[key], after[key]];
  return changed;
}

/** Registers several, all or none; a refusal names the one that stopped it. */
export function allaEllerIngen<U, S>(uppgifter: readonly U[], registrera: (u: U) => Result<S>): Result<S[]> {
  const saved: S[] = [];
  for (const [index, one] of uppgifter.entries()) {
    const result = registrera(one);
    if (!result.ok) {
      const { code, falt, uppgifter: d } = result.problem;
      return refused(problem(code, d, `uppgifter.${index}${falt === undefined ? '' : `.${falt}`}`));
    }
    saved.push(result.value);
  }
  return done(saved);
}

/** A theme that is not in the list of types, or not in force that day. */
export function okantTema(c: QueryContext, tema: string | null, dag: LocalDate): Problem | null {
  if (tema === null) return null;
  const kod = finnKod(c.grund.kodverk, 'avvikelsetyp', tema);
  return kod !== undefined && galler(kod, dag)
    ? null
    : problem('kod-galler-inte', { kod: tema, datum: dag, lista: 'avvikelsetyp' }, 'tema');
}

interface Fragan {
  readonly filter: {
    readonly enheter?: readonly string[] | undefined;
    readonly from?: LocalDate | undefined;
    readonly to?: LocalDate | undefined;
    readonly text?: string | undefined;
    readonly status?: readonly string[] | undefined;
  };
  readonly offset: number;
  readonly antal: number;
  readonly sort?: 'datum' | 'nummer' | 'enhet' | 'status';
  readonly fallande?: boolean;
}
/** The selection of a list question, within the units the profile sees; `mer` are the columns only some lists have. */
export function urvalAv(c: QueryContext, { filter, ...sida }: Fragan, mer: Urval['lika'] = {}): Urval {
  const egna = c.grund.profil.enheter;
  const enheter =
    egna.length === 0 ? filter.enheter : egna.filter((e) => filter.enheter?.includes(e) ?? true);
  return {
    lika: { enhetId: enheter, status: filter.status, ...mer },
    from: filter.from,
    to: filter.to,
    text: filter.text,
    ...sida,
  };
}
