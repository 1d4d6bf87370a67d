import { array, assert as forAlla, integer, property, record, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pareto } from '../statistik/pareto.ts';
import { paretobild } from './paretobild.ts';
import { stapelradsbild } from './stapelradsbild.ts';
import { styrdiagrambild } from './styrdiagrambild.ts';
import { svgText } from './svg.ts';
import type { SvgNod } from './svg.ts';

const alla = (n: SvgNod): readonly SvgNod[] => [
  n,
  ...n.barn.flatMap((b) => (typeof b === 'string' ? [] : alla(b))),
];
const medKlass = (n: SvgNod, klass: string): readonly SvgNod[] =>
  alla(n).filter((x) => x.attr['class'] === klass);

const punkt = (manad: string, antal: number) => ({ manad, antal, mitt: 4, undre: 0, ovre: 11 });
const signal = {
  fran: '2026-02',
  till: '2026-02',
  text: 'En månad ligger utanför gränserna (fler än väntat): februari 2026',
};
const diagram = {
  forTunt: false,
  punkter: [punkt('2026-01', 4), punkt('2026-02', 14), punkt('2026-03', 0)],
  signaler: [signal],
};

describe('styrdiagrammet', () => {
  it('börjar vid noll, och det högsta värdet når överkanten', () => {
    const { nod } = styrdiagrambild(diagram);
    expect(medKlass(nod, 'chart-dot').map((p) => p.attr['cy'])).toEqual([167.4, 228]);
    expect(medKlass(nod, 'chart-signal')[0]?.attr['d']).toMatch(/^M\d+(\.\d)?,9l/u);
  });
  it('märker bara månaderna i en signal, med en egen form', () => {
    const { nod } = styrdiagrambild(diagram);
    expect(medKlass(nod, 'chart-signal')).toHaveLength(1);
    expect(medKlass(nod, 'chart-dot')).toHaveLength(2);
  });
  it('har inga gränser när underlaget är för tunt, och är tomt utan månader', () => {
    expect(medKlass(styrdiagrambild({ ...diagram, forTunt: true }).nod, 'chart-limit')).toEqual([]);
    expect(styrdiagrambild({ ...diagram, punkter: [], signaler: [] }).nod.barn).toEqual([]);
  });
  it.each([
    [diagram, 'En månad ligger över den övre gränsen, februari 2026'],
    [
      {
        ...diagram,
        punkter: [punkt('2025-11', 3), punkt('2025-12', 12), punkt('2026-01', 14), punkt('2026-02', 12)],
      },
      'Tre månader i rad ligger över den övre gränsen, december 2025–februari 2026',
    ],
    [
      {
        ...diagram,
        punkter: [punkt('2026-01', 5), punkt('2026-02', 6)],
        signaler: [{ ...signal, text: 'Sex i rad stiger' }],
      },
      'Sex i rad stiger',
    ],
    [{ ...diagram, signaler: [] }, 'Månaderna skiljer sig inte mer än slumpen ger'],
    [{ ...diagram, forTunt: true }, 'För få månader eller händelser för att se en förändring'],
  ])('säger fyndet, aldrig en trend som reglerna inte har funnit', (d, titel) => {
    expect(styrdiagrambild(d).titel).toBe(titel);
  });
  it('nämner vad som räknas', () => {
    expect(styrdiagrambild(diagram, 'Fall').titel).toBe(
      'Fall: en månad ligger över den övre gränsen, februari 2026',
    );
  });
  it('har hela innehållet i ord', () => {
    const { alt } = styrdiagrambild(diagram);
    expect(alt).toContain('januari 2026 4, februari 2026 14, mars 2026 0');
    expect(alt).toContain('gränserna vid 0 och 11');
  });
});

describe('Pareto', () => {
  const bild = (counts: readonly (readonly [string, number])[]) =>
    paretobild(
      pareto(counts.map(([nyckel, antal]) => ({ nyckel, antal }))).map((r) => ({ ...r, text: r.nyckel })),
    );
  it.each([
    [
      [
        ['Fall', 90],
        ['Utebliven dos', 5],
        ['Annat', 5],
      ],
      'Fall är 90\u00a0% av alla',
    ],
    [
      [
        ['Fall', 60],
        ['Utebliven dos', 30],
        ['Annat', 10],
      ],
      'Fall och utebliven dos är tillsammans 90\u00a0% av alla',
    ],
    [[['Fall', 7]], 'Alla 7 är fall'],
    [
      [
        ['Fall', 5],
        ['Annat', 5],
      ],
      'Ingen typ står för merparten',
    ],
    [[], 'Inget att visa'],
  ] as const)('%j: %s', (counts, titel) => {
    expect(bild(counts).titel).toBe(titel);
  });
  it('fyller de få som når fyra femtedelar, resten är konturer', () => {
    const { nod } = bild([
      ['Fall', 60],
      ['Utebliven dos', 30],
      ['Annat', 10],
    ]);
    expect(medKlass(nod, 'chart-bar')).toHaveLength(2);
    expect(medKlass(nod, 'chart-bar-rest')).toHaveLength(1);
  });
  it('säger hur många som inte ryms', () => {
    const many = bild(Array.from({ length: 15 }, (_, i) => [`Typ ${i}`, 20 - i] as const));
    expect(svgText(many)).toContain('och 3 till');
    expect(many.alt).toContain('Typ 14 6');
  });
});

describe('varje bild', () => {
  it('är en hel SVG vars text aldrig blir kod, och ritas likadan varje gång', () => {
    forAlla(
      property(
        string(),
        array(record({ text: string(), antal: integer({ min: 0, max: 1e6 }) })),
        (titel, rader) => {
          const rita = () =>
            svgText(
              stapelradsbild(
                titel,
                rader.map((r) => ({ ...r, kort: r.text })),
              ),
            );
          const svg = rita();
          expect(rita()).toBe(svg);
          expect(
            svg.replaceAll(/<\/?(?:svg|g|path|rect|circle|text)(?: [a-zA-Z-]+="[^"<>]*")*\/?>/gu, ''),
          ).not.toMatch(/[<>]/u);
          expect(svg).not.toMatch(/NaN|Infinity|undefined/u);
        },
      ),
    );
  });
});
