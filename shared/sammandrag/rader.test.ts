import { describe, expect, it } from 'vitest';
import { zLastRad, zSammandragRad } from './rader.ts';
import { fakta } from './fakta.ts';

const count = {
  rec: 'count',
  unit: 'hagen',
  month: '2026-03',
  lagrum: 'sol',
  typ: 'insats',
  undertyp: 'insats-utebliven',
  ytterligare: ['bemotande'],
  slag: 'negativ-handelse',
  skada: 'lindrig',
  allvarlighetsgrad: 2,
  status: 'avslutad',
  uppfoljd: true,
  n: 4,
};
const kort = {
  rec: 'case',
  unit: 'hagen',
  month: '2026-03',
  case: 'ab'.repeat(16),
  law: 'lex_sarah',
  lagrum: 'sol',
  utfall: 'missforhallande',
  anmald: 'nej',
  handelse: 'Larm som inte fungerade.',
  atgarder: ['Byte av larm'],
};

describe('rader som får lämna datorn', () => {
  it('en händelse med flera typer är en rad', () => {
    expect(zSammandragRad.parse(count)).toEqual(count);
  });
  it('ett godkänt ärendekort är den enda raden med text', () => {
    expect(zSammandragRad.parse(kort)).toEqual(kort);
  });
  it.each([
    ['dag i stället för månad', { ...count, month: '2026-03-14' }],
    ['fritext', { ...count, beskrivning: 'Föll i badrummet' }],
    ['namn som kod', { ...count, typ: 'Anna Andersson' }],
    ['pseudonym', { ...count, person: 'brukare-a' }],
    ['noll händelser', { ...count, n: 0 }],
    ['okänt slag av rad', { rec: 'anteckning', text: 'hej' }],
    ['motpart i klartext', { ...count, rec: 'extern', motpart: 'Borås lasarett' }],
    ['radbrytning i kort', { ...kort, handelse: 'a\nb' }],
    ['för lång korttext', { ...kort, handelse: 'a'.repeat(601) }],
  ])('%s släpps inte ut', (_, rad) => {
    expect(zSammandragRad.safeParse(rad).success).toBe(false);
  });
  it('fält från en nyare version läses förbi och faller bort', () => {
    expect(zLastRad.parse({ ...count, nyttFalt: 1 })).toEqual(count);
  });
  it('varje faktum har namn och säger vad det räknar', () => {
    for (const [namn, f] of Object.entries(fakta)) {
      expect(namn).toMatch(/^[a-z_]+\.[a-z_]+$/);
      expect(f.text.length).toBeGreaterThan(5);
    }
  });
});
