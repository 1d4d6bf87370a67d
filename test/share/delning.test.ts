import { readFileSync, readdirSync, rmSync, writeFileSync, cpSync } from 'node:fs';
import { join } from 'node:path';
import { assert as always, asyncProperty, constantFrom, record, stringMatching } from 'fast-check';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nyLexSarahRapport } from '../arenden.ts';
import { fall, nyKommun, signeraKort } from './computers.ts';
import type { Computer, Kommun } from './computers.ts';
import { period } from './world.ts';

const H1 = period('2026h1');
let kommun: Kommun;
let sas: Computer;
let hagen: Computer;
let kod = '';

beforeEach(async () => {
  kommun = await nyKommun(['Hagen', 'Ljung']);
  sas = kommun.computer('sas', 'sas');
  hagen = kommun.computer('hagen', 'enhetschef', ['hagen']);
  kod = (await sas.call('delning.skapaUtdelning', { sokvag: kommun.share })).kod;
  await hagen.call('delning.anslut', { sokvag: kommun.share, kod });
});
afterEach(() => kommun.remove());

const register = (c: Computer, unit = 'hagen') => c.call('avvikelse.registrera', { uppgifter: fall(unit) });
const periodFiles = () => {
  const folder = join(kommun.share, 'v1/period=2026h1');
  return readdirSync(folder).map((name) => join(folder, name));
};
const shareText = (): string =>
  readdirSync(kommun.share, { recursive: true, withFileTypes: true })
    .filter((f) => f.isFile())
    .map((f) => `${f.name}\n${readFileSync(join(f.parentPath, f.name), 'utf8')}`)
    .join('\n');

