import type { Result } from '../../shared/result.ts';

/** What every start asks first, and without input. */
const names = ['skal.tillstand', 'profil.lage'] as const;
const begun = new Map<string, Promise<unknown>>();

/** Asks what every start asks. */
export function begin(): void {
  for (const name of names) begun.set(name, window.api.call(name, {}));
}

/** The answer that was begun for the question, given once: whoever asks again gets what is true then. */
export function takeBegun(name: string): Promise<Result<unknown>> | undefined {
  const answer = begun.get(name);
  begun.delete(name);
  return answer as Promise<Result<unknown>> | undefined;
}
