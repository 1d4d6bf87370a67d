import { join } from 'node:path';

/** The user's own profile folder: in the local, never the roaming, profile. */
export function defaultProfileFolder(
  platform: string,
  env: Readonly<Record<string, string | undefined>>,
  home: string,
): string {
  if (platform === 'win32')
    return join(env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'Varsam', 'profil');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Varsam', 'profil');
  return join(env['XDG_DATA_HOME'] ?? join(home, '.local', 'share'), 'varsam', 'profil');
}
