import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, it } from 'vitest';
import { fall, nyKommun } from './computers.ts';
import { period } from './world.ts';

it('DuckDB reads the raw tree and gets the collector’s sums, with damage, versions and an unapproved source in it', async () => {
  const kommun = await nyKommun(['Hagen', 'Ljung', 'Tätort']);
  try {
    const sas = kommun.computer('sas', 'sas');
    const { kod } = await sas.call('delning.skapaUtdelning', { sokvag: kommun.share });
    const units = [
      ['hagen', 3],
      ['ljung', 5],
    ] as const;
    for (const [unit, events] of units) {
      const computer = kommun.computer(unit, 'enhetschef', [unit]);
      await computer.call('delning.anslut', { sokvag: kommun.share, kod });
      for (let i = 0; i < events; i++) {
        await computer.call('avvikelse.registrera', { uppgifter: fall(unit, `2026-0${1 + (i % 4)}-11`) });
        await computer.call('delning.dela', {});
      }
    }
    await sas.call('delning.samla', {});
    await sas.call('delning.godkannKallor', {});
    // Somebody nobody has approved, a foreign file, and an older version that has been harmed.
    const stranger = kommun.computer('okand', 'enhetschef', ['tatort']);
    await stranger.call('delning.anslut', { sokvag: kommun.share, kod });
    await stranger.call('avvikelse.registrera', { uppgifter: fall('tatort') });
    await stranger.call('delning.dela', {});
    await sas.call('delning.samla', {});
    const folder = join(kommun.share, 'v1/period=2026h1');
    writeFileSync(join(folder, 'desktop.ini'), '[x]');
    const versions = readdirSync(folder)
      .filter((name) => name.endsWith('.jsonl'))
      .toSorted();
    const older = versions.find((name, i) => versions[i + 1]?.startsWith(name.slice(0, 33)));
    writeFileSync(join(folder, older ?? ''), 'x');
    await sas.call('delning.exportera', {});

    const leverans = await sas.call('delning.leverans', { period: period('2026h1') });
    const collected = leverans.enheter.filter((e) => e.handelser > 0).map((e) => [e.enhetId, e.handelser]);
    expect(collected).toEqual([
      ['hagen', 3],
      ['ljung', 5],
    ]);

    const duck = await (await DuckDBInstance.create(':memory:')).connect();
    const sql = readFileSync(join(kommun.share, 'export/latest.sql'), 'utf8');
    await duck.run(`SET file_search_path = '${kommun.share}'`);
    await duck.run(
      sql.replaceAll(`'v1/`, `'${kommun.share}/v1/`).replaceAll(`'export/`, `'${kommun.share}/export/`),
    );
    const rows = async (query: string) => (await duck.runAndReadAll(query)).getRowsJson();
    expect(
      await rows("SELECT unit, sum(n)::INTEGER FROM antal WHERE period = '2026h1' GROUP BY ALL ORDER BY ALL"),
    ).toEqual(collected);
    expect(
      await rows(`SELECT month, sum(n)::INTEGER FROM antal WHERE unit = 'ljung' GROUP BY ALL ORDER BY ALL`),
    ).toEqual([
      ['2026-01', 2],
      ['2026-02', 1],
      ['2026-03', 1],
      ['2026-04', 1],
    ]);
    expect(await rows(`SELECT sum(n)::INTEGER FROM senaste WHERE rec = 'count'`)).toEqual([[9]]);
    expect(await rows(`SELECT sum(n)::INTEGER FROM read_csv('${kommun.share}/export/antal.csv')`)).toEqual([
      [8],
    ]);
    const parquet = (name: string) => `read_parquet('${kommun.share}/export/${name}.parquet')`;
    expect(
      await rows(`SELECT unit, sum(n)::INTEGER FROM ${parquet('antal')} GROUP BY ALL ORDER BY ALL`),
    ).toEqual(collected);
    expect(
      (await rows(`DESCRIBE SELECT period, n, uppfoljd, month FROM ${parquet('antal')}`)).map((r) =>
        r.slice(0, 2),
      ),
    ).toEqual([
      ['period', 'VARCHAR'],
      ['n', 'INTEGER'],
      ['uppfoljd', 'BOOLEAN'],
      ['month', 'VARCHAR'],
    ]);
    // Facts are the same by every road: the raw tree, Parquet and CSV; those of a whole half-year have no month.
    const facts = 'SELECT unit, fact, month, n::INTEGER n FROM';
    const order = 'ORDER BY ALL';
    const raw = await rows(`${facts} fakta ${order}`);
    expect(raw.length).toBeGreaterThan(5);
    expect(await rows(`${facts} ${parquet('fakta')} ${order}`)).toEqual(raw);
    expect(
      await rows(`${facts} read_csv('${kommun.share}/export/fakta.csv', all_varchar = true) ${order}`),
    ).toEqual(raw);
    // A table without a single row can be read too.
    expect(await rows(`SELECT count(*)::INTEGER FROM ${parquet('lexmaria')}`)).toEqual([[0]]);
    duck.closeSync();
    const tables = ['antal', 'externa', 'fakta', 'klagomal', 'kontroller', 'lexmaria', 'lexsarah'];
    expect(readdirSync(join(kommun.share, 'export')).toSorted()).toEqual(
      [...tables.flatMap((t) => [`${t}.csv`, `${t}.parquet`]), 'latest.sql', 'raknas.csv'].toSorted(),
    );
  } finally {
    kommun.remove();
  }
});
