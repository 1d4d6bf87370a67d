import type { ApiInput, ApiName, ApiOutput } from '../../shared/api.ts';
import type { Roll } from '../../shared/profil/profil.ts';
import { helUtredning, lexMariaVag, lexSarahVag } from '../arenden.ts';
import type { RunningApp } from './harness.ts';

type Uppgifter = ApiInput<'avvikelse.registrera'>['uppgifter'];

/** The moment that the rich municipality is looked at: a Monday in the middle of its half-year's last month. */
export const rikKlocka = '2026-06-15T08:00:00.000Z';

const nattfall: readonly (readonly [dag: string, tid: string, plats: string, text: string])[] = [
  [
    '2026-05-18',
    '02:40',
    'badrum-toalett',
    'Hittades sittande på badrumsgolvet. Larmmattan var frånkopplad.',
  ],
  ['2026-05-22', '03:10', 'badrum-toalett', 'Halkade på vått golv på väg till toaletten.'],
  ['2026-05-27', '03:25', 'lagenhet-rum', 'Gled ur sängen när grinden var nere.'],
  ['2026-06-02', '02:15', 'lagenhet-rum', 'Reste sig utan rollator i mörker.'],
  ['2026-06-07', '03:50', 'badrum-toalett', 'Föll vid tröskeln till badrummet.'],
  ['2026-06-11', '04:05', 'korridor', 'Snubblade på mattkanten i korridoren.'],
];
const bemotande = ['2026-05-20', '2026-05-26', '2026-05-30', '2026-06-04', '2026-06-09'] as const;

/** Made-up events of half a year, so that lists, charts, signals and effects have something to show. */
function handelser(): readonly Uppgifter[] {
  const fall = nattfall.map(([datum, tid, plats, vadHande], i): Uppgifter => ({
    enhetId: 'hagen',
    lagrum: 'hsl',
    typ: 'fall',
    undertyp: i === 2 ? 'fall-mindre-skada' : 'fall-utan-skada',
    nar: { precision: 'exakt', datum, tid },
    upptackt: datum,
    vadHande,
    slag: i === 2 ? 'negativ-handelse' : 'tillbud',
    plats,
    skadaFysisk: i === 2 ? 'lindrig' : 'ingen',
    berord: { slag: 'person', pseudonym: i % 2 === 0 ? 'Brukare A' : 'Brukare B' },
    omedelbarAtgard: 'Hjälptes upp med lyft. Sjuksköterska kontaktad.',
  }));
  const ton = bemotande.map((datum): Uppgifter => ({
    enhetId: 'ekan',
    lagrum: 'lss',
    typ: 'bemotande',
    nar: { precision: 'ungefar', datum, tid: '17:00' },
    upptackt: datum,
    vadHande: 'Hård ton vid middagen. Flera vid bordet reagerade.',
    slag: 'negativ-handelse',
    skadaPsykisk: 'lindrig',
  }));
  const doser = Array.from({ length: 24 }, (_, i): Uppgifter => ({
    enhetId: i % 3 === 0 ? 'hagen' : i % 3 === 1 ? 'hemgarden' : 'ljung',
    lagrum: 'hsl',
    typ: 'lakemedel',
    undertyp: i % 4 === 0 ? 'lakemedel-utebliven-signering' : 'lakemedel-utebliven-dos',
    nar: {
      precision: 'exakt',
      datum: `2026-0${(i % 5) + 1}-${String(((i * 7) % 27) + 1).padStart(2, '0')}`,
      tid: i % 2 === 0 ? '08:00' : '20:00',
    },
    vadHande: 'Dosen låg kvar i dosetten vid nästa besök.',
    slag: 'tillbud',
    skadaFysisk: 'ingen',
  }));
  const tidigare = Array.from({ length: 14 }, (_, i): Uppgifter => ({
    enhetId: i % 2 === 0 ? 'hagen' : 'hemgarden',
    lagrum: 'hsl',
    typ: 'fall',
    undertyp: 'fall-utan-skada',
    nar: {
      precision: 'exakt',
      datum: `2026-0${(i % 3) + 1}-${String(i + 5).padStart(2, '0')}`,
      tid: `${String((i * 5) % 24).padStart(2, '0')}:30`,
    },
    vadHande: 'Gled av sängkanten vid uppresning.',
    slag: 'tillbud',
    skadaFysisk: 'ingen',
  }));
  return [...tidigare, ...fall, ...ton, ...doser];
}

