import { assert as forAlla, array, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  andraNiva,
  andraZon,
  fyllUrGranser,
  kanLaggaTillNiva,
  kanLaggaTillZon,
  laggTillNiva,
  laggTillZon,
  lagstaVarden,
  stegaRuta,
  taBortNiva,
  taBortZon,
} from './redigera.ts';
import { zonFor, zRiskmatris } from './riskmatris.ts';
import type { Riskmatris } from './riskmatris.ts';
import { internkontroll4, standardmatriser } from './standardmatriser.ts';

/** With words where the editor leaves room for them. */
const medOrd = (m: Riskmatris): Riskmatris => ({
  ...m,
  sannolikhet: m.sannolikhet.map((n) => ({ ...n, text: n.text || 'ord' })),
  allvarlighetsgrad: m.allvarlighetsgrad.map((n) => ({ ...n, text: n.text || 'ord' })),
  zoner: m.zoner.map((z) => ({ ...z, text: z.text || `zonen ${z.kod}` })),
});

describe('en matris som redigeras', () => {
  it('är alltid hel: varje ruta har en zon som finns, vad man än gör', () => {
    const steg = constantFrom<(m: Riskmatris) => Riskmatris>(
      (m) => laggTillNiva(m, 'sannolikhet'),
      (m) => laggTillNiva(m, 'allvarlighetsgrad'),
      (m) => taBortNiva(m, 'sannolikhet'),
      (m) => taBortNiva(m, 'allvarlighetsgrad'),
      laggTillZon,
      (m) => taBortZon(m, m.zoner[0]?.kod ?? ''),
      (m) => taBortZon(m, m.zoner.at(-1)?.kod ?? ''),
      (m) => stegaRuta(m, { sannolikhet: 1, allvarlighetsgrad: 2 }),
      (m) => fyllUrGranser(m, [1, 3, 5, 7, 9]),
    );
    forAlla(
      property(array(steg, { maxLength: 30 }), (alla) => {
        const m = medOrd(alla.reduce((now, one) => one(now), internkontroll4));
        expect(zRiskmatris.safeParse(m).error?.issues ?? []).toEqual([]);
      }),
    );
  });
  it('får en ny nivå överst med zonerna från nivån under', () => {
    const m = laggTillNiva(internkontroll4, 'sannolikhet');
    expect(m.rutnat[4]).toEqual(m.rutnat[3]);
    expect(m.sannolikhet.at(-1)).toMatchObject({ varde: 5, text: '' });
    expect(taBortNiva(m, 'sannolikhet')).toEqual(internkontroll4);
  });
  it('har högst tio nivåer och fem zoner', () => {
    let m = internkontroll4;
    for (let i = 0; i < 20; i += 1) m = laggTillZon(laggTillNiva(m, 'sannolikhet'));
    expect([m.sannolikhet.length, m.zoner.length]).toEqual([10, 5]);
    expect([kanLaggaTillNiva(m, 'sannolikhet'), kanLaggaTillZon(m)]).toEqual([false, false]);
  });
  it('ger en borttagen zons rutor till den mildare grannen', () => {
    const m = taBortZon(internkontroll4, 'snarast');
    expect(zonFor(m, { sannolikhet: 3, allvarlighetsgrad: 3 }).kod).toBe('accepteras');
    expect(zonFor(m, { sannolikhet: 4, allvarlighetsgrad: 4 }).kod).toBe('omedelbart');
  });
  it('en ruta stegar till nästa zon, och från den allvarligaste till den mildaste', () => {
    const p = { sannolikhet: 4, allvarlighetsgrad: 4 };
    expect(zonFor(stegaRuta(internkontroll4, p), p).kod).toBe('accepteras');
    expect(zonFor(stegaRuta(stegaRuta(internkontroll4, p), p), p).kod).toBe('snarast');
  });
  it('byter ord utan att röra rutnätet', () => {
    const m = andraZon(andraNiva(internkontroll4, 'sannolikhet', 2, { text: 'Ibland' }), 'snarast', {
      text: 'Åtgärdas',
      granskasManader: 2,
    });
    expect([m.sannolikhet[1]?.text, m.zoner[1]?.text, m.zoner[1]?.granskasManader]).toEqual([
      'Ibland',
      'Åtgärdas',
      2,
    ]);
    expect(m.rutnat).toBe(internkontroll4.rutnat);
  });
});

describe('zongränser', () => {
  it.each(standardmatriser.map((m) => [m.namn, m] as const))(
    '%s fylls likadan ur sina egna gränser',
    (_n, m) => {
      const granser = lagstaVarden(m).map((v) => v ?? 999);
      expect(fyllUrGranser(m, granser).rutnat).toEqual(m.rutnat);
    },
  );
  it('en zon utan rutor har ingen gräns', () => {
    expect(lagstaVarden(laggTillZon(internkontroll4)).at(-1)).toBeNull();
  });
});
