import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nyAvvikelse, nyKommun } from '../../test/kommun.ts';
import type { TestKommun } from '../../test/kommun.ts';

let k: TestKommun;
beforeEach(() => {
  k = nyKommun({ roll: 'kvalitetssamordnare' });
});
afterEach(() => k.close());

const hemligt = 'Granskat 16 akter, 4 med anmärkning';
const fil = (namn: string, text: string): string => {
  const path = join(k.mapp, namn);
  writeFileSync(path, text);
  return path;
};
const avvikelse = async () => {
  const { id } = await k.ask('avvikelse.registrera', { uppgifter: nyAvvikelse() });
  return { slag: 'avvikelse', id } as const;
};
const add = (sak: { slag: 'avvikelse'; id: string }, path: string) =>
  k.ask('bevis.laggTill', { sak, kalla: { fil: path } });

describe('evidence', () => {
  it('is kept in the encrypted database and comes out again byte for byte', async () => {
    const sak = await avvikelse();
    const b = await add(sak, fil('granskning.txt', hemligt));
    expect(b).toMatchObject({ namn: 'granskning.txt', byte: 36, mediatyp: 'text/plain', borttagen: null });
    const stored = readdirSync(k.mapp).filter((n) => n.startsWith('varsam.db'));
    for (const name of stored) expect(readFileSync(join(k.mapp, name), 'latin1')).not.toContain('16 akter');
    const ut = join(k.mapp, 'ut.txt');
    await k.ask('bevis.sparaUt', { id: b.id, fil: ut });
    expect(readFileSync(ut, 'utf8')).toBe(hemligt);
    const { innehall } = await k.ask('bevis.hamta', { id: b.id });
    expect(new TextDecoder().decode(innehall)).toBe(hemligt);
  });

  it('comes from bytes too, as when a file is dropped on the window', async () => {
    const sak = await avvikelse();
    const kalla = { namn: 'C:\\x\\foto.txt', innehall: new TextEncoder().encode('abc') };
    expect((await k.ask('bevis.laggTill', { sak, kalla })).namn).toBe('foto.txt');
  });

  it('the same bytes twice, a kind that is not taken and a file that is not there are refused', async () => {
    const sak = await avvikelse();
    const path = fil('a.txt', 'samma');
    await add(sak, path);
    await expect(add(sak, path)).rejects.toThrow('bevis-finns');
    await expect(add(sak, fil('a.exe', 'MZ'))).rejects.toThrow('bevis-filtyp');
    await expect(add(sak, join(k.mapp, 'finns-inte.txt'))).rejects.toThrow('fil-saknas');
    expect(await k.ask('bevis.lista', { sak })).toHaveLength(1);
  });

  it('that is removed leaves its name and the reason, in the list and in the history, and no bytes', async () => {
    const sak = await avvikelse();
    const b = await add(sak, fil('fel.txt', 'hör till ett annat ärende'));
    await k.ask('bevis.taBort', { id: b.id, skal: 'Hör till ett annat ärende' });
    expect((await k.ask('bevis.lista', { sak }))[0]?.borttagen?.skal).toBe('Hör till ett annat ärende');
    await expect(k.ask('bevis.hamta', { id: b.id })).rejects.toThrow('bevis-borttaget');
    await expect(k.ask('bevis.sparaUt', { id: b.id, fil: join(k.mapp, 'x.txt') })).rejects.toThrow(
      'bevis-borttaget',
    );
    expect(existsSync(join(k.mapp, 'x.txt'))).toBe(false);
    const { historik } = await k.ask('avvikelse.visa', { id: sak.id });
    expect(historik.map((h) => h.handling)).toEqual(
      expect.arrayContaining(['bevis-tillagt', 'bevis-borttaget']),
    );
    // The same file may be put in its place again.
    expect((await add(sak, fil('ratt.txt', 'hör till ett annat ärende'))).namn).toBe('ratt.txt');
  });

  it('is not seen by a profile that does not see the case', async () => {
    const sak = await avvikelse();
    const b = await add(sak, fil('a.txt', 'text'));
    await k.ask('profil.andra', {
      profil: { roll: 'enhetschef', namn: '', enheter: ['ljung'] },
    });
    await expect(k.ask('bevis.lista', { sak })).rejects.toThrow('finns-inte');
    await expect(k.ask('bevis.hamta', { id: b.id })).rejects.toThrow('finns-inte');
    await expect(k.ask('bevis.taBort', { id: b.id, skal: 'x' })).rejects.toThrow('finns-inte');
  });

  it('of a lex Sarah case past the chef is not seen by the chef', async () => {
    const { id } = await k.ask('lexSarah.rapportera', {
      rapport: {
        enhetId: 'hagen',
        lagrum: 'sol',
        handelsedatum: '2026-06-01',
        rapporterad: '2026-06-01',
        handelse: 'En händelse',
        forbiChef: true,
      },
    });
    await k.ask('profil.andra', { profil: { roll: 'enhetschef', namn: '', enheter: [] } });
    await expect(k.ask('bevis.lista', { sak: { slag: 'lexSarah', id } })).rejects.toThrow(
      'bara-att-det-finns',
    );
  });
});
