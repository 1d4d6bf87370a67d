import { describe, expect, it } from 'vitest';
import { diagramRubrik, diagramText, ritaDiagram, yta } from './diagram.ts';

const punkt = (manad: string, antal: number) => ({ manad, antal, mitt: 4, undre: 0, ovre: 11 });
const signal = {
  regel: 'utanfor',
  at: 'fler',
  fran: '2026-02',
  till: '2026-02',
  text: 'En månad ligger utanför gränserna (fler än väntat): februari 2026',
} as const;
const diagram = {
  forTunt: false,
  taktPerDag: 0.13,
  punkter: [punkt('2026-01', 4), punkt('2026-02', 14), punkt('2026-03', 0)],
  signaler: [signal],
};

describe('styrdiagrammet', () => {
  it('börjar vid noll, och det högsta värdet når överkanten', () => {
    const { punkter, steg } = ritaDiagram(diagram);
    expect(punkter[2]?.y).toBe(yta.height - yta.bottom);
    expect(punkter[1]?.y).toBe(yta.top);
    expect(steg[0]).toEqual({ y: yta.height - yta.bottom, varde: 0 });
  });
  it('märker bara månaderna i en signal', () => {
    expect(ritaDiagram(diagram).punkter.map((p) => p.signal)).toEqual([false, true, false]);
  });
  it('ryms i sin yta också utan månader', () => {
    expect(ritaDiagram({ ...diagram, punkter: [], signaler: [] }).punkter).toEqual([]);
  });
  it('säger fyndet, aldrig en trend som reglerna inte har funnit', () => {
    expect(diagramRubrik(diagram)).toBe(signal.text);
    expect(diagramRubrik({ ...diagram, signaler: [] })).toContain('inte mer än slumpen');
    expect(diagramRubrik({ ...diagram, forTunt: true })).toContain('För få');
  });
  it('har hela innehållet i ord', () => {
    expect(diagramText(diagram)).toContain('januari 2026 4, februari 2026 14, mars 2026 0');
    expect(diagramText(diagram)).toContain('gränserna vid 0 och 11');
  });
});
