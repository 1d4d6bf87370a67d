import { describe, expect, it } from 'vitest';
import { zOrganisation } from '../enhet/enhetSchema.ts';
import { standardKodverk } from '../kodverk/standardKodverk.ts';
import { localDate } from '../time/localDate.ts';
import { foreslaMall, saknadeFalt } from './importmall.ts';
import type { Importmall } from './importmall.ts';
import { dubblettnyckel, tolkaImportrad } from './importrad.ts';
import { finnKodAv, tolkaImportdatum, tolkaImporttid } from './importvarde.ts';

const org = zOrganisation.parse({
  kommun: 'Provkommun',
  verksamheter: [],
  enheter: ['hagen', 'tatort'].map((id) => ({
    id,
    versioner: [
      {
        from: '2020-01-01',
        to: null,
        namn: id === 'hagen' ? 'Hagen' : 'Tätort',
        form: 'sabo',
        verksamhetId: null,
        hsl: true,
      },
    ],
    efterfoljare: [],
  })),
});
const rubriker = ['Enhet', 'Typ', 'Undertyp', 'Datum', 'Tid', 'Beskrivning', 'Skada', 'Nummer'];
const mall = foreslaMall(rubriker);
const tolka = (celler: readonly string[], m: Importmall = mall) =>
  tolkaImportrad(
    { nr: 2, celler },
    { rubriker, mall: m, org, kodverk: standardKodverk, today: localDate('2026-11-22') },
  );
const fel = (celler: readonly string[], m?: Importmall): string[] => {
  const r = tolka(celler, m);
  return 'fel' in r ? r.fel.map((f) => f.text) : [];
};

describe('datum', () => {
  it.each([
    ['2026-11-03', '2026-11-03', null],
    ['2026-11-03 14:30', '2026-11-03', '14:30'],
    ['2026-11-03T14:30:00Z', '2026-11-03', '14:30'],
    ['20261103', '2026-11-03', null],
    ['2026/11/3', '2026-11-03', null],
    ['3/11/2026', '2026-11-03', null],
    ['3/11 2026', '2026-11-03', null],
    ['03.11.2026', '2026-11-03', null],
    ['03-11-2026', '2026-11-03', null],
    ['3/11-26', '2026-11-03', null],
    ['3 nov 2026', '2026-11-03', null],
    ['den 3 november 2026', '2026-11-03', null],
    ['3:e november 2026 kl 7', '2026-11-03', '07:00'],
  ])('%s är %s %s', (text, datum, tid) => {
    expect(tolkaImportdatum(text)).toEqual({ datum, tid });
  });
  it.each(['', 'igår', '2026-02-30', '31/2/2026', '2026-11', '45964', '3/11', '11/31/2026'])(
    '”%s” är inget datum',
    (text) => {
      expect(tolkaImportdatum(text)).toBeNull();
    },
  );
  it.each([
    ['14:30', '14:30'],
    ['14.30', '14:30'],
    ['1430', '14:30'],
    ['kl 7', '07:00'],
    ['07:30:00', '07:30'],
    ['25:00', null],
    ['12:60', null],
    ['morgon', null],
  ])('klockslaget %s är %s', (text, tid) => {
    expect(tolkaImporttid(text)).toBe(tid);
  });
});

describe('koder', () => {
  it.each([
    ['fall', 'fall'],
    ['Fall', 'fall'],
    ['LÄKEMEDEL', 'lakemedel'],
    ['Medicinteknisk produkt/hjälpmedel', 'mtp'],
    ['Utebliven dos', 'lakemedel-utebliven-dos'],
    ['Brister i bemötande', 'bemotande'],
    ['Annat', 'lakemedel-annat'],
    ['Rymdfärd', null],
    ['', null],
  ])('”%s” är %s', (text, kod) => {
    expect(finnKodAv(standardKodverk, 'avvikelsetyp', text)?.kod ?? null).toBe(kod);
  });
  it('en text som kan vara flera koder är ingen av dem', () => {
    const kodverk = {
      version: 1,
      listor: [
        {
          namn: 'plats',
          text: 'Plats',
          koder: [
            { kod: 'a', text: 'Kök/matsal' },
            { kod: 'b', text: 'Kök/pentry' },
          ],
        },
      ],
    };
    expect(finnKodAv(kodverk, 'plats', 'kök')).toBeNull();
  });
});

