import { describe, expect, it } from 'vitest';
import type { EnhetId } from '../enhet/enhet.ts';
import { addDays, localDate } from '../time/localDate.ts';
import { bandFor } from '../time/tidsband.ts';
import { finnMonster, standardregler } from './monster.ts';
import type { Monsterrad } from './monster.ts';

const rad = (i: number, andrat: Partial<Monsterrad> = {}): Monsterrad => ({
  id: `a${i}`,
  enhetId: 'hagen' as EnhetId,
  lagrum: 'hsl',
  typ: 'fall',
  raknedatum: addDays(localDate('2026-05-01'), i),
  tid: null,
  pseudonym: null,
  ...andrat,
});
const rader = (n: number, andrat: Partial<Monsterrad> = {}) =>
  Array.from({ length: n }, (_, i) => rad(i, andrat));
const slagen = (r: readonly Monsterrad[]) => finnMonster(r, standardregler).map((s) => s.slag);

describe('mönster', () => {
  it.each([
    ['fyra fall på en månad är ingen signal', rader(4), []],
    ['fem fall på en månad är en signal', rader(5), ['typ']],
    [
      'fem fall på olika enheter är ingen signal',
      rader(5).map((r, i) => ({ ...r, enhetId: `e${i}` as EnhetId })),
      [],
    ],
    ['fem händelser av olika typ är ingen signal', rader(5).map((r, i) => ({ ...r, typ: `t${i}` })), []],
    ['tre händelser med samma person är en signal', rader(3, { pseudonym: 'P-1' }), ['person']],
    ['fyra fall på natten är en signal om natten', rader(4, { tid: '03:10' }), ['tid']],
    ['fem fall som alla hände på natten är en signal, inte två', rader(5, { tid: '03:10' }), ['tid']],
    [
      'sex fall varav fyra på natten är två signaler',
      rader(6).map((r, i) => ({ ...r, tid: i < 4 ? '03:10' : '12:00' })),
      ['typ', 'tid'],
    ],
    [
      'fyra fall på blandade tider är ingen signal',
      rader(4).map((r, i) => ({ ...r, tid: `${String(i * 6).padStart(2, '0')}:30` })),
      [],
    ],
  ] as const)('%s', (_namn, r, vantat) => {
    expect(slagen(r)).toEqual(vantat);
  });

  it('händelser som ligger längre isär än fönstret räknas inte ihop', () => {
    expect(slagen(rader(5).map((r, i) => ({ ...r, raknedatum: addDays(r.raknedatum, 20 * i) })))).toEqual([]);
  });
  it('nyckeln är densamma för samma händelser i annan ordning och en annan när en händelse tillkommer', () => {
    const nyckel = (r: readonly Monsterrad[]) => finnMonster(r, standardregler)[0]?.nyckel;
    expect(nyckel(rader(5).toReversed())).toBe(nyckel(rader(5)));
    expect(nyckel(rader(6))).not.toBe(nyckel(rader(5)));
  });
  it('SoL och LSS ställer frågan om lex Sarah, HSL gör det inte', () => {
    expect(finnMonster(rader(5, { lagrum: 'sol' }), standardregler)[0]?.lexSarahFraga).toBe(true);
    expect(finnMonster(rader(5), standardregler)[0]?.lexSarahFraga).toBe(false);
  });
  it.each([
    ['06:59', 'natt'],
    ['07:00', 'morgon'],
    ['11:00', 'dag'],
    ['16:00', 'kvall'],
    ['21:00', 'natt'],
    [null, null],
  ])('%s hör till %s', (tid, band) => {
    expect(bandFor(tid)).toBe(band);
  });
});
