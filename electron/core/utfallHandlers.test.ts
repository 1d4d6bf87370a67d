import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { medResultatskala } from '../../shared/internkontroll/resultatskala.ts';
import { nyAvvikelse, nyKommun } from '../../test/kommun.ts';
import type { TestKommun } from '../../test/kommun.ts';

let k: TestKommun;
beforeEach(() => {
  k = nyKommun({ roll: 'kvalitetssamordnare', nu: '2023-09-10T08:00:00.000Z' });
});
afterEach(() => k.close());

const kontroll = async (andrat: object = {}) =>
  (
    await k.ask('kontroll.spara', {
      ar: 2023,
      uppgifter: { kontrollmoment: 'Mätning', manader: [2, 5, 9, 12], ...andrat },
    })
  ).id;
const spara = (kontrollId: string, andrat: object = {}) =>
  k.ask('utfall.spara', {
    uppgifter: {
      kontrollId,
      matdatum: '2023-09-01',
      resultat: 'utan',
      varde: { slag: 'uppgift', text: 'Gjord' },
      ...andrat,
    },
  });

describe('an outcome', () => {
  it('that was wrong is taken back with the reason and counts nowhere', async () => {
    const kontrollId = await kontroll();
    const { id } = await spara(kontrollId);
    await k.ask('utfall.aterkalla', { id, skal: 'Fel år' });
    expect(await k.ask('utfall.lista', { kontrollId })).toEqual([]);
    expect((await k.ask('utfall.visa', { id })).aterkallat?.skal).toBe('Fel år');
    expect((await k.ask('kontroll.visa', { id: kontrollId })).tillfallen[2]?.lage).toBe('nu');
    await expect(k.ask('utfall.aterkalla', { id, skal: 'Igen' })).rejects.toThrow('ingen-andring');
  });

  it('is given a word of the municipality’s own scale, and no other', async () => {
    const kontrollId = await kontroll();
    const { kodverk } = await k.ask('profil.lage', {});
    await k.ask('kodverk.andra', {
      kodverk: medResultatskala(kodverk, [
        { kod: 'gron', text: 'Grön' },
        { kod: 'rod', text: 'Röd' },
      ]),
    });
    await spara(kontrollId, { resultat: 'gron' });
    await expect(spara(kontrollId, { resultat: 'utan' })).rejects.toThrow('kod-galler-inte');
  });

  it('measured longer ago than one interval is saved with a warning', async () => {
    const kontrollId = await kontroll();
    expect((await spara(kontrollId, { matdatum: '2023-08-01' })).varning).toBeNull();
    expect((await spara(kontrollId, { matdatum: '2023-05-31' })).varning).toContain('2023-05-31');
  });

  it('can have a measure and a file', async () => {
    const { id } = await spara(await kontroll());
    const sak = { slag: 'utfall', id } as const;
    await k.ask('atgard.foresla', {
      sak,
      atgard: { omrade: 'rutiner', text: 'Ny rutin', ansvarig: 'Chef', klarSenast: '2023-12-01' },
    });
    const innehall = new TextEncoder().encode('Granskning');
    await k.ask('bevis.laggTill', { sak, kalla: { namn: 'granskning.txt', innehall } });
    expect(await k.ask('atgard.lista', { sak })).toHaveLength(1);
    expect(await k.ask('bevis.lista', { sak })).toHaveLength(1);
  });
});

