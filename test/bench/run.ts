/**
 * `npm run bench [-- ROWS …]`: how much the program costs above SQLite itself, as ratios in one run. Without numbers it
 * takes 100 000 and 1 000 000 rows. Each measure and its floor take turns, so that both meet the same disk and load; the
 * figures are medians. The window and the sharing come last; `--utan-fonster` leaves them out.
 */
import { spawnSync } from 'node:child_process';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { countRader } from '../../db/sammandragRepo.ts';
import { asReadDb } from '../../db/db.ts';
import { openConnection } from '../../db/open.ts';
import { createProfile, openProfile } from '../../electron/core/profile.ts';
import { halvar } from '../../shared/time/period.ts';
import { fixedClock } from '../../shared/time/instant.ts';
import { newFolder, value } from '../databas.ts';
import { nyAvvikelse, testNyckel, testOrganisation } from '../kommun.ts';
import { ensureBuilt } from '../../tools/build.ts';
import { bundleSizes, reportLibrariesAtStart, startTimes } from './fonster.ts';
import { fyll } from './rader.ts';

const key = Buffer.from(testNyckel, 'hex');
const median = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
const timed = async (work: () => unknown): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};
async function compare(
  what: string,
  aim: number,
  rounds: number,
  ours: () => unknown,
  floor: () => unknown,
): Promise<void> {
  const [a, b]: [number[], number[]] = [[], []];
  for (let i = 0; i < rounds; i += 1) {
    a.push(await timed(ours));
    b.push(await timed(floor));
  }
  const ratio = median(a) / median(b);
  const cells = [
    what.padEnd(50),
    `${median(a).toFixed(3)} ms`.padStart(13),
    `${median(b).toFixed(3)} ms`.padStart(13),
  ];
  process.stdout.write(
    `${cells.join('')}${ratio.toFixed(2).padStart(8)}   mål ≤ ${aim}  ${ratio <= aim ? 'klarat' : 'MISSAT'}\n`,
  );
}

