/**
 * `node test/bench/rapport.bench.ts [--enheter 300] [--ar 10] [--rundor 5]`: compiles a report of ten years from what many units have
 * delivered, through the core and its encrypted database, and holds it against DuckDB that groups the same rows: once as
 * lines of JSON from files, once from a table that it has in memory already. It prints, it does not judge.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DuckDBInstance } from '@duckdb/node-api';
import { createProfile, openProfile } from '../../electron/core/profile.ts';
import { organisationAv } from '../../shared/enhet/enhetsrad.ts';
import { standardmall } from '../../shared/halvarsrapport/standardmall.ts';
import { fixedClock } from '../../shared/time/instant.ts';
import { value } from '../databas.ts';
import { testNyckel } from '../kommun.ts';
import { halvarUnder, laggInsamlat, oppnaRatt } from '../rapport/insamlat.ts';
import { slumptal } from '../share/simuleradEnhet.ts';

const { values } = parseArgs({
  options: {
    enheter: { type: 'string', default: '300' },
    ar: { type: 'string', default: '10' },
    rundor: { type: 'string', default: '5' },
  },
});
const [antal, ar, rundor] = [Number(values.enheter), Number(values.ar), Number(values.rundor)];
const LAST = 2026;
const median = (t: readonly number[]): number => t.toSorted((a, b) => a - b)[Math.floor(t.length / 2)] ?? 0;
const timed = async (work: () => unknown): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

const folder = mkdtempSync(join(tmpdir(), 'varsam-bench-'));
const [mapp, share, lines] = [join(folder, 'profil'), join(folder, 'utdelning'), join(folder, 'rader')];
mkdirSync(share);
mkdirSync(lines);
const who = {
  mapp,
  keys: { given: testNyckel },
  clock: fixedClock(`${LAST}-07-01T08:00:00.000Z`),
  vem: 'bench',
};
const org = organisationAv(
  'Storkommun',
  Array.from({ length: antal }, (_, i) => `Enhet ${i + 1}`),
);
if ('fel' in org) throw new Error(org.fel);
value(createProfile(who, org, { roll: 'sas', namn: '', enheter: [] }));
const core = value(openProfile(who));
const { share: shareId } = value(await core.call('delning.skapaUtdelning', { sokvag: share }));

const halves = halvarUnder(ar, LAST);
const raw = oppnaRatt(mapp);
let rader = 0;
const filled = await timed(() => {
  const random = slumptal(7);
  for (const halv of halves) {
    const all = laggInsamlat(raw, shareId, org, halv, random);
    rader += all.length;
    writeFileSync(join(lines, `${halv.period}.jsonl`), all.join('\n'));
  }
});
raw.close();
value(await core.call('delning.godkannKallor', {}));
process.stdout.write(
  `${antal} enheter, ${ar} år, ${rader} rader i ${antal * halves.length} filer (lagda på ${(filled / 1000).toFixed(0)} s)\n`,
);

const kolumner = Array.from({ length: Math.min(ar, 12) }, (_, i) => ({
  slag: 'helar' as const,
  arForr: Math.min(ar, 12) - 1 - i,
}));
const tioAr = {
  ...standardmall,
  id: 'tio-ar',
  avsnitt: standardmall.avsnitt.map((a) => ({
    ...a,
    delar: a.delar.map((d) => (d.slag === 'oversikt' || d.slag === 'enheter' ? { ...d, kolumner } : d)),
  })),
};
value(await core.call('rapport.mall.spara', { mall: tioAr }));

const say = (what: string, ms: number): void =>
  void process.stdout.write(`${what.padEnd(48)}${ms.toFixed(0).padStart(8)} ms\n`);

const ours: number[] = [];
let sum = 0;
let langst = 0;
for (let i = 0; i < rundor; i += 1)
  ours.push(
    await timed(async () => {
      let since = performance.now();
      const report = { mall: 'tio-ar', period: `${LAST}-H1`, underlag: 'insamlat' } as const;
      const r = value(
        await core.call('rapport.sammanstall', report, {
          progress: () => {
            langst = Math.max(langst, performance.now() - since);
            since = performance.now();
          },
        }),
      );
      langst = Math.max(langst, performance.now() - since);
      sum = r.totalt.alla;
    }),
  );
say('rapporten ur den krypterade databasen   mål < 3 s', median(ours));
say('längsta tid mellan två framsteg', langst);
const { heapUsed, rss } = process.memoryUsage();
process.stdout.write(
  `minne efter rapporten ${(rss / 1e6).toFixed(0)} MB, varav kvar i användning ${(heapUsed / 1e6).toFixed(0)} MB\n`,
);
core.close();

const duck = await (await DuckDBInstance.create(':memory:')).connect();
const grouped = (from: string) =>
  `SELECT unit, substr(month, 1, 4) ar, lagrum, typ, sum(n) n FROM ${from} WHERE rec = 'count' GROUP BY ALL`;
const files = `read_json('${lines}/*.jsonl', format = 'newline_delimited', union_by_name = true)`;
await duck.run(`CREATE TABLE rader AS SELECT * FROM ${files}`);
const [fromFiles, inMemory]: [number[], number[]] = [[], []];
for (let i = 0; i < rundor; i += 1) {
  fromFiles.push(await timed(() => duck.runAndReadAll(grouped(files))));
  inMemory.push(await timed(() => duck.runAndReadAll(grouped('rader'))));
}
const check = await duck.runAndReadAll(
  `SELECT sum(n)::INTEGER FROM rader WHERE rec = 'count' AND substr(month, 1, 4) = '${LAST}' AND month <= '${LAST}-06'`,
);
const [[expected] = []] = check.getRowsJson();
process.stdout.write(
  `halvåret: Varsam ${sum}, DuckDB ${JSON.stringify(expected)} ${sum === expected ? '(lika)' : '(OLIKA)'}\n`,
);
say('DuckDB: samma rader ur filer, GROUP BY', median(fromFiles));
say('DuckDB: tabell i minnet, GROUP BY', median(inMemory));
process.stdout.write(
  `kvot mot DuckDB ur filer ${(median(ours) / median(fromFiles)).toFixed(1)}, mot tabell i minnet ${(median(ours) / median(inMemory)).toFixed(0)}\n`,
);
rmSync(folder, { recursive: true, force: true });
