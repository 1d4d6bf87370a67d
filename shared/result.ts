import type { Problem } from './problem.ts';

/** What a question answers: a value, or a refusal as a value. Only our own mistakes are thrown. */
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export const done = <T>(value: T): Result<T> => ({ ok: true, value });
export const refused = (problem: Problem): { readonly ok: false; readonly problem: Problem } => ({
  ok: false,
  problem,
});

/** For switches over closed unions: the compiler refuses a case that was forgotten. */
export function assertNever(value: never): never {
  throw new Error(`Oväntat värde: ${JSON.stringify(value)}`);
}