describe('an automatic control', () => {
  const lss = (n: number, datum = '2023-03-01') =>
    Array.from({ length: n }, () =>
      nyAvvikelse({ enhetId: 'lss', lagrum: 'lss', typ: 'insats', nar: { precision: 'ungefar', datum } }),
    );
  const automatisk = (fraga: string, delar = 'form') =>
    kontroll({
      kontrollmoment: 'Sammanställa LSS-avvikelser',
      manader: [8],
      slag: 'automatisk',
      automatik: { fraga, delar },
    });
  const fyll = (kontrollId: string) =>
    k.ask('utfall.fyllI', { kontrollId, period: '2023-01..2023-08', resultat: 'utan' });
  const trace = (vilka: string, del = '') => `internkontroll|lss-avvikelser||form|2023-delar|${vilka}|${del}`;

  it('counts 108 when seven of 115 have been moved from LSS to HSL, and says that seven were', async () => {
    const saved = await k.ask('avvikelse.registreraFlera', { uppgifter: lss(115) });
    const id = await automatisk('lss-avvikelser');
    expect((await fyll(id)).varde).toMatchObject({ antal: 115, omklassade: 0 });
    for (const a of saved.slice(0, 7))
      await k.ask('avvikelse.klassaOm', {
        id: a.id,
        lagrum: 'hsl',
        typ: 'lakemedel',
        undertyp: null,
        skal: 'Läkemedel hör till HSL',
      });
    const efter = await fyll(id);
    expect(efter.varde).toMatchObject({ antal: 108, omklassade: 7 });
    const [forst] = await k.ask('utfall.lista', { kontrollId: id });
    expect((await k.ask('utfall.visa', { id: forst?.id ?? '' })).nu).toMatchObject({ antal: 108 });
    expect((await k.ask('utfall.visa', { id: efter.id })).nu).toBeNull();
  });

  it('each figure gives the very records that it counts', async () => {
    const saved = await k.ask('avvikelse.registreraFlera', {
      uppgifter: [...lss(3), ...lss(2, '2022-03-01')],
    });
    const spar = await k.ask('internkontroll.spar', { trace: trace('alla') });
    expect(spar).toMatchObject({ slag: 'avvikelse', totalt: 3, filer: [] });
    expect(spar.rader.map((r) => r.id).toSorted()).toEqual(
      saved
        .slice(0, 3)
        .map((s) => s.id)
        .toSorted(),
    );
    expect((await k.ask('internkontroll.spar', { trace: trace('uppfoljda') })).totalt).toBe(0);
    expect((await k.ask('internkontroll.spar', { trace: trace('alla', 'Hemtjänst') })).totalt).toBe(0);
    await expect(k.ask('internkontroll.spar', { trace: 'hsl-fall|2023' })).rejects.toThrow('finns-inte');
  });

  it('can be divided by unit as well as by form of care', async () => {
    await k.ask('avvikelse.registreraFlera', { uppgifter: lss(3) });
    const fraga = { fraga: 'lss-avvikelser', period: '2023-01..2023-08' } as const;
    const namn = async (delar: 'form' | 'enhet') =>
      (await k.ask('internkontroll.sammanstall', { ...fraga, delar })).delar.map((d) => d.namn);
    expect(await namn('form')).toEqual(['LSS']);
    expect(await namn('enhet')).toEqual(['LSS']);
  });

  it('opens complaints and lex Sarah cases too', async () => {
    await k.ask('klagomal.registreraFlera', {
      uppgifter: [
        {
          enhetId: 'hagen',
          slag: 'klagomal',
          kanal: 'direkt',
          mottaget: '2023-02-01',
          beskrivning: 'x',
          antal: 3,
        },
      ],
    });
    await k.ask('lexSarah.rapportera', {
      rapport: {
        enhetId: 'hagen',
        lagrum: 'sol',
        handelsedatum: '2023-06-01',
        rapporterad: '2023-06-01',
        handelse: 'En händelse',
      },
    });
    const spar = (fraga: string) =>
      k.ask('internkontroll.spar', { trace: `internkontroll|${fraga}||form|2023-delar|alla|` });
    expect(await spar('klagomal')).toMatchObject({ slag: 'klagomal', totalt: 3 });
    expect((await spar('klagomal')).rader).toHaveLength(1);
    expect(await spar('lex-sarah')).toMatchObject({ slag: 'lexSarah', totalt: 1 });
  });
});
