import { describe, expect, it } from 'vitest';
import { finnsIMatrisen, riskvarde, sannolikhetUrData, zonFor, zRiskmatris } from './riskmatris.ts';
import { patientsakerhet, standardmatriser } from './standardmatriser.ts';

describe('standardmatriserna', () => {
  it.each(standardmatriser.map((m) => [m.namn, m] as const))(
    '%s är giltig och har en zon i varje ruta',
    (_n, m) => {
      expect(zRiskmatris.parse(m)).toEqual(m);
      for (const s of m.sannolikhet)
        for (const a of m.allvarlighetsgrad)
          expect(zonFor(m, { sannolikhet: s.varde, allvarlighetsgrad: a.varde }).text).not.toBe('');
    },
  );
  it('riskvärdena i 4×4 är 1, 2, 3, 4, 6, 8, 9, 12 och 16', () => {
    const varden = [1, 2, 3, 4].flatMap((s) =>
      [1, 2, 3, 4].map((a) => riskvarde({ sannolikhet: s, allvarlighetsgrad: a })),
    );
    expect([...new Set(varden)].toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 6, 8, 9, 12, 16]);
  });
});

describe('en matris som inte håller ihop nekas', () => {
  it.each([
    ['nivåer med hål', { sannolikhet: patientsakerhet.sannolikhet.filter((n) => n.varde !== 2) }],
    ['en rad för lite', { rutnat: patientsakerhet.rutnat.slice(1) }],
    ['en zon som inte finns', { rutnat: patientsakerhet.rutnat.map((r) => r.map(() => 'svart')) }],
  ])('%s', (_n, fel) => {
    expect(zRiskmatris.safeParse({ ...patientsakerhet, ...fel }).success).toBe(false);
  });
  it('en nivå utanför matrisen finns inte', () => {
    expect(finnsIMatrisen(patientsakerhet, { sannolikhet: 5, allvarlighetsgrad: 1 })).toBe(false);
    expect(() => zonFor(patientsakerhet, { sannolikhet: 0, allvarlighetsgrad: 1 })).toThrow('Utanför');
  });
});

describe('sannolikhet ur data', () => {
  it.each([
    [0, 365, 1],
    [11, 365, 1],
    [12, 365, 2],
    [6, 181, 2],
    [52, 365, 3],
    [365, 365, 4],
    [31, 31, 4],
    [3, 0, 1],
  ])('%i händelser på %i dagar är nivå %i', (antal, dagar, niva) => {
    expect(sannolikhetUrData(patientsakerhet, antal, dagar)?.varde).toBe(niva);
  });
  it('en skala som inte är en frekvens ger inget svar', () => {
    const utan = {
      ...patientsakerhet,
      sannolikhet: patientsakerhet.sannolikhet.map(({ minstPerAr: _m, ...n }) => n),
    };
    expect(sannolikhetUrData(utan, 10, 365)).toBeNull();
  });
});
