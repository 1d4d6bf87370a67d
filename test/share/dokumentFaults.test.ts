import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { laggDokument, nyasteDokument } from '../../electron/share/signedDocs.ts';
import { codeOf } from '../../electron/share/shareIo.ts';
import { nyttNyckelpar } from '../../electron/share/sign.ts';
import { DOCUMENTS, RECEIPTS, REGISTRY } from '../../electron/share/names.ts';
import { Killed } from './faultyShare.ts';
import type { FaultyShare, OpenShare } from './faultyShare.ts';
import { faultPoints } from './faults.ts';
import { checks, newShare, skrivmiljo } from './world.ts';

const nyckel = nyttNyckelpar();
const zDokument = z.object({ n: z.int() });
const send = (io: OpenShare, folder: string, kind: string, seq: number) =>
  laggDokument(skrivmiljo(io), folder, kind, seq, { n: seq }, nyckel);
const shown = async (share: FaultyShare, folder: string, kind: string) =>
  (await nyasteDokument(skrivmiljo(share.open()), folder, kind, zDokument, [nyckel.pub], checks))?.dokument
    .n ?? 0;

let total = 0;
describe('every fault at every step of sending a signed document', () => {
  it.each([
    ['the registry', REGISTRY, 'r'],
    ['receipts', RECEIPTS, 'k3'],
    ['a shared document', DOCUMENTS, 'd01234567'],
  ])('%s: the old or the new right after, the new after the next run', async (_, folder, kind) => {
    const made = newShare();
    for (const seq of [1, 2, 3]) await send(made.open(), folder, kind, seq);
    const dry = made.copy().open();
    await send(dry, folder, kind, 4);
    const points = faultPoints(dry.log);
    const bad: string[] = [];
    for (const point of points) {
      const share = made.copy();
      await send(share.open(point.fault), folder, kind, 4).catch((error: unknown) => {
        if (!(error instanceof Killed) && codeOf(error) === undefined) throw error;
      });
      if (point.loss !== null) share.losePower(point.loss);
      const now = await shown(share, folder, kind);
      if (now !== 3 && now !== 4) bad.push(`${point.name}: shows ${now}, neither old nor new`);
      await send(share.open(), folder, kind, 4);
      if ((await shown(share, folder, kind)) !== 4) bad.push(`${point.name}: not the new after the next run`);
      if (share.paths().some((p) => p.endsWith('.part'))) bad.push(`${point.name}: a temp file is left`);
    }
    total += points.length;
    expect(bad).toEqual([]);
    expect(points.length).toBeGreaterThan(100);
  });
});

afterAll(() => console.log(`  signed documents: ${total} fault points`));
