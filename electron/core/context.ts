import type { ReadDb, WriteDb } from '../../db/db.ts';
import type { NyHandling } from '../../db/historikRepo.ts';
import type { Regler } from '../../shared/avvikelse/nastaSteg.ts';
import type { Organisation } from '../../shared/enhet/enhet.ts';
import type { Kodverk } from '../../shared/kodverk/kodverk.ts';
import type { Monsterregel } from '../../shared/monster/monster.ts';
import type { Installningar, Profil } from '../../shared/profil/profil.ts';
import type { Riskmatris } from '../../shared/riskmatris/riskmatris.ts';
import type { Policy } from '../../shared/policy/policy.ts';
import type { Problem } from '../../shared/problem.ts';
import type { Kopieslag } from './backupSchedule.ts';
import type { Result } from '../../shared/result.ts';
import type { Clock } from '../../shared/time/instant.ts';

/** The documents in force; read once per version. */
export interface Grunddata {
  readonly profil: Profil;
  readonly organisation: Organisation;
  readonly kodverk: Kodverk;
  readonly kodverkVersion: number;
  readonly installningar: Installningar;
  /** Deadlines with their ladder, and the escalation rules. */
  readonly regler: Regler;
  readonly monsterregler: readonly Monsterregel[];
  /** Every version of every matrix, so that old scores can be read with the words they were made with. */
  readonly matriser: readonly Riskmatris[];
  /** What internkontroll scores with. */
  readonly internkontroll: { readonly matrisId: string };
}

export interface QueryContext {
  /** Where the profile lies, for what is kept beside the database. */
  readonly mapp: string;
  /** What IT has decided for this computer. */
  readonly policy: Policy;
  readonly db: ReadDb;
  readonly clock: Clock;
  readonly grund: Grunddata;
}

export interface CommandContext extends QueryContext {
  readonly db: WriteDb;
  readonly newId: () => string;
  /** Adds to the history in this transaction, in the name of the one who works here. */
  readonly log: (h: Omit<NyHandling, 'at' | 'vem' | 'roll'>) => void;
  readonly vem: string;
}

export interface JobContext extends QueryContext {
  /** Runs a command's work in a transaction of its own; a refusal writes nothing. */
  readonly write: <T>(work: (c: CommandContext) => Result<T>) => Result<T>;
  /** 0–1 and a few Swedish words about what is being done. */
  readonly progress: (part: number, text: string) => void;
  readonly signal: AbortSignal;
  /** The open writable connection, its key and its folder, for backups and the like. */
  readonly profil: ProfilPlats;
}

export interface ProfilPlats {
  readonly mapp: string;
  readonly key: Uint8Array;
  readonly backup: (fil: string) => Result<{ readonly fil: string }>;
  /** Folds the log into the database file, so that no older page lies beside it. */
  readonly vikInLogg: () => void;
  /** A copy among the profile's own, and in the chosen folder. */
  readonly kopiera: (
    slag: Kopieslag,
    valdMapp: string | null,
  ) => Result<{ readonly fil: string; readonly valdFel: Problem | null }>;
}
