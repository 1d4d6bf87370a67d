import { z } from 'zod';

/**
 * One entry of the contract. A `query` sees a read-only database; a `command` runs inside one
 * transaction and has written nothing when it answers with a problem; a `job` is long work that may wait for
 * files, reports progress and can be cancelled.
 */
export interface Entry<K extends 'query' | 'command' | 'job', I extends z.ZodType, O extends z.ZodType> {
  readonly kind: K;
  readonly input: I;
  readonly output: O;
  /**
   * A query that shows one person's case names the thing, so that the reading is logged (PDL 4 kap., SoLPUL 10 §).
   * Its input has the `id` of that thing, and its opening.
   */
  readonly readLog?: string;
}
/**
 * Names one opening of a case in a window. What is asked again while the case stays on the screen, because something was
 * saved, is the same reading by the same person: the log tells who has read a case and when, and is no longer readable
 * when one sitting fills it. Without it each question is a reading of its own.
 */
export const zOppning = z.uuid().optional();
export type AnyEntry = Entry<'query' | 'command' | 'job', z.ZodType, z.ZodType>;
export type Contract = Readonly<Record<string, AnyEntry>>;

export const query = <I extends z.ZodType, O extends z.ZodType>(
  input: I,
  output: O,
  readLog?: string,
): Entry<'query', I, O> => ({ kind: 'query', input, output, ...(readLog === undefined ? {} : { readLog }) });
export const command = <I extends z.ZodType, O extends z.ZodType>(
  input: I,
  output: O,
): Entry<'command', I, O> => ({
  kind: 'command',
  input,
  output,
});
export const job = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Entry<'job', I, O> => ({
  kind: 'job',
  input,
  output,
});

/** What the caller sends, before defaults are filled in. */
export type InputOf<E extends AnyEntry> = z.input<E['input']>;
/** What a handler gets, after parsing. */
export type ParsedOf<E extends AnyEntry> = z.output<E['input']>;
export type OutputOf<E extends AnyEntry> = z.output<E['output']>;
