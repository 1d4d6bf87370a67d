import { lexMariaRepo } from '../../db/lexMariaRepo.ts';
import type { LexMaria } from '../../shared/lexMaria/lexMaria.ts';
import type { LexMariaStegUppgift } from '../../shared/lexMaria/lexMariaApi.ts';
import { lexMariaStatus } from '../../shared/lexMaria/lexMariaStatus.ts';
import type { LexMariaStatus } from '../../shared/lexMaria/lexMariaStatus.ts';
import { lexMariaSteg } from '../../shared/lexMaria/lexMariaSteg.ts';
import type { LexMariaStegnamn } from '../../shared/lexMaria/lexMariaSteg.ts';
import { problem } from '../../shared/problem.ts';
import type { Problem } from '../../shared/problem.ts';
import type { Arendeslag } from './arendeslag.ts';

/** What a step writes into the case. */
function efter(l: LexMaria, g: LexMariaStegUppgift): Partial<LexMaria> {
  switch (g.steg) {
    case 'starta': {
      const { steg: _steg, ...uppdrag } = g;
      return { uppdrag };
    }
    case 'utred':
      return { analys: g.analys };
    case 'informera':
      return { patientinformation: g.information };
    case 'mtp': {
      const { steg: _steg, ...mtpAnmalan } = g;
      return { mtpAnmalan };
    }
    case 'besluta': {
      const { steg: _steg, ...beslut } = g;
      return { beslut, ...(l.anmalan === null ? {} : { status: 'anmald' }) };
    }
    case 'avsla': {
      const { steg: _steg, ...avslag } = g;
      return { avslag };
    }
    case 'anmal': {
      const { steg: _steg, ...anmalan } = g;
      return { anmalan, ...(l.status === 'beslutad' ? { status: 'anmald' } : {}) };
    }
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

const granskaSteg = (_l: LexMaria, g: LexMariaStegUppgift): Problem | null =>
  g.steg === 'folj-upp' && g.genomforda !== 'ja' && g.nasta === null
    ? problem('steg-kraver', {
        steg: lexMariaSteg['folj-upp'].text,
        saknas: 'ett datum för nästa uppföljning',
      })
    : null;

export const lexMariaSlag: Arendeslag<LexMariaStegnamn, LexMariaStatus, LexMaria, LexMariaStegUppgift> = {
  sak: 'lexMaria',
  vad: 'Lex Maria-utredningen',
  repo: lexMariaRepo,
  tabell: lexMariaSteg,
  statusText: lexMariaStatus,
  efter,
  granskaSteg,
  avslutar: (g) => g.steg === 'folj-upp' && g.genomforda === 'ja',
};
