import { describe, expect, it } from 'vitest';
import { assert as always, array, constantFrom, integer, property, record } from 'fast-check';
import { lasSammandrag, raderAv } from '../../shared/sammandrag/las.ts';
import { innehallsText, skrivRader, skrivSammandrag } from '../../shared/sammandrag/skriv.ts';
import { granskning, kallaOf, nyttNyckelpar, sigill } from '../../electron/share/sign.ts';
import { goldenRader, goldenText, goldenV1 } from './goldenFile.ts';
import { H1, checks, enhetId, period, rad } from './world.ts';

const nyckel = nyttNyckelpar();
const head = {
  v: 1,
  min: 1,
  unit: enhetId('hagen'),
  src: kallaOf(nyckel.pub),
  pub: nyckel.pub,
  period: H1,
  seq: 1,
  prev: null,
  state: 'live',
  replaces: [],
  withdrawn: [],
  app: '0.1.0',
  at: '2026-07-01T08:00:00.000Z',
} as const;
const write = (lines: readonly string[], change: Partial<Parameters<typeof skrivSammandrag>[0]> = {}) =>
  skrivSammandrag({ ...head, replaces: [], withdrawn: [], ...change }, lines, sigill(nyckel));

describe('format version 1', () => {
  it('the golden file can be read for ever, row by row', () => {
    const read = lasSammandrag(goldenText(), checks);
    expect(read).toMatchObject({ ok: true, value: { okanda: {}, head: { unit: 'hagen', seq: 42 } } });
    const rows = raderAv(goldenText());
    expect(rows).toHaveLength(goldenRader.length);
    expect(rows).toEqual(expect.arrayContaining([...goldenRader.slice(2)]));
  });
  it('the same content gives the same bytes as when the golden file was written', () => {
    expect(goldenV1()).toBe(goldenText());
  });
  it('one content has one encoding, whatever order the rows come in', () => {
    const rows = array(
      record({ n: integer({ min: 1, max: 99 }), typ: constantFrom('fall', 'lakemedel', 'rehab') }),
      { maxLength: 20 },
    );
    always(
      property(rows, (drawn) => {
        const made = drawn.map(({ n, typ }) => rad(head.unit, n, { typ, ytterligare: ['b', 'a'] }));
        const twisted = made.toReversed().map((r) => ({ n: 0, ...r, ytterligare: ['a', 'b'] }));
        expect(write(skrivRader(twisted))).toBe(write(skrivRader(made)));
      }),
    );
  });
  it('number, time and program version are no content', () => {
    const lines = skrivRader([rad(head.unit, 4)]);
    const of = (state: 'live' | 'klar') => innehallsText(lines, { state, replaces: [], withdrawn: [] });
    expect(of('live')).toBe(of('live'));
    expect(of('live')).not.toBe(of('klar'));
  });
  it('unknown fields and kinds of rows from a newer version are let by and counted', () => {
    const lines = [
      ...skrivRader([rad(head.unit, 4)]).map((l) => l.replace('"n":4', '"n":4,"nytt":true')),
      '{"rec":"prognos","unit":"hagen","x":1}',
      '{"rec":"prognos","unit":"hagen","x":2}',
    ];
    const text = write(lines);
    expect(lasSammandrag(text, checks)).toMatchObject({ ok: true, value: { okanda: { prognos: 2 } } });
    expect(raderAv(text)).toEqual([rad(head.unit, 4)]);
  });
  it.each([
    ['a higher least version', {}, { min: 2 }, 'nyare'],
    ['a row of another unit', { unit: enhetId('ljung') }, {}, 'fel-plats'],
    ['a month outside the half-year', { month: '2026-07' }, {}, 'fel-plats'],
  ] as const)('%s is set aside with its reason', (_, row, change, orsak) => {
    const lines = skrivRader([{ ...rad(head.unit, 4), ...row }]);
    expect(lasSammandrag(write(lines, change), checks)).toEqual({ ok: false, orsak });
  });
  it('a row is judged by what it says also after one like it was found good', () => {
    const run = granskning();
    const good = skrivRader([rad(head.unit, 4)])[0] ?? '';
    expect(lasSammandrag(write([good]), run)).toMatchObject({ ok: true });
    const bad = [
      [good.replace('"unit":"hagen"', '"unit":"ljung"'), 'fel-plats'],
      [good.replace('"month":"2026-03"', '"month":"2026-07"'), 'fel-plats'],
      [good.replace('"month":"2026-03"', '"month":"2026-00"'), 'rad'],
      [good.replace('"n":4', '"n":0'), 'rad'],
      [good.replace('"n":4', '"n":-4'), 'rad'],
      [good.replace('"n":4', '"n":4.5'), 'rad'],
      [good.replace('"n":4', '"n":9999999'), 'rad'],
      [good.replace('"n":4', '"n":4,"unit":"ljung"'), 'fel-plats'],
      [good.replace('"typ":"fall"', '"typ":"fall","unit":"ljung"'), 'fel-plats'],
      [good.replace('"typ":"fall"', '"typ":"fall","\\u0075nit":"ljung"'), 'fel-plats'],
      [good.replace('"typ":"fall"', '"typ":"Anna föll"'), 'rad'],
      [good.slice(0, -1), 'rad'],
      [`${good}}`, 'rad'],
    ] as const;
    for (const [line, orsak] of bad)
      expect([line, lasSammandrag(write([line]), run)]).toEqual([line, { ok: false, orsak }]);
    // In another half-year the same row is at the wrong place.
    expect(lasSammandrag(write([good], { period: period('2026h2') }), run)).toEqual({
      ok: false,
      orsak: 'fel-plats',
    });
    expect(lasSammandrag(write([good.replace('"n":4', '"n":5')]), run)).toMatchObject({ ok: true });
  });
  it.each([
    ['text in a row', '{"rec":"count","unit":"hagen","vad":"Anna föll"}', 'rad'],
    ['a line that is not JSON', 'hej', 'rad'],
    ['a row without kind', '{"unit":"hagen"}', 'rad'],
  ])('%s, though rightly signed, is set aside', (_, line, orsak) => {
    expect(lasSammandrag(write([line]), checks)).toEqual({ ok: false, orsak });
  });
});