describe('en rad', () => {
  it('blir en avvikelse att registrera', () => {
    expect(
      tolka([
        'Hagen',
        'Läkemedel',
        'Utebliven dos',
        '3/11 2026',
        '14.30',
        'Waran gavs inte',
        'Ingen skada',
        'A-17',
      ]),
    ).toEqual({
      externtId: 'A-17',
      uppgifter: expect.objectContaining({
        enhetId: 'hagen',
        lagrum: 'hsl',
        typ: 'lakemedel',
        undertyp: 'lakemedel-utebliven-dos',
        nar: { precision: 'exakt', datum: '2026-11-03', tid: '14:30' },
        vadHande: 'Waran gavs inte',
        skadaFysisk: 'ingen',
      }) as unknown,
    });
  });
  it('undertypens namn räcker som typ, och utan tid är datumet ungefärligt', () => {
    const r = tolka(['Tätort', 'Utebliven dos', '', '2026-11-03', '', 'Waran']);
    expect(r).toMatchObject({
      uppgifter: { typ: 'lakemedel', nar: { precision: 'ungefar', datum: '2026-11-03' } },
    });
  });
  it('samlar alla fel på en gång, med fältets namn och vad som stod', () => {
    expect(fel(['Månen', 'Rymdfärd', '', '31/2/2026', 'sent', '', 'värst'])).toEqual([
      'Vad som hände: saknas',
      'Enhet: ”Månen” finns inte i organisationen',
      'Typ: ”Rymdfärd” finns inte i kodlistan, eller kan vara flera',
      'Datum: ”31/2/2026” är inget datum som finns',
      'Fysisk skada: ”värst” är ingen skadegrad',
    ]);
  });
  it('lagrum krävs när typen finns i flera, och kan stå i mallen', () => {
    const celler = ['Hagen', 'Brister i bemötande', '', '2026-11-03', '', 'Snäst'];
    expect(fel(celler)).toEqual(['Lagrum: saknas, och typen finns i flera lagrum']);
    expect(tolka(celler, { ...mall, standard: { lagrum: 'sol' } })).toMatchObject({
      uppgifter: { lagrum: 'sol' },
    });
  });
  it('mallen översätter det andra systemets ord', () => {
    const m: Importmall = {
      ...mall,
      oversattning: { enhet: { 'Avd 3': 'Hagen' }, typ: { 'Fall/olycka': 'fall' } },
    };
    expect(tolka(['avd 3', 'Fall/olycka', '', '2026-11-03', '', 'Föll'], m)).toMatchObject({
      uppgifter: { enhetId: 'hagen', typ: 'fall' },
    });
  });
  it('samma regler som i formuläret: inget i framtiden, och enheten måste ha funnits', () => {
    expect(fel(['Hagen', 'Fall', '', '2026-11-23', '', 'Föll'])[0]).toContain('ligger i framtiden');
    expect(fel(['Hagen', 'Fall', '', '2019-11-23', '', 'Föll'])[0]).toContain('finns inte 2019-11-23');
  });
});

describe('mallen', () => {
  it('rubrikerna föreslår kolumnerna, och varje kolumn används en gång', () => {
    expect(
      foreslaMall(['Ärendenummer', 'Enhetsnamn', 'Händelsedatum', 'Beskrivning', 'Kategori']).kolumner,
    ).toEqual({
      enhet: 'Enhetsnamn',
      typ: 'Kategori',
      datum: 'Händelsedatum',
      vadHande: 'Beskrivning',
      externtId: 'Ärendenummer',
    });
  });
  it('säger vad som saknas', () => {
    expect(saknadeFalt(foreslaMall(['Datum', 'Enhet']), ['Datum', 'Enhet'])).toEqual(['typ', 'vadHande']);
  });
});

describe('dubbletter', () => {
  const uppgifter = (celler: readonly string[]) => {
    const r = tolka(celler);
    if ('fel' in r) throw new Error(r.fel[0].text);
    return r;
  };
  it('samma händelse ger samma nyckel trots mellanslag och versaler; en annan tid ger en annan', () => {
    const a = uppgifter(['Hagen', 'Fall', '', '2026-11-03', '14:30', 'Föll i köket']);
    const b = uppgifter(['hagen', 'fall', '', '3/11 2026', '14.30', 'föll  i köket ']);
    const c = uppgifter(['Hagen', 'Fall', '', '2026-11-03', '15:30', 'Föll i köket']);
    expect(dubblettnyckel(a.uppgifter, '')).toBe(dubblettnyckel(b.uppgifter, ''));
    expect(dubblettnyckel(a.uppgifter, '')).not.toBe(dubblettnyckel(c.uppgifter, ''));
  });
  it('det andra systemets nummer går före', () => {
    const a = uppgifter(['Hagen', 'Fall', '', '2026-11-03', '', 'Föll']);
    const b = uppgifter(['Hagen', 'Fall', '', '2026-11-04', '', 'Rättad text']);
    expect(dubblettnyckel(a.uppgifter, 'A-1')).toBe(dubblettnyckel(b.uppgifter, 'a-1'));
  });
});
