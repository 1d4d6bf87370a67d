import { listOrMake, synkaMapp } from './commitFile.ts';
import type { Skrivmiljo } from './commitFile.ts';
import { csvText, exportnamn, kolumnerFor, parquetBytes } from './exporttabeller.ts';
import type { Exportrad } from './exporttabeller.ts';
import { EXPORT } from './names.ts';

/**
 * SQL for DuckDB that reads the share as it lies; run with the share as the working folder. The list of files that
 * count is the collector's own, so that the sums are the reports'.
 */
const latestSql = `-- Varsam: läser utdelningen som den ligger. Kör i DuckDB med utdelningens mapp som arbetsmapp:
--   .read export/latest.sql
--   SELECT unit, typ, sum(n) AS antal FROM antal GROUP BY ALL ORDER BY ALL;
-- raknas.csv skrivs av SAS och räknar upp de filer som är granskade och räknas. Utan den: se vyn senaste.

CREATE OR REPLACE VIEW rader AS
SELECT *, regexp_extract(filename, '([^/\\\\]+)$', 1) AS namn
FROM read_ndjson('v1/period=*/*.jsonl', filename = true, hive_partitioning = true, ignore_errors = true, columns = {
  rec: 'VARCHAR', unit: 'VARCHAR', src: 'VARCHAR', seq: 'BIGINT', state: 'VARCHAR', "at": 'VARCHAR', month: 'VARCHAR',
  lagrum: 'VARCHAR', typ: 'VARCHAR', undertyp: 'VARCHAR', ytterligare: 'VARCHAR[]', slag: 'VARCHAR', skada: 'VARCHAR',
  allvarlighetsgrad: 'INTEGER', status: 'VARCHAR', uppfoljd: 'BOOLEAN', n: 'BIGINT',
  fact: 'VARCHAR', kod: 'VARCHAR', unitOfCount: 'VARCHAR',
  kanal: 'VARCHAR', galler: 'VARCHAR', iTid: 'BOOLEAN', riktning: 'VARCHAR', motpart: 'VARCHAR', amne: 'VARCHAR',
  besvarad: 'BOOLEAN', nytta: 'VARCHAR', utfall: 'VARCHAR', anmaldIvo: 'BOOLEAN', mtp: 'BOOLEAN',
  kontroll: 'VARCHAR', resultat: 'VARCHAR', granskade: 'BIGINT', avvikande: 'BIGINT'
});

CREATE OR REPLACE VIEW raknas AS
SELECT namn FROM read_csv('export/raknas.csv', header = true, all_varchar = true);

-- Händelser, som SAS rapporter räknar dem.
CREATE OR REPLACE VIEW antal AS
SELECT period, unit, month, lagrum, typ, undertyp, ytterligare, slag, skada, allvarlighetsgrad, status, uppfoljd, n
FROM rader SEMI JOIN raknas USING (namn) WHERE rec = 'count';

-- Fakta bredvid antalen. Olika personer kan inte adderas över månader eller enheter.
CREATE OR REPLACE VIEW fakta AS
SELECT period, unit, month, fact, kod, n, unitOfCount
FROM rader SEMI JOIN raknas USING (namn) WHERE rec = 'fact';

-- Högsta nummer per enhet, källa och halvår, utan SAS granskning.
CREATE OR REPLACE VIEW senaste AS
SELECT * FROM rader WHERE namn IN (
  SELECT arg_max(namn, CAST(split_part(namn, '.', 3) AS BIGINT)) FROM rader
  GROUP BY period, split_part(namn, '.', 1), split_part(namn, '.', 2));
`;

/**
 * Writes what other programs read: the SQL, the list of files that count, and every verified table as CSV and as Parquet.
 * Replaces what it wrote before, each file whole. Gives the names of files that came back damaged.
 * @throws what the file system throws
 */
export async function skrivExport(
  miljo: Skrivmiljo,
  writer: string,
  filer: readonly string[],
  rader: readonly Exportrad[],
): Promise<readonly string[]> {
  await listOrMake(miljo, EXPORT);
  const damaged: string[] = [];
  const put = async (name: string, content: string | Uint8Array): Promise<void> => {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    if ((await miljo.lagg({ folder: EXPORT, writer, name, bytes, marker: null })) !== 'lagd')
      damaged.push(name);
  };
  await put('raknas.csv', ['namn', ...filer].map((line) => `${line}\n`).join(''));
  for (const tabell of exportnamn) {
    const kolumner = kolumnerFor(tabell, rader);
    await put(`${tabell}.csv`, csvText(kolumner));
    await put(`${tabell}.parquet`, await parquetBytes(kolumner));
  }
  await put('latest.sql', latestSql);
  await synkaMapp(miljo, EXPORT);
  return damaged;
}
