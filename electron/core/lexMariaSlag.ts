import { lexMariaRepo } from '../../db/lexMariaRepo.ts';
import type { LexMaria } from '../../shared/lexMaria/lexMaria.ts';
import type { LexMariaStegUppgift } from '../../shared/lexMaria/lexMariaApi.ts';
import { lexMariaArAvslutad, lexMariaStatus } from '../../shared/lexMaria/lexMariaStatus.ts';
import type { LexMariaStatus } from '../../shared/lexMaria/lexMariaStatus.ts';
import { lexMariaNasta } from '../../shared/lexMaria/lexMariaNasta.ts';
import { lexMariaSteg } from '../../shared/lexMaria/lexMariaSteg.ts';
import type { LexMariaStegnamn } from '../../shared/lexMaria/lexMariaSteg.ts';
import type { Problem } from '../../shared/problem.ts';
import type { Arendeslag } from './arendeslag.ts';
import { lexAvslutar, lexEfter, utanNamn, utanNastaDag } from './lexGemensamt.ts';

/** What a step writes into the case. */
function efter(l: LexMaria, g: LexMariaStegUppgift): Partial<LexMaria> {
  switch (g.steg) {
    case 'starta':
      return { uppdrag: utanNamn(g) };
    case 'utred':
      return { analys: g.analys };
    case 'informera':
      return { patientinformation: g.information };
    case 'mtp':
      return { mtpAnmalan: utanNamn(g) };
    case 'besluta':
      return { beslut: utanNamn(g), ...(l.anmalan === null ? {} : { status: 'anmald' }) };
    case 'anmal':
      return { anmalan: utanNamn(g), ...(l.status === 'beslutad' ? { status: 'anmald' } : {}) };
    default:
      return lexEfter(l, g);
  }
}

const granskaSteg = (_l: LexMaria, g: LexMariaStegUppgift): Problem | null =>
  g.steg === 'folj-upp' ? utanNastaDag(g, lexMariaSteg['folj-upp'].text) : null;

export const lexMariaSlag: Arendeslag<LexMariaStegnamn, LexMariaStatus, LexMaria, LexMariaStegUppgift> = {
  sak: 'lexMaria',
  vad: 'Lex Maria-utredningen',
  repo: lexMariaRepo,
  tabell: lexMariaSteg,
  statusText: lexMariaStatus,
  efter,
  granskaSteg,
  avslutar: lexAvslutar,
  arAvslutad: lexMariaArAvslutad,
  nasta: lexMariaNasta,
};
