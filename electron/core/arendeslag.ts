import type { Arendetabell } from '../../db/arendetabell.ts';
import { listAtgarder } from '../../db/arendeRepo.ts';
import { listHistorik } from '../../db/historikRepo.ts';
import { kvarAvAtgarder } from '../../shared/atgard/atgard.ts';
import type { Sak } from '../../shared/atgard/atgard.ts';
import type { EnhetId } from '../../shared/enhet/enhet.ts';
import type { Kommande, Nu } from '../../shared/frist/kommande.ts';
import type { HandlingRad } from '../../shared/historik/handling.ts';
import { mojligaSteg, provaSteg } from '../../shared/process/steg.ts';
import type { Kring, Stegtabell } from '../../shared/process/steg.ts';
import { problem } from '../../shared/problem.ts';
import type { Problem } from '../../shared/problem.ts';
import { done, refused } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import type { Instant } from '../../shared/time/instant.ts';
import type { LocalDate } from '../../shared/time/localDate.ts';
import { serEnhet } from './arendeReader.ts';
import { andringar, finnArende, framtida, nu } from './arende.ts';
import type { CommandContext, QueryContext } from './context.ts';

export interface Arende<S extends string> {
  readonly id: string;
  readonly enhetId: EnhetId | null;
  readonly nummer: string;
  readonly status: S;
  readonly andradAt: Instant;
}
export interface Stegval<K extends string> {
  readonly steg: K;
  readonly datum?: LocalDate;
  readonly skal?: string;
}

/** What klagomål, externa avvikelser, lex Sarah and lex Maria have in common: a table, its steps and what each writes. */
export interface Arendeslag<K extends string, S extends string, T extends Arende<S>, G extends Stegval<K>> {
  /** The name of the thing in the history. */
  readonly sak: Sak['slag'];
  /** For "… finns inte". */
  readonly vad: string;
  readonly repo: Arendetabell<T>;
  readonly tabell: Stegtabell<K, S, T>;
  readonly statusText: Readonly<Record<S, string>>;
  /** Ended cases owe nothing more. */
  readonly arAvslutad: (status: S) => boolean;
  readonly nasta: (sak: T, nu: Nu) => Kommande | null;
  /** What a step writes into the case. */
  readonly efter: (sak: T, steg: G, c: CommandContext) => Partial<T>;
  /** What else stops a step, besides the table and days that have not come. */
  readonly granskaSteg?: (sak: T, steg: G, c: CommandContext) => Problem | null;
  /** Whether the answer ends the case, where the step alone does not tell. */
  readonly avslutar?: (steg: G) => boolean;
  /** Whether this role may see more than that the case exists. */
  readonly doljs?: (sak: T, c: QueryContext) => Problem | null;
}

const kring = (c: QueryContext, sak: Sak): Kring => ({
  atgarder: kvarAvAtgarder(listAtgarder(c.db, sak)),
});

/** The case, or the refusal that it is not there, lies outside the profile's units, or must not be seen. */
function synligt<K extends string, S extends string, T extends Arende<S>, G extends Stegval<K>>(
  c: QueryContext,
  slag: Arendeslag<K, S, T, G>,
  id: string,
): Result<T> {
  const found = finnArende(c.db, slag.repo, id, slag.vad);
  if (!found.ok) return found;
  if (!serEnhet(c.grund.profil, found.value.enhetId ?? ''))
    return refused(problem('finns-inte', { vad: slag.vad, id }));
  const hidden = slag.doljs?.(found.value, c) ?? null;
  return hidden === null ? found : refused(hidden);
}

/** The case with its open steps and history, or the refusal that it is not there or not to be seen. */
export function visaArende<K extends string, S extends string, T extends Arende<S>, G extends Stegval<K>>(
  c: QueryContext,
  slag: Arendeslag<K, S, T, G>,
  id: string,
): Result<{
  sak: T;
  mojligaSteg: { steg: K; text: string; saknas: string[]; saknasForAvslut: string[] }[];
  kommande: Kommande | null;
  historik: HandlingRad[];
}> {
  const found = synligt(c, slag, id);
  if (!found.ok) return found;
  const sak = found.value;
  return done({
    sak,
    mojligaSteg: mojligaSteg(slag.tabell, {
      status: sak.status,
      roll: c.grund.profil.roll,
      sak,
      kring: kring(c, { slag: slag.sak, id }),
    }).map((s) => ({
      ...s,
      saknas: [...s.saknas],
      saknasForAvslut: [...s.saknasForAvslut],
    })),
    kommande: slag.nasta(sak, nu(c)),
    historik: [...listHistorik(c.db, slag.sak, id)],
  });
}

