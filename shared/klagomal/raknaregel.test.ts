import { describe, expect, it } from 'vitest';
import { antalEnligt, forklara, regelText, summera, zKlagomalRegel } from './raknaregel.ts';

type Rad = Parameters<typeof summera>[0][number];
const rad = (andrat: Partial<Rad> = {}): Rad => ({
  slag: 'klagomal',
  kanal: 'direkt',
  verksamhetId: null,
  antal: 1,
  antalKlagande: null,
  klagande: null,
  ...andrat,
});
const regel = (andrat: object = {}) => zKlagomalRegel.parse(andrat);

describe('klagomål och klagande räknas var för sig', () => {
  it('fem klagomål kan komma från tre personer', () => {
    const rader = ['A', 'A', 'B', 'B', 'C'].map((klagande) => rad({ klagande }));
    expect(summera(rader)).toStrictEqual({ klagomal: 5, klagande: 3, utanUppgift: 0 });
  });
  it('en samlingssynpunkt står för många klagomål och många personer', () => {
    expect(summera([rad({ antal: 40, antalKlagande: 25 }), rad()])).toStrictEqual({
      klagomal: 41,
      klagande: 25,
      utanUppgift: 1,
    });
  });
});

describe('regeln', () => {
  const rader = [
    rad(),
    rad({ slag: 'berom' }),
    rad({ slag: 'forslag', kanal: 'webb' }),
    rad({ kanal: 'via-ivo', klagande: 'A' }),
    rad({ kanal: 'via-ivo', klagande: 'A', antal: 2 }),
  ];
  it.each([
    ['beröm räknas inte från början', {}, 5],
    ['bara klagomål', { slag: ['klagomal'] }, 4],
    ['utan det som kom via IVO', { utanKanaler: ['via-ivo'] }, 2],
    ['personer, där den okända räknas som en', { raknas: 'klagande' }, 3],
  ])('%s', (_vad, andrat, antal) => {
    expect(antalEnligt(rader, regel(andrat))).toBe(antal);
  });
  it('står som en mening', () => {
    expect(regelText(regel({ utanKanaler: ['via-ivo'] }), (id) => id)).toBe(
      'Räknas: klagomål, förslag, annat; antal klagomål. Räknas inte: via ivo.',
    );
  });
});

describe('ett publicerat tal som skiljer sig', () => {
  it('förklaras av den ändring av regeln som ger det', () => {
    const rader = [rad(), rad({ kanal: 'jo' }), rad({ kanal: 'jo' })];
    expect(forklara(rader, regel(), 1).map((f) => f.regel.utanKanaler)).toStrictEqual([['jo']]);
  });
  it('får ingen förklaring när ingen enda ändring ger det', () => {
    expect(forklara([rad(), rad()], regel(), 7)).toStrictEqual([]);
  });
});
