import { describe, expect, it } from 'vitest';
import {
  atgardsfall,
  avvikelsefall,
  externfall,
  klagomalsfall,
  lexMariaFall,
  lexSarahFall,
  fallId,
} from '../../test/arendefall.ts';
import { eskaleringar } from '../bedomning/eskalering.ts';
import { zFristInstallning } from '../frist/frister.ts';
import { localDate } from '../time/localDate.ts';
import { zFyndsak } from './lage.ts';
import type { Fyndsak, Lage } from './lage.ts';
import { externStegnamn } from '../extern/externSteg.ts';
import { klagomalStegnamn } from '../klagomal/klagomalSteg.ts';
import { lexMariaStegnamn } from '../lexMaria/lexMariaSteg.ts';
import { lexSarahStegnamn } from '../lexSarah/lexSarahSteg.ts';
import { rontga, rontgenregler } from './rontgen.ts';

const lage = (andrat: Partial<Lage> = {}): Lage => ({
  today: localDate('2026-06-15'),
  frister: zFristInstallning.parse({}),
  eskalering: eskaleringar.botkyrka,
  avvikelser: [],
  lexSarah: [],
  lexMaria: [],
  klagomal: [],
  externa: [],
  medAtgarder: [],
  ...andrat,
});
const med = (...a: Parameters<typeof avvikelsefall>) => ({ avvikelser: [avvikelsefall(...a)] });
type Andrad = Parameters<typeof atgardsfall>[0];
const atgarder = (sak: Fyndsak['sak'], alla: readonly Andrad[], arAvslutad = false) => ({
  medAtgarder: [
    {
      fyndsak: { sak, id: fallId, nummer: 'NR-2026-001' },
      arAvslutad,
      atgarder: alla.map((a) => atgardsfall(a)),
    },
  ],
});
const atgard = (andrat: Andrad, arAvslutad = false) => atgarder('klagomal', [andrat], arAvslutad);

const underskrift = { datum: '2026-06-10', namn: 'N', titel: 'SAS' };
const beslut = (utfall: string) => ({ utfall, motivering: 'M', ...underskrift });
const mariaBeslut = (vardskada: string) => ({ vardskada, motivering: 'M', ...underskrift });
const anmalan = { datum: '2026-03-01', av: 'SAS', diarienummer: '', utredningBifogad: false };
const kort = { verksamhet: 'Hagen', handelse: 'H', atgarder: [], ...underskrift };
const utford = { status: 'utford', utfordDatum: '2026-01-10' };
const gammal = { forlopp: { statusSedan: localDate('2026-03-01') } };
const svar = { datum: '2026-06-10', text: '' };

