import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createProfile, openProfile } from '../../electron/core/profile.ts';
import type { Core } from '../../electron/core/core.ts';
import { problemText } from '../../shared/problem.ts';
import { fixedClock } from '../../shared/time/instant.ts';
import { facitOrganisation } from '../../tools/demo/facit.ts';
import type { Ask } from '../../tools/demo/ladda.ts';

/** A profile with the facit's organisation, the day the report was written. */
export function facitProfil(): { mapp: string; core: Core; ask: Ask; close: () => void } {
  const mapp = mkdtempSync(join(tmpdir(), 'varsam-rapport-'));
  const who = {
    mapp: join(mapp, 'profil'),
    keys: { given: 'cd'.repeat(32) },
    clock: fixedClock('2021-09-06T08:00:00.000Z'),
    vem: 'testare',
  };
  const made = createProfile(who, facitOrganisation(), { roll: 'sas', namn: 'Test', enheter: [] });
  if (!made.ok) throw new Error(problemText(made.problem));
  const opened = openProfile(who);
  if (!opened.ok) throw new Error(problemText(opened.problem));
  const core = opened.value;
  return {
    mapp,
    core,
    ask: async (name, input) => {
      const result = await core.call(name, input);
      if (!result.ok) throw new Error(problemText(result.problem));
      return result.value;
    },
    close: () => {
      core.close();
      rmSync(mapp, { recursive: true, force: true });
    },
  };
}
