import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { OutputOf, ParsedOf } from '../shared/contract.ts';
import type { Policy } from '../shared/policy/policy.ts';
import { problem, problemText, type Problem } from '../shared/problem.ts';
import { done, refused, type Result } from '../shared/result.ts';
import type { ProfilLage, SkalApi } from '../shared/skal/skalApi.ts';
import { settleKeyChange } from './core/nyckelbyte.ts';
import { backupFolder, databasePath } from './core/profilFiles.ts';
import type { CoreHost } from './coreHost.ts';
import {
  createKey,
  isProfileTaken,
  keyWays,
  openKey,
  rewrapKey,
  type KeySources,
  type KeyVault,
} from './keys/keyFile.ts';
import { adoptKeyFile, hasKeyFile, keyFileName } from './keys/keyFileFormat.ts';
import { newRecoveryKey, type RecoveryKey } from './keys/recoveryKey.ts';

type Input<N extends keyof SkalApi> = ParsedOf<SkalApi[N]>;
type Output<N extends keyof SkalApi> = OutputOf<SkalApi[N]>;

export interface KeeperOptions {
  readonly mapp: string;
  readonly vault: KeyVault;
  /** The text of VARSAM_NYCKEL, where IT has given one. */
  readonly given: string | undefined;
  readonly policy: () => Policy;
  readonly startCore: (key: Uint8Array) => CoreHost;
}

/** The profile as the shell sees it: new, closed with a reason, or open with a core that answers. */
export interface ProfileKeeper {
  lage(): Promise<ProfilLage>;
  core(): CoreHost | undefined;
  create(input: Input<'skal.skapaNyckel'>): Result<Output<'skal.skapaNyckel'>>;
  /** Opens with what somebody has typed: the key from the paper, or the phrase. */
  open(typed: { readonly hemligDel: string } | { readonly losenfras: string }): Promise<Result<ProfilLage>>;
  ways(): Output<'skal.nyckelLage'>;
  newPaper(): Result<{ hemligDel: string }>;
  usePaper(): Result<null>;
  changePhrase(input: Input<'skal.bytLosenfras'>): Result<null>;
  changeKey(losenfras: string | null): Promise<Result<ProfilLage>>;
  /** A copy from another computer into a folder that holds nothing yet; its key file lies beside it. */
  fetch(input: Input<'skal.hamtaKopia'>): Promise<Result<ProfilLage>>;
}

const stopWithinMs = 1000;
const closed = (p: Problem): ProfilLage => ({ lage: 'stangd', orsak: p.code, text: problemText(p) });

/**
 * Opens the profile if it can be opened, without waiting for the database. A key that does not open gives the recovery
 * screen; a key is made only when the window asks for one, and only where there is neither database nor copies.
 */
