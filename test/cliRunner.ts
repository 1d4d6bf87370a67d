import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { runCli } from '../electron/cli/run.ts';
import type { Policy } from '../shared/policy/policy.ts';
import { fixedClock } from '../shared/time/instant.ts';
import { newFolder } from './databas.ts';
import { testNyckel } from './kommun.ts';

export interface Svar {
  readonly kod: number;
  readonly ut: string;
  readonly fel: string;
  /** Stdout as the one JSON value it must be. */
  readonly json: () => unknown;
}

/** A terminal over a profile that is there already: one command line in, what it printed and its exit code out. */
export const terminalOver =
  (mapp: string, how: { readonly nu: string; readonly nyckel?: string; readonly avbryt?: AbortSignal }) =>
  async (...args: readonly string[]) => {
    let [out, err] = ['', ''];
    const code = await runCli([...args, '--data', mapp], {
      out: (t) => (out += t),
      err: (t) => (err += t),
      stdin: () => Promise.resolve(''),
      clock: fixedClock(how.nu),
      key: how.nyckel ?? testNyckel,
      user: 'testare',
      defaultFolder: '/finns/inte',
      ...(how.avbryt === undefined ? {} : { avbryt: how.avbryt }),
      logMistake: (e) => String(e),
    });
    return { code, out, err };
  };

/** A terminal of its own over a real profile folder; `kor` runs one command line. */
export function nyTerminal(how: { readonly nu?: string; readonly policy?: Policy } = {}) {
  const { folder, remove } = newFolder();
  const mapp = join(folder, 'profil');
  const clock = fixedClock(how.nu ?? '2026-03-02T08:00:00.000Z');
  const kor = async (
    args: readonly string[],
    mer: { readonly stdin?: string; readonly nyckel?: string | undefined; readonly data?: string } = {},
  ): Promise<Svar> => {
    let [ut, fel] = ['', ''];
    const kod = await runCli([...args, ...(args.length === 0 ? [] : ['--data', mer.data ?? mapp])], {
      out: (text) => void (ut += text),
      err: (text) => void (fel += text),
      stdin: () => Promise.resolve(mer.stdin ?? ''),
      clock,
      key: 'nyckel' in mer ? mer.nyckel : testNyckel,
      user: 'testare',
      ...(how.policy === undefined ? {} : { policy: how.policy }),
      defaultFolder: mapp,
      logMistake: () => '123456',
    });
    return { kod, ut, fel, json: () => JSON.parse(ut) as unknown };
  };
  const skapa = () => kor(['skapa', '--kommun', 'Exempelby', '--enheter', 'Hagen, Tätort:hemtjanst']);
  const fall = {
    enhet: 'Hagen',
    typ: 'fall',
    datum: '2026-03-01',
    tid: '03:00',
    vadHande: 'Föll i badrummet',
  };
  const registrera = (andrat: object = {}) =>
    kor(['registrera', '--json'], { stdin: JSON.stringify({ ...fall, ...andrat }) });
  return {
    folder,
    mapp,
    kor,
    skapa,
    registrera,
    fall,
    remove,
    tom: () => rmSync(mapp, { recursive: true, force: true }),
  };
}