describe('from a unit to the centre and back', () => {
  it('is green only when the receipt has been read back', async () => {
    await register(hagen);
    expect((await hagen.call('delning.status', {})).lage).not.toBe('kvitterad');
    expect(await hagen.call('delning.dela', {})).toMatchObject({ lage: 'vantar-kvitto', vantar: 0 });
    await sas.call('delning.samla', {});
    expect((await hagen.call('delning.status', {})).lage).toBe('vantar-kvitto');
    expect(await hagen.call('delning.dela', {})).toMatchObject({ lage: 'kvitterad', sanda: 0 });
    await register(hagen);
    expect(await hagen.call('delning.dela', {})).toMatchObject({ lage: 'vantar-kvitto', sanda: 1 });
  });
  it('runs that are asked for at once go one after the other: each sees what the one before it did', async () => {
    await register(hagen);
    const sent = await Promise.all([hagen.call('delning.dela', {}), hagen.call('delning.dela', {})]);
    expect(sent.map((each) => each.sanda > 0)).toEqual([true, false]);
    const [, approved] = await Promise.all([
      sas.call('delning.samla', {}),
      sas.call('delning.godkannKallor', {}),
    ]);
    expect(approved.andrade).toBe(1);
  });
  it('a computer that nobody has approved is taken in but not counted', async () => {
    await register(hagen);
    await hagen.call('delning.dela', {});
    await sas.call('delning.samla', {});
    const before = await sas.call('delning.leverans', { period: H1 });
    expect(before.enheter.map((e) => [e.enhetId, e.lage, e.handelser])).toEqual([
      ['hagen', 'vantar-godkannande', 0],
      ['ljung', 'saknas', 0],
    ]);
    const { fingeravtryck } = await hagen.call('delning.status', {});
    expect(before.enheter[0]?.kallor[0]?.fingeravtryck).toBe(fingeravtryck);
    expect(await sas.call('delning.godkannKallor', {})).toEqual({ andrade: 1, seq: 2 });
    const after = await sas.call('delning.leverans', { period: H1 });
    expect(after.enheter.map((e) => [e.enhetId, e.lage, e.handelser])).toEqual([
      ['hagen', 'levererat', 1],
      ['ljung', 'saknas', 0],
    ]);
  });
  it('a period that the chef calls complete is complete at the centre', async () => {
    await register(hagen);
    await hagen.call('delning.markeraKlar', { enhetId: 'hagen', period: H1, klar: true });
    await hagen.call('delning.dela', {});
    await sas.call('delning.samla', {});
    await sas.call('delning.godkannKallor', {});
    expect((await sas.call('delning.leverans', { period: H1 })).enheter[0]?.lage).toBe('klar');
  });
  it('a nudge comes to the unit with the receipts', async () => {
    await hagen.call('delning.dela', {});
    await sas.call('delning.samla', {});
    await sas.call('delning.paminn', { enhetId: 'hagen', period: H1, slag: 'leverera-period' });
    await sas.call('delning.samla', {});
    await hagen.call('delning.dela', {});
    expect((await hagen.call('delning.status', {})).paminnelser).toEqual([
      expect.objectContaining({ unit: 'hagen', text: 'SAS påminner: perioden är inte klar från er.' }),
    ]);
  });
  it('shows exactly the bytes that then leave', async () => {
    await register(hagen);
    const before = await hagen.call('delning.forhandsvisa', { enhetId: 'hagen', period: H1 });
    expect(before.lage).toBe('andrad');
    await hagen.call('delning.dela', {});
    const after = await hagen.call('delning.forhandsvisa', { enhetId: 'hagen', period: H1 });
    expect(after.lage).toBe('skickad');
    expect(periodFiles().map((f) => readFileSync(f, 'utf8'))).toEqual([after.text]);
    const rows = (text: string) => text.split('\n').slice(1, -2);
    expect(rows(before.text)).toEqual(rows(after.text));
  });
  it('a case card leaves when exactly its bytes are approved, and is taken back everywhere when recalled', async () => {
    const utredare = kommun.computer('utredare', 'sas', ['hagen']);
    await utredare.call('delning.anslut', { sokvag: kommun.share, kod });
    const id = await signeraKort(
      utredare,
      'Larm som inte fungerade upptäcktes sent. Ring Tolvan Tolvansson.',
    );
    await utredare.call('delning.dela', {});
    expect(shareText()).not.toContain('Larm som');
    const shown = async () => (await utredare.call('delning.kortforslag', {})).kort[0];
    expect(await shown()).toMatchObject({ lage: 'nytt', misstankt: [expect.stringContaining('Tolvan')] });
    const old = (await shown())?.rad ?? '';
    await signeraKort(utredare, 'Larm som inte fungerade upptäcktes sent.', id);
    expect(await utredare.core.call('delning.godkannKort', { arendeId: id, rad: old })).toMatchObject({
      problem: { code: 'kort-andrat' },
    });
    const { rad = '' } = (await shown()) ?? {};
    const { kort } = await utredare.call('delning.godkannKort', { arendeId: id, rad });
    expect(await shown()).toMatchObject({ lage: 'godkant', kort, misstankt: [] });
    await utredare.call('delning.dela', {});
    expect(shareText()).toContain(rad);
    await sas.call('delning.samla', {});
    await utredare.call('delning.aterkallaKort', { kort });
    await utredare.call('delning.dela', {});
    expect(shareText()).not.toContain('Larm som');
    await sas.call('delning.samla', {});
    const now = await sas.call('delning.forhandsvisa', { enhetId: 'hagen', period: H1 });
    expect(now.text).not.toContain('Larm');
    // The same bytes can be approved again.
    await utredare.call('delning.godkannKort', { arendeId: id, rad });
    expect(await shown()).toMatchObject({ lage: 'godkant' });
  });
  it('a card past the chef is not shown to the chef', async () => {
    const rapport = nyLexSarahRapport({
      handelsedatum: '2026-03-02',
      rapporterad: '2026-03-02',
      forbiChef: true,
    });
    await hagen.call('lexSarah.rapportera', { rapport });
    expect((await hagen.call('delning.kortforslag', {})).kort).toEqual([]);
  });
});

