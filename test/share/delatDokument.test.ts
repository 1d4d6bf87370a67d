import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { asReadDb, asWriteDb } from '../../db/db.ts';
import { delaDokument, deladeDokument } from '../../electron/core/delningDokument.ts';
import type { CommandContext } from '../../electron/core/context.ts';
import { fixedClock } from '../../shared/time/instant.ts';
import { nyKommun } from './computers.ts';
import type { Computer, Kommun } from './computers.ts';

let kommun: Kommun;
let sas: Computer;
let mas: Computer;

beforeEach(async () => {
  kommun = await nyKommun(['Hagen']);
  sas = kommun.computer('sas', 'sas');
  mas = kommun.computer('mas', 'mas');
  const { kod } = await sas.call('delning.skapaUtdelning', { sokvag: kommun.share });
  await mas.call('delning.anslut', { sokvag: kommun.share, kod, somCentral: true });
});
afterEach(() => kommun.remove());

/** The database of a computer, beside its running core. */
function open(name: string): Database.Database {
  const db = new Database(join(kommun.folder(name), 'varsam.db'));
  db.pragma(`cipher='aegis'`);
  db.pragma(`key="raw:${'ab'.repeat(32)}"`);
  return db;
}
/** Shares a document as a handler would, in a transaction of its own. */
function dela(name: string, nyckel: string, text: string): void {
  const db = open(name);
  const c = {
    db: asWriteDb(db),
    clock: fixedClock('2026-05-01T08:00:00.000Z'),
    log: () => undefined,
  } as unknown as CommandContext;
  delaDokument(c, 'rapportdel', nyckel, { text });
  db.close();
}
const seen = (name: string) => {
  const db = open(name);
  const found = deladeDokument(asReadDb(db), 'rapportdel').map((d) => ({
    nyckel: d.nyckel,
    version: d.version,
    innehall: d.innehall,
    egen: d.egen,
    skickad: d.skickad,
    godkand: d.godkand,
  }));
  db.close();
  return found;
};
const files = () => {
  const folder = join(kommun.share, 'v1/dokument');
  return readdirSync(folder).map((name) => join(folder, name));
};

describe('a document that one computer shares with the others', () => {
  it('comes whole, in its newest version, and counts once the computer is approved', async () => {
    dela('mas', '2026-H1/hsl', 'Fallen minskar.');
    expect(seen('mas')).toMatchObject([{ version: 1, egen: true, skickad: false }]);
    await mas.call('delning.samla', {});
    expect(seen('mas')).toMatchObject([{ skickad: true }]);
    await sas.call('delning.samla', {});
    expect(seen('sas')).toEqual([
      {
        nyckel: '2026-H1/hsl',
        version: 1,
        innehall: { text: 'Fallen minskar.' },
        egen: false,
        skickad: true,
        godkand: false,
      },
    ]);
    const { datorer } = await sas.call('delning.leverans', { period: '2026h1' });
    const { fingeravtryck } = await mas.call('delning.status', {});
    expect(datorer).toMatchObject([{ lage: 'vantar', fingeravtryck, dokument: 1 }]);
    expect(await sas.call('delning.godkannKallor', {})).toMatchObject({ andrade: 1 });
    expect(seen('sas')).toMatchObject([{ godkand: true }]);
    dela('mas', '2026-H1/hsl', 'Fallen minskar på Hagen.');
    await mas.call('delning.samla', {});
    await sas.call('delning.samla', {});
    expect(seen('sas')).toMatchObject([{ version: 2, innehall: { text: 'Fallen minskar på Hagen.' } }]);
  });
  it('goes both ways, and equal content stages nothing', async () => {
    dela('sas', '2026-H1/sol', 'Så var det.');
    dela('sas', '2026-H1/sol', 'Så var det.');
    await sas.call('delning.samla', {});
    await mas.call('delning.samla', {});
    expect(seen('mas')).toMatchObject([{ nyckel: '2026-H1/sol', version: 1, egen: false, godkand: true }]);
    expect(files()).toHaveLength(1);
  });
  it('a document that has been changed by someone else, or moved to another key, is not taken in', async () => {
    dela('mas', '2026-H1/hsl', 'Fallen minskar.');
    await mas.call('delning.samla', {});
    const [file = ''] = files();
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('minskar', 'ökar'));
    writeFileSync(file.replace(/d[0-9a-f]{8}\./, 'd00000000.'), text);
    await sas.call('delning.samla', {});
    expect(seen('sas')).toEqual([]);
    writeFileSync(file, text);
    await sas.call('delning.samla', {});
    expect(seen('sas')).toMatchObject([{ nyckel: '2026-H1/hsl' }]);
  });
  it('a share that is away loses nothing: the document is sent when it is back', async () => {
    const marker = join(kommun.share, 'share.json');
    const bytes = readFileSync(marker);
    writeFileSync(marker, '{}');
    dela('mas', '2026-H1/hsl', 'Fallen minskar.');
    expect(await mas.core.call('delning.samla', {})).toMatchObject({ ok: false });
    expect(seen('mas')).toMatchObject([{ skickad: false }]);
    writeFileSync(marker, bytes);
    await mas.call('delning.samla', {});
    expect(seen('mas')).toMatchObject([{ skickad: true }]);
  });
  it('only roles that compile may collect, and only the computer that made the share approves', async () => {
    const { kod } = await nyKod();
    const chef = kommun.computer('chef', 'enhetschef', ['hagen']);
    expect(
      await chef.core.call('delning.anslut', { sokvag: kommun.share, kod, somCentral: true }),
    ).toMatchObject({ ok: false, problem: { code: 'far-inte' } });
    expect(await mas.core.call('delning.godkannKallor', {})).toMatchObject({
      ok: false,
      problem: { code: 'delning-bara-sas' },
    });
  });
});

/** The code once more, as it is printed. */
const nyKod = () => sas.call('delning.kod', {});
