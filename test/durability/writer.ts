/**
 * A process to be killed: commits one transaction after another and tells the number of each on stdout once it is
 * committed. `early` and `halves` are the negative controls: one tells before it commits, one writes in two steps.
 */
import { writeSync } from 'node:fs';
import { asWriteDb } from '../../db/db.ts';
import { appendHistorik } from '../../db/historikRepo.ts';
import { openConnection } from '../../db/open.ts';
import { saveUtkast } from '../../db/utkastRepo.ts';
import { systemClock } from '../../shared/time/instant.ts';

const [file = '', keyHex = '', mode = 'right'] = process.argv.slice(2);
const opened = openConnection(file, Buffer.from(keyHex, 'hex'));
if (!opened.ok) throw new Error(opened.problem.code);
const db = opened.value;
const w = asWriteDb(db);
const at = systemClock.now();

const first = (n: number) =>
  appendHistorik(w, {
    at,
    vem: 'v',
    roll: 'it',
    handling: 'prov',
    sak: 'utkast',
    sakId: String(n),
    detalj: { n },
  });
const second = (n: number) =>
  saveUtkast(w, { id: String(n), slag: 'prov', innehall: { text: 'å'.repeat(500) }, andradAt: at });
const both = db.transaction((n: number) => {
  first(n);
  second(n);
});

const start = db.prepare('SELECT count(*) FROM historik').pluck().get() as number;
for (let n = start + 1; ; n += 1) {
  if (mode === 'early') writeSync(1, `${n}\n`);
  if (mode === 'halves') {
    first(n);
    second(n);
  } else both.immediate(n);
  if (mode !== 'early') writeSync(1, `${n}\n`);
}
