import type { Api } from '../../shared/api.ts';
import type { InputOf, OutputOf } from '../../shared/contract.ts';
import { problem } from '../../shared/problem.ts';
import type { profilStartApi } from '../../shared/profil/profilStart.ts';
import { refused } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import type { SkalApi } from '../../shared/skal/skalApi.ts';
import { takeBegun } from './begun.ts';
import { noteChange } from './changes.ts';

type Asked = Api & SkalApi & typeof profilStartApi;
export type Question = keyof Asked;
export type Input<N extends Question> = InputOf<Asked[N]>;
export type Answer<N extends Question> = OutputOf<Asked[N]>;

/** What changes nothing that other screens show: drafts are saved every second, what was told is asked on its own. */
const quietOnes = new Set<string>([
  'utkast.spara',
  'avisering.hamta',
  'skal.paminn',
  'rollnyckel.spara',
  'rollnyckel.flytta',
]);

/** After a command that was carried out, every screen that shows answers asks again. The core knows which change something. */
export const listenForChanges = (): (() => void) =>
  window.api.on('andrat', ({ name }) => {
    if (!quietOnes.has(name)) noteChange();
  });

/** Asks the core or, for `skal.`, the shell. Gives a value or a refusal; never throws. */
export async function ask<N extends Question>(name: N, input: Input<N>): Promise<Result<Answer<N>>> {
  try {
    return (await (takeBegun(name) ?? window.api.call(name, input))) as Result<Answer<N>>;
  } catch {
    // The bridge itself is gone: the window is closing, or the program behind it has ended.
    return refused(problem('internt-fel', { nummer: '000 000' }));
  }
}
