import { randomInt, randomUUID } from 'node:crypto';
import { asReadDb, asWriteDb } from '../../db/db.ts';
import type { WriteDb } from '../../db/db.ts';
import { backupTo } from '../../db/backup.ts';
import { appendHistorik } from '../../db/historikRepo.ts';
import { sqliteProblem } from '../../db/open.ts';
import type { Connection } from '../../db/open.ts';
import { api } from '../../shared/api.ts';
import type { ApiInput, ApiName, ApiOutput } from '../../shared/api.ts';
import { arbeteAv, far } from '../../shared/behorighet/behorighet.ts';
import type { AnyEntry } from '../../shared/contract.ts';
import { indataProblem, swedishIssue } from '../../shared/indatafel.ts';
import { problem } from '../../shared/problem.ts';
import { roller } from '../../shared/profil/profil.ts';
import { done, refused } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { exporterar } from '../../shared/export/exportvagar.ts';
import { farExportera } from '../../shared/policy/policy.ts';
import type { Policy } from '../../shared/policy/policy.ts';
import type { Clock } from '../../shared/time/instant.ts';
import type { CommandContext, JobContext, QueryContext } from './context.ts';
import { grunddataReader } from './grunddata.ts';
import { handlers } from './handlers.ts';
import { gorKopia } from './kopior.ts';
import { forberedRegistret } from './riskregister.ts';

export interface CoreParts {
  readonly mapp: string;
  readonly key: Uint8Array;
  readonly writer: Connection;
  readonly reader: Connection;
  readonly clock: Clock;
  /** The name the history gives for who did it; the operating system's user. */
  readonly vem: string;
  readonly policy: Policy;
  /** Our own mistakes: a number for the user and a trace without case text for IT. */
  readonly logMistake: (number: string, error: unknown) => void;
  /** A page that cannot be read was met: nothing more may be written. */
  readonly onDamage?: () => void;
}

export interface CallOptions {
  readonly progress?: (part: number, text: string) => void;
  readonly signal?: AbortSignal;
}

/** The one door to the program: the window, the terminal and the tests all come this way. */
export interface Core {
  /** Takes anything; refuses what the contract does not know. Never throws. */
  readonly dispatch: (name: string, input: unknown, options?: CallOptions) => Promise<Result<unknown>>;
  /** The same, for callers that the compiler can hold to the contract. */
  readonly call: <N extends ApiName>(
    name: N,
    input: ApiInput<N>,
    options?: CallOptions,
  ) => Promise<Result<ApiOutput<N>>>;
  /** Reads ahead what the next question will need, some milliseconds at a time; true when nothing remains. */
  readonly forbered: () => boolean;
  readonly close: () => void;
}

class Refusal extends Error {
  readonly result: Result<never>;
  constructor(result: Result<never>) {
    super('refused');
    this.result = result;
  }
}

const isApiName = (name: string): name is ApiName => Object.hasOwn(api, name);

export function createCore(parts: CoreParts): Core {
  const { clock, vem, mapp, policy } = parts;
  const reader = asReadDb(parts.reader);
  const writer = asWriteDb(parts.writer);
  const readGrund = grunddataReader(policy);

  /** What is open in the window and has been written in the log; a new start of the program is a new reading. */
  const openings = new Set<string>();

  const queryContext = (): QueryContext => ({
    db: reader,
    clock,
    mapp,
    policy,
    grund: readGrund(reader),
  });
  const commandContext = (db: WriteDb): CommandContext => {
    const grund = readGrund(db);
    return {
      db,
      clock,
      mapp,
      policy,
      grund,
      vem,
      newId: randomUUID,
      log: (h) => void appendHistorik(db, { ...h, at: clock.now(), vem, roll: grund.profil.roll }),
    };
  };

  /** Runs the work in one transaction; a refusal rolls back whatever it may have written. */
  const write = <T>(work: (c: CommandContext) => Result<T>): Result<T> => {
    try {
      return parts.writer
        .transaction(() => {
          const result = work(commandContext(writer));
          if (!result.ok) throw new Refusal(result);
          return result;
        })
        .immediate();
    } catch (error) {
      if (error instanceof Refusal) return error.result;
      throw error;
    }
  };

  async function answer(
    name: ApiName,
    entry: AnyEntry,
    input: unknown,
    options: CallOptions,
  ): Promise<Result<unknown>> {
    const handler = handlers[name] as (c: unknown, input: unknown) => unknown;
    switch (entry.kind) {
      case 'query': {
        const result = handler(queryContext(), input) as Result<unknown>;
        if (result.ok && entry.readLog !== undefined) {
          const sak = entry.readLog;
          const { id: sakId, oppning } = input as { readonly id: string; readonly oppning?: string };
          const opening = oppning === undefined ? undefined : `${sak} ${sakId} ${oppning}`;
          if (opening === undefined || !openings.has(opening))
            write((c) => done(c.log({ handling: 'last', sak, sakId, detalj: {} })));
          if (opening !== undefined) openings.add(opening);
        }
        return result;
      }
      case 'command':
        return write((c) => handler(c, input) as Result<unknown>);
      case 'job': {
        const job: JobContext = {
          ...queryContext(),
          write,
          progress: options.progress ?? (() => undefined),
          signal: options.signal ?? new AbortController().signal,
          profil: {
            mapp: parts.mapp,
            key: parts.key,
            backup: (fil) => backupTo(parts.writer, parts.key, fil),
            vikInLogg: () => void parts.writer.pragma('wal_checkpoint(TRUNCATE)'),
            kopiera: (slag, valdMapp) =>
              gorKopia({ mapp, key: parts.key, db: parts.writer, now: clock.now(), valdMapp }, slag),
          },
        };
        return (await handler(job, input)) as Result<unknown>;
      }
    }
  }

  async function dispatch(name: string, input: unknown, options: CallOptions = {}): Promise<Result<unknown>> {
    try {
      if (!isApiName(name)) return refused(problem('okand-fraga', { namn: name.slice(0, 80) }));
      const entry: AnyEntry = api[name];
      const { roll } = readGrund(reader).profil;
      const arbete = arbeteAv(name);
      if (arbete === undefined || !far(roll, arbete))
        return refused(problem('far-inte', { roll: roller[roll] }));
      const parsed = entry.input.safeParse(input, { error: swedishIssue });
      if (!parsed.success) return refused(indataProblem(parsed.error.issues));
      if (!farExportera(policy) && exporterar(name, parsed.data)) return refused(problem('export-avstangd'));
      const result = await answer(name, entry, parsed.data, options);
      return result.ok ? done(entry.output.parse(result.value)) : result;
    } catch (error) {
      if (options.signal?.aborted === true) return refused(problem('avbruten'));
      const known = sqliteProblem(error);
      if (known !== null) {
        // The database was open: what cannot be read now is damage, whatever SQLite calls it.
        const isDamage = known.code === 'databas-skadad' || known.code === 'fel-nyckel';
        if (isDamage) parts.onDamage?.();
        return refused(isDamage ? problem('databas-skadad') : known);
      }
      const number = String(randomInt(100_000, 999_999));
      parts.logMistake(number, error);
      return refused(problem('internt-fel', { nummer: number }));
    }
  }

  return {
    dispatch,
    call: dispatch as Core['call'],
    forbered: () => forberedRegistret(queryContext()),
    close: () => {
      parts.reader.close();
      parts.writer.close();
    },
  };
}