export interface RikKommun {
  /** Open, with assessments, causes and two measures, one of which waits for its effect to be judged. */
  readonly arende: string;
  readonly samling: string;
  readonly klagomal: string;
  readonly extern: string;
  readonly lexSarah: string;
  readonly lexMaria: string;
}

/** Fills an open municipality with half a year of plausible work, all of it made up; gives what the screens open. */
export async function fyllKommun(app: RunningApp): Promise<RikKommun> {
  const ask = async <N extends ApiName>(name: N, input: ApiInput<N>): Promise<ApiOutput<N>> => {
    const result = await app.ask(name, input);
    if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.problem)}`);
    return result.value as ApiOutput<N>;
  };
  const bli = (roll: Roll) => ask('profil.andra', { profil: { roll, namn: 'Eva Ek', enheter: [] } });
  const saved = await ask('avvikelse.registreraFlera', { uppgifter: [...handelser()] });
  const idOf = (i: number): string => saved[i]?.id ?? '';

  const arende = idOf(2);
  await utredArende(ask, arende);
  const samling = await samlaFallen(
    ask,
    saved.slice(14, 20).map((s) => s.id),
  );

  await bli('sas');
  const klagomal = await skrivKlagomal(ask);
  const extern = await skrivExterna(ask);
  const lexSarah = await skrivLexSarah(ask);
  await bli('mas');
  const lexMaria = await skrivLexMaria(ask);
  await bli('enhetschef');
  await app.page.reload();
  return { arende, samling, klagomal, extern, lexSarah, lexMaria };
}

type Ask = <N extends ApiName>(name: N, input: ApiInput<N>) => Promise<ApiOutput<N>>;

async function utredArende(ask: Ask, id: string): Promise<void> {
  const bedomning = { sannolikhet: 3, allvarlighetsgrad: 2, deltagare: ['Enhetschef', 'Personal 1'] };
  await ask('avvikelse.bedom', { id, bedomning: { skede: 'preliminar', ...bedomning } });
  await ask('avvikelse.steg', { id, till: 'bedomd' });
  await ask('avvikelse.orsaker', {
    id,
    orsaker: [
      {
        omrade: 'omgivning',
        bakomliggande: ['rutin'],
        text: 'Nattlampan räcker inte från säng till badrum.',
      },
      { omrade: 'rutiner', bakomliggande: [], text: 'Ingen kontrollerar larmmattan efter städning.' },
    ],
  });
  await ask('avvikelse.bedom', {
    id,
    bedomning: {
      skede: 'slutlig',
      ...bedomning,
      motivering: 'Det händer på samma sätt flera gånger i månaden.',
    },
  });
  await ask('avvikelse.steg', { id, till: 'utredd' });
  const foresla = (text: string, omrade: string, klarSenast: string) =>
    ask('atgard.foresla', {
      sak: { slag: 'avvikelse', id },
      atgard: { omrade, text, ansvarig: 'Personal 1', klarSenast },
    });
  const lampor = await foresla('Nattbelysning från säng till badrum', 'omgivning', '2026-03-20');
  await foresla('Larmmattan kontrolleras på kvällsrundan', 'rutiner', '2026-06-30');
  await ask('atgard.status', { id: lampor.id, status: 'godkand' });
  await ask('atgard.status', { id: lampor.id, status: 'utford', utfordDatum: '2026-03-20' });
}

async function samlaFallen(ask: Ask, handelser: string[]): Promise<string> {
  const { id } = await ask('samlingsutredning.skapa', {
    rubrik: 'Fall på natten, Hagen, maj och juni',
    handelser,
  });
  await ask('samlingsutredning.orsaker', {
    id,
    orsaker: [
      { omrade: 'rutiner', bakomliggande: [], text: 'Nattillsynen ligger efter, inte före, toalettbesöken.' },
    ],
  });
  await ask('atgard.foresla', {
    sak: { slag: 'samlingsutredning', id },
    atgard: {
      omrade: 'rutiner',
      text: 'Toalettbesök erbjuds vid tillsynen klockan två',
      ansvarig: 'Personal 2',
      klarSenast: '2026-06-20',
    },
  });
  return id;
}

async function skrivKlagomal(ask: Ask): Promise<string> {
  const rader = [
    ['hagen', '2026-05-04', 'Maten är kall när den kommer till rummet.', 'annat'],
    ['ljung', '2026-05-19', 'Olika personal varje morgon, ingen vet hur jag vill ha det.', 'trygghet'],
    ['ljung', '2026-06-03', 'Besöket kom två timmar sent utan att någon ringde.', 'information'],
    ['ekan', '2026-06-08', 'Personalen pratar över huvudet på oss.', 'bemotande'],
    ['hemgarden', '2026-06-10', 'Tack för fin omsorg den sista tiden.', null],
  ] as const;
  const ids: string[] = [];
  for (const [enhetId, mottaget, beskrivning, galler] of rader) {
    const slag = galler === null ? 'berom' : 'klagomal';
    const { id } = await ask('klagomal.registrera', {
      uppgifter: { enhetId, mottaget, beskrivning, galler, slag, kanBesvaras: slag === 'klagomal' },
    });
    ids.push(id);
  }
  const [forst = '', andra = ''] = ids;
  for (const id of [forst, andra])
    await ask('klagomal.steg', { id, steg: { steg: 'bekrafta', datum: '2026-05-20' } });
  await ask('klagomal.steg', {
    id: forst,
    steg: { steg: 'utred', datum: '2026-05-22', text: 'Värmevagnen var trasig i två veckor.' },
  });
  await ask('klagomal.steg', {
    id: forst,
    steg: { steg: 'besvara', datum: '2026-05-25', satt: 'samtal', text: 'Vagnen är lagad.' },
  });
  return andra;
}

async function skrivExterna(ask: Ask): Promise<string> {
  const rader = [
    [
      'skickad',
      'Alingsås lasarett',
      '2026-04-14',
      'Läkemedelslistan saknades vid hemgång.',
      'lakemedelslistor',
    ],
    [
      'skickad',
      'Vårdcentralen Älven',
      '2026-05-11',
      'Ordinationen ändrades utan att vi fick veta.',
      'information',
    ],
    [
      'inkommen',
      'Alingsås lasarett',
      '2026-06-01',
      'Rapporten vid inläggning kom ett dygn sent.',
      'information',
    ],
  ] as const;
  const ids: string[] = [];
  for (const [riktning, motpart, datum, beskrivning, amne] of rader)
    ids.push(
      (
        await ask('extern.registrera', {
          uppgifter: { enhetId: 'hemgarden', riktning, motpart, datum, beskrivning, amne },
        })
      ).id,
    );
  const [forst = '', andra = ''] = ids;
  await ask('extern.steg', {
    id: forst,
    steg: { steg: 'svar', datum: '2026-05-08', text: 'Vi har tagit upp detta på APT.', nytta: null },
  });
  return andra;
}

async function skrivLexSarah(ask: Ask): Promise<string> {
  const rapport = {
    enhetId: 'hagen',
    lagrum: 'sol',
    handelsedatum: '2026-05-03',
    rapporterad: '2026-05-04',
    handelse: 'Larmet gick inte fram under natten och hjälpen dröjde två timmar.',
  } as const;
  const { id } = await ask('lexSarah.rapportera', { rapport });
  for (const steg of lexSarahVag('2026-05-20', 'missforhallande')) await ask('lexSarah.steg', { id, steg });
  const ny = await ask('lexSarah.rapportera', {
    rapport: {
      ...rapport,
      enhetId: 'ljung',
      handelsedatum: '2026-06-09',
      rapporterad: '2026-06-10',
      handelse: 'Två planerade kvällsbesök uteblev samma vecka.',
    },
  });
  for (const steg of lexSarahVag('2026-06-11', 'missforhallande').slice(0, 3))
    await ask('lexSarah.steg', { id: ny.id, steg });
  await ask('lexSarah.steg', { id: ny.id, steg: { steg: 'utred', utredning: helUtredning('2026-06-12') } });
  return ny.id;
}

async function skrivLexMaria(ask: Ask): Promise<string> {
  const { id } = await ask('lexMaria.registrera', {
    uppgifter: {
      enhetId: 'hemgarden',
      handelsedatum: '2026-05-12',
      handelse: 'Dubbel dos insulin gavs vid kvällsbesöket.',
    },
  });
  for (const steg of lexMariaVag('2026-06-01', 'kunde-allvarlig').slice(0, 2))
    await ask('lexMaria.steg', { id, steg });
  await ask('lexMaria.registrera', {
    uppgifter: {
      enhetId: 'hagen',
      handelsedatum: '2026-06-08',
      handelse: 'Fall med höftfraktur efter ändrad medicinering.',
    },
  });
  return id;
}
