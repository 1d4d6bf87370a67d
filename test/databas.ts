import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asWriteDb } from '../db/db.ts';
import { appendHistorik } from '../db/historikRepo.ts';
import { migrate } from '../db/migrate.ts';
import { openConnection } from '../db/open.ts';
import type { Connection } from '../db/open.ts';
import { problemText } from '../shared/problem.ts';
import type { Result } from '../shared/result.ts';
import { fixedClock } from '../shared/time/instant.ts';

/** A key that looks like one; tests only. */
export const testKey: Uint8Array = Buffer.from('c3'.repeat(32), 'hex');

/** The value of an answer; a refusal is an error with its sentence. */
export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.problem.code}: ${problemText(result.problem)}`);
  return result.value;
}

/** A folder of its own, removed by `remove`. */
export function newFolder(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'varsam-test-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** An encrypted database through all migrations, open for writing. */
export function newDatabase(file: string): Connection {
  const db = value(openConnection(file, testKey, { create: true }));
  value(migrate(db, testKey, null));
  return db;
}

const clock = fixedClock('2026-03-01T08:00:00.000Z');
/** Adds that many links to the history, each in a transaction of its own. */
export function addHistorik(db: Connection, count: number, sakId = 'a'): void {
  for (let i = 0; i < count; i += 1)
    db.transaction(() =>
      appendHistorik(asWriteDb(db), {
        at: clock.now(),
        vem: 'testare',
        roll: 'enhetschef',
        handling: 'prov',
        sak: 'avvikelse',
        sakId,
        detalj: { n: i, text: `handling ${i} åäö` },
      }),
    ).immediate();
}
