import { existsSync } from 'node:fs';
import type { Problem } from '../../shared/problem.ts';
import { problem } from '../../shared/problem.ts';
import { done, refused } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import type { KeyVault } from '../keys/keyFile.ts';
import { bytNyckel } from './nyckelbyte.ts';
import { glomSenaste, listaKopior } from './kopior.ts';
import type { Kopiafil } from './kopior.ts';
import { backupFolder, databasePath } from './profilFiles.ts';
import type { Where } from './profile.ts';
import { previewRestore, restore } from './restore.ts';
import type { Forhandsvisning } from './restore.ts';

/** Work on the files of the profile that the database must be closed for. Asked by the shell, never by the window itself. */
export type Underhall =
  | { readonly slag: 'kopior' }
  | { readonly slag: 'granska'; readonly fil: string }
  | { readonly slag: 'aterstall'; readonly fil: string }
  | { readonly slag: 'behall' }
  | {
      readonly slag: 'bytNyckel';
      readonly newKey: Uint8Array;
      readonly given: string | undefined;
      readonly recoveryOpenHalf: string | undefined;
      /** The new key as the computer's vault has sealed it; the vault itself is only in the main process. */
      readonly dator: Uint8Array | undefined;
    };
export interface Underhallssvar {
  readonly kopior: { readonly mapp: string; readonly kopior: readonly Kopiafil[] };
  readonly granska: Forhandsvisning;
  readonly aterstall: null;
  readonly behall: null;
  readonly bytNyckel: null;
}

/** What needs no closed database. */
export const arStilla = (u: Underhall): boolean => u.slag === 'kopior' || u.slag === 'granska';

const sealedVault = (dator: Uint8Array | undefined): KeyVault => ({
  isEncryptionAvailable: () => dator !== undefined,
  encryptString: () => Buffer.from(dator ?? []),
  decryptString: () => '',
});
const nothing = (result: Result<unknown>): Result<null> => (result.ok ? done(null) : result);

/** Carries out the work; refusals are told and change nothing. */
export function utforUnderhall(
  where: Where,
  key: Uint8Array,
  u: Underhall,
): Result<Underhallssvar[Underhall['slag']]> {
  switch (u.slag) {
    case 'kopior': {
      const mapp = backupFolder(where.mapp);
      return done({ mapp, kopior: listaKopior(mapp) });
    }
    case 'granska':
      return previewRestore(where, key, u.fil);
    case 'aterstall':
      return nothing(restore(where, key, u.fil, () => undefined));
    case 'behall': {
      const missing: Problem | null = existsSync(databasePath(where.mapp))
        ? null
        : problem('databas-saknas', { mapp: where.mapp });
      if (missing !== null) return refused(missing);
      glomSenaste(where.mapp);
      return done(null);
    }
    case 'bytNyckel':
      return bytNyckel(
        where,
        { key, newKey: u.newKey },
        { given: u.given, recoveryOpenHalf: u.recoveryOpenHalf, vault: sealedVault(u.dator) },
      );
  }
}