/** One case for each rule: what it takes for the finding to be there. */
const fall: Readonly<Record<string, Partial<Lage>>> = {
  'skada-utan-bedomning': med({ skadaFysisk: 'lindrig' }),
  'hog-risk-utan-mas': med({}, { grad: 4, forlopp: {} }),
  'svar-skada-lag-grad': med({ skadaPsykisk: 'allvarlig' }, { grad: 2 }),
  'lex-fraga-obesvarad': med({ lagrum: 'sol', typ: 'insats' }, { grad: 3 }),
  'lex-ja-utan-rapport': med({}, { forlopp: { lexSarahSvar: 'ja' } }),
  'svar-vardskada-utan-lex-maria': med({ skadaFysisk: 'dod' }, { grad: 4 }),
  'slag-mot-skada': med({ slag: 'tillbud', skadaFysisk: 'lindrig' }),
  'negativ-utan-skada': med({ slag: 'negativ-handelse', skadaFysisk: 'ingen', skadaPsykisk: 'ingen' }),
  'for-lange-i-steg': med({}, gammal),
  'utredd-utan-atgard': med({ status: 'utredd' }),
  'avslutad-utan-effekt': atgard({ ...utford, utfordDatum: '2026-06-10' }, true),
  'person-i-text': med({ vadHande: 'Anna Svensson föll i badrummet' }),
  'atgard-utan-ansvarig': atgard({ ansvarig: 'Personalen' }),
  'atgard-forsenad': atgard({ klarSenast: '2026-06-14' }),
  'effekt-inte-bedomd': atgard(utford),
  'effekt-skulle-bedomas-om': atgard({ ...utford, effekt: 'gar-inte-an', bedomsDatum: '2026-05-01' }),
  'ingen-effekt-ingen-ny-atgard': atgard({ ...utford, effekt: 'ingen' }),
  'ls-inte-mottagen': { lexSarah: [lexSarahFall({ rapporterad: '2026-06-10' })] },
  'ls-utan-utredare': { lexSarah: [lexSarahFall({ status: 'mottagen' })] },
  'ls-utredning-forsenad': {
    lexSarah: [lexSarahFall({ status: 'under-utredning', rapporterad: '2026-03-01' })],
  },
  'ls-anmalan-saknas': {
    lexSarah: [lexSarahFall({ status: 'beslutad', beslut: beslut('allvarligt'), kort })],
  },
  'ls-utredning-ej-insand': { lexSarah: [lexSarahFall({ status: 'foreslagen', anmalan })] },
  'ls-utan-diarienummer': {
    lexSarah: [
      lexSarahFall({ status: 'ivo-beslutad', anmalan, ivoBeslut: { datum: '2026-05-01', innebord: 'I' } }),
    ],
  },
  'ls-uppfoljning-forsenad': {
    lexSarah: [
      lexSarahFall({
        status: 'beslutad',
        uppfoljningar: [
          { datum: '2026-03-01', namn: 'N', genomforda: 'delvis', text: 'T', nasta: '2026-06-01' },
        ],
      }),
    ],
  },
  'ls-utan-kort': { lexSarah: [lexSarahFall({ status: 'beslutad', beslut: beslut('missforhallande') })] },
  'lm-anmalan-saknas': {
    lexMaria: [lexMariaFall({ status: 'beslutad', beslut: mariaBeslut('kunde-allvarlig') })],
  },
  'lm-patient-ej-informerad': {
    lexMaria: [lexMariaFall({ status: 'beslutad', beslut: mariaBeslut('vardskada') })],
  },
  'lm-mtp-ej-underrattad': { lexMaria: [lexMariaFall({ status: 'under-utredning', mtp: true })] },
  'lm-utredning-forsenad': { lexMaria: [lexMariaFall({ handelsedatum: '2026-04-01' })] },
  'klagomal-obesvarat': { klagomal: [klagomalsfall({ mottaget: '2026-06-04' })] },
  'klagomal-utan-utredning': {
    klagomal: [klagomalsfall({ kanal: 'via-ivo', status: 'avslutad', tema: 'omsorg' })],
  },
  'klagomal-utan-tema': { klagomal: [klagomalsfall({ status: 'avslutad' })] },
  'klagomal-person-i-text': { klagomal: [klagomalsfall({ beskrivning: 'Ring mig på 070-174 06 35' })] },
  'extern-utan-svar': { externa: [externfall({ datum: '2026-05-01' })] },
  'extern-obesvarad': {
    externa: [externfall({ riktning: 'inkommen', status: 'att-besvara', datum: '2026-05-01' })],
  },
  'arende-star-stilla': {
    externa: [externfall({ status: 'besvarad', andradAt: '2026-05-01T08:00:00.000Z' })],
  },
  'extern-nytta-obedomd': { externa: [externfall({ status: 'besvarad', svar })] },
};

const koder = (l: Partial<Lage>) => rontga(lage(l)).map((f) => f.regel.kod);

