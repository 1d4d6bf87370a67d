import type { ApiInput } from '../shared/api.ts';
import type { Utfall } from '../shared/lexSarah/utfall.ts';
import type { TestKommun } from './kommun.ts';

/** The simplest things that can be registered; a test names only what it is about. */
export const nyttKlagomal = (
  andrat: Partial<ApiInput<'klagomal.registrera'>['uppgifter']> = {},
): ApiInput<'klagomal.registrera'>['uppgifter'] => ({
  enhetId: 'hagen',
  mottaget: '2026-06-01',
  beskrivning: 'Maten är kall när den kommer',
  ...andrat,
});
export const nyExtern = (
  andrat: Partial<ApiInput<'extern.registrera'>['uppgifter']> = {},
): ApiInput<'extern.registrera'>['uppgifter'] => ({
  enhetId: 'hagen',
  riktning: 'skickad',
  motpart: 'Alingsås lasarett',
  datum: '2026-06-01',
  beskrivning: 'Läkemedelslistan saknades vid hemgång',
  ...andrat,
});
export const nyLexSarahRapport = (
  andrat: Partial<ApiInput<'lexSarah.rapportera'>['rapport']> = {},
): ApiInput<'lexSarah.rapportera'>['rapport'] => ({
  enhetId: 'hagen',
  lagrum: 'sol',
  handelsedatum: '2026-06-01',
  rapporterad: '2026-06-02',
  handelse: 'Larmet fungerade inte när brukaren skulle larma',
  ...andrat,
});
export const nyLexMaria = (
  andrat: Partial<ApiInput<'lexMaria.registrera'>['uppgifter']> = {},
): ApiInput<'lexMaria.registrera'>['uppgifter'] => ({
  enhetId: 'hagen',
  handelsedatum: '2026-06-01',
  handelse: 'Dubbel dos insulin gavs',
  ...andrat,
});

type LexSarahSteg = ApiInput<'lexSarah.steg'>['steg'];
type LexMariaSteg = ApiInput<'lexMaria.steg'>['steg'];

const underskrift = (datum: string) => ({ datum, namn: 'Utredare 1', titel: 'SAS' });

/** An investigation with an answer to every point. */
export const helUtredning = (datum: string) => ({
  hurUppmarksammat: 'Brukaren berättade',
  vadHande: 'Larmet gick inte fram',
  konsekvenser: 'Väntade två timmar på hjälp',
  narHande: `${datum} på kvällen`,
  orsaker: 'Rutin för provlarm saknades',
  hantForut: { svar: 'ja' as const, text: 'Rutinen följdes inte upp' },
  kanHandaIgen: { svar: 'ja' as const, text: 'Tills provlarm görs varje vecka' },
  atgarderVidtagna: 'Larmet är bytt',
  atgarderPlanerade: 'Provlarm varje vecka, enhetschef ansvarar',
  enskildInformerad: { svar: 'ja' as const, datum, avVem: 'Enhetschef', hur: 'Samtal' },
  narstaendeInformerad: { svar: 'nej' as const, varforInte: 'Brukaren ville inte' },
  iPersonakten: { svar: 'ja' as const },
  polisanmalan: { svar: 'nej' as const },
});

/** The steps of a lex Sarah case in order, all taken on the same day. */
export const lexSarahVag = (datum: string, utfall: Utfall): readonly LexSarahSteg[] => {
  const stallning = { utfall, motivering: 'Enligt utredningen', ...underskrift(datum) };
  return [
    { steg: 'kontrollfragor', egenVerksamhet: true, gallerInsats: true, agerade: true, datum },
    { steg: 'ta-emot', ...underskrift(datum) },
    { steg: 'utse-utredare', ...underskrift(datum), jav: 'nej' },
    { steg: 'utred', utredning: helUtredning(datum) },
    { steg: 'foresla', ...stallning },
    { steg: 'besluta', ...stallning },
  ];
};

/** The steps of a lex Maria investigation in order, all taken on the same day. */
export const lexMariaVag = (
  datum: string,
  vardskada: 'ingen' | 'vardskada' | 'kunde-allvarlig' | 'allvarlig',
): readonly LexMariaSteg[] => [
  { steg: 'starta', uppdragsgivare: 'MAS', team: ['Utredare 1'], metod: 'Händelseanalys', datum },
  {
    steg: 'utred',
    analys: {
      handelseforlopp: 'Dosen gavs två gånger',
      konsekvenser: 'Lågt blodsocker, övervakning en natt',
      orsaker: 'Signering gjordes i efterhand',
      bidragande: 'Ny personal på passet',
      liknande: 'Har hänt en gång förut',
      atgarder: 'Signering vid sängen',
      utvardering: 'Journalgranskning efter tre månader',
    },
  },
  {
    steg: 'informera',
    information: {
      till: 'patient',
      punkter: ['vadHant', 'atgarder', 'klagomal', 'patientnamnd', 'ivo', 'ersattning'],
      datum,
      avVem: 'MAS',
      iJournalen: true,
    },
  },
  { steg: 'besluta', vardskada, motivering: 'Enligt händelseanalysen', ...underskrift(datum) },
];

/** Reports a case and takes it through to its decision. Needs a role that may. */
export async function beslutadLexSarah(
  k: Pick<TestKommun, 'ask'>,
  rapport: ApiInput<'lexSarah.rapportera'>['rapport'],
  utfall: Utfall,
): Promise<{ id: string; nummer: string }> {
  const sak = await k.ask('lexSarah.rapportera', { rapport });
  for (const steg of lexSarahVag(rapport.rapporterad, utfall))
    await k.ask('lexSarah.steg', { id: sak.id, steg });
  return sak;
}
