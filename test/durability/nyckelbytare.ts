/** A process that gives a database a new key and kills itself at the step that is named, or after so many milliseconds. */
import { bytNyckel } from '../../electron/core/nyckelbyte.ts';
import { openKey } from '../../electron/keys/keyFile.ts';
import { systemClock } from '../../shared/time/instant.ts';

const [mapp = '', phrase = '', oppenDel = '', newKeyHex = '', at = '', after = ''] = process.argv.slice(2);
const key = openKey(mapp, { given: phrase });
if (!key.ok) throw new Error(key.problem.code);
const die = () => process.kill(process.pid, 'SIGKILL');
if (after !== '') setTimeout(die, Number(after));
const changed = bytNyckel(
  { mapp, clock: systemClock, vem: 'testare' },
  { key: key.value, newKey: Buffer.from(newKeyHex, 'hex') },
  { given: phrase, recoveryOpenHalf: oppenDel, scryptCost: { n: 1024, r: 8, p: 1 } },
  (steg) => {
    if (steg === at) die();
  },
);
process.exitCode = changed.ok ? 0 : 1;