describe('reports', () => {
  it('the half-year report at the centre holds the events of the units, once the computers are approved', async () => {
    for (let i = 0; i < 3; i++) await register(hagen);
    await hagen.call('delning.dela', {});
    await sas.call('delning.samla', {});
    const total = async () => (await sas.call('rapport.modell', { period: '2026-H1' })).totalt;
    expect(await total()).toMatchObject({ hsl: 0, alla: 0 });
    await sas.call('delning.godkannKallor', {});
    expect(await total()).toMatchObject({ hsl: 3, alla: 3 });
  });
});

describe('when something is in the way', () => {
  it('a share that is gone refuses nothing: all waits, and is sent when it is back', async () => {
    await register(hagen);
    const away = `${kommun.share}-borta`;
    cpSync(kommun.share, away, { recursive: true });
    rmSync(kommun.share, { recursive: true });
    expect(await hagen.call('delning.dela', {})).toMatchObject({ lage: 'nas-inte', sanda: 0 });
    expect(readdirSync(kommun.folder(''))).not.toContain('utdelning');
    cpSync(away, kommun.share, { recursive: true });
    expect(await hagen.call('delning.dela', {})).toMatchObject({ lage: 'vantar-kvitto', vantar: 0 });
  });
  it.each([
    ['a path that is a file', (k: Kommun) => join(k.share, 'share.json'), 'delning-nas-inte'],
    ['a path that is a pipe or a device', () => '/dev/null', 'delning-nas-inte'],
    ['a path that is not there', (k: Kommun) => join(k.share, 'nej'), 'delning-nas-inte'],
  ])('%s gets a sentence and nothing is written', async (_, path, code) => {
    const before = shareText();
    const answer = await sas.core.call('delning.provkor', { sokvag: path(kommun) });
    expect(answer).toMatchObject({ ok: true, value: { godkand: false } });
    const other = kommun.computer('ny', 'enhetschef');
    expect(await other.core.call('delning.anslut', { sokvag: path(kommun), kod })).toMatchObject({
      ok: false,
      problem: { code },
    });
    expect(shareText()).toBe(before);
  });
  it('a path that is too long gets a sentence for IT, and everything waits here', async () => {
    await register(hagen);
    const db = new Database(join(kommun.folder('hagen'), 'varsam.db'));
    db.pragma(`cipher='aegis'`);
    db.pragma(`key="raw:${'ab'.repeat(32)}"`);
    db.prepare('UPDATE delningRot SET sokvag = ?').run(join(kommun.share, 'a'.repeat(5000)));
    db.close();
    expect(await hagen.call('delning.dela', {})).toMatchObject({ lage: 'stopp', sanda: 0 });
    expect((await hagen.call('delning.status', {})).text).toContain('för lång');
  });
  it.each([
    ['miswritten', (k: string) => k.replace(/^./, (c) => (c === '0' ? '1' : '0')), 'delning-fel-kod'],
    ['cut off', (k: string) => k.slice(0, 20), 'delning-fel-kod'],
    ['anything', () => 'hej hopp', 'delning-fel-kod'],
  ])('a code that is %s is refused', async (_, change, code) => {
    const other = kommun.computer('ny', 'enhetschef');
    expect(await other.core.call('delning.anslut', { sokvag: kommun.share, kod: change(kod) })).toMatchObject(
      {
        ok: false,
        problem: { code },
      },
    );
  });
  it('a code for another share is refused', async () => {
    const elsewhere = await nyKommun(['Hagen']);
    const boss = elsewhere.computer('sas', 'sas');
    const made = await boss.call('delning.skapaUtdelning', { sokvag: elsewhere.share });
    const other = kommun.computer('ny', 'enhetschef');
    expect(await other.core.call('delning.anslut', { sokvag: kommun.share, kod: made.kod })).toMatchObject({
      ok: false,
      problem: { code: 'delning-fel-utdelning' },
    });
    elsewhere.remove();
  });
  it('a folder that is a share already is left alone', async () => {
    const before = shareText();
    const other = kommun.computer('mas', 'mas');
    expect(await other.core.call('delning.skapaUtdelning', { sokvag: kommun.share })).toMatchObject({
      ok: false,
      problem: { code: 'delning-finns' },
    });
    expect(shareText()).toBe(before);
  });
  it('a database from another computer asks whose place it takes before it says anything', async () => {
    await register(hagen);
    await hagen.call('delning.dela', {});
    await sas.call('delning.samla', {});
    await sas.call('delning.godkannKallor', {});
    hagen.core.close();
    moveToAnotherComputer(join(kommun.folder('hagen'), 'varsam.db'));
    const moved = kommun.computer('hagen', 'enhetschef', ['hagen'], '2026-05-02T08:00:00.000Z');
    expect((await moved.call('delning.status', {})).nyDator).toBe(true);
    expect(await moved.core.call('delning.dela', {})).toMatchObject({
      problem: { code: 'delning-ny-dator' },
    });
    await moved.call('delning.nyDator', { ersatter: true });
    await register(moved);
    await moved.call('delning.dela', {});
    await sas.call('delning.samla', {});
    await sas.call('delning.godkannKallor', {});
    const row = (await sas.call('delning.leverans', { period: H1 })).enheter[0];
    expect(row?.kallor.map((k) => k.lage).toSorted()).toEqual(['ersatt', 'raknas']);
    expect(row?.handelser).toBe(2);
  });
  it('a damaged file on the share is found by kontrollera and mended by the unit', async () => {
    await register(hagen);
    await hagen.call('delning.dela', {});
    const [file = ''] = periodFiles();
    writeFileSync(file, 'x');
    const seen = await sas.call('delning.kontrollera', {});
    expect(seen.daliga.map((d) => d.orsak)).toEqual(['avkortad']);
    expect(await hagen.call('delning.dela', {})).toMatchObject({ lagade: 1 });
  });
});