export function keepProfile({ mapp, vault, given, policy, startCore }: KeeperOptions): ProfileKeeper {
  let core: CoreHost | undefined;
  let key: Buffer | undefined;
  let keyProblem: Problem | undefined;
  let paper: RecoveryKey | undefined;

  function start(found: Buffer): void {
    key = settleKeyChange(mapp, found);
    keyProblem = undefined;
    core = startCore(key);
  }
  if (!isUnused(mapp)) {
    const found = openKey(mapp, { vault, given });
    if (found.ok) start(found.value);
    else keyProblem = found.problem;
  }

  async function lage(): Promise<ProfilLage> {
    if (keyProblem !== undefined) return closed(keyProblem);
    if (core === undefined || isUnused(mapp)) return { lage: 'ny' };
    const answer = await core.call('profil.lage', {});
    return answer.ok ? { lage: 'oppen' } : closed(answer.problem);
  }

  /** A key that was left by a first start that was broken off is used, so that it is never a dead end. */
  function keyForNew(sources: KeySources): Result<Buffer> {
    if (!isProfileTaken(mapp)) return createKey(mapp, sources);
    const found = openKey(mapp, { vault, given });
    if (!found.ok) return found;
    const wrapped = rewrapKey(mapp, found.value, sources);
    return wrapped.ok ? found : wrapped;
  }
  const itsOpenHalf = (): string | undefined => policy().varden.aterstallningsnyckel ?? undefined;

  async function restart(found: Buffer): Promise<Result<ProfilLage>> {
    await core?.stop(stopWithinMs);
    start(found);
    return done(await lage());
  }

  return {
    lage,
    core: () => core,
    create({ aterstallning }) {
      if (!isUnused(mapp)) return refused(problem('profil-finns', { mapp }));
      const ofIt = itsOpenHalf();
      const made = aterstallning === 'ny' && ofIt === undefined ? newRecoveryKey() : undefined;
      const typed = typeof aterstallning === 'object' ? aterstallning?.oppenDel : undefined;
      const oppenDel = made?.oppen ?? typed ?? (aterstallning === null ? undefined : ofIt);
      const found = keyForNew({ vault, given, recoveryOpenHalf: oppenDel });
      if (!found.ok) return found;
      if (core === undefined) {
        key = found.value;
        core = startCore(key);
      }
      return done({ hemligDel: made?.hemlig ?? null, oppenDel: oppenDel ?? null });
    },
    async open(typed) {
      if (isUnused(mapp)) return done({ lage: 'ny' });
      const isPaper = 'hemligDel' in typed;
      const found = openKey(
        mapp,
        isPaper ? { recoverySecretHalf: typed.hemligDel } : { given: typed.losenfras },
      );
      if (!found.ok) return found;
      // With the paper this computer becomes one that opens; the phrase is asked for each time, as was chosen.
      const wrapped = isPaper ? rewrapKey(mapp, found.value, { vault, given }) : done(null);
      return wrapped.ok ? await restart(found.value) : wrapped;
    },
    ways: () => ({
      vagar: [...new Set(keyWays(mapp))],
      datornKan: vault.isEncryptionAvailable(),
      nyckelHosIt: itsOpenHalf() !== undefined,
    }),
    newPaper() {
      if (itsOpenHalf() !== undefined)
        return refused(problem('bestamt-av-it', { vad: 'Återställningsnyckeln' }));
      paper = newRecoveryKey();
      return done({ hemligDel: paper.hemlig });
    },
    usePaper() {
      if (paper === undefined || key === undefined) return refused(problem('papper-saknas'));
      return rewrapKey(mapp, key, { recoveryOpenHalf: paper.oppen });
    },
    changePhrase({ ny, vidStart }) {
      if (key === undefined) return refused(problem('profil-ej-oppen'));
      if (ny === null || !vidStart) {
        const kept = rewrapKey(
          mapp,
          key,
          { vault, given: ny ?? undefined },
          ny === null ? ['losenfras'] : [],
        );
        return kept;
      }
      return rewrapKey(mapp, key, { given: ny }, ['dator']);
    },
    async changeKey(losenfras) {
      const recoveryOpenHalf = itsOpenHalf() ?? paper?.oppen;
      if (recoveryOpenHalf === undefined) return refused(problem('papper-saknas'));
      if (core === undefined || key === undefined) return refused(problem('profil-ej-oppen'));
      if (losenfras !== null) {
        // A phrase that was mistyped would lock out the terminal for good.
        const right = openKey(mapp, { given: losenfras });
        if (!right.ok) return right;
      }
      const newKey = randomBytes(32);
      const changed = await core.maintain({
        slag: 'bytNyckel',
        newKey,
        given: losenfras ?? given,
        recoveryOpenHalf,
        dator: vault.isEncryptionAvailable() ? vault.encryptString(newKey.toString('base64')) : undefined,
      });
      return changed.ok ? await restart(newKey) : changed;
    },
    async fetch({ fil, hemligDel }) {
      if (!isUnused(mapp) || hasKeyFile(mapp)) return refused(problem('profil-finns', { mapp }));
      const beside = join(dirname(resolve(fil)), keyFileName);
      if (!existsSync(beside)) return refused(problem('nyckelfil-saknas', { mapp: dirname(beside) }));
      const adopted = adoptKeyFile(mapp, readFileSync(beside, 'utf8'));
      if (!adopted.ok) return adopted;
      const found = openKey(mapp, { recoverySecretHalf: hemligDel });
      const wrapped = found.ok ? rewrapKey(mapp, found.value, { vault, given }) : found;
      if (!found.ok || !wrapped.ok) {
        adopted.value.remove();
        return found.ok ? refused(problem('nyckel-saknas')) : found;
      }
      start(found.value);
      const restored = await core?.maintain({ slag: 'aterstall', fil });
      if (restored?.ok === true) return done(await lage());
      await core?.stop(stopWithinMs);
      [core, key] = [undefined, undefined];
      adopted.value.remove();
      return restored ?? refused(problem('profil-ej-oppen'));
    },
  };
}

/** No database and no folder of copies: a key file alone is what a first start that was broken off leaves. */
const isUnused = (mapp: string): boolean =>
  !existsSync(databasePath(mapp)) && !existsSync(backupFolder(mapp));
