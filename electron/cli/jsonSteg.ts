import type { ApiName } from '../../shared/api.ts';
import { problem } from '../../shared/problem.ts';
import { done, refused } from '../../shared/result.ts';
import { FelAnvandning } from './kommando.ts';
import type { Kommando } from './kommando.ts';
import { readJsonInput } from './registreraKommando.ts';

/** One verb of a command: a question of the contract, with its input as JSON on stdin unless it needs none. */
export interface JsonSteg {
  readonly name: ApiName;
  /** What stdin should hold, shown in the help; left out when nothing is read. */
  readonly exempel?: string;
  /** May be asked without anything on stdin: then for all there is. */
  readonly valfri?: true;
}

/** A command whose verbs are questions of the contract: JSON in, JSON out. */
export const jsonKommando = (
  namn: string,
  hjalp: string,
  steg: Readonly<Record<string, JsonSteg>>,
): Kommando => ({
  namn,
  ord: ['STEG'],
  hjalp,
  val: {},
  valHjalp: {},
  mer: [
    'Steg, med JSON på stdin där ett exempel står:',
    ...Object.entries(steg).map(([verb, s]) => `  ${verb.padEnd(12)} ${s.exempel ?? ''}`),
  ].join('\n'),
  kor: async (c) => {
    const verb = c.ord[0] ?? '';
    const chosen = Object.hasOwn(steg, verb) ? steg[verb] : undefined;
    if (chosen === undefined)
      throw new FelAnvandning(
        `${namn} har inte steget ”${verb}”. Välj något av: ${Object.keys(steg).join(', ')}.`,
      );
    const core = c.core();
    if (!core.ok) return core;
    const text =
      chosen.exempel === undefined ? '{}' : await (chosen.valfri === true ? c.stdinIfAny() : c.stdin());
    const input = readJsonInput(chosen.valfri === true && text.trim() === '' ? '{}' : text);
    if (!input.ok) return input;
    // Two commands are two transactions: a refusal of the second would leave the first behind.
    if (input.value.length !== 1) return refused(problem('ett-at-gangen', { antal: input.value.length }));
    const answer = await core.value.dispatch(chosen.name, input.value[0]);
    return answer.ok ? done({ json: answer.value, text: JSON.stringify(answer.value, null, 2) }) : answer;
  },
});
