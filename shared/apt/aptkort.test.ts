import { array, assert as forAlla, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dokument } from '../dokument/dokument.ts';
import { aptkort } from './aptkort.ts';
import type { Aptunderlag } from './aptkort.ts';

const tomt: Aptunderlag = {
  enhet: 'Hagen',
  manad: 'Mars 2026',
  antal: 0,
  uppfoljda: 0,
  typer: [],
  pass: [],
  utveckling: 'Månaderna skiljer sig inte mer än slumpen ger.',
  atgarder: { beslutade: [], utforda: 0, forsenade: 0 },
  bedomda: [],
  urData: [],
  monster: [],
};
const mars: Aptunderlag = {
  ...tomt,
  antal: 30,
  uppfoljda: 20,
  typer: [
    { text: 'Fall', antal: 16 },
    { text: 'Läkemedel', antal: 8 },
    { text: 'Bemötande', antal: 6 },
  ],
  pass: [
    { text: 'Natten (21–07)', antal: 20 },
    { text: 'Dagen (11–16)', antal: 10 },
  ],
  atgarder: { beslutade: [{ text: 'Teknik', antal: 1 }], utforda: 2, forsenade: 1 },
  bedomda: [{ effekt: 'uppnadd', antal: 1 }],
  urData: [{ typ: 'Fall', manad: 'Januari 2026', svar: 'battre' }],
  monster: ['Fall har upprepats på natten (21–07). Vad har händelserna gemensamt?'],
};

const texter = (d: Dokument): readonly string[] =>
  d.block.flatMap((b) =>
    b.slag === 'stycke' || b.slag === 'rubrik'
      ? [b.text]
      : b.slag === 'lista'
        ? b.punkter
        : b.slag === 'tabell'
          ? b.rows.map((r) => r.map((c) => c.text).join(': '))
          : [],
  );

describe('APT-kortet', () => {
  it('säger vad som rapporterades, vad som gjordes, om det hjälpte, och vad man kan prata om', () => {
    const said = texter(aptkort(mars));
    expect(said).toContain('30 avvikelser rapporterades. 20 är uppföljda.');
    expect(said).toContain('Fall: 16');
    expect(said).toContain('1 åtgärd beslutades: teknik (1).');
    expect(said).toContain('2 åtgärder blev klara.');
    expect(said).toContain('1 åtgärd skulle ha varit klara vid månadens slut.');
    expect(said).toContain('Fall, åtgärd klar i januari 2026: bättre enligt antalen.');
    expect(said).toContain('Fall har upprepats på natten (21–07). Vad har händelserna gemensamt?');
  });
  it('visar inget tal under gränsen, och inget tal som skulle avslöja ett sådant', () => {
    const said = texter(
      aptkort({
        ...mars,
        typer: [
          { text: 'Fall', antal: 20 },
          { text: 'Läkemedel', antal: 7 },
          { text: 'Hot', antal: 3 },
        ],
      }),
    );
    expect(said).toContain('Hot: ..');
    expect(said).toContain('Läkemedel: ..');
    expect(said).toContain('Fall: 20');
    expect(said.at(-1)).toContain('tal under 5');
  });
  it('visar ingen tabell när det hela är litet', () => {
    const kort = aptkort({ ...mars, antal: 3, uppfoljda: 1, typer: [{ text: 'Fall', antal: 3 }], pass: [] });
    expect(kort.block.filter((b) => b.slag === 'tabell')).toEqual([]);
    expect(texter(kort)).toContain('Få avvikelser rapporterades. Så få att antalet inte visas.');
  });
  it('en tabell där inget tal får visas blir en mening, och inga klara åtgärder sägs med ord', () => {
    const kort = aptkort({
      ...mars,
      antal: 6,
      uppfoljda: 6,
      typer: [
        { text: 'Fall', antal: 3 },
        { text: 'Läkemedel', antal: 3 },
      ],
      pass: [{ text: 'Natten (21–07)', antal: 6 }],
      atgarder: { ...mars.atgarder, utforda: 0 },
    });
    expect(texter(kort)).toContain('Vad det handlade om: fall och läkemedel.');
    expect(texter(kort)).toContain('Natten (21–07): 6');
    expect(texter(kort)).toContain('Ingen åtgärd blev klar.');
  });
  it('en tyst månad är inget gott betyg', () => {
    expect(texter(aptkort(tomt)).join(' ')).toContain('betyder inte att inget hände');
  });
  it('ryms: högst sex sorter, och inget tal mellan ett och fyra står i någon tabell', () => {
    forAlla(
      property(
        array(integer({ min: 0, max: 40 }), { maxLength: 12 }),
        integer({ min: 0, max: 40 }),
        (antal, okand) => {
          const typer = antal
            .map((n, i) => ({ text: `Typ ${i}`, antal: n }))
            .toSorted((a, b) => b.antal - a.antal);
          const sum = antal.reduce((n, x) => n + x, 0);
          const natt = Math.max(0, sum - okand);
          const pass = [
            { text: 'Natt', antal: natt },
            { text: 'Okänt', antal: sum - natt },
          ];
          const kort = aptkort({ ...tomt, antal: sum, typer, pass });
          const tables = kort.block.flatMap((b) => (b.slag === 'tabell' ? [b] : []));
          expect(tables.every((t) => t.rows.length <= 6)).toBe(true);
          expect(
            tables.flatMap((t) => t.rows.map((r) => r[1]?.text)).filter((t) => /^[1-4]$/u.test(t ?? '')),
          ).toEqual([]);
        },
      ),
    );
  });
});
