import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import Database from 'better-sqlite3';
import { z } from 'zod';
import { folderIo } from '../../electron/share/folderIo.ts';
import { nyttNyckelpar } from '../../electron/share/sign.ts';
import { figures, marker, newCentre, newUnit, quarantined, samlaIn, skicka, stall, utsaga } from './world.ts';

const script = join(import.meta.dirname, 'dyingPublisher.ts');
const zAnswer = z.object({ fel: z.null(), calls: z.int() });

it('real processes killed at every call to a real folder: old or new right after, new after the next run', async () => {
  const root = mkdtempSync(join(tmpdir(), 'varsam-dod-'));
  try {
    const start = join(root, 'start');
    mkdirSync(start);
    writeFileSync(join(start, 'share.json'), marker());
    const nyckel = nyttNyckelpar();
    const unit = newUnit('hagen', nyckel);
    for (const n of [4, 5]) {
      stall(unit, utsaga(unit, n));
      await skicka(unit, folderIo(start));
    }
    stall(unit, utsaga(unit, 77));
    const image = unit.db.serialize();
    const publish = (share: string, file: string, at: number, when: string) =>
      spawnSync(process.execPath, [script, file, share, nyckel.pub, nyckel.privat, String(at), when], {
        encoding: 'utf8',
      });

    let points = 0;
    let calls = 1;
    for (let at = -1; at < calls; at++)
      for (const when of at < 0 ? ['fore'] : ['fore', 'efter']) {
        const share = join(root, `${at}-${when}`);
        cpSync(start, share, { recursive: true });
        const file = `${share}.db`;
        writeFileSync(file, image);
        const killed = publish(share, file, at, when);
        if (at < 0) {
          calls = zAnswer.parse(JSON.parse(killed.stdout)).calls;
          continue;
        }
        const centre = newCentre();
        await samlaIn(centre, folderIo(share));
        const now = figures(centre)['hagen 2026h1'];
        expect([at, when, killed.signal, now === 5 || now === 77, quarantined(centre)]).toEqual([
          at,
          when,
          'SIGKILL',
          true,
          [],
        ]);
        const restarted = newUnit('hagen', nyckel, new Database(file));
        expect(await skicka(restarted, folderIo(share))).toMatchObject({ fel: null });
        restarted.db.close();
        await samlaIn(centre, folderIo(share));
        const left = readdirSync(join(share, 'v1/period=2026h1')).filter((name) => name.endsWith('.part'));
        expect([at, when, figures(centre), left, quarantined(centre)]).toEqual([
          at,
          when,
          { 'hagen 2026h1': 77 },
          [],
          [],
        ]);
        points++;
      }
    console.log(`  real folder: ${points} processes killed`);
    expect(points).toBeGreaterThan(15);
  } finally {
    rmSync(root, { recursive: true });
  }
});
