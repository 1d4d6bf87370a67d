import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nyAvvikelse, nyKommun } from '../../test/kommun.ts';
import type { TestKommun } from '../../test/kommun.ts';
import { terminalOver } from '../../test/cliRunner.ts';

let k: TestKommun;
let mapp: string;
beforeEach(() => {
  k = nyKommun();
  mapp = mkdtempSync(join(tmpdir(), 'varsam-import-'));
});
afterEach(() => {
  k.close();
  rmSync(mapp, { recursive: true });
});

const header = 'Datum;Tid;Enhet;Typ;Undertyp;Beskrivning;Nummer';
const fil = (namn: string, ...rader: readonly string[]): string => {
  const path = join(mapp, namn);
  writeFileSync(path, [header, ...rader].join('\r\n'));
  return path;
};
const rad = (n: number, text = `Händelse ${n}`): string => `2026-05-0${n};14:30;Hagen;Fall;;${text};`;
const antal = async (): Promise<number | null> =>
  (await k.ask('avvikelse.lista', { filter: { status: ['registrerad'] } })).totalt;
const importera = async (path: string, hoppaOverFel = false) => {
  const { filHash } = await k.ask('import.forhandsgranska', { fil: path });
  return k.ask('import.genomfor', { fil: path, filHash, hoppaOverFel });
};

describe('the preview', () => {
  it('takes the bytes of a file that was dropped, and imports those', async () => {
    const innehall = new Uint8Array(Buffer.from([header, rad(1), rad(2)].join('\n')));
    const { filHash, antal: n } = await k.ask('import.forhandsgranska', { fil: 'släppt.csv', innehall });
    expect(n).toMatchObject({ nya: 2, fel: 0 });
    const done = await k.ask('import.genomfor', { fil: 'släppt.csv', innehall, filHash });
    expect(done).toMatchObject({ importerade: 2 });
    expect(await k.ask('import.lista', {})).toMatchObject([{ filnamn: 'släppt.csv', antal: 2 }]);
  });
  it('names the words that are not known here, and a template that translates them lets the rows through', async () => {
    const path = fil(
      'ord.csv',
      '2026-05-02;;Avd 3;Fall;;a;',
      '2026-05-03;;Avd 3;Fall;;b;',
      '2026-05-04;;Hagen;Ramlat;;c;',
    );
    const g = await k.ask('import.forhandsgranska', { fil: path });
    expect(g.okandaVarden).toEqual([
      { falt: 'enhet', varde: 'Avd 3', antal: 2 },
      { falt: 'typ', varde: 'Ramlat', antal: 1 },
    ]);
    const mall = { ...g.mall, oversattning: { enhet: { 'Avd 3': 'hagen' }, typ: { Ramlat: 'fall' } } };
    const after = await k.ask('import.forhandsgranska', { fil: path, mall });
    expect(after).toMatchObject({ antal: { nya: 3, fel: 0 }, okandaVarden: [] });
  });
  it('tells of each row what it would become, and saves nothing', async () => {
    const path = fil('a.csv', rad(1), '2026-05-02;;Månen;Fall;;x;', rad(3), rad(3));
    const g = await k.ask('import.forhandsgranska', { fil: path });
    expect(g.antal).toEqual({ rader: 4, nya: 2, dubbletter: 1, fel: 1 });
    expect(g.rader.map((r) => [r.nr, r.lage])).toEqual([
      [2, 'ny'],
      [3, 'fel'],
      [4, 'ny'],
      [5, 'dubblett'],
    ]);
    expect(g.rader[1]?.fel[0]?.text).toBe('Enhet: ”Månen” finns inte i organisationen');
    expect(await antal()).toBe(0);
  });
  it('tells which columns it cannot find', async () => {
    const path = join(mapp, 'b.csv');
    writeFileSync(path, 'Nr;Avd;När det skedde\n1;Hagen;2026-05-01\n');
    const g = await k.ask('import.forhandsgranska', { fil: path });
    expect(g.saknadeFalt).toEqual(['enhet', 'typ', 'datum', 'vadHande']);
    await expect(k.ask('import.genomfor', { fil: path, filHash: g.filHash })).rejects.toThrow(
      'Filens rubriker: Nr, Avd, När det skedde',
    );
  });
});