describe('röntgen', () => {
  it('har minst tjugo regler, alla med egen kod, egen text och något att göra', () => {
    expect(rontgenregler.length).toBeGreaterThanOrEqual(20);
    for (const falt of ['kod', 'text'] as const)
      expect(new Set(rontgenregler.map((r) => r[falt])).size).toBe(rontgenregler.length);
    expect(rontgenregler.filter((r) => r.gor === '')).toStrictEqual([]);
  });

  it('har ett prov för varje regel', () => {
    expect(new Set(Object.keys(fall))).toStrictEqual(new Set(rontgenregler.map((r) => r.kod)));
  });

  it.each(Object.entries(fall))('%s hittas och leder till sitt ärende', (kod, l) => {
    const fynd = rontga(lage(l)).find((f) => f.regel.kod === kod);
    expect(fynd?.traffar).toHaveLength(1);
    expect(fynd?.traffar[0]?.nummer).toMatch(/-2026-001$/);
    expect(fynd?.traffar[0]?.stalle).not.toBe('');
  });

  it.each(Object.entries(fall))('%s leder till ett steg eller en del som finns i ärendet', (kod, l) => {
    const traff = rontga(lage(l)).find((f) => f.regel.kod === kod)?.traffar[0];
    const platser: Readonly<Record<string, readonly string[]>> = {
      avvikelse: ['handelsen', 'bedomning', 'orsaker', 'atgarder', 'steg', 'lexSarah', 'lexMaria', 'mas'],
      lexSarah: lexSarahStegnamn,
      lexMaria: lexMariaStegnamn,
      klagomal: [...klagomalStegnamn, 'ratta', `atgard-${fallId}`],
      extern: [...externStegnamn, 'gor'],
    };
    expect(platser[traff?.sak ?? '']).toContain(traff?.stalle);
  });

  it('är tyst om ärenden som hänger ihop', () => {
    const helt = {
      avvikelser: [
        avvikelsefall(),
        avvikelsefall(
          { status: 'utredd', skadaFysisk: 'lindrig', slag: 'negativ-handelse' },
          { grad: 1, atgarder: [atgardsfall()] },
        ),
      ],
      lexSarah: [
        lexSarahFall(),
        lexSarahFall({ status: 'beslutad', beslut: beslut('missforhallande'), kort }),
      ],
      lexMaria: [lexMariaFall()],
      klagomal: [klagomalsfall(), klagomalsfall({ mottaget: '2026-01-01', slag: 'berom' })],
      externa: [externfall()],
    };
    expect(koder(helt)).toStrictEqual([]);
  });

  it('letar inte i dubbletter och i det som inte var en avvikelse', () => {
    for (const status of ['dubblett', 'ej-avvikelse'])
      expect(koder(med({ status, skadaFysisk: 'dod' }))).toStrictEqual([]);
  });

  it('är nöjd när det som saknades finns', () => {
    const id = avvikelsefall().avvikelse.id;
    expect(
      koder({
        ...med({}, { forlopp: { lexSarahSvar: 'ja' } }),
        lexSarah: [lexSarahFall({ avvikelseId: id })],
      }),
    ).toStrictEqual([]);
    const nyAtgard = { skapadAt: '2026-06-10T08:00:00.000Z' };
    expect(koder(atgarder('risk', [{ ...utford, effekt: 'ingen' }, nyAtgard]))).toStrictEqual([]);
  });

  const omAtgarder = Object.keys(fall).filter((kod) => fall[kod]?.medAtgarder !== undefined);
  it.each(zFyndsak.options.flatMap((sak) => omAtgarder.map((kod) => [kod, sak] as const)))(
    '%s hittas också i %s och leder till åtgärden',
    (kod, sak) => {
      const medAtgarder = (fall[kod]?.medAtgarder ?? []).map((m) => ({
        ...m,
        fyndsak: { ...m.fyndsak, sak },
      }));
      const fynd = rontga(lage({ medAtgarder })).find((f) => f.regel.kod === kod);
      expect(fynd?.traffar).toStrictEqual([
        { sak, id: fallId, nummer: 'NR-2026-001', stalle: `atgard-${fallId}`, vad: 'Ny rutin' },
      ]);
    },
  );

  it('säger inget om en avslagen åtgärd', () => {
    expect(koder(atgard({ status: 'avslagen', ansvarig: 'Alla', klarSenast: '2026-01-01' }))).toStrictEqual(
      [],
    );
  });

  it.each([
    ['lexSarah', { lexSarah: [lexSarahFall({ andradAt: '2026-05-01T08:00:00.000Z' })] }],
    ['lexMaria', { lexMaria: [lexMariaFall({ andradAt: '2026-05-01T08:00:00.000Z' })] }],
    ['klagomal', { klagomal: [klagomalsfall({ andradAt: '2026-05-01T08:00:00.000Z' })] }],
  ] as const)('ett öppet ärende som ingen rört på länge pekas ut, också i %s', (sak, l) => {
    const [fynd] = rontga(lage(l)).filter((f) => f.regel.kod === 'arende-star-stilla');
    expect(fynd?.traffar[0]?.sak).toBe(sak);
    const langre = zFristInstallning.parse({ dagar: { 'arende.steg': 90 } });
    expect(koder({ ...l, frister: langre })).not.toContain('arende-star-stilla');
  });

  it('visar det allvarliga först', () => {
    const bada = { ...fall['klagomal-obesvarat'], ...fall['skada-utan-bedomning'] };
    expect(koder(bada)).toStrictEqual(['skada-utan-bedomning', 'klagomal-obesvarat']);
  });
});
