import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createProfile, openProfile } from '../../electron/core/profile.ts';
import type { Core } from '../../electron/core/core.ts';
import { problemText } from '../../shared/problem.ts';
import type { Roll } from '../../shared/profil/profil.ts';
import { fixedClock } from '../../shared/time/instant.ts';
import { facitOrganisation } from '../../tools/demo/facit.ts';
import type { Ask } from '../../tools/demo/ladda.ts';

interface FacitProfil {
  readonly mapp: string;
  readonly core: Core;
  readonly ask: Ask;
  /** Closes the program and opens it again at another time. */
  readonly senare: (nu: string) => FacitProfil;
  readonly close: () => void;
}

const keys = { given: 'cd'.repeat(32) };

function oppna(mapp: string, nu: string): FacitProfil {
  const opened = openProfile({ mapp: join(mapp, 'profil'), keys, clock: fixedClock(nu), vem: 'testare' });
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
    senare: (later) => {
      core.close();
      return oppna(mapp, later);
    },
    close: () => {
      core.close();
      rmSync(mapp, { recursive: true, force: true });
    },
  };
}

/** A profile with the facit's organisation, the day the report was written unless another is given. */
export function facitProfil(nu = '2021-09-06T08:00:00.000Z', roll: Roll = 'sas'): FacitProfil {
  const mapp = mkdtempSync(join(tmpdir(), 'varsam-rapport-'));
  const who = { mapp: join(mapp, 'profil'), keys, clock: fixedClock(nu), vem: 'testare' };
  const made = createProfile(who, facitOrganisation(), { roll, namn: 'Test', enheter: [] });
  if (!made.ok) throw new Error(problemText(made.problem));
  return oppna(mapp, nu);
}
