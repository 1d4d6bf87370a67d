import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  beslutadLexSarah,
  lexMariaVag,
  nyExtern,
  nyLexMaria,
  nyLexSarahRapport,
  nyttKlagomal,
} from '../arenden.ts';
import { nyKommun } from '../kommun.ts';
import type { TestKommun } from '../kommun.ts';
import facit from './herrljunga-halvar-2021.json' with { type: 'json' };

let k: TestKommun;
beforeAll(() => {
  k = nyKommun({ nu: '2021-09-06T08:00:00.000Z', roll: 'sas' });
});
afterAll(() => k.close());
const period = { from: '2021-01-01', to: '2021-06-30' };

test('de tre lex Sarah-ärendena går in genom kontraktet och kommer ut som tabellens rader', async () => {
  const platser = [
    { enhetId: 'lss', lagrum: 'lss' },
    { enhetId: null, verksamhetId: 'vard-och-omsorg', lagrum: 'sol' },
    { enhetId: 'hemgarden', lagrum: 'sol' },
  ] as const;
  for (const [i, rad] of facit.lexSarah2021.entries()) {
    const datum = `2021-0${i + 2}-10`;
    const plats = platser[i];
    const utfall = rad.anmald ? 'allvarligt' : 'missforhallande';
    const { id } = await beslutadLexSarah(
      k,
      nyLexSarahRapport({ ...plats, handelsedatum: datum, rapporterad: datum, handelse: rad.handelse }),
      utfall,
    );
    if (rad.anmald)
      await k.ask('lexSarah.steg', { id, steg: { steg: 'anmal', datum, av: 'SAS', utredningBifogad: true } });
    const { verksamhet, handelse, atgarder } = rad;
    await k.ask('lexSarah.steg', {
      id,
      steg: { steg: 'kort', verksamhet, handelse, atgarder, datum, namn: 'SAS 1', titel: 'SAS' },
    });
  }
  const { rader } = await k.ask('lexSarah.lista', { filter: period });
  const tabell = rader
    .toReversed()
    .map((r) =>
      r.dold
        ? null
        : { anmald: r.anmald === 'ja', verksamhet: r.verksamhet, handelse: r.handelse, atgarder: r.atgarder },
    );
  expect(tabell).toStrictEqual(facit.lexSarah2021);
});

test('klagomålen går in och räknas ut som texten säger, per verksamhet och kanal', async () => {
  const text = facit.solLss.klagomalEnligtTexten;
  const manga = (n: number, andrat: Parameters<typeof nyttKlagomal>[0]) =>
    Array.from({ length: n }, () => nyttKlagomal({ mottaget: '2021-03-15', lagrum: 'sol', ...andrat }));
  await k.ask('klagomal.registreraFlera', {
    uppgifter: [
      ...manga(text['Vård och omsorg'], { enhetId: 'hagen' }),
      ...manga(text['IFO direkt'], { enhetId: 'barn-och-unga' }),
      ...manga(text['IFO via IVO'], { enhetId: 'barn-och-unga', kanal: 'via-ivo' }),
      ...manga(text['Socialt stöd'], { enhetId: 'psykiatri' }),
    ],
  });
  const { rader } = await k.ask('klagomal.lista', { filter: period });
  const antal = (verksamhetId: string, kanal?: string) =>
    rader.filter((r) => r.verksamhetId === verksamhetId && (kanal === undefined || r.kanal === kanal)).length;
  expect({
    'Vård och omsorg': antal('vard-och-omsorg'),
    'IFO direkt': antal('individ-och-familjeomsorg', 'direkt'),
    'IFO via IVO': antal('individ-och-familjeomsorg', 'via-ivo'),
    'Socialt stöd': antal('socialt-stod'),
  }).toStrictEqual(text);
});

