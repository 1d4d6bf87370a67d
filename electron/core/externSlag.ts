import { externRepo } from '../../db/externRepo.ts';
import type { Extern } from '../../shared/extern/extern.ts';
import type { ExternStegUppgift } from '../../shared/extern/externApi.ts';
import { externNasta } from '../../shared/extern/externNasta.ts';
import { externStatus, externSteg } from '../../shared/extern/externSteg.ts';
import type { ExternStatus, ExternStegnamn } from '../../shared/extern/externSteg.ts';
import { problem } from '../../shared/problem.ts';
import type { Problem } from '../../shared/problem.ts';
import type { Arendeslag } from './arendeslag.ts';

/** What a step writes into the case. */
function efter(e: Extern, steg: ExternStegUppgift): Partial<Extern> {
  switch (steg.steg) {
    case 'paminn':
      return { paminnelser: [...e.paminnelser, { datum: steg.datum }] };
    case 'svar':
      return { svar: { datum: steg.datum, text: steg.text, nytta: steg.nytta } };
    case 'bedom-nytta':
      return e.svar === null ? {} : { svar: { ...e.svar, nytta: steg.nytta } };
    case 'avsluta':
    case 'oppna':
      return {};
  }
}

/** What nobody has answered is ended with a reason. */
const utanSvar = (e: Extern, steg: ExternStegUppgift): Problem | null =>
  steg.steg === 'avsluta' && e.svar === null && steg.skal === ''
    ? problem(
        'steg-kraver',
        { steg: externSteg.avsluta.text, saknas: 'ett svar, eller skälet till att den avslutas utan' },
        'skal',
      )
    : null;

/** External deviations as cases with steps. */
export const externSlag: Arendeslag<ExternStegnamn, ExternStatus, Extern, ExternStegUppgift> = {
  sak: 'extern',
  vad: 'Den externa avvikelsen',
  repo: externRepo,
  tabell: externSteg,
  statusText: externStatus,
  arAvslutad: (s) => s === 'avslutad',
  nasta: externNasta,
  efter,
  granskaSteg: utanSvar,
};
