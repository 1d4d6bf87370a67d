import type { Contract, OutputOf, ParsedOf } from '../../shared/contract.ts';
import type { Result } from '../../shared/result.ts';
import type { CommandContext, JobContext, QueryContext } from './context.ts';

interface ContextOf {
  readonly query: QueryContext;
  readonly command: CommandContext;
  readonly job: JobContext;
}
interface AnswerOf<T> {
  readonly query: Result<T>;
  readonly command: Result<T>;
  readonly job: Promise<Result<T>>;
}

/** One handler for each entry of a contract; a forgotten or misspelled one does not compile. */
export type HandlersOf<C extends Contract> = {
  readonly [N in keyof C]: (
    c: ContextOf[C[N]['kind']],
    input: ParsedOf<C[N]>,
  ) => AnswerOf<OutputOf<C[N]>>[C[N]['kind']];
};
