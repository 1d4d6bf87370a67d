import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openProfile, createProfile } from '../electron/core/profile.ts';
import type { Core } from '../electron/core/core.ts';
import type { ApiInput, ApiName, ApiOutput } from '../shared/api.ts';
import { organisationAv } from '../shared/enhet/enhetsrad.ts';
import type { Organisation } from '../shared/enhet/enhet.ts';
import type { Policy } from '../shared/policy/policy.ts';
import { problemText } from '../shared/problem.ts';
import type { Roll } from '../shared/profil/profil.ts';
import { fixedClock } from '../shared/time/instant.ts';

export const testNyckel = 'ab'.repeat(32);

/** Nine units and three verksamheter, as a small municipality has them. */
export function testOrganisation(): Organisation {
  const org = organisationAv('Provkommun', [
    'Hagen',
    'Korttid:korttid',
    'Hemgården',
    'Tätort:hemtjanst',
    'Landsbygd:hemtjanst',
    'Ljung:hemtjanst',
    'LSS:lss',
    'Psykiatri:psykiatri',
    'Barn och unga:ifo',
  ]);
  if ('fel' in org) throw new Error(org.fel);
  return org;
}

export interface TestKommun {
  readonly mapp: string;
  readonly core: Core;
  /** Calls the core and gives the value; a refusal is an error with its sentence. */
  readonly ask: <N extends ApiName>(name: N, input: ApiInput<N>) => Promise<ApiOutput<N>>;
  readonly close: () => void;
}

/** A real profile in a folder of its own with a clock that stands at the given moment; removed by `close`. */
export function nyKommun(
  how: {
    readonly nu?: string;
    readonly roll?: Roll;
    readonly enheter?: readonly string[];
    readonly organisation?: Organisation;
    readonly policy?: Policy;
  } = {},
): TestKommun {
  const mapp = mkdtempSync(join(tmpdir(), 'varsam-test-'));
  const who = {
    mapp,
    keys: { given: testNyckel },
    clock: fixedClock(how.nu ?? '2026-06-15T08:00:00.000Z'),
    vem: 'testare',
    ...(how.policy === undefined ? {} : { policy: how.policy }),
  };
  const enheter = (how.enheter ?? []) as never[];
  const made = createProfile(who, how.organisation ?? testOrganisation(), {
    roll: how.roll ?? 'enhetschef',
    namn: 'Test',
    enheter,
  });
  if (!made.ok) throw new Error(problemText(made.problem));
  const opened = openProfile(who);
  if (!opened.ok) throw new Error(problemText(opened.problem));
  const core = opened.value;
  return {
    mapp,
    core,
    ask: async (name, input) => {
      const result = await core.call(name, input);
      if (!result.ok) throw new Error(`${result.problem.code}: ${problemText(result.problem)}`);
      return result.value;
    },
    close: () => {
      core.close();
      rmSync(mapp, { recursive: true, force: true });
    },
  };
}

/** The simplest avvikelse that can be registered; a test names only what it is about. */
export const nyAvvikelse = (
  andrat: Partial<ApiInput<'avvikelse.registrera'>['uppgifter']> = {},
): ApiInput<'avvikelse.registrera'>['uppgifter'] => ({
  enhetId: 'hagen',
  lagrum: 'hsl',
  typ: 'fall',
  nar: { precision: 'ungefar', datum: '2026-06-01' },
  vadHande: 'Halkade på våt matta',
  ...andrat,
});
