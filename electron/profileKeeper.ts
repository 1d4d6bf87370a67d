import { existsSync, readdirSync } from 'node:fs';
import type { OutputOf, ParsedOf } from '../shared/contract.ts';
import { problem, problemText, type Problem } from '../shared/problem.ts';
import { done, refused, type Result } from '../shared/result.ts';
import type { ProfilLage, SkalApi } from '../shared/skal/skalApi.ts';
import { backupFolder, databasePath } from './core/profilFiles.ts';
import type { CoreHost } from './coreHost.ts';
import {
  createKey,
  isProfileTaken,
  openKey,
  rewrapKey,
  type KeySources,
  type KeyVault,
} from './keys/keyFile.ts';
import { newRecoveryKey } from './keys/recoveryKey.ts';

type CreateInput = ParsedOf<SkalApi['skal.skapaNyckel']>;
type Created = OutputOf<SkalApi['skal.skapaNyckel']>;

export interface KeeperOptions {
  readonly mapp: string;
  readonly vault: KeyVault;
  /** The text of VARSAM_NYCKEL, where IT has given one. */
  readonly given: string | undefined;
  readonly startCore: (key: Uint8Array) => CoreHost;
}

/** The profile as the shell sees it: new, closed with a reason, or open with a core that answers. */
export interface ProfileKeeper {
  lage(): Promise<ProfilLage>;
  core(): CoreHost | undefined;
  create(input: CreateInput): Result<Created>;
  recover(hemligDel: string): Promise<Result<ProfilLage>>;
}

const stopWithinMs = 1000;
const closed = (p: Problem): ProfilLage => ({ lage: 'stangd', orsak: p.code, text: problemText(p) });

/**
 * Opens the profile if it can be opened, without waiting for the database. A key that does not open gives the recovery
 * screen; a key is made only when the window asks for one, and only where there is neither database nor backup.
 */
export function keepProfile({ mapp, vault, given, startCore }: KeeperOptions): ProfileKeeper {
  let core: CoreHost | undefined;
  let keyProblem: Problem | undefined;
  if (!isUnused(mapp)) {
    const key = existsSync(databasePath(mapp))
      ? openKey(mapp, { vault, given })
      : refused(problem('profil-saknas', { mapp }));
    if (key.ok) core = startCore(key.value);
    else keyProblem = key.problem;
  }

  async function lage(): Promise<ProfilLage> {
    if (keyProblem !== undefined) return closed(keyProblem);
    if (core === undefined || !existsSync(databasePath(mapp))) return { lage: 'ny' };
    const answer = await core.call('profil.lage', {});
    return answer.ok ? { lage: 'oppen' } : closed(answer.problem);
  }

  /** A key that was left by a first start that was broken off is used, so that it is never a dead end. */
  function keyForNew(sources: KeySources): Result<Buffer> {
    if (!isProfileTaken(mapp)) return createKey(mapp, sources);
    const key = openKey(mapp, { vault, given });
    if (!key.ok) return key;
    const wrapped = rewrapKey(mapp, key.value, sources);
    return wrapped.ok ? key : wrapped;
  }

  return {
    lage,
    core: () => core,
    create({ aterstallning }) {
      if (!isUnused(mapp)) return refused(problem('profil-finns', { mapp }));
      const made = aterstallning === 'ny' ? newRecoveryKey() : undefined;
      const oppenDel =
        made?.oppen ?? (typeof aterstallning === 'object' ? aterstallning?.oppenDel : undefined);
      const key = keyForNew({ vault, given, recoveryOpenHalf: oppenDel });
      if (!key.ok) return key;
      core ??= startCore(key.value);
      return done({ hemligDel: made?.hemlig ?? null, oppenDel: oppenDel ?? null });
    },
    async recover(hemligDel) {
      if (isUnused(mapp)) return done({ lage: 'ny' });
      const key = openKey(mapp, { recoverySecretHalf: hemligDel });
      if (!key.ok) return key;
      const wrapped = rewrapKey(mapp, key.value, { vault, given });
      if (!wrapped.ok) return wrapped;
      keyProblem = undefined;
      await core?.stop(stopWithinMs);
      core = startCore(key.value);
      return done(await lage());
    },
  };
}

/** No database and no backup of one; a key file alone is what a first start that was broken off leaves. */
const isUnused = (mapp: string): boolean =>
  !existsSync(databasePath(mapp)) &&
  (!existsSync(backupFolder(mapp)) || readdirSync(backupFolder(mapp)).length === 0);
