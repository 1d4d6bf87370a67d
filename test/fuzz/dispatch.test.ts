import { afterAll, beforeAll, expect, test } from 'vitest';
import { sample } from 'fast-check';
import { createProfile, openProfile } from '../../electron/core/profile.ts';
import type { Core } from '../../electron/core/core.ts';
import { openConnection } from '../../db/open.ts';
import type { Connection } from '../../db/open.ts';
import { arbeteAv, far } from '../../shared/behorighet/behorighet.ts';
import { api } from '../../shared/api.ts';
import type { ApiName } from '../../shared/api.ts';
import type { AnyEntry } from '../../shared/contract.ts';
import { problemCodes, problemText } from '../../shared/problem.ts';
import { roller } from '../../shared/profil/profil.ts';
import type { Roll } from '../../shared/profil/profil.ts';
import { fixedClock } from '../../shared/time/instant.ts';
import { join } from 'node:path';
import { newFolder, value } from '../databas.ts';
import { nyAvvikelse, testNyckel, testOrganisation } from '../kommun.ts';
import { accepted } from './schemaArbitrary.ts';
import { mutated } from './nasty.ts';

const seed = Number(process.env['VARSAM_FRO'] ?? 7);
const { folder, remove } = newFolder();
const back = process.cwd();
const names = Object.keys(api) as ApiName[];
const entryOf = (name: ApiName): AnyEntry => api[name];
const mayAsk = (name: ApiName): Roll | undefined =>
  (Object.keys(roller) as Roll[]).find((r) => {
    const arbete = arbeteAv(name);
    return arbete !== undefined && far(r, arbete);
  });

interface Place {
  readonly core: Core;
  /** A connection of its own, which sees whether anything was committed. */
  readonly watch: Connection;
}
const places = new Map<Roll, Place>();
const mistakes: string[] = [];

beforeAll(async () => {
  // Questions that write files get names without folders; those land here.
  process.chdir(folder);
  for (const roll of new Set(names.flatMap((n) => mayAsk(n) ?? []))) {
    const mapp = join(folder, roll);
    const who = {
      mapp,
      keys: { given: testNyckel },
      clock: fixedClock('2026-06-15T08:00:00.000Z'),
      vem: 'testare',
    };
    value(createProfile(who, testOrganisation(), { roll, namn: '', enheter: [] }));
    const core = value(openProfile(who));
    for (let i = 0; i < 5; i += 1) await core.call('avvikelse.registrera', { uppgifter: nyAvvikelse() });
    const key = Buffer.from(testNyckel, 'hex');
    places.set(roll, {
      core,
      watch: value(openConnection(join(mapp, 'varsam.db'), key, { readonly: true })),
    });
  }
});
afterAll(() => {
  for (const { core, watch } of places.values()) {
    watch.close();
    core.close();
  }
  process.chdir(back);
  remove();
});

/** Long work reads and writes files: fewer cases, and no text may name a place outside the folder. */
const tame = (input: unknown): unknown =>
  typeof input === 'string'
    ? input.replaceAll(/[/\\]|\.\./g, '_')
    : Array.isArray(input)
      ? input.map(tame)
      : typeof input === 'object' && input !== null && Object.getPrototypeOf(input) === Object.prototype
        ? Object.fromEntries(
            Object.entries(input)
              .slice(0, 50)
              .map(([k, v]) => [k, typeof v === 'string' ? tame(v) : v]),
          )
        : input;

const ordinary = names.filter((n) => entryOf(n).kind !== 'job');
const perOrdinary = Math.ceil(21_000 / ordinary.length);
const totals = { cases: 0, accepted: 0, refused: 0 };

test.each(names)(
  '%s answers or refuses with a code and a sentence, and a refused command writes nothing',
  async (name) => {
    const roll = mayAsk(name);
    if (roll === undefined) throw new Error(`Ingen roll får ställa ${name}`);
    const { core, watch } = places.get(roll) ?? ({} as never);
    const { kind, input: schema } = entryOf(name);
    const isJob = kind === 'job';
    const inputs = sample(mutated(accepted(schema)), { numRuns: isJob ? 25 : perOrdinary, seed });
    for (const raw of inputs) {
      const input = isJob ? tame(raw) : raw;
      const before = watch.pragma('data_version', { simple: true });
      const result = await core.dispatch(name, input);
      totals.cases += 1;
      if (result.ok) {
        totals.accepted += 1;
        continue;
      }
      totals.refused += 1;
      const { code } = result.problem;
      if (code === 'internt-fel' || !problemCodes.includes(code))
        mistakes.push(`${name}: ${code} ${describeInput(input)}`);
      if (!/^[A-ZÅÄÖ”].*[.]$/su.test(problemText(result.problem)))
        mistakes.push(`${name}: ${problemText(result.problem)}`);
      if (!isJob && watch.pragma('data_version', { simple: true }) !== before)
        mistakes.push(`${name}: skrev trots ${code}`);
    }
    expect([...new Set(mistakes.splice(0))].slice(0, 3)).toStrictEqual([]);
  },
);

function describeInput(input: unknown): string {
  try {
    return (JSON.stringify(input) ?? String(input)).slice(0, 300);
  } catch (error) {
    return String(error);
  }
}

test.each([
  '',
  'finns.inte',
  '__proto__',
  'constructor',
  'toString',
  'avvikelse.lista\0',
  'x'.repeat(100_000),
])('the question %j is not known', async (name) => {
  const [place] = places.values();
  expect(await place?.core.dispatch(name, {})).toMatchObject({ ok: false, problem: { code: 'okand-fraga' } });
});

test('at least twenty thousand cases were tried, and many came past the door', () => {
  expect(totals.cases).toBeGreaterThanOrEqual(20_000);
  expect(totals.accepted).toBeGreaterThan(1000);
  expect(totals.refused).toBeGreaterThan(5000);
});
