/**
 * The first risk list after a start, in a process of its own: nothing is kept and nothing is compiled. Prints the
 * milliseconds of the window's time and of the processor, ours and SQLite's for the same page. Run by risk.bench.ts.
 */
import { join } from 'node:path';
import { openConnection } from '../../db/open.ts';
import { openProfile } from '../../electron/core/profile.ts';
import { fixedClock } from '../../shared/time/instant.ts';
import { value } from '../databas.ts';
import { matt } from './matt.ts';
import type { Tid } from './matt.ts';

const [mapp = '', nyckel = ''] = process.argv.slice(2);
const core = value(
  openProfile({ mapp, keys: { given: nyckel }, clock: fixedClock('2026-06-15T08:00:00.000Z'), vem: 'bench' }),
);
// The window has asked who it is before anyone can open a list.
value(await core.call('matris.vald', {}));
const ours = await matt(() => core.call('risk.rader', {}));
const raw = value(openConnection(join(mapp, 'varsam.db'), Buffer.from(nyckel, 'hex'), { readonly: true }));
const floor = await matt(() => raw.prepare('SELECT id, nr, uppgifter FROM risk ORDER BY nr LIMIT 100').all());
const bitar: Tid[] = [];
const remains = async (): Promise<boolean> => {
  let isDone = true;
  bitar.push(await matt(() => void (isDone = core.forbered())));
  return !isDone;
};
while (await remains());
const langsta = bitar.toSorted((a, b) => b.cpu - a.cpu)[0];
const kvar = await matt(() => core.call('risk.rader', { sort: 'poang', fallande: true }));
raw.close();
core.close();
process.stdout.write(JSON.stringify({ ours, floor, langsta, kvar }));
