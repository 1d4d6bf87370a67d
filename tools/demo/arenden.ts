import type { ApiInput } from '../../shared/api.ts';
import type { Roll } from '../../shared/profil/profil.ts';
import { toAsciiId } from '../../shared/text/ascii.ts';
import type { Facit } from './facit.ts';
import type { Ask } from './ladda.ts';

type Klagomal = ApiInput<'klagomal.registreraFlera'>['uppgifter'][number];
type Extern = ApiInput<'extern.registreraFlera'>['uppgifter'][number];

const many = <T>(n: number, of: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => of(i));
const dag = (month: number, day: number): string =>
  `2021-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
const roll = (ask: Ask, r: Roll): Promise<unknown> =>
  ask('profil.andra', { profil: { roll: r, namn: 'Demo', enheter: [] } });

/** What people complain about, with the theme that lets them be read together with the avvikelser. */
const klagomalen = [
  {
    tema: 'insats',
    galler: 'tillganglighet',
    beskrivning: 'Hemtjänsten kom flera timmar senare än planerat.',
  },
  { tema: 'bemotande', galler: 'bemotande', beskrivning: 'Personalen svarade kort och gick utan att fråga.' },
  {
    tema: 'sol-information',
    galler: 'information',
    beskrivning: 'Anhörig fick inte veta att rutinen ändrats.',
  },
  { tema: 'rattssakerhet', galler: 'delaktighet', beskrivning: 'Beslutet kom utan att den enskilde hörts.' },
  { tema: 'dokumentation', galler: 'trygghet', beskrivning: 'Det som sagts på mötet står inte i journalen.' },
] as const;

/** Eleven complaints: five to vård och omsorg, one direct and five through IVO to individ- och familjeomsorgen. */
function klagomal(): Klagomal[] {
  const one = (enhetId: string, i: number, kanal: NonNullable<Klagomal['kanal']>): Klagomal => ({
    enhetId,
    lagrum: 'sol',
    slag: 'klagomal',
    kanal,
    mottaget: dag((i % 6) + 1, 5 + i),
    ...(klagomalen[i % klagomalen.length] ?? klagomalen[0]),
  });
  const vo = ['hagen', 'hemgarden', 'tatort', 'korttid', 'landsbygd'];
  return [
    ...vo.map((enhetId, i) => one(enhetId, i, 'direkt')),
    one('barn-och-unga', 5, 'direkt'),
    ...many(5, (i) => one('barn-och-unga', 6 + i, 'via-ivo')),
  ];
}

function externa({ externa: e }: Facit): Extern[] {
  return [
    ...e.skickade.flatMap(({ motpart, antal }) =>
      many(antal, (i): Extern => ({
        enhetId: 'hemgarden',
        riktning: 'skickad',
        motpart,
        datum: dag((i % 6) + 1, 10 + i),
        amne: 'lakemedelslistor',
        beskrivning: 'Läkemedelslistan saknades vid utskrivning.',
      })),
    ),
    ...many(e.inkomna.antal, (i): Extern => ({
      enhetId: 'tatort',
      riktning: 'inkommen',
      motpart: e.skickade[i % 2]?.motpart ?? 'Region',
      datum: dag((i % 6) + 1, 12 + i),
      ...(inkomnaAmnen[i % inkomnaAmnen.length] ?? inkomnaAmnen[0]),
    })),
  ];
}

/** What the report says that those which came in were about. */
const inkomnaAmnen = [
  { amne: 'information', beskrivning: 'Information om hemgång nådde inte fram.' },
  { amne: 'lakemedelslistor', beskrivning: 'Läkemedelslistan som följde med var gammal.' },
  { amne: 'bemotande', beskrivning: 'Personalen upplevdes som avvisande vid överlämningen.' },
] as const;

/** The municipality's list of caregivers, so that its reports can name them. */
async function motparter(ask: Ask, facit: Facit): Promise<void> {
  const { kodverk } = await ask('profil.lage', {});
  const koder = facit.externa.skickade.map(({ motpart }) => ({ kod: toAsciiId(motpart), text: motpart }));
  await ask('kodverk.andra', {
    kodverk: {
      ...kodverk,
      listor: [
        ...kodverk.listor.filter((l) => l.namn !== 'motpart'),
        { namn: 'motpart', text: 'Andra vårdgivare', koder },
      ],
    },
  });
}

const platser: ReadonlyMap<
  string,
  { readonly enhetId: string; readonly lagrum: 'sol' | 'lss'; readonly tema: string }
> = new Map([
  ['LSS', { enhetId: 'lss', lagrum: 'lss', tema: 'fall' }],
  ['Hemtjänst', { enhetId: 'tatort', lagrum: 'sol', tema: 'miljo' }],
  ['Hemgården', { enhetId: 'hemgarden', lagrum: 'sol', tema: 'omsorg' }],
]);

async function lexSarah(ask: Ask, facit: Facit): Promise<void> {
  for (const [i, fall] of facit.lexSarah2021.entries()) {
    const datum = dag(i + 2, 10);
    const sign = { datum, namn: 'Utredare 1', titel: 'SAS' };
    const stallning = {
      utfall: fall.anmald ? ('allvarligt' as const) : ('missforhallande' as const),
      motivering: 'Enligt utredningen.',
      ...sign,
    };
    const { id } = await ask('lexSarah.rapportera', {
      rapport: {
        ...(platser.get(fall.verksamhet) ?? { enhetId: 'hagen', lagrum: 'sol' }),
        handelsedatum: datum,
        rapporterad: datum,
        handelse: fall.handelse,
      },
    });
    const steg: readonly ApiInput<'lexSarah.steg'>['steg'][] = [
      { steg: 'kontrollfragor', egenVerksamhet: true, gallerInsats: true, agerade: true, datum },
      { steg: 'ta-emot', ...sign },
      { steg: 'utse-utredare', ...sign, jav: 'nej' },
      {
        steg: 'utred',
        utredning: {
          hurUppmarksammat: 'Medarbetare rapporterade.',
          vadHande: fall.handelse,
          konsekvenser: 'Beskrivs i utredningen.',
          narHande: datum,
          orsaker: 'Rutin saknades eller följdes inte.',
          hantForut: { svar: 'nej', text: '' },
          kanHandaIgen: { svar: 'ja', text: 'Tills åtgärderna är genomförda.' },
          atgarderVidtagna: fall.atgarder.join('. '),
          atgarderPlanerade: 'Uppföljning efter tre månader.',
          enskildInformerad: { svar: 'ja', datum, avVem: 'Enhetschef', hur: 'Samtal' },
          narstaendeInformerad: { svar: 'ja', datum, avVem: 'Enhetschef', hur: 'Samtal' },
          iPersonakten: { svar: 'ja' },
          polisanmalan: { svar: 'nej' },
        },
      },
      { steg: 'foresla', ...stallning },
      { steg: 'besluta', ...stallning },
      ...(fall.anmald ? [{ steg: 'anmal' as const, datum, av: 'SAS', utredningBifogad: true }] : []),
      {
        steg: 'kort',
        verksamhet: fall.verksamhet,
        handelse: fall.handelse,
        atgarder: [...fall.atgarder],
        ...sign,
      },
    ];
    for (const s of steg) await ask('lexSarah.steg', { id, steg: s });
  }
}

async function lexMaria(ask: Ask, facit: Facit): Promise<void> {
  for (let i = 0; i < facit.hsl.lexMaria.utredningar; i += 1) {
    const datum = dag(2 + 3 * i, 15);
    const { id } = await ask('lexMaria.registrera', {
      uppgifter: {
        enhetId: 'hagen',
        handelsedatum: datum,
        handelse: 'Läkemedel gavs i dubbel dos.',
        tema: 'lakemedel',
      },
    });
    const steg: readonly ApiInput<'lexMaria.steg'>['steg'][] = [
      { steg: 'starta', uppdragsgivare: 'MAS', team: ['Utredare 1'], metod: 'Händelseanalys', datum },
      {
        steg: 'utred',
        analys: {
          handelseforlopp: 'Dosen gavs två gånger.',
          konsekvenser: 'Övervakning ett dygn.',
          orsaker: 'Signering gjordes i efterhand.',
          bidragande: 'Ny personal på passet.',
          liknande: 'Har hänt en gång förut.',
          atgarder: 'Signering vid sängen.',
          utvardering: 'Granskning efter tre månader.',
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
      {
        steg: 'besluta',
        vardskada: 'vardskada',
        motivering: 'Enligt händelseanalysen.',
        datum,
        namn: 'MAS 1',
        titel: 'MAS',
      },
    ];
    for (const s of steg) await ask('lexMaria.steg', { id, steg: s });
  }
}

/** The cases of the facit beside the avvikelser: complaints, external deviations, lex Sarah and lex Maria. */
export async function laddaArenden(ask: Ask, facit: Facit): Promise<void> {
  await motparter(ask, facit);
  await ask('klagomal.registreraFlera', { uppgifter: klagomal() });
  await ask('extern.registreraFlera', { uppgifter: externa(facit) });
  await lexSarah(ask, facit);
  await roll(ask, 'mas');
  await lexMaria(ask, facit);
  await roll(ask, 'sas');
}