/** As if the file had been copied to a computer with another identity. */
function moveToAnotherComputer(file: string): void {
  const db = new Database(file);
  db.pragma(`cipher='aegis'`);
  db.pragma(`key="raw:${'ab'.repeat(32)}"`);
  db.prepare(`UPDATE delningNyckel SET dator = 'en annan'`).run();
  db.close();
}

describe('privacy', () => {
  it('names, numbers and texts planted in every field are nowhere in the bytes that leave', async () => {
    const secrets = {
      namn: constantFrom('Tolvan Tolvansson', 'Anna-Märta Öberg', 'Ålund', 'Sköterskan Birgitta'),
      nummer: constantFrom(
        '19121212-9801',
        '121212-9801',
        '070-174 06 05',
        '0701740605',
        'tolvan@exempel.se',
      ),
      ord: stringMatching(/^[a-zåäö]{12,20}$/),
    };
    await always(
      asyncProperty(record(secrets), async ({ namn, nummer, ord }) => {
        const text = `${namn} ${nummer} ${ord}`;
        await hagen.call('avvikelse.registrera', {
          uppgifter: {
            ...fall('hagen', '2026-03-17'),
            vadHande: text,
            omedelbarAtgard: text,
            forbattringsforslag: text,
            berord: { slag: 'person', pseudonym: ord.slice(0, 40) },
            typuppgifter: { slag: 'fall', skadaBeskrivning: text.slice(0, 200) },
          },
        });
        await hagen.call('avvikelse.registrera', {
          uppgifter: {
            ...fall('hagen', '2026-03-18'),
            typ: 'mtp',
            undertyp: null,
            vadHande: text,
            typuppgifter: { slag: 'mtp', produkt: text.slice(0, 200), produktId: nummer, fel: ord },
          },
        });
        await hagen.call('delning.dela', {});
        const bytes = shareText();
        for (const secret of [namn, nummer, ord, '2026-03-17', '2026-03-18', '03:00'])
          if (bytes.includes(secret)) throw new Error(`Läcka: ${secret}`);
      }),
      { numRuns: 15 },
    );
    expect(shareText()).toContain('"fall.olika_personer"');
  });
});
