import { array, assert as forAlla, constantFrom, integer, property, record, subarray } from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { localDate } from '../time/localDate.ts';
import { bedomGallring, gallrasFran, nyckelAv, zGallringsregler } from './gallring.ts';
import type { Kandidat } from './gallring.ts';

const nyKandidat = (andrat: Partial<Kandidat> = {}): Kandidat => ({
  slag: 'avvikelse',
  id: 'a',
  nummer: 'HAGEN-2016-001',
  enhetId: 'hagen',
  raknedatum: localDate('2016-01-10'),
  sistaDag: localDate('2016-03-01'),
  status: 'Avslutad',
  arAvslutad: true,
  oppnaAtgarder: 0,
  undantag: null,
  haller: [],
  ...andrat,
});
const regel = {
  slag: 'avvikelse',
  ar: 5,
  beslut: 'KS 2024/117',
  beslutsdatum: localDate('2024-02-01'),
} as const;

describe('tiden räknas från sista anteckningen', () => {
  it.each([
    ['2016-03-01', '2021-03-01'],
    ['2016-02-29', '2021-02-28'],
  ])('%s ger %s', (sista, fran) => {
    expect(gallrasFran(localDate(sista), regel)).toBe(fran);
  });
});

describe('en regel utan beslut, eller två för samma slag, går inte att spara', () => {
  it.each([
    [[{ ...regel, beslut: '' }], false],
    [[{ ...regel, beslut: '  ' }], false],
    [[{ ...regel, ar: 0 }], false],
    [[regel, { ...regel, ar: 7 }], false],
    [[regel, { ...regel, slag: 'klagomal' }], true],
    [[], true],
  ])('%j', (regler, gar) => {
    expect(zGallringsregler.safeParse(regler).success).toBe(gar);
  });
});

describe('hålls kvar', () => {
  it.each<readonly [string, Partial<Kandidat>, RegExp]>([
    ['öppet ärende', { arAvslutad: false, status: 'Bedömd' }, /inte avslutat \(bedömd\)/],
    ['öppen åtgärd', { oppnaAtgarder: 1 }, /En åtgärd är inte klar/],
    ['undantag', { undantag: 'Skadeståndskrav.' }, /Undantaget tills vidare: Skadeståndskrav\./],
    [
      'ett annat som bygger på det',
      { haller: [{ nyckel: 'lexSarah x', nummer: 'LS-2016-001' }] },
      /LS-2016-001/,
    ],
  ])('%s', (_, andrat, ord) => {
    expect(bedomGallring([nyKandidat(andrat)])[0]?.hinder.join(' ')).toMatch(ord);
  });
  it('inget hindrar ett avslutat ärende som inget bygger på', () => {
    expect(bedomGallring([nyKandidat()])[0]?.hinder).toEqual([]);
  });
  it('går båda samtidigt hindrar de inte varandra', () => {
    const ls = nyKandidat({ slag: 'lexSarah', id: 'x', nummer: 'LS-2016-001' });
    const a = nyKandidat({ haller: [{ nyckel: nyckelAv(ls), nummer: ls.nummer }] });
    expect(bedomGallring([a, ls]).map((b) => b.hinder)).toEqual([[], []]);
    expect(bedomGallring([a, { ...ls, arAvslutad: false }]).every((b) => b.hinder.length > 0)).toBe(true);
  });
});

test('det som går bygger aldrig på att något som stannar finns, hur de än hänger ihop', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'] as const;
  const kandidat = record({
    id: constantFrom(...ids),
    arAvslutad: constantFrom(true, true, false),
    oppnaAtgarder: integer({ min: 0, max: 1 }),
    haller: subarray([...ids, 'utanfor']),
  });
  forAlla(
    property(array(kandidat, { maxLength: 8 }), (rader) => {
      const unika = [...new Map(rader.map((r) => [r.id, r])).values()].map((r) =>
        nyKandidat({ ...r, haller: r.haller.map((id) => ({ nyckel: `avvikelse ${id}`, nummer: id })) }),
      );
      const bedomda = bedomGallring(unika);
      const gar = new Set(bedomda.filter((b) => b.hinder.length === 0).map((b) => nyckelAv(b.kandidat)));
      const hangande = bedomda
        .filter((b) => gar.has(nyckelAv(b.kandidat)))
        .flatMap((b) => b.kandidat.haller.filter((h) => !gar.has(h.nyckel)));
      expect(hangande).toEqual([]);
    }),
  );
});
