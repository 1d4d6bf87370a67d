import type { Result } from './result.ts';

/**
 * Everything the window can reach outside itself. The preload exposes exactly these two functions; the names and
 * schemas of the questions are in api.ts (the core) and skal/skalApi.ts (the shell).
 */
export interface WindowApi {
  /** Asks the core or, for names that begin with `skal.`, the shell. Never rejects for a refusal: that is a value. */
  call(name: string, input: unknown): Promise<Result<unknown>>;
  /** Listens to an event; gives the function that stops listening. */
  on<E extends keyof WindowEvents>(event: E, listener: (payload: WindowEvents[E]) => void): () => void;
}

/** What the core and the shell tell the window without being asked. */
export interface WindowEvents {
  /** How far the long work that a question of this name started has come: 0–1 and a few words. */
  readonly progress: {
    readonly id: number;
    readonly name: string;
    readonly del: number;
    readonly text: string;
  };
  /** A command of this name was carried out: what is shown may be old. Comes before its answer. */
  readonly andrat: { readonly name: string };
  /** A choice in the menu or its accelerator. */
  readonly menu: MenuChoice;
  /** The state of the profile has changed: ask `skal.tillstand`. */
  readonly status: null;
  /** Clear what is shown, keep the drafts. */
  readonly lock: { readonly orsak: LockReason };
  /** A link that begins with varsam: was opened: go to this place, and nothing more. */
  readonly oppna: { readonly plats: string };
}

export const windowEvents = [
  'progress',
  'andrat',
  'menu',
  'status',
  'lock',
  'oppna',
] as const satisfies readonly (keyof WindowEvents)[];

/** Closed: a menu line that the window does not know cannot be written. */
export type MenuChoice =
  | 'ny-avvikelse'
  | 'snabbruta'
  | 'spara'
  | 'sok'
  | 'skriv-ut'
  | 'forhandsgranska'
  | 'spara-pdf'
  | 'installningar'
  | 'las'
  | 'hjalp'
  | 'kortkommandon'
  | 'om';

export type LockReason = 'inaktiv' | 'skarmlas' | 'vila' | 'menyn';

declare global {
  interface Window {
    readonly api: WindowApi;
  }
}
