import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ingenPolicy, olasligPolicy, tolkaPolicy } from '../../shared/policy/policy.ts';
import type { Policy } from '../../shared/policy/policy.ts';
import { lasRegisterfil } from './registerfil.ts';

const policyFile = '/etc/varsam/policy.json';
const registerKey = String.raw`HKEY_LOCAL_MACHINE\SOFTWARE\Policies\Varsam`;

/** What a computer's policy is read from; tests give their own. */
export interface Policykalla {
  readonly platform: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The bytes that `reg export` wrote, or null when the key is not there. Throws when it cannot be asked. */
  readonly exportRegister?: () => Uint8Array | null;
  readonly fil?: string;
}

/** Asks Windows' own reg.exe, by its full path, for the key as a file in a folder that only this process knows. */
function exportRegister(env: Policykalla['env']): Uint8Array | null {
  const reg = join(env['SystemRoot'] ?? String.raw`C:\Windows`, 'System32', 'reg.exe');
  const folder = mkdtempSync(join(tmpdir(), 'varsam-policy-'));
  const out = join(folder, 'policy.reg');
  try {
    const ran = (args: readonly string[]) =>
      spawnSync(reg, args, { timeout: 5000, windowsHide: true, stdio: 'ignore' });
    const asked = ran(['query', registerKey, '/reg:64']);
    if (asked.error !== undefined) throw asked.error;
    if (asked.status !== 0) return null;
    ran(['export', registerKey, out, '/y', '/reg:64']);
    return existsSync(out) ? readFileSync(out) : Buffer.alloc(0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const medNamn = (p: Policy, env: Policykalla['env']): Policy => {
  const mapp = p.varden.kopieringsmapp;
  const user = env['USERNAME'] ?? env['USER'] ?? 'varsam';
  return mapp === null
    ? p
    : { ...p, varden: { ...p.varden, kopieringsmapp: mapp.replaceAll(/%USERNAME%/gi, user) } };
};

function franFil(fil: string): Policy {
  if (!existsSync(fil)) return ingenPolicy;
  try {
    const read: unknown = JSON.parse(readFileSync(fil, 'utf8').replace(/^\uFEFF/, ''));
    return typeof read === 'object' && read !== null && !Array.isArray(read)
      ? tolkaPolicy(fil, read as Record<string, unknown>)
      : olasligPolicy(fil, 'det är inte ett JSON-objekt');
  } catch {
    return olasligPolicy(fil, 'det är inte JSON');
  }
}

/**
 * What IT has decided for this computer: on Windows under HKLM\SOFTWARE\Policies\Varsam, which only administrators can
 * write, elsewhere in /etc/varsam/policy.json. Never throws; what cannot be read is told and the careful side holds.
 */
export function lasPolicy(k: Policykalla): Policy {
  if (k.platform !== 'win32') return medNamn(franFil(k.fil ?? policyFile), k.env);
  try {
    const bytes = (k.exportRegister ?? (() => exportRegister(k.env)))();
    if (bytes === null) return ingenPolicy;
    const values = lasRegisterfil(bytes, registerKey);
    return values === null
      ? olasligPolicy('registret', 'det som Windows svarade är ingen registerfil')
      : medNamn(tolkaPolicy('registret', values), k.env);
  } catch {
    return olasligPolicy('registret', 'Windows svarade inte');
  }
}

/**
 * The policy of this computer, read once. The stand-in of the tests may name another file; a program that has been
 * installed never does, or a user could get past IT with a variable.
 */
export function datornsPolicy(): Policy {
  const fil = process.versions['electron'] === undefined ? process.env['VARSAM_POLICY'] : undefined;
  return lasPolicy({
    platform: fil === undefined ? process.platform : 'fil',
    env: process.env,
    ...(fil === undefined ? {} : { fil }),
  });
}
