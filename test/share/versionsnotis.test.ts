import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { skrivDokument } from '../../shared/delning/signeratDokument.ts';
import { kallaOf, nyttNyckelpar, sha256, sigill } from '../../electron/share/sign.ts';
import { asReadDb } from '../../db/db.ts';
import { openConnection } from '../../db/open.ts';
import { listHistorik } from '../../db/historikRepo.ts';
import { nyKommun } from './computers.ts';
import type { Computer, Kommun } from './computers.ts';

let kommun: Kommun;
let sas: Computer;
let hagen: Computer;
let share = '';
beforeEach(async () => {
  kommun = await nyKommun(['Hagen']);
  sas = kommun.computer('sas', 'sas');
  hagen = kommun.computer('hagen', 'enhetschef', ['hagen']);
  const made = await sas.call('delning.skapaUtdelning', { sokvag: kommun.share });
  share = made.share;
  await hagen.call('delning.anslut', { sokvag: kommun.share, kod: made.kod });
});
afterEach(() => kommun.remove());

const folder = () => join(kommun.share, 'v1/registry');
const notices = () => readdirSync(folder()).filter((name) => name.startsWith('v.'));
const shown = async (c: Computer) => (await c.call('delning.nyVersion', {})).notis?.version ?? null;

/** Puts a notice there as somebody with a key of their own would. */
function plant(over: object, key = nyttNyckelpar(), seq = 50): string {
  const document = {
    fmt: 'varsam-version',
    v: 1,
    share,
    seq,
    version: '9.9.9',
    at: '2026-05-01T08:00:00.000Z',
    text: '',
    ...over,
  };
  const text = skrivDokument(document, key.pub, sigill(key));
  const name = `v.${kallaOf(key.pub)}.${String(seq).padStart(8, '0')}.${sha256(text).slice(0, 32)}.json`;
  writeFileSync(join(folder(), name), text);
  return name;
}

/** What the history of the unit's computer says of notices. */
function told(): readonly unknown[] {
  const opened = openConnection(
    join(kommun.folder('hagen'), 'varsam.db'),
    Buffer.from('ab'.repeat(32), 'hex'),
    {
      readonly: true,
    },
  );
  if (!opened.ok) throw new Error(opened.problem.code);
  const rows = listHistorik(asReadDb(opened.value), 'version', share);
  opened.value.close();
  return rows.map((h) => [h.handling, h.detalj['skal'] ?? null]);
}

describe('a new version that the centre tells of', () => {
  it('is shown on the unit’s computer after the next run, and nothing is fetched', async () => {
    expect(await shown(hagen)).toBeNull();
    await sas.call('delning.tillkannage', { version: '0.2.0', text: 'Ny handbok.' });
    await hagen.call('delning.dela', {});
    expect(await hagen.call('delning.nyVersion', {})).toMatchObject({
      egen: '0.1.0',
      notis: { version: '0.2.0', text: 'Ny handbok.' },
    });
    expect(readdirSync(kommun.share).toSorted()).toEqual(['LAS-MIG.txt', 'export', 'share.json', 'v1']);
  });

  it('gives way to a newer one', async () => {
    await sas.call('delning.tillkannage', { version: '0.2.0' });
    await sas.call('delning.tillkannage', { version: '0.10.0' });
    await hagen.call('delning.dela', {});
    expect(await shown(hagen)).toBe('0.10.0');
  });

  it('stays known when the file is taken away', async () => {
    await sas.call('delning.tillkannage', { version: '0.2.0' });
    await hagen.call('delning.dela', {});
    for (const name of notices()) rmSync(join(folder(), name));
    await hagen.call('delning.dela', {});
    expect(await shown(hagen)).toBe('0.2.0');
  });

  it('may be told only by the centre', async () => {
    const answer = await hagen.core.call('delning.tillkannage', { version: '0.2.0' });
    expect(answer.ok).toBe(false);
    expect(notices()).toEqual([]);
  });
});

describe('a notice that is not the centre’s', () => {
  it('by another key is passed by, and the history says why', async () => {
    plant({});
    await hagen.call('delning.dela', {});
    expect(await shown(hagen)).toBeNull();
    expect(told()).toEqual([['ignorerat', 'inte-signerad']]);
  });

  it('with a changed letter is passed by', async () => {
    await sas.call('delning.tillkannage', { version: '0.2.0' });
    const [name = ''] = notices();
    const path = join(folder(), name);
    writeFileSync(path, readFileSync(path, 'utf8').replace('0.2.0', '0.3.0'));
    await hagen.call('delning.dela', {});
    expect(await shown(hagen)).toBeNull();
    expect(told()).toEqual([['ignorerat', 'trasig']]);
  });

  it.each([['{"dokument":{}}'], [''], ['x'.repeat(20_000)], ['\0\u{1}\u{2}']])(
    'with the content %j is passed by',
    async (content) => {
      const name = `v.${'a'.repeat(16)}.00000009.${sha256(content).slice(0, 32)}.json`;
      writeFileSync(join(folder(), name), content);
      await hagen.call('delning.dela', {});
      expect(await shown(hagen)).toBeNull();
      expect(told()).toEqual([['ignorerat', 'trasig']]);
    },
  );

  it('of a version that is not newer is passed by', async () => {
    await sas.call('delning.tillkannage', { version: '0.1.0' });
    await hagen.call('delning.dela', {});
    expect(await shown(hagen)).toBeNull();
    expect(told()).toEqual([['ignorerat', 'gammal']]);
  });

  it('is told of once, not at every run', async () => {
    plant({});
    await hagen.call('delning.dela', {});
    await hagen.call('delning.dela', {});
    expect(told()).toHaveLength(1);
  });

  it('does not keep a true one from being shown', async () => {
    plant({ version: '99.0.0' });
    await sas.call('delning.tillkannage', { version: '0.2.0' });
    await hagen.call('delning.dela', {});
    expect(await shown(hagen)).toBe('0.2.0');
  });
});