/** Changes what was registered; the earlier words stay in the history with the reason. */
export function rattaArende<K extends string, S extends string, T extends Arende<S>, G extends Stegval<K>>(
  c: CommandContext,
  slag: Arendeslag<K, S, T, G>,
  id: string,
  rattat: (before: T) => Result<Partial<T>>,
  skal: string,
): Result<{ andrade: string[] }> {
  const found = synligt(c, slag, id);
  if (!found.ok) return found;
  const fields = rattat(found.value);
  if (!fields.ok) return fields;
  const after = { ...found.value, ...fields.value, andradAt: c.clock.now() };
  const andrat = andringar(found.value, after);
  if (Object.keys(andrat).length > 0) {
    slag.repo.update(c.db, after);
    c.log({ handling: 'rattad', sak: slag.sak, sakId: id, detalj: { andrat, skal } });
  }
  return done({ andrade: Object.keys(andrat) });
}

/** The same for a case whose decision locks it: after the decision only an addendum can be written. */
export const rattaForeBeslut = <
  K extends string,
  S extends string,
  T extends Arende<S> & { readonly beslut: object | null },
  G extends Stegval<K>,
>(
  c: CommandContext,
  slag: Arendeslag<K, S, T, G>,
  id: string,
  rattat: { readonly uppgifter: Partial<T>; readonly stop: Problem | null; readonly skal: string },
): Result<{ andrade: string[] }> =>
  rattaArende(
    c,
    slag,
    id,
    (before) => {
      if (before.beslut !== null) return refused(problem('last-beslut', { nummer: before.nummer }));
      return rattat.stop === null ? done(rattat.uppgifter) : refused(rattat.stop);
    },
    rattat.skal,
  );

/** Takes one step: table, role and what is missing first, then the case and its history. */
export function taSteg<K extends string, S extends string, T extends Arende<S>, G extends Stegval<K>>(
  c: CommandContext,
  slag: Arendeslag<K, S, T, G>,
  id: string,
  steg: G,
): Result<{ status: S }> {
  const found = synligt(c, slag, id);
  if (!found.ok) return found;
  const before = found.value;
  const rad = slag.tabell[steg.steg];
  const lage = {
    status: before.status,
    statusText: slag.statusText,
    roll: c.grund.profil.roll,
    sak: before,
    kring: kring(c, { slag: slag.sak, id }),
    avslutar: slag.avslutar?.(steg) ?? false,
  };
  const stop =
    provaSteg(rad, lage) ?? framtida(c, { datum: steg.datum }) ?? slag.granskaSteg?.(before, steg, c) ?? null;
  if (stop !== null) return refused(stop);
  const after = {
    ...before,
    ...(rad.till === null ? {} : { status: rad.till }),
    ...slag.efter(before, steg, c),
    andradAt: c.clock.now(),
  };
  slag.repo.update(c.db, after);
  c.log({
    handling: steg.steg,
    sak: slag.sak,
    sakId: id,
    detalj: { andrat: andringar(before, after), ...(steg.skal === undefined ? {} : { skal: steg.skal }) },
  });
  return done({ status: after.status });
}

/** Takes several steps in order, all or none: a command that is refused has written nothing. A refusal says which one. */
export function taStegen<K extends string, S extends string, T extends Arende<S>, G extends Stegval<K>>(
  c: CommandContext,
  slag: Arendeslag<K, S, T, G>,
  id: string,
  stegen: readonly G[],
): Result<{ status: S }> {
  let taget: Result<{ status: S }> | undefined;
  for (const [i, steg] of stegen.entries()) {
    taget = taSteg(c, slag, id, steg);
    if (!taget.ok) {
      const { code, uppgifter, falt } = taget.problem;
      return refused(problem(code, uppgifter, `steg.${i}${falt === undefined ? '' : `.${falt}`}`));
    }
  }
  if (taget === undefined) throw new Error('Kontraktet släpper inte in en tom lista');
  return taget;
}
