import { zAvvikelse } from '../shared/avvikelse/avvikelse.ts';
import type { Avvikelse } from '../shared/avvikelse/avvikelse.ts';
import type { Arende, Forlopp } from '../shared/avvikelse/forlopp.ts';
import { zAtgard } from '../shared/atgard/atgard.ts';
import type { Atgard } from '../shared/atgard/atgard.ts';
import { zBedomning } from '../shared/bedomning/bedomning.ts';
import { zExtern } from '../shared/extern/extern.ts';
import type { Extern } from '../shared/extern/extern.ts';
import { zKlagomal } from '../shared/klagomal/klagomal.ts';
import type { Klagomal } from '../shared/klagomal/klagomal.ts';
import { zLexMaria } from '../shared/lexMaria/lexMaria.ts';
import type { LexMaria } from '../shared/lexMaria/lexMaria.ts';
import { zLexSarah } from '../shared/lexSarah/lexSarah.ts';
import type { LexSarah } from '../shared/lexSarah/lexSarah.ts';
import { localDate } from '../shared/time/localDate.ts';
import { nyAvvikelse } from './kommun.ts';
import { nyExtern, nyLexMaria, nyLexSarahRapport, nyttKlagomal } from './arenden.ts';

/** Whole cases as they lie in the database, with nothing to find fault with. A test names only what it is about. */
export const fallId = '11111111-1111-4111-8111-111111111111';
const at = '2026-06-01T08:00:00.000Z';
const registrerat = { id: fallId, registreradAt: at, registreradAv: 'testare', andradAt: at };

export const avvikelsefall = (
  andrat: Partial<Record<keyof Avvikelse, unknown>> = {},
  mer: {
    readonly forlopp?: Partial<Forlopp>;
    readonly grad?: number;
    readonly atgarder?: readonly Atgard[];
  } = {},
): Arende => ({
  avvikelse: zAvvikelse.parse({
    ...nyAvvikelse(),
    ...registrerat,
    nummer: 'HAGEN-2026-001',
    status: 'registrerad',
    upptackt: '2026-06-01',
    raknedatum: '2026-06-01',
    kodverkVersion: 1,
    ...andrat,
  }),
  forlopp: {
    lexSarahSvar: null,
    lexSarahSkal: '',
    ingenAtgardSkal: '',
    aterkoppladDatum: null,
    masDatum: null,
    masVem: '',
    dubblettAv: null,
    skal: '',
    statusSedan: localDate('2026-06-01'),
    ...mer.forlopp,
  },
  bedomningar:
    mer.grad === undefined
      ? []
      : [
          zBedomning.parse({
            skede: 'preliminar',
            sannolikhet: 2,
            allvarlighetsgrad: mer.grad,
            id: fallId,
            matrisId: 'patientsakerhet',
            matrisVersion: 1,
            at,
            vem: 'testare',
          }),
        ],
  orsaker: [],
  atgarder: mer.atgarder ?? [],
});

export const atgardsfall = (andrat: Partial<Record<keyof Atgard, unknown>> = {}): Atgard =>
  zAtgard.parse({
    id: fallId,
    sak: { slag: 'avvikelse', id: fallId },
    omrade: 'rutiner',
    text: 'Ny rutin',
    ansvarig: 'Chef 1',
    klarSenast: '2026-12-01',
    status: 'godkand',
    utfordDatum: null,
    effekt: null,
    effektText: '',
    effektDatum: null,
    bedomsDatum: null,
    skapadAt: at,
    ...andrat,
  });

export const lexSarahFall = (andrat: Partial<Record<keyof LexSarah, unknown>> = {}): LexSarah =>
  zLexSarah.parse({
    ...nyLexSarahRapport({ rapporterad: '2026-06-15' }),
    ...registrerat,
    nummer: 'LS-2026-001',
    status: 'rapporterad',
    kontrollfragor: null,
    kvittens: null,
    avslag: null,
    utredare: [],
    utredning: null,
    forslag: null,
    beslut: null,
    anmalan: null,
    ivoBeslut: null,
    uppfoljningar: [],
    tillagg: [],
    kort: null,
    ...andrat,
  });

export const lexMariaFall = (andrat: Partial<Record<keyof LexMaria, unknown>> = {}): LexMaria =>
  zLexMaria.parse({
    ...nyLexMaria(),
    ...registrerat,
    nummer: 'LM-2026-001',
    status: 'registrerad',
    uppdrag: null,
    analys: null,
    patientinformation: null,
    mtpAnmalan: null,
    beslut: null,
    avslag: null,
    anmalan: null,
    ivoBeslut: null,
    uppfoljningar: [],
    tillagg: [],
    kort: null,
    ...andrat,
  });

export const klagomalsfall = (andrat: Partial<Record<keyof Klagomal, unknown>> = {}): Klagomal =>
  zKlagomal.parse({
    ...nyttKlagomal({ mottaget: '2026-06-12' }),
    ...registrerat,
    nummer: 'K-2026-001',
    status: 'mottagen',
    bekraftat: null,
    utredning: null,
    svar: null,
    avslut: null,
    ...andrat,
  });

export const externfall = (andrat: Partial<Record<keyof Extern, unknown>> = {}): Extern =>
  zExtern.parse({
    ...nyExtern(),
    ...registrerat,
    nummer: 'E-2026-001',
    status: 'vantar-pa-svar',
    paminnelser: [],
    svar: null,
    ...andrat,
  });
