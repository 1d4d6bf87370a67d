import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJs from 'exceljs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { statistikbilder } from '../../shared/avvikelse/statistikbilder.ts';
import { nyAvvikelse, nyKommun } from '../../test/kommun.ts';
import type { TestKommun } from '../../test/kommun.ts';
import { terminalOver } from '../../test/cliRunner.ts';

let k: TestKommun;
beforeEach(() => {
  k = nyKommun();
});
afterEach(() => k.close());

type Uppgifter = Parameters<typeof nyAvvikelse>[0];
const registrera = async (datum: string, more: Uppgifter = {}) => {
  const nar = { precision: 'exakt' as const, datum, tid: '03:15' };
  return (await k.ask('avvikelse.registrera', { uppgifter: nyAvvikelse({ nar, ...more }) })).id;
};
const summa = (rows: readonly { antal: number }[]): number => rows.reduce((n, r) => n + r.antal, 0);
const statistik = (period = '2026-H1', more = {}) => k.ask('statistik.avvikelser', { period, ...more });

describe('counts', () => {
  it('every fold adds up to the whole, and follow-up stands beside it', async () => {
    await registrera('2026-03-02', { typ: 'fall', undertyp: 'fall-utan-skada', skadaFysisk: 'ingen' });
    await registrera('2026-03-03', { typ: 'fall' });
    await registrera('2026-04-04', { typ: 'lakemedel', enhetId: 'tatort' });
    await registrera('2026-04-05', { nar: { precision: 'ungefar', datum: '2026-04-05' } });
    await registrera('2025-12-31');
    const s = await statistik();
    expect(s.antal).toBe(4);
    for (const fold of [
      s.perEnhet,
      s.perTyp,
      s.perManad,
      s.perVeckodag,
      s.perTimme,
      s.perSlag,
      s.perSkada,
      s.perAllvarlighetsgrad,
      s.perStatus,
    ])
      expect(summa(fold)).toBe(4);
    expect(s.uppfoljda).toEqual({ antal: 0, av: 4 });
    expect(s.perManad.map((m) => m.antal)).toEqual([0, 0, 2, 2, 0, 0]);
    expect(s.perVeckodag.find((d) => d.nyckel === '1')?.antal).toBe(1);
    expect(s.perTimme.filter((t) => t.antal > 0)).toEqual([
      { nyckel: '03', antal: 3 },
      { nyckel: 'okand', antal: 1 },
    ]);
    expect(s.anmarkning).toContain('mäter inte kvalitet');
  });
  it('what is no avvikelse is not counted, and the severity in force is', async () => {
    const id = await registrera('2026-03-02');
    const no = await registrera('2026-03-03');
    await k.ask('avvikelse.steg', { id: no, till: 'ej-avvikelse', skal: 'Tackade nej' });
    await k.ask('avvikelse.bedom', {
      id,
      bedomning: { skede: 'slutlig', sannolikhet: 2, allvarlighetsgrad: 3 },
    });
    await k.ask('avvikelse.bedom', {
      id,
      bedomning: { skede: 'preliminar', sannolikhet: 2, allvarlighetsgrad: 1 },
    });
    await k.ask('avvikelse.steg', { id, till: 'bedomd' });
    const s = await statistik();
    expect(s.antal).toBe(1);
    expect(s.perAllvarlighetsgrad).toEqual([{ nyckel: '3', antal: 1 }]);
    expect(s.dagarTillSteg[0]).toEqual({ steg: 'bedomd', antal: 1, median: 0 });
  });
  it('narrows to unit, lagrum and type, and to the units that the profile sees', async () => {
    await registrera('2026-03-02', { typ: 'fall' });
    await registrera('2026-03-03', { typ: 'bemotande', lagrum: 'sol', undertyp: null });
    expect((await statistik('2026-H1', { lagrum: ['sol'] })).antal).toBe(1);
    expect((await statistik('2026-H1', { typ: 'fall' })).antal).toBe(1);
    expect((await statistik('2026-H1', { enheter: ['tatort'] })).antal).toBe(0);
    const lage = await k.ask('profil.lage', {});
    await k.ask('profil.andra', { profil: { ...lage.profil, enheter: ['tatort'] } });
    expect((await statistik()).antal).toBe(0);
    expect((await statistik('2026-H1', { enheter: ['hagen'] })).antal).toBe(0);
  });
});

describe('the control chart', () => {
  it('tells a month far above from noise, and leaves out the month that has not passed', async () => {
    const uppgifter = [];
    for (let m = 0; m < 14; m += 1) {
      const year = m < 9 ? 2025 : 2026;
      const month = `${year}-${String(m < 9 ? m + 4 : m - 8).padStart(2, '0')}`;
      for (let i = 0; i < (m === 12 ? 19 : 4); i += 1)
        uppgifter.push(
          nyAvvikelse({ nar: { precision: 'ungefar', datum: `${month}-1${i % 10}` }, vadHande: `${m} ${i}` }),
        );
    }
    uppgifter.push(nyAvvikelse({ nar: { precision: 'ungefar', datum: '2026-06-10' } }));
    await k.ask('avvikelse.registreraFlera', { uppgifter });
    const { styrdiagram } = await statistik('2026-H1');
    expect(styrdiagram.punkter.map((p) => p.manad)).toEqual([
      ...Array.from({ length: 9 }, (_, i) => `2025-${String(i + 4).padStart(2, '0')}`),
      ...Array.from({ length: 5 }, (_, i) => `2026-0${i + 1}`),
    ]);
    expect(styrdiagram.signaler.map((s) => s.text)).toContain(
      'En månad ligger utanför gränserna (fler än väntat): april 2026',
    );
  });
  it('says nothing of a few', async () => {
    await registrera('2026-03-02');
    expect((await statistik()).styrdiagram).toMatchObject({ forTunt: true, signaler: [] });
    expect((await statistik('2020')).styrdiagram.punkter).toEqual([]);
  });
});