describe('the import', () => {
  it('registers every row with its number and history, and can be seen in the list', async () => {
    const { importId, importerade } = await importera(fil('a.csv', rad(1), rad(2)));
    expect(importerade).toBe(2);
    const { rader } = await k.ask('avvikelse.lista', {});
    expect(rader.map((r) => r.nummer)).toEqual(['HAGEN-2026-002', 'HAGEN-2026-001']);
    expect(await k.ask('import.lista', {})).toMatchObject([
      { id: importId, filnamn: 'a.csv', antal: 2, angradAt: null },
    ]);
  });
  it('writes nothing when a row has a fault, unless those rows are to be left out', async () => {
    const path = fil('a.csv', rad(1), 'inget datum;;Hagen;Fall;;x;');
    await expect(importera(path)).rejects.toThrow('1 av 2 rader har fel');
    expect(await antal()).toBe(0);
    expect(await importera(path, true)).toMatchObject({ importerade: 1, fel: 1 });
  });
  it('finds its rows again: the same file, a longer file, and what has been registered by hand', async () => {
    await k.ask('avvikelse.registrera', {
      uppgifter: nyAvvikelse({
        typ: 'fall',
        nar: { precision: 'exakt', datum: '2026-05-04', tid: '14:30' },
        vadHande: 'Händelse 4',
      }),
    });
    await importera(fil('a.csv', rad(1), rad(2)));
    await expect(importera(fil('a2.csv', rad(1), rad(2)))).rejects.toThrow('Alla rader finns redan');
    expect(await importera(fil('b.csv', rad(1), rad(2), rad(3), rad(4)))).toMatchObject({
      importerade: 1,
      dubbletter: 3,
    });
  });
  it('imports only the bytes that were looked at', async () => {
    const path = fil('a.csv', rad(1));
    const { filHash } = await k.ask('import.forhandsgranska', { fil: path });
    fil('a.csv', rad(1), rad(2));
    await expect(k.ask('import.genomfor', { fil: path, filHash })).rejects.toThrow(
      'har ändrats sedan den granskades',
    );
  });
  it('5 000 rows come in within ten seconds', async () => {
    const many = Array.from({ length: 5000 }, (_, i) => `2026-05-01;14:30;Hagen;Fall;;Händelse ${i};N${i}`);
    const start = performance.now();
    expect(await importera(fil('m.csv', ...many))).toMatchObject({ importerade: 5000 });
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

describe('taking an import back', () => {
  it('withdraws every case with the reason in its history, and the rows can be imported anew', async () => {
    const { importId } = await importera(fil('a.csv', rad(1), rad(2)));
    expect(await k.ask('import.angra', { id: importId, skal: 'Fel fil' })).toEqual({
      id: importId,
      angrade: 2,
    });
    expect(await antal()).toBe(0);
    const [first] = (await k.ask('avvikelse.lista', {})).rader;
    if (first === undefined) throw new Error('the case is gone');
    const { avvikelse, historik } = await k.ask('avvikelse.visa', { id: first.id });
    expect(avvikelse.status).toBe('ej-avvikelse');
    expect(historik.at(-1)).toMatchObject({
      handling: 'status',
      detalj: { skal: 'Importen ångrad: Fel fil' },
    });
    await expect(k.ask('import.angra', { id: importId, skal: 'igen' })).rejects.toThrow('redan ångrad');
    expect(await importera(fil('a.csv', rad(1), rad(2)))).toMatchObject({ importerade: 2 });
  });
  it('is refused when someone has worked on a case; reading is not work', async () => {
    const { importId } = await importera(fil('a.csv', rad(1), rad(2)));
    const [first] = (await k.ask('avvikelse.lista', {})).rader;
    if (first === undefined) throw new Error('no case');
    await k.ask('avvikelse.visa', { id: first.id });
    await k.ask('avvikelse.tillagg', { id: first.id, text: 'Ringde anhörig' });
    await expect(k.ask('import.angra', { id: importId, skal: 'Fel fil' })).rejects.toThrow(
      '1 av ärendena i importen har ändrats efteråt',
    );
    expect(await antal()).toBe(2);
  });
});

describe('the terminal', () => {
  const varsam = (...args: readonly string[]) =>
    terminalOver(k.mapp, { nu: '2026-06-15T08:00:00.000Z' })(...args);
  it('maps the columns once, saves the template, tries, imports and takes back', async () => {
    const path = join(mapp, 'uttag.csv');
    writeFileSync(
      path,
      'Lnr,Avd,Skedde,Sort,Redogörelse\n1,Hagen,3/5 2026,Fall,Föll\n2,Hagen,4/5 2026,Bemötande,Snäst\n',
    );
    const kolumner = 'externtId=Lnr;enhet=Avd;datum=Skedde;typ=Sort;vadHande=Redogörelse';
    const dry = await varsam('importera', path, '--kolumner', kolumner, '--spara-mall', 'Gamla', '--torrkor');
    expect(dry.out).toContain('2 rader: 1 nya, 0 finns redan, 1 med fel.');
    expect(dry.out).toContain('Rad 3: Typ: ”Bemötande” finns inte');
    writeFileSync(path, 'Lnr,Avd,Skedde,Sort,Redogörelse\n1,Hagen,3/5 2026,Fall,Föll\n');
    const made = await varsam('importera', path, '--mall', 'Gamla', '--json');
    const { importId, importerade } = JSON.parse(made.out) as { importId: string; importerade: number };
    expect([made.code, importerade]).toEqual([0, 1]);
    const back = await varsam('angra-import', importId, '--skal', 'Prov');
    expect(back.out).toBe('1 ärenden togs tillbaka.\n');
  });
  it('says what is wrong with a use or a file and leaves nothing behind', async () => {
    expect((await varsam('importera', join(mapp, 'saknas.csv'))).err).toContain('finns inte');
    expect(await varsam('importera', 'x.csv', '--kolumner', 'datm=x')).toMatchObject({ code: 2 });
    expect((await varsam('importera', fil('a.csv', rad(1)), '--mall', 'Okänd')).err).toContain(
      'Mallen finns inte (Okänd)',
    );
    expect(await antal()).toBe(0);
  });
});
