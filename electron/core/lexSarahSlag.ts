import { lexSarahRepo } from '../../db/lexSarahRepo.ts';
import type { LexSarah } from '../../shared/lexSarah/lexSarah.ts';
import type { LexSarahStegUppgift } from '../../shared/lexSarah/lexSarahApi.ts';
import { lexSarahArAvslutad, lexSarahStatus } from '../../shared/lexSarah/lexSarahStatus.ts';
import type { LexSarahStatus } from '../../shared/lexSarah/lexSarahStatus.ts';
import { lexSarahNasta } from '../../shared/lexSarah/lexSarahNasta.ts';
import { lexSarahSteg, serForbiChef } from '../../shared/lexSarah/lexSarahSteg.ts';
import type { LexSarahStegnamn } from '../../shared/lexSarah/lexSarahSteg.ts';
import { problem } from '../../shared/problem.ts';
import type { Problem } from '../../shared/problem.ts';
import { roller } from '../../shared/profil/profil.ts';
import type { Arendeslag } from './arendeslag.ts';
import type { QueryContext } from './context.ts';
import { lexAvslutar, lexEfter, utanNamn, utanNastaDag } from './lexGemensamt.ts';

/** What a step writes into the case. */
function efter(l: LexSarah, g: LexSarahStegUppgift): Partial<LexSarah> {
  switch (g.steg) {
    case 'kontrollfragor':
      return { kontrollfragor: utanNamn(g) };
    case 'ta-emot':
      return { kvittens: utanNamn(g) };
    case 'utse-utredare':
      return { utredare: [...l.utredare, utanNamn(g)] };
    case 'utred':
      return { utredning: g.utredning };
    case 'foresla':
      return { forslag: utanNamn(g) };
    case 'aterforvisa':
      return { forslag: null };
    case 'besluta':
      return { beslut: utanNamn(g), ...(l.anmalan === null ? {} : { status: 'anmald' }) };
    case 'anmal':
      return {
        anmalan: { ...utanNamn(g), utredningInsand: null },
        ...(l.status === 'beslutad' ? { status: 'anmald' } : {}),
      };
    case 'sand-utredning':
      return l.anmalan === null ? {} : { anmalan: { ...l.anmalan, utredningInsand: g.datum } };
    default:
      return lexEfter(l, g);
  }
}

function granskaSteg(l: LexSarah, g: LexSarahStegUppgift): Problem | null {
  switch (g.steg) {
    case 'utse-utredare':
      // FL (2017:900) 16 och 17 §§: den som är jävig får inte ta del i handläggningen.
      return g.jav === 'ja' ? problem('utredare-javig', {}, 'jav') : null;
    case 'anmal':
      return g.utredningBifogad && l.beslut === null
        ? problem('steg-kraver', {
            steg: lexSarahSteg.anmal.text,
            saknas: 'ett beslut innan utredningen bifogas',
          })
        : null;
    case 'folj-upp':
      return utanNastaDag(g, lexSarahSteg['folj-upp'].text);
    default:
      return null;
  }
}

/** What narrows a list to the reports that this role may read; the others it may only count. */
export const utanDolda = (c: QueryContext): { readonly forbiChef?: readonly string[] } =>
  serForbiChef.includes(c.grund.profil.roll) ? {} : { forbiChef: ['nej'] };

const doljs = (l: LexSarah, c: QueryContext): Problem | null => {
  const { roll } = c.grund.profil;
  return l.forbiChef && !serForbiChef.includes(roll)
    ? problem('bara-att-det-finns', { nummer: l.nummer, roll: roller[roll] })
    : null;
};

export const lexSarahSlag: Arendeslag<LexSarahStegnamn, LexSarahStatus, LexSarah, LexSarahStegUppgift> = {
  sak: 'lexSarah',
  vad: 'Lex Sarah-ärendet',
  repo: lexSarahRepo,
  tabell: lexSarahSteg,
  statusText: lexSarahStatus,
  efter,
  granskaSteg,
  avslutar: lexAvslutar,
  arAvslutad: lexSarahArAvslutad,
  nasta: lexSarahNasta,
  doljs,
};