describe('the charts and the document', () => {
  const bilder = async () => statistikbilder(await statistik(), await k.ask('profil.lage', {}));
  const titel = async (id: string) => (await bilder()).find((b) => b.id === id)?.bild.titel;
  const many = (antal: number, nar: (i: number) => { datum: string; tid: string }) =>
    k.ask('avvikelse.registreraFlera', {
      uppgifter: Array.from({ length: antal }, (_, i) =>
        nyAvvikelse({ typ: 'fall', nar: { precision: 'exakt', ...nar(i) }, vadHande: `Föll ${i}` }),
      ),
    });
  const day = (i: number): string => `2026-03-${String(i + 1).padStart(2, '0')}`;

  it('says that the nights stand out only when chance would not give it', async () => {
    await many(5, (i) => ({ datum: day(i), tid: '03:00' }));
    expect(await titel('timmar')).toContain('För få händelser');
    await many(15, (i) => ({ datum: day(i), tid: '02:00' }));
    expect(await titel('timmar')).toBe('Fler än väntat på natten (21–07): 20 av 20');
    expect(await titel('typer')).toBe('Alla 20 är fall');
  });
  it('says nothing of an even spread', async () => {
    await many(24, (i) => ({ datum: day(i), tid: `${String(i).padStart(2, '0')}:00` }));
    expect(await titel('timmar')).toBe('Inget urskiljer sig i när på dygnet händelserna sker');
    expect(await titel('veckodagar')).toBe('Inget urskiljer sig i hur händelserna fördelar sig över veckan');
  });
  it('is written as a workbook with a sheet for each table, never over a file unasked', async () => {
    await many(3, (i) => ({ datum: day(i), tid: '03:00' }));
    const fil = join(k.mapp, 'statistik.xlsx');
    await k.ask('statistik.skriv', { period: '2026-H1', fil });
    const book = new ExcelJs.Workbook();
    await book.xlsx.readFile(fil);
    const names = book.worksheets.map((w) => w.name);
    expect(names[0]).toBe('1 Dagar till varje steg');
    expect(names.at(-1)).toBe('Metod');
    const typer = book.worksheets.find((w) => w.name.endsWith('Per typ'));
    expect([typer?.getCell('A4').value, typer?.getCell('B4').value]).toEqual(['Fall', 3]);
    await expect(k.ask('statistik.skriv', { period: '2026-H1', fil })).rejects.toThrow('fil-finns');
    await expect(k.ask('statistik.skriv', { period: '2026-H1', fil: `${fil}.txt` })).rejects.toThrow(
      'okant-format',
    );
  });
  it('has every chart in the page to read, with its content in words', async () => {
    await many(3, (i) => ({ datum: day(i), tid: '03:00' }));
    const fil = join(k.mapp, 'statistik.html');
    await k.ask('statistik.skriv', { period: '2026-H1', enheter: ['hagen'], fil });
    const html = readFileSync(fil, 'utf8');
    expect(html.match(/<svg /gu)).toHaveLength(4);
    expect(html).toContain('aria-label="Paretodiagram. Alla 3 är fall.');
    expect(html).toContain('Statistik, första halvåret 2026');
    expect(html).not.toContain('Föll');
  });
});

describe('the terminal', () => {
  const varsam = (...args: readonly string[]) =>
    terminalOver(k.mapp, { nu: '2026-06-15T08:00:00.000Z' })(...args);
  it('shows follow-up before counts, and the same as JSON and CSV', async () => {
    await registrera('2026-03-02', { typ: 'fall' });
    const text = (await varsam('statistik', '--period', '2026-H1', '--enhet', 'Hagen')).out.split('\n');
    expect(text[0]).toBe('Uppföljda av närmaste chef: 0 av 1 (0 %)');
    expect(text).toContain('  Fall: 1 (100 %, tillsammans 100 %)');
    const json = JSON.parse((await varsam('statistik', '--period', '2026-H1', '--json')).out) as {
      antal: number;
    };
    expect(json.antal).toBe(1);
    expect((await varsam('statistik', '--period', '2026-H1', '--csv')).out).toContain('Per enhet;Hagen;1');
    const fil = join(k.mapp, 'ut.xlsx');
    expect((await varsam('statistik', '--period', '2026-H1', '--ut', fil)).out).toContain(
      `Statistiken är skriven: ${fil}`,
    );
    expect(existsSync(fil)).toBe(true);
    expect((await varsam('statistik')).code).toBe(2);
    expect((await varsam('statistik', '--period', 'igår')).err).toContain('ska vara en period');
  });
});
