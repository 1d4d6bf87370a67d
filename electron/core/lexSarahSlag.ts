import { lexSarahRepo } from '../../db/lexSarahRepo.ts';
import type { LexSarah } from '../../shared/lexSarah/lexSarah.ts';
import type { LexSarahStegUppgift } from '../../shared/lexSarah/lexSarahApi.ts';
import { lexSarahStatus } from '../../shared/lexSarah/lexSarahStatus.ts';
import type { LexSarahStatus } from '../../shared/lexSarah/lexSarahStatus.ts';
import { lexSarahSteg, serForbiChef } from '../../shared/lexSarah/lexSarahSteg.ts';
import type { LexSarahStegnamn } from '../../shared/lexSarah/lexSarahSteg.ts';
import { problem } from '../../shared/problem.ts';
import type { Problem } from '../../shared/problem.ts';
import { roller } from '../../shared/profil/profil.ts';
import type { Arendeslag } from './arendeslag.ts';
import type { QueryContext } from './context.ts';

/** What a step writes into the case. */
function efter(l: LexSarah, g: LexSarahStegUppgift): Partial<LexSarah> {
  switch (g.steg) {
    case 'kontrollfragor': {
      const { steg: _steg, ...svar } = g;
      return { kontrollfragor: svar };
    }
    case 'ta-emot':
      return { kvittens: { datum: g.datum, namn: g.namn, titel: g.titel } };
    case 'avsla': {
      const { steg: _steg, ...avslag } = g;
      return { avslag };
    }
    case 'utse-utredare': {
      const { steg: _steg, ...utredare } = g;
      return { utredare: [...l.utredare, utredare] };
    }
    case 'utred':
      return { utredning: g.utredning };
    case 'foresla': {
      const { steg: _steg, ...forslag } = g;
      return { forslag };
    }
    case 'aterforvisa':
      return { forslag: null };
    case 'besluta': {
      const { steg: _steg, ...beslut } = g;
      return { beslut, ...(l.anmalan === null ? {} : { status: 'anmald' }) };
    }
    case 'anmal': {
      const { steg: _steg, ...anmalan } = g;
      return {
        anmalan: { ...anmalan, utredningInsand: null },
        ...(l.status === 'beslutad' ? { status: 'anmald' } : {}),
      };
    }
    case 'sand-utredning':
      return l.anmalan === null ? {} : { anmalan: { ...l.anmalan, utredningInsand: g.datum } };
    case 'ivo-beslut': {
      const { steg: _steg, ...ivoBeslut } = g;
      return { ivoBeslut };
    }
    case 'folj-upp': {
      const { steg: _steg, ...uppfoljning } = g;
      return {
        uppfoljningar: [...l.uppfoljningar, uppfoljning],
        ...(g.genomforda === 'ja' ? { status: 'uppfoljd' } : {}),
      };
    }
    case 'tillagg':
      return { tillagg: [...l.tillagg, { text: g.text, datum: g.datum, namn: g.namn, titel: g.titel }] };
    case 'kort': {
      const { steg: _steg, ...kort } = g;
      return { kort };
    }
    case 'oppna':
      return { avslag: null };
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
      return g.genomforda !== 'ja' && g.nasta === null
        ? problem('steg-kraver', {
            steg: lexSarahSteg['folj-upp'].text,
            saknas: 'ett datum för nästa uppföljning',
          })
        : null;
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
  avslutar: (g) => g.steg === 'folj-upp' && g.genomforda === 'ja',
  doljs,
};
