import Database from 'better-sqlite3';
import { folderIo } from '../../electron/share/folderIo.ts';
import { aroundCalls } from '../../electron/share/shareIo.ts';
import { newUnit, skicka } from './world.ts';

/**
 * A process that publishes to a real folder and kills itself (SIGKILL, nothing is tidied up) before or after the call
 * with a number. Arguments: database file, share, public key, private key, number of the call (-1: live), fore|efter.
 */
const [file = '', root = '', pub = '', privat = '', at = '-1', when = 'fore'] = process.argv.slice(2);
const real = folderIo(root);
let calls = 0;
const io = aroundCalls(real, (_, call) => async (...args) => {
  const n = calls++;
  const last = n === Number(at);
  if (last && when === 'fore') process.kill(process.pid, 'SIGKILL');
  const result = await call(...args);
  if (last) process.kill(process.pid, 'SIGKILL');
  return result;
});
const unit = newUnit('hagen', { pub, privat }, new Database(file));
const answer = await skicka(unit, io);
process.stdout.write(JSON.stringify({ ...answer, calls }));
