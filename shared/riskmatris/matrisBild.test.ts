import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matrisAlt, ritaMatris, ruta, utanforMatrisen } from './matrisBild.ts';
import type { Marke } from './matrisBild.ts';
import { matrisSvg } from './matrisSvg.ts';
import { internkontroll4, internkontroll5 } from './standardmatriser.ts';

const marken = (antal: number, sannolikhet = 3, allvarlighetsgrad = 2): Marke[] =>
  Array.from({ length: antal }, (_, i) => ({ nr: i + 1, sannolikhet, allvarlighetsgrad }));
const rutan = (alla: readonly Marke[]) => {
  const found = ritaMatris(internkontroll4, alla)
    .rutor.flat()
    .find((r) => r.sannolikhet === 3 && r.allvarlighetsgrad === 2);
  if (found === undefined) throw new Error('rutan saknas');
  return found;
};

describe('matrisens bild', () => {
  it('har högsta sannolikheten överst och högsta allvarlighetsgraden till höger', () => {
    const { rutor } = ritaMatris(internkontroll4, []);
    expect(rutor[0]?.[3]).toMatchObject({ sannolikhet: 4, allvarlighetsgrad: 4 });
    expect(rutor[3]?.[0]).toMatchObject({ sannolikhet: 1, allvarlighetsgrad: 1 });
  });
  it.each([
    [12, 12, null],
    [13, 11, 2],
    [5000, 11, 4989],
  ])('av %i märken i en ruta ritas %i', (antal, ritade, fler) => {
    const r = rutan(marken(antal));
    expect([r.marken.length, r.fler?.antal ?? null]).toEqual([ritade, fler]);
  });
  it('märkena ligger i sin ruta och aldrig på varandra', () => {
    assert(
      property(integer({ min: 0, max: 40 }), (antal) => {
        const r = rutan(marken(antal));
        const inside = r.marken.every(
          (k) => k.x - 12 >= r.x && k.x + 12 <= r.x + ruta.w && k.y - 12 >= r.y && k.y + 12 <= r.y + ruta.h,
        );
        expect(inside).toBe(true);
        const apart = r.marken.every((k, i) =>
          r.marken.every((l, j) => i === j || Math.hypot(k.x - l.x, k.y - l.y) >= 23),
        );
        expect(apart).toBe(true);
      }),
    );
  });
  it('mönstrets linjer håller sig i rutan', () => {
    const r = rutan([]);
    const points = [...r.linjer.matchAll(/[ML]([\d.]+) ([\d.]+)/gu)].map(
      (p) => [Number(p[1]), Number(p[2])] as const,
    );
    expect(points.length).toBeGreaterThan(40);
    const outside = points.filter(([x, y]) => x < r.x || x > r.x + ruta.w || y < r.y || y > r.y + ruta.h);
    expect(outside).toEqual([]);
  });
  it('långa ord för en nivå bryts på högst tre rader', () => {
    const m = {
      ...internkontroll4,
      sannolikhet: internkontroll4.sannolikhet.map((n) => ({
        ...n,
        text: 'Kan inträffa när som helst under ett vanligt år i verksamheten',
      })),
    };
    const [first] = ritaMatris(m, []).radrubriker;
    expect(first?.rader).toHaveLength(3);
    expect(first?.rader.at(-1)?.text).toMatch(/…$/u);
  });
});

describe('ett märke utanför matrisen', () => {
  const utanfor = marken(1, 5, 5);
  it('ritas inte i en matris som saknar nivån, men räknas upp', () => {
    expect(
      ritaMatris(internkontroll4, utanfor)
        .rutor.flat()
        .flatMap((r) => r.marken),
    ).toEqual([]);
    expect(utanforMatrisen(internkontroll4, utanfor)).toEqual(utanfor);
    expect(utanforMatrisen(internkontroll5, utanfor)).toEqual([]);
  });
  it('stoppar inte bildens beskrivning', () => {
    expect(matrisAlt(internkontroll4, utanfor)).toContain('Accepteras: ingen risk');
  });
});

describe('SVG-bilden', () => {
  it('säger zonerna i ord och har mönster för dem som inte är släta', () => {
    const { svg } = matrisSvg(internkontroll4, [{ nr: 7, sannolikhet: 4, allvarlighetsgrad: 4 }]);
    expect(svg).toContain('Hanteras omedelbart: risk 7');
    expect(svg).toContain('#7A4E00');
    expect(svg).toContain('#A61B1B');
  });
  it('skriver ut tecken som har betydelse i XML som text', () => {
    const m = { ...internkontroll4, namn: 'A & B <"x">' };
    expect(matrisSvg(m, []).svg).toContain('A &amp; B &lt;&quot;x&quot;&gt;');
  });
  it('ritar en skattning ur en tidigare version streckad', () => {
    const one = { nr: 1, sannolikhet: 1, allvarlighetsgrad: 1 };
    expect(matrisSvg(internkontroll4, [one]).svg).not.toContain('dasharray');
    expect(matrisSvg(internkontroll4, [{ ...one, tidigare: true }]).svg).toContain('dasharray');
  });
});