test('räkneregeln ger textens 14, och säger vad som måste vara utelämnat för att få tabellens 11', async () => {
  const tabell = facit.solLss.oversikt['Synpunkter och klagomål SoL, LSS'].at(-1);
  const summa = Object.values(facit.solLss.klagomalEnligtTexten).reduce((a, b) => a + b, 0);
  const svar = await k.ask('klagomal.rakna', { ...period, publicerat: tabell ?? 0 });
  expect([svar.antal, tabell]).toStrictEqual([summa, 11]);
  expect(svar.forklaringar.map((f) => f.text)).toStrictEqual([
    'Räknas: klagomål, förslag, annat; antal klagomål. Räknas inte: Socialt stöd.',
  ]);
});

/** What the report says that the twelve were about, as codes of the list. */
const amnen = ['information', 'lakemedelslistor', 'bemotande'];

test('de externa avvikelserna räknas per motpart och riktning', async () => {
  const { skickade, inkomna } = facit.externa;
  // A report names the caregivers of the municipality's own list, and no other.
  const { kodverk } = await k.ask('profil.lage', {});
  const koder = skickade.map(({ motpart }) => ({
    kod: motpart === 'Borås' ? 'boras' : 'alingsas',
    text: motpart,
  }));
  await k.ask('kodverk.andra', {
    kodverk: {
      ...kodverk,
      listor: [...kodverk.listor, { namn: 'motpart', text: 'Andra vårdgivare', koder }],
    },
  });
  await k.ask('extern.registreraFlera', {
    uppgifter: [
      ...skickade.flatMap(({ motpart, antal }) =>
        Array.from({ length: antal }, () => nyExtern({ motpart, datum: '2021-04-01' })),
      ),
      ...Array.from({ length: inkomna.antal }, (_, i) =>
        nyExtern({ riktning: 'inkommen', datum: '2021-05-01', amne: amnen[i % amnen.length] ?? null }),
      ),
    ],
  });
  const { rader } = await k.ask('extern.lista', { filter: period });
  for (const { motpart, antal } of skickade)
    expect(rader.filter((r) => r.riktning === 'skickad' && r.motpart === motpart)).toHaveLength(antal);
  expect(rader.filter((r) => r.riktning === 'inkommen')).toHaveLength(inkomna.antal);
});

test('två lex Maria-utredningar, ingen anmälan', async () => {
  await k.ask('profil.andra', { profil: { roll: 'mas', namn: '', enheter: [] } });
  for (const handelsedatum of ['2021-02-03', '2021-05-20']) {
    const { id } = await k.ask('lexMaria.registrera', { uppgifter: nyLexMaria({ handelsedatum }) });
    for (const steg of lexMariaVag(handelsedatum, 'vardskada')) await k.ask('lexMaria.steg', { id, steg });
  }
  const { rader } = await k.ask('lexMaria.lista', { filter: period });
  expect({
    utredningar: rader.length,
    anmalningar: rader.filter((r) => r.anmald !== null).length,
  }).toStrictEqual(facit.hsl.lexMaria);
});

/** The table of the half-year report whose caption says this, as rows of texts. */
async function tabell(titel: RegExp): Promise<{ rader: readonly (readonly string[])[]; anm: string }> {
  const { dokument } = await k.ask('rapport.modell', { period: '2021-H1', underlag: 'lokalt' });
  const found = dokument.block.find((b) => b.slag === 'tabell' && titel.test(b.caption ?? ''));
  if (found?.slag !== 'tabell') throw new Error(`Rapporten har ingen tabell om ${titel.source}`);
  return { rader: found.rows.map((r) => r.map((c) => c.text)), anm: found.note ?? '' };
}

