/**
 * The risk register with 5 000 risks and 20 000 outcomes: what one interaction costs, beside SQLite reading or writing the
 * same rows and against the goal of 50 ms. Run by `npm run bench`, or by itself.
 */
import { join } from 'node:path';
import { asWriteDb } from '../../db/db.ts';
import { openConnection } from '../../db/open.ts';
import type { Connection } from '../../db/open.ts';
import { saveKontroll } from '../../db/planRepo.ts';
import { insertPoang, saveRisk } from '../../db/riskRepo.ts';
import { insertUtfall } from '../../db/utfallRepo.ts';
import { createProfile, openProfile } from '../../electron/core/profile.ts';
import { zKontroll } from '../../shared/internkontroll/kontroll.ts';
import { zRiskpoang, zRiskUppgifter } from '../../shared/internkontroll/risk.ts';
import { zUtfall } from '../../shared/internkontroll/utfall.ts';
import { fixedClock } from '../../shared/time/instant.ts';
import { newFolder, value } from '../databas.ts';
import { testNyckel, testOrganisation } from '../kommun.ts';

const RISKER = 5000;
const UTFALL_PER_KONTROLL = 4;
const GOAL_MS = 50;
const idOf = (slag: number, n: number): string =>
  `${String(slag).padStart(8, '0')}-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;
/** The same numbers in every run, spread evenly enough. */
const slump = (n: number, av: number): number => ((n * 2_654_435_761) >>> 7) % av;
const at = '2026-01-10T08:00:00.000Z';

function fyll(raw: Connection): void {
  const db = asWriteDb(raw);
  raw.transaction(() => {
    for (let n = 1; n <= RISKER; n += 1) {
      const id = idOf(1, n);
      saveRisk(
        db,
        id,
        zRiskUppgifter.parse({
          nr: n,
          risk: `Risk ${n} för försenade utredningar`,
          orsak: 'För få handläggare',
          konsekvens: 'Beslut dröjer',
          kvalitetsfaktor: `Faktor ${slump(n, 40)}`,
          agare: `Ägare ${slump(n, 60)}`,
        }),
      );
      for (const [i, niva] of (['inneboende', 'nuvarande', 'nuvarande'] as const).entries())
        insertPoang(
          db,
          id,
          zRiskpoang.parse({
            niva,
            matrisId: 'internkontroll-4',
            matrisVersion: 1,
            sannolikhet: 1 + slump(n + i, 4),
            allvarlighetsgrad: 1 + slump(n + 7 * i, 4),
            motivering: 'Bedömd i dialog',
            at,
            vem: 'bench',
          }),
        );
      const kontrollId = idOf(2, n);
      saveKontroll(
        db,
        zKontroll.parse({
          id: kontrollId,
          ar: 2026,
          namnd: 'Socialnämnden',
          riskId: id,
          kontrollmoment: `Kontroll ${n}`,
          manader: [2, 5, 9, 12],
        }),
      );
      for (let u = 0; u < UTFALL_PER_KONTROLL; u += 1)
        insertUtfall(
          db,
          zUtfall.parse({
            id: idOf(3, n * 10 + u),
            kontrollId,
            matdatum: `2026-0${u + 1}-10`,
            resultat: 'utan',
            varde: { slag: 'uppgift', text: 'Granskat' },
            at,
            vem: 'bench',
          }),
        );
    }
  })();
}

const median = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
const timed = async (work: () => unknown): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};
async function compare(
  what: string,
  ours: (i: number) => unknown,
  floor: (i: number) => unknown,
  between: (i: number) => unknown = () => undefined,
): Promise<void> {
  const [a, b]: [number[], number[]] = [[], []];
  for (let i = 0; i < 30; i += 1) {
    await between(i);
    a.push(await timed(() => ours(i)));
    b.push(await timed(() => floor(i)));
  }
  const [one, other] = [median(a), median(b)];
  const cells = [what.padEnd(50), `${one.toFixed(2)} ms`.padStart(13), `${other.toFixed(2)} ms`.padStart(13)];
  process.stdout.write(
    `${cells.join('')}${(one / other).toFixed(2).padStart(8)}   mål < ${GOAL_MS} ms  ${one < GOAL_MS ? 'klarat' : 'MISSAT'}\n`,
  );
}

const { folder, remove } = newFolder();
const mapp = join(folder, 'profil');
const who = {
  mapp,
  keys: { given: testNyckel },
  clock: fixedClock('2026-06-15T08:00:00.000Z'),
  vem: 'bench',
};
value(createProfile(who, testOrganisation(), { roll: 'kvalitetssamordnare', namn: '', enheter: [] }));
const raw = value(openConnection(join(mapp, 'varsam.db'), Buffer.from(testNyckel, 'hex')));
fyll(raw);
const core = value(openProfile(who));
const { antal } = raw.prepare('SELECT count(*) antal FROM utfall').get() as { antal: number };
process.stdout.write(`\n${RISKER} risker och ${antal} utfall\n`);

const page = raw.prepare('SELECT id, nr, uppgifter FROM risk ORDER BY nr LIMIT 100');
const everything = raw.prepare(
  'SELECT r.id, r.uppgifter, p.* FROM risk r JOIN riskpoang p ON p.riskId = r.id ORDER BY r.nr',
);
const byScore = raw.prepare(
  `SELECT r.id, r.uppgifter, max(p.ordning), p.sannolikhet, p.allvarlighetsgrad FROM risk r JOIN riskpoang p ON p.riskId = r.id
   WHERE p.niva = 'nuvarande' GROUP BY r.id ORDER BY p.sannolikhet * p.allvarlighetsgrad DESC LIMIT 100`,
);
const inCell = raw.prepare(
  `SELECT r.id, r.uppgifter, max(p.ordning), p.sannolikhet s, p.allvarlighetsgrad a FROM risk r JOIN riskpoang p ON p.riskId = r.id
   WHERE p.niva = 'nuvarande' GROUP BY r.id HAVING s = @s AND a = @a LIMIT 50`,
);
const one = [
  'risk WHERE id = @id',
  'riskpoang WHERE riskId = @id',
  `kontroll WHERE json_extract(uppgifter, '$.riskId') = @id`,
].map((from) => raw.prepare(`SELECT * FROM ${from}`));
const skatta = (i: number) =>
  core.call('risk.skatta', {
    id: idOf(1, 1 + (i % RISKER)),
    niva: 'nuvarande',
    poang: { sannolikhet: 1 + (i % 4), allvarlighetsgrad: 2 },
    motivering: 'Ny bedömning',
  });
const insert = raw.prepare(
  `INSERT INTO riskpoang SELECT @id, max(ordning) + 1, 'mal', 'internkontroll-4', 1, 1, 1, '', @at, 'golv' FROM riskpoang WHERE riskId = @id`,
);

const forst = await timed(() => core.call('risk.rader', {}));
process.stdout.write(
  `${'listan, första gången efter start'.padEnd(50)}${`${forst.toFixed(2)} ms`.padStart(13)}\n`,
);
await compare(
  'listan, första sidan',
  () => core.call('risk.rader', {}),
  () => page.all(),
);
await compare(
  'listan efter en ändring, allt läses om',
  () => core.call('risk.rader', {}),
  () => everything.all(),
  (i) => skatta(i),
);
await compare(
  'listan efter skattning, störst först',
  () => core.call('risk.rader', { sort: 'poang', fallande: true }),
  () => byScore.all(),
);
await compare(
  'sökning bland orden',
  (i) => core.call('risk.rader', { filter: { text: `ägare ${i}` }, sort: 'risk' }),
  () => page.all(),
);
await compare(
  'en ruta i matrisen filtrerar',
  (i) =>
    core.call('risk.rader', {
      filter: {
        ruta: {
          matrisId: 'internkontroll-4',
          niva: 'nuvarande',
          sannolikhet: 1 + (i % 4),
          allvarlighetsgrad: 2,
        },
      },
      antal: 50,
    }),
  (i) => inCell.all({ s: 1 + (i % 4), a: 2 }),
);
await compare(
  'matrisens alla märken',
  () => core.call('risk.marken', { matrisId: 'internkontroll-4', niva: 'nuvarande' }),
  () => byScore.all(),
);
await compare(
  'öppna en risk',
  (i) => core.call('risk.visa', { id: idOf(1, 100 + i) }),
  (i) => one.map((s) => s.all({ id: idOf(1, 100 + i) })),
);
await compare('skatta, sparad på disk', skatta, (i) => insert.run({ id: idOf(1, 2000 + i), at }));
core.close();
raw.close();
remove();
