import { resolve } from 'node:path';
import { defaultProfileFolder } from './profileFolder.ts';

export interface Surroundings {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  readonly home: string;
}

/** The folder of this user's profile: `--data DIR` or `--data=DIR` if given, else the usual local one. */
export function profileDirFor({ argv, env, platform, home }: Surroundings): string {
  const given = dataArgument(argv);
  return given === undefined ? defaultProfileFolder(platform, env, home) : resolve(given);
}

function dataArgument(argv: readonly string[]): string | undefined {
  const joined = argv.findLast((argument) => argument.startsWith('--data='));
  if (joined !== undefined) return joined.slice('--data='.length);
  const at = argv.lastIndexOf('--data');
  const next = at === -1 ? undefined : argv[at + 1];
  return next === '' ? undefined : next;
}
