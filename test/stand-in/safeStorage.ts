import type { SafeStorage } from 'electron';
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { app } from './app.ts';
import { standIn } from './known.ts';

const fileName = 'stallforetradare.nyckelskap';
const prefix = Buffer.from('varsam1');

/**
 * There is no key store of the operating system to ask, so a key lies in a file that only the owner may read. It is
 * honest about it: the backend is `basic_text`, which the app shows as weak protection.
 */
function vaultKey(): Buffer {
  const path = join(app.getPath('userData'), fileName);
  if (!existsSync(path)) {
    mkdirSync(app.getPath('userData'), { recursive: true, mode: 0o700 });
    writeFileSync(path, randomBytes(32), { mode: 0o600, flag: 'wx' });
  }
  return readFileSync(path);
}

export const safeStorage = standIn<SafeStorage>('safeStorage', {
  isEncryptionAvailable: () => true,
  getSelectedStorageBackend: () => 'basic_text',
  encryptString: (plain) => {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', vaultKey(), nonce);
    return Buffer.concat([prefix, nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  },
  decryptString: (encrypted) => {
    const body = encrypted.subarray(prefix.length);
    const decipher = createDecipheriv('aes-256-gcm', vaultKey(), body.subarray(0, 12));
    decipher.setAuthTag(body.subarray(-16));
    return Buffer.concat([decipher.update(body.subarray(12, -16)), decipher.final()]).toString();
  },
});
