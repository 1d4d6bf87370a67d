import { describe, expect, it } from 'vitest';
import { zKontroll } from '../../shared/internkontroll/kontroll.ts';
import { internkontrollrapport } from '../../shared/internkontroll/rapport.ts';
import { olikaPerioder } from '../../shared/internkontroll/rapporttabeller.ts';
import { sammanfatta, sammanfattningsmeningar } from '../../shared/internkontroll/rapporttexter.ts';
import type { Rapportunderlag } from '../../shared/internkontroll/rapportunderlag.ts';
import { standardKodverk } from '../../shared/kodverk/standardKodverk.ts';
import { zRisk } from '../../shared/internkontroll/risk.ts';
import { zUtfall } from '../../shared/internkontroll/utfall.ts';
import { matrisSvg } from '../../shared/riskmatris/matrisSvg.ts';
import { internkontroll4 } from '../../shared/riskmatris/standardmatriser.ts';
import { fixedClock } from '../../shared/time/instant.ts';
import { localDate } from '../../shared/time/localDate.ts';
import { delar } from '../../shared/time/period.ts';
import { facit, rutor } from './lindesberg.ts';

const at = fixedClock('2023-09-01T08:00:00.000Z').now();
const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const risker = facit.risker.map(({ nr, kvalitetsfaktor, risk, foljsUppDelar, atgardBehovs, atgard }, i) =>
  zRisk.parse({
    verksamhetId: null,
    orsak: '',
    konsekvens: '',
    agare: '',
    kunskap: null,
    svar: null,
    accepteradAv: '',
    accepterasTill: null,
    tema: null,
    nr,
    kvalitetsfaktor,
    risk,
    foljsUppDelar,
    atgardBehovs: atgardBehovs ?? null,
    atgard: atgard ?? '',
    id: uuid(nr),
    omvardera: null,
    nastaGranskning: null,
    poang: [
      {
        niva: 'nuvarande',
        matrisId: 'internkontroll-4',
        matrisVersion: 1,
        sannolikhet: rutor[i]?.[0],
        allvarlighetsgrad: rutor[i]?.[1],
        motivering: '',
        at,
        vem: '',
      },
    ],
  }),
);
const kontroller = facit.risker.flatMap((r) =>
  r.kontroller.map((kontrollmoment, i) =>
    zKontroll.parse({ id: uuid(r.nr * 100 + i), ar: 2023, riskId: uuid(r.nr), kontrollmoment, manader: [8] }),
  ),
);
const underlag: Rapportunderlag = {
  kommun: 'Lindesberg',
  namnd: 'Socialnämnden',
  period: delar(2023),
  idag: localDate('2023-09-15'),
  matris: internkontroll4,
  matriser: [internkontroll4],
  kodverk: standardKodverk,
  verksamheter: new Map(),
  atgarder: [],
  risker,
  kontroller,
  utforda: [],
  utfall: [],
  texter: {},
};
const tabell = (id: string) => {
  const block = internkontrollrapport(underlag).block.find((b) => b.id === id);
  return block?.slag === 'tabell' ? block.rows.map((r) => r.map((c) => c.text)) : [];
};

describe('Lindesbergs rapport ur registret', () => {
  it('sju av nio följs upp och fyra behöver åtgärder', () => {
    expect(sammanfatta(risker)).toEqual({ antal: 9, foljsUpp: 7, behoverAtgard: 4 });
    expect(sammanfattningsmeningar(sammanfatta(risker), true)).toEqual([
      'Sju av nio risker följs upp i delårsrapporten; övriga följs upp vid helår.',
      'Fyra behöver åtgärder.',
    ]);
  });
  it('zonerna räknas 1, 4 och 4', () => {
    expect(Object.fromEntries(tabell('zoner').map(([zon, n]) => [zon, Number(n)]))).toEqual(
      facit.skala.antalPerZon,
    );
  });
  it('har de fem delarna i ordning', () => {
    const rubriker = internkontrollrapport(underlag).block.flatMap((b) =>
      b.slag === 'rubrik' ? [b.text] : [],
    );
    expect(rubriker).toEqual([
      'Inledning',
      'Sammanfattning av kontrollmiljön',
      'Uppföljning och testning av internkontroll',
      'Slutsatser av uppföljning',
      'Förslag till beslut',
    ]);
  });
  it('varje risk står med sina kontroller, och delåret följer bara upp de sju', () => {
    expect(tabell('oversikt').map((r) => r[4])).toEqual(facit.risker.map((r) => r.kontroller.join('; ')));
    const nr = new Set(tabell('uppfoljning').map((r) => Number.parseInt(r[0] ?? '', 10)));
    expect([...nr]).toEqual(facit.risker.filter((r) => r.foljsUppDelar).map((r) => r.nr));
  });
  it('lex Sarah för januari–september bredvid januari–augusti sägs ut', () => {
    const utfall = ['januari–augusti 2023', 'januari–september 2023'].map((period, i) =>
      zUtfall.parse({
        id: uuid(9000 + i),
        kontrollId: kontroller[i]?.id,
        matdatum: '2023-08-31',
        resultat: 'utan',
        kommentar: '',
        at,
        vem: '',
        varde: {
          slag: 'automatisk',
          period,
          antal: 2,
          uppfoljda: 1,
          delar: [],
          forra: { period: 'x', antal: 0, uppfoljda: 0, delar: [] },
        },
      }),
    );
    expect(olikaPerioder({ ...underlag, utfall })).toContain(
      'januari–augusti 2023 och januari–september 2023',
    );
    expect(olikaPerioder({ ...underlag, utfall: utfall.slice(0, 1) })).toBe('');
  });
});

describe('ett mätdatum äldre än ett rapporteringsintervall', () => {
  const medMatt = (matdatum: string, idag: string) => {
    const utfall = [
      zUtfall.parse({
        id: uuid(9100),
        kontrollId: kontroller[0]?.id,
        matdatum,
        resultat: 'utan',
        kommentar: '',
        at,
        vem: '',
        varde: { slag: 'uppgift', text: 'Gjort' },
      }),
    ];
    const u = { ...underlag, idag: localDate(idag), utfall, utforda: utfall };
    return JSON.stringify(internkontrollrapport(u).block);
  };
  it('sägs i rapporten', () => {
    expect(medMatt('2022-08-30', '2023-09-15')).toContain(
      'Mätt 2022-08-30, äldre än ett rapporteringsintervall.',
    );
  });
  it('räknas från periodens slut: en rapport som öppnas år senare kallar inte allt i den gammalt', () => {
    expect(medMatt('2023-08-30', '2025-01-15')).not.toContain('äldre än');
  });
});

describe('matrisens bild', () => {
  it('har rum för elva märken i en ruta och säger hur många fler det är', () => {
    const marken = (n: number) =>
      Array.from({ length: n }, (_, i) => ({ nr: i + 1, sannolikhet: 1, allvarlighetsgrad: 1 }));
    expect(matrisSvg(internkontroll4, marken(11)).svg.match(/<circle/g)).toHaveLength(11);
    expect(matrisSvg(internkontroll4, marken(14)).svg).toContain('>+3<');
  });
});