describe('det som gått in kommer ut i halvårsrapportens tabeller', () => {
  test('klagomålen är textens 14, regeln står under tabellen, och regeln som ger 11 ger 11', async () => {
    const titel = /^Klagomål och synpunkter per verksamhet/u;
    const text = facit.solLss.klagomalEnligtTexten;
    const perVerksamhet = async () =>
      Object.fromEntries((await tabell(titel)).rader.map(([namn, antal]) => [namn, antal]));
    expect(await perVerksamhet()).toStrictEqual({
      'Vård och omsorg': String(text['Vård och omsorg']),
      'varav hemtjänst': '0',
      'Individ- och familjeomsorg': String(text['IFO direkt'] + text['IFO via IVO']),
      'Socialt stöd': String(text['Socialt stöd']),
      Summa: '14',
    });
    expect((await tabell(titel)).anm).toContain('Räknas: klagomål, förslag, annat; antal klagomål.');
    const oversikt = async () =>
      (await tabell(/^Avvikelser, klagomål och lex Sarah/u)).rader
        .find(([namn]) => namn === 'Synpunkter och klagomål SoL, LSS')
        ?.at(-1);
    expect(await oversikt()).toBe('14');
    const { regel } = await k.ask('klagomal.regel', {});
    await k.ask('klagomal.andraRegel', { regel: { ...regel, utanVerksamheter: ['socialt-stod'] } });
    // The printed table: 11, and its own text says 14. Without Socialt stöd's three the table is right.
    expect((await perVerksamhet())['Summa']).toBe('11');
    expect(await oversikt()).toBe(String(facit.solLss.oversikt['Synpunkter och klagomål SoL, LSS'].at(-1)));
    expect((await tabell(titel)).anm).toContain('Räknas inte: Socialt stöd.');
    await k.ask('klagomal.andraRegel', { regel });
  });

  test('lex Sarah-tabellen har de tre ärendena, cell för cell', async () => {
    const { rader } = await tabell(/^Utredningar enligt lex Sarah/u);
    expect(rader).toStrictEqual(
      facit.lexSarah2021.map((f) => [
        f.anmald ? 'Ja' : 'Nej',
        f.verksamhet,
        f.handelse,
        `${f.atgarder.join('. ')}.`,
      ]),
    );
  });

  test('lex Maria-tabellen har två utredningar och ingen anmälan', async () => {
    const { utredningar, anmalningar } = facit.hsl.lexMaria;
    const { rader } = await tabell(/^Utredningar enligt lex Maria/u);
    expect(rader.map(([namn, , , i]) => [namn, i])).toStrictEqual([
      ['Lex Maria, utredningar', String(utredningar)],
      ['varav anmälda till IVO', String(anmalningar)],
    ]);
  });

  test('tabellen över externa avvikelser har motparterna och ämnena med sina antal', async () => {
    const { skickade, inkomna } = facit.externa;
    const { rader } = await tabell(/^Externa avvikelser/u);
    expect(rader).toStrictEqual([
      ['Skickade', String(skickade.reduce((n, m) => n + m.antal, 0))],
      ...skickade.map(({ motpart, antal }) => [`varav till ${motpart}`, String(antal)]),
      ['Inkomna', String(inkomna.antal)],
      ['varav om bemötande', '4'],
      ['varav om information', '4'],
      ['varav om läkemedelslistor', '4'],
    ]);
  });

  test('räknar regeln de klagande räknas varje person en gång, också i rapportens tabell', async () => {
    const titel = /^Klagomål och synpunkter per verksamhet/u;
    const uppgifter = ['2021-04-01', '2021-05-01', '2021-06-01'].map((mottaget) =>
      nyttKlagomal({ mottaget, lagrum: 'sol', enhetId: 'ljung', klagande: 'Anhörig A' }),
    );
    await k.ask('klagomal.registreraFlera', { uppgifter });
    const { regel } = await k.ask('klagomal.regel', {});
    const summa = async () => (await tabell(titel)).rader.at(-1)?.[1];
    expect(await summa()).toBe('17');
    await k.ask('klagomal.andraRegel', { regel: { ...regel, raknas: 'klagande' } });
    const { antal } = await k.ask('klagomal.rakna', period);
    expect([await summa(), antal]).toStrictEqual(['15', 15]);
    const { anm } = await tabell(titel);
    expect(anm).toContain('Antalet avser olika personer.');
    expect(anm).toContain('antal olika personer som klagat');
    await k.ask('klagomal.andraRegel', { regel });
  });
});
