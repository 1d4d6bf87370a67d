import type { ParseArgsOptionsConfig } from 'node:util';
import type { Core } from '../core/core.ts';
import type { KeySources } from '../keys/keyFile.ts';
import type { Result } from '../../shared/result.ts';
import type { Clock } from '../../shared/time/instant.ts';

/** What a command answers: the value for `--json`, and the same for people. */
export interface Svar {
  readonly json: unknown;
  readonly text: string;
  /** The answer is a no: it is printed as any answer, and the exit code is 1 so that a script notices. */
  readonly arNej?: boolean;
}

export interface CliContext {
  /** Words after the command that are not options. */
  readonly ord: readonly string[];
  readonly val: Readonly<Record<string, string | boolean | undefined>>;
  readonly mapp: string;
  readonly keys: KeySources;
  readonly clock: Clock;
  readonly vem: string;
  readonly stdin: () => Promise<string>;
  /** What was sent, for a command that can do without; never waits for somebody to type. */
  readonly stdinIfAny: () => Promise<string>;
  /** Opens the profile that `--data` names; closed when the command is done. */
  readonly core: () => Result<Core>;
  /** Progress and hints, to stderr; silent with `--json`. */
  readonly say: (text: string) => void;
}

export interface Kommando {
  readonly namn: string;
  /** Words that must follow, shown in the help, e.g. `ID`. */
  readonly ord: readonly string[];
  /** Words that may follow. */
  readonly fritt?: readonly string[];
  readonly hjalp: string;
  readonly val: ParseArgsOptionsConfig;
  /** One line for each option. */
  readonly valHjalp: Readonly<Record<string, string>>;
  /** Longer help, shown by `<command> --hjalp`. */
  readonly mer?: string;
  readonly kor: (c: CliContext) => Promise<Result<Svar>>;
}

/** Thrown for wrong use: exit code 2 and the sentence. */
export class FelAnvandning extends Error {}
