import type { Policy } from '../../shared/policy/policy.ts';
import type { Clock } from '../../shared/time/instant.ts';

/** Everything a command takes from the computer; tests give their own. */
export interface Omgivning {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly stdin: () => Promise<string>;
  /** Stdin is a keyboard: nobody has sent anything, and whoever sits there would be waited for. */
  readonly stdinIsKeyboard?: boolean;
  readonly clock: Clock;
  /** The text of VARSAM_NYCKEL. */
  readonly key: string | undefined;
  readonly user: string;
  readonly defaultFolder: string;
  /** What IT has decided for this computer. */
  readonly policy?: Policy;
  /** Ctrl+C: work that can be stopped stops, and has changed nothing. */
  readonly avbryt?: AbortSignal;
  /** Writes down a mistake of ours; gives the number to tell the user. */
  readonly logMistake: (error: unknown) => string;
}
