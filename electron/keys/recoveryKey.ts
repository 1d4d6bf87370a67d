import { fromGroups, toGroups } from './groupedKey.ts';
import type { Result } from '../../shared/result.ts';
import { newBoxKeyPair } from './sealedBox.ts';

/** The organisation's recovery key as text: the secret half is printed and locked away, the open half is shared. */
export interface RecoveryKey {
  readonly hemlig: string;
  readonly oppen: string;
}

export function newRecoveryKey(): RecoveryKey {
  const pair = newBoxKeyPair();
  return { hemlig: toGroups(pair.hemlig, 'hemlig'), oppen: toGroups(pair.oppen, 'oppen') };
}

/** The open half, as it is written in settings and policies; refuses mistyped groups by number. */
export const readOpenHalf = (text: string): Result<Buffer> => fromGroups(text, 'oppen');

/** The secret half, as it is typed from paper; refuses mistyped groups by number. */
export const readSecretHalf = (text: string): Result<Buffer> => fromGroups(text, 'hemlig');
