import type { Result } from '../../shared/result.ts';

/** What every start asks first, and without input. */
const names = ['skal.tillstand', 'profil.lage'] as const;
/** Asked before the rest of the window's code is run, which this module is imported before: the answers come meanwhile. */
const begun = new Map<string, Promise<unknown>>(names.map((name) => [name, window.api.call(name, {})]));

/** The answer that was begun for the question, given once: whoever asks again gets what is true then. */
export function takeBegun(name: string): Promise<Result<unknown>> | undefined {
  const answer = begun.get(name);
  begun.delete(name);
  return answer as Promise<Result<unknown>> | undefined;
}
