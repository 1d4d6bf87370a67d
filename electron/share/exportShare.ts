import type { CountRad, FactRad, SammandragRad } from '../../shared/sammandrag/rader.ts';
import { laggFil, listOrMake } from './commitFile.ts';
import type { Skrivmiljo } from './commitFile.ts';
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

const cell = (value: string | number | boolean | readonly string[] | null): string =>
  value === null ? '' : Array.isArray(value) ? value.join(' ') : String(value);
/** Codes and numbers only, so nothing needs quotes and nothing can be a formula. */
const csv = (head: readonly string[], rows: readonly (readonly Parameters<typeof cell>[0][])[]): string =>
  [head.join(','), ...rows.map((row) => row.map(cell).join(','))].map((line) => `${line}\n`).join('');

const countHead = [
  'unit', 'month', 'lagrum', 'typ', 'undertyp', 'ytterligare', 'slag', 'skada', 'allvarlighetsgrad', 'status',
  'uppfoljd', 'n',
] as const; // prettier-ignore
const factHead = ['unit', 'month', 'fact', 'kod', 'n', 'unitOfCount'] as const;

const isCount = (r: SammandragRad): r is CountRad => r.rec === 'count';
const isFact = (r: SammandragRad): r is FactRad => r.rec === 'fact';

/**
 * Writes what other programs read: the SQL, the list of files that count, and the verified counts and facts as CSV.
 * Replaces what it wrote before, each file whole. Gives the names of files that came back damaged.
 * @throws what the file system throws
 */
export async function skrivExport(
  miljo: Skrivmiljo,
  writer: string,
  filer: readonly string[],
  rader: readonly SammandragRad[],
): Promise<readonly string[]> {
  await listOrMake(miljo, EXPORT);
  const counts = rader.filter(isCount).map((r) => countHead.map((name) => r[name]));
  const facts = rader.filter(isFact).map((r) => factHead.map((name) => r[name]));
  const files: readonly (readonly [string, string])[] = [
    [
      'raknas.csv',
      csv(
        ['namn'],
        filer.map((namn) => [namn]),
      ),
    ],
    ['antal.csv', csv(countHead, counts)],
    ['fakta.csv', csv(factHead, facts)],
    ['latest.sql', latestSql],
  ];
  const damaged: string[] = [];
  for (const [name, text] of files) {
    const lagt = await laggFil(miljo, EXPORT, writer, name, new TextEncoder().encode(text));
    if (lagt !== 'lagd') damaged.push(name);
  }
  return damaged;
}
