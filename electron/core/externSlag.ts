import { externRepo } from '../../db/externRepo.ts';
import type { Extern } from '../../shared/extern/extern.ts';
import type { ExternStegUppgift } from '../../shared/extern/externApi.ts';
import { externNasta } from '../../shared/extern/externNasta.ts';
import { externStatus, externSteg } from '../../shared/extern/externSteg.ts';
import type { ExternStatus, ExternStegnamn } from '../../shared/extern/externSteg.ts';
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
};