async function measure(antal: number): Promise<void> {
  const { folder, remove } = newFolder();
  const mapp = join(folder, 'profil');
  const who = {
    mapp,
    keys: { given: testNyckel },
    clock: fixedClock('2026-06-15T08:00:00.000Z'),
    vem: 'bench',
  };
  value(createProfile(who, testOrganisation(), { roll: 'mas', namn: '', enheter: [] }));
  const file = join(mapp, 'varsam.db');
  const raw = value(openConnection(file, key));
  const filled = await timed(() => fyll(raw, antal));
  const core = value(openProfile(who));
  process.stdout.write(`\n${antal} rader (fyllda på ${(filled / 1000).toFixed(0)} s)\n`);

  const columns = raw
    .prepare(`SELECT name FROM pragma_table_info('avvikelse') WHERE name NOT IN ('rowid', 'id', 'nummer')`)
    .pluck()
    .all() as string[];
  const copy = raw.prepare(
    `INSERT INTO avvikelse (id, nummer, ${columns.join(', ')}) SELECT @id, @id, ${columns.join(', ')} FROM avvikelse WHERE rowid = 2`,
  );
  let n = 0;
  await compare(
    'registrera en, sparad på disk',
    1.5,
    300,
    () => core.call('avvikelse.registrera', { uppgifter: nyAvvikelse() }),
    () => copy.run({ id: `raw-${(n += 1)}` }),
  );

  const read = value(openConnection(file, key, { readonly: true }));
  const page =
    read.prepare(`SELECT id, nummer, enhetId, lagrum, typ, undertyp, slag, skadaFysisk, raknedatum, handelsetid, status, substr(vadHande, 1, 120) FROM avvikelse
    WHERE enhetId = @e ORDER BY raknedatum DESC, nummer DESC LIMIT 200 OFFSET @fran`);
  const count = read.prepare('SELECT count(*) FROM avvikelse WHERE enhetId = @e');
  const enheter = ['hagen'];
  await compare(
    'första sidan om 200 rader, en enhet, och antalet',
    2,
    60,
    () => core.call('avvikelse.lista', { filter: { enheter } }),
    () => [page.all({ e: 'hagen', fran: 0 }), count.get({ e: 'hagen' })],
  );
  await compare(
    'nästa sida, utan antal',
    2,
    60,
    () => core.call('avvikelse.lista', { filter: { enheter }, offset: 200, rakna: false }),
    () => page.all({ e: 'hagen', fran: 200 }),
  );
  const found =
    read.prepare(`SELECT id, nummer, enhetId, lagrum, typ, undertyp, slag, skadaFysisk, raknedatum, handelsetid, status, substr(vadHande, 1, 120) FROM avvikelse
    WHERE rowid IN (SELECT rowid FROM avvikelseText WHERE avvikelseText MATCH @ord) ORDER BY raknedatum DESC, nummer DESC LIMIT 200`);
  const foundCount = read.prepare('SELECT count(*) FROM avvikelseText WHERE avvikelseText MATCH @ord');
  for (const [what, text, rounds] of [
    ['textsökning, ovanligt ord, och antalet', 'sällsynt', 60],
    ['textsökning, vanligt ord, och antalet', 'badrummet', 7],
  ] as const)
    await compare(
      what,
      2,
      rounds,
      () => core.call('avvikelse.lista', { filter: { text } }),
      () => [found.all({ ord: `"${text}"*` }), foundCount.get({ ord: `"${text}"*` })],
    );
  const period = halvar(2021, 1);
  const fold =
    read.prepare(`SELECT enhetId, substr(raknedatum, 1, 7), lagrum, typ, undertyp, slag, status, count(*) FROM avvikelse
    WHERE raknedatum BETWEEN @from AND @to GROUP BY 1, 2, 3, 4, 5, 6, 7`);
  await compare(
    'halvårets tal per enhet, månad och typ',
    2,
    15,
    () => countRader(asReadDb(read), period),
    () => fold.all({ ...period }),
  );
  read.close();
  raw.close();
  core.close();
  const alone = spawnSync(
    process.execPath,
    [new URL('karna.ts', import.meta.url).pathname, mapp, testNyckel],
    {
      encoding: 'utf8',
    },
  );
  if (alone.status !== 0) throw new Error(alone.stderr);
  const { fore, efter } = JSON.parse(alone.stdout) as { readonly fore: number; readonly efter: number };
  process.stdout.write(`kärnan i en egen process: ${efter} MB, varav Node självt ${fore} MB   mål < 150\n`);
  remove();
}

process.stdout.write(`Node ${process.versions.node}, ${cpus()[0]?.model ?? ''}, ${cpus().length} kärnor\n`);
process.stdout.write(`${''.padEnd(50)}${'Varsam'.padStart(13)}${'golv'.padStart(13)}${'kvot'.padStart(8)}\n`);
ensureBuilt();
const words = process.argv.slice(2);
const wanted = words.filter((word) => !word.startsWith('--')).map(Number);
for (const antal of wanted.length === 0 ? [100_000, 1_000_000] : wanted) await measure(antal);

const risker = new URL('risk.bench.ts', import.meta.url).pathname;
if (spawnSync(process.execPath, [risker], { stdio: 'inherit' }).status !== 0) process.exitCode = 1;

if (!words.includes('--utan-fonster')) {
  const times = await startTimes(7);
  const [app, bare] = [median(times.map((t) => t.app)), median(times.map((t) => t.bare))];
  process.stdout.write(
    `\nstart till första skärmen ${app.toFixed(0)} ms, ett tomt fönster ${bare.toFixed(0)} ms, kvot ${(app / bare).toFixed(2)}   mål ≤ 1,4\n`,
  );
  const { start, all } = bundleSizes();
  process.stdout.write(
    `fönstrets kod med gzip: ${start.toFixed(0)} kB till första skärmen, ${all.toFixed(0)} kB i allt   mål ≤ 500\n`,
  );
  const early = reportLibrariesAtStart();
  process.stdout.write(
    `rapportbibliotek som läses vid start: ${early.length === 0 ? 'inga' : early.join(', ')}\n\n`,
  );
  for (const part of ['rapport.bench.ts', 'delning.bench.ts']) {
    const { status } = spawnSync(process.execPath, [new URL(part, import.meta.url).pathname], {
      stdio: 'inherit',
    });
    process.exitCode = status === 0 ? process.exitCode : 1;
  }
}
