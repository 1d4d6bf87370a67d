import { array, assert as forAlla, constantFrom, oneof, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { snabbrader } from '../../test/snabb/snabbrader.ts';
import { standardKodverk } from '../kodverk/standardKodverk.ts';
import type { Kodverk } from '../kodverk/kodverk.ts';
import { localDate } from '../time/localDate.ts';
import type { Chip } from './chip.ts';
import { platsord } from './lexikonPlats.ts';
import { falluppgifter } from './lexikonFall.ts';
import { lakemedelsnamn } from '../kodverk/lakemedelsnamn.ts';
import { tolkaSnabbtext } from './snabbtext.ts';
import type { Snabbsammanhang } from './snabbtext.ts';
import { typregler } from './typregler.ts';

const today = localDate('2026-11-22');
const sammanhang: Snabbsammanhang = {
  today,
  nowTime: '16:00',
  kodverk: standardKodverk,
  enheter: [
    { id: 'hagen', namn: 'Hagen' },
    { id: 'solgarden', namn: 'Solgården' },
    { id: 'hemtjanst-norr', namn: 'Hemtjänst Norr' },
    { id: 'hemtjanst-soder', namn: 'Hemtjänst Söder' },
    { id: 'bjorkbacken', namn: 'Björkbackens äldreboende' },
  ],
};
const las = (text: string, more: Partial<Snabbsammanhang> = {}) =>
  tolkaSnabbtext(text, { ...sammanhang, ...more });
const chip = (text: string, slag: Chip['slag'], more: Partial<Snabbsammanhang> = {}) =>
  las(text, more).chips.find((c) => c.slag === slag);

const visarAlternativ = new Set<Chip['slag']>(['typ', 'undertyp', 'tid', 'enhet']);
function kort(c: Chip): string {
  const name = c.slag === 'typ' || c.slag === 'undertyp' ? '' : `${c.slag}=`;
  const others =
    c.alternativ === undefined || !visarAlternativ.has(c.slag)
      ? ''
      : `(${c.alternativ.map((a) => a.varde).join(',')})`;
  return `${name}${c.ungefar === true ? '~' : ''}${c.varde}${c.harledd === true ? '*' : ''}${others}`;
}
const kortrad = (text: string): string => {
  const { chips, rest } = las(text);
  const shown = chips.filter((c) => !(c.slag === 'datum' && c.start === c.end && c.varde === today));
  return [...shown.map(kort), ...(rest === '' ? [] : [`[${rest}]`])].join(' ');
};

describe('snabbrutans rader', () => {
  it('är minst 250 och olika', () => {
    expect(snabbrader.length).toBeGreaterThanOrEqual(250);
    expect(new Set(snabbrader.map(([rad]) => rad)).size).toBe(snabbrader.length);
  });
  it.each(snabbrader)('%s', (rad, last) => {
    expect(kortrad(rad)).toBe(last);
  });
  it.each(snabbrader.filter(([rad]) => /[åäö]/.test(rad)))('utan prickar läses lika: %s', (rad, last) => {
    const plain = rad.replace(/[åä]/g, 'a').replace(/ö/g, 'o');
    const without = (s: string) => s.replace(/ ?\[.*\]$/, '');
    expect(without(kortrad(plain))).toBe(without(last));
  });
  it.each(snabbrader.filter(([rad]) => /[åäö]/.test(rad)))('med aa, ae, oe läses lika: %s', (rad, last) => {
    const typed = rad.replace(/å/g, 'aa').replace(/ä/g, 'ae').replace(/ö/g, 'oe');
    const without = (s: string) => s.replace(/ ?\[.*\]$/, '');
    expect(without(kortrad(typed))).toBe(without(last));
  });
});

describe('ingenting gissas tyst', () => {
  it('ett chip som inte står i texten är alltid härlett och har ett skäl', () => {
    const alla = snabbrader.flatMap(([rad]) => las(rad).chips);
    expect(alla.filter((c) => c.start === c.end && c.harledd !== true)).toEqual([]);
    expect(alla.filter((c) => c.harledd === true && (c.skal ?? '') === '')).toEqual([]);
  });
  it('en felstavning sägs', () => {
    expect(chip('medicnen glömdes', 'typ')?.skal).toContain('”medicnen” läst som ”medicinen”');
  });
  it('skada som bedömts ur ett ord säger hur', () => {
    expect(chip('fall, blåmärke', 'skada')).toMatchObject({
      varde: 'lindrig',
      harledd: true,
      skal: '”blåmärke” räknas som lindrig skada',
    });
  });
  it('ett klockslag som inte har varit idag ger igår, med idag som alternativ', () => {
    expect(chip('fall kl 23', 'datum')).toMatchObject({ varde: '2026-11-21', harledd: true });
    expect(chip('fall kl 23', 'datum')?.alternativ?.map((a) => a.varde)).toEqual(['2026-11-22']);
  });
  it('två enheter med samma namn ger båda', () => {
    const enheter = [
      { id: 'a', namn: 'Hagens gruppbostad' },
      { id: 'b', namn: 'Hagens äldreboende' },
    ];
    const c = chip('fall på Hagen', 'enhet', { enheter });
    expect([c?.varde, ...(c?.alternativ ?? []).map((a) => a.varde)]).toEqual(['a', 'b']);
    expect(c?.harledd).toBe(true);
  });
});

describe('kodverket styr', () => {
  it('varje kod i reglerna och tabellerna finns i standardkodverket', () => {
    const koder = (lista: string) =>
      standardKodverk.listor.find((l) => l.namn === lista)?.koder.map((k) => k.kod) ?? [];
    for (const r of typregler)
      for (const k of [r.ger, ...(r.alternativ ?? [])]) expect(koder('avvikelsetyp')).toContain(k);
    for (const [kod] of platsord) expect(koder('plats')).toContain(kod);
    for (const [lista, kod] of falluppgifter) expect(koder(lista)).toContain(kod);
    for (const grupp of Object.keys(lakemedelsnamn)) expect(koder('lakemedelsgrupp')).toContain(grupp);
  });
  it('en kod som inte längre gäller föreslås inte', () => {
    const kodverk: Kodverk = {
      ...standardKodverk,
      listor: standardKodverk.listor.map((l) => ({
        ...l,
        koder: l.koder.map((k) => (k.kod === 'fall' ? { ...k, giltigTill: localDate('2026-01-01') } : k)),
      })),
    };
    expect(chip('fall i köket', 'typ', { kodverk })).toBeUndefined();
  });
  it('kommunens egen typ hittas på sitt namn', () => {
    const kodverk: Kodverk = {
      version: 2,
      listor: standardKodverk.listor.map((l) =>
        l.namn === 'avvikelsetyp'
          ? { ...l, koder: [...l.koder, { kod: 'djur', text: 'Djur i lägenheten/husdjur' }] }
          : l,
      ),
    };
    expect(chip('husdjur bet i sladden', 'typ', { kodverk })?.varde).toBe('fysiska-overgrepp');
    expect(chip('problem med husdjur', 'typ', { kodverk })?.varde).toBe('djur');
  });
});

describe('invarianter', () => {
  const words = snabbrader.flatMap(([rad]) => rad.split(' '));
  const line = oneof(
    string({ maxLength: 80 }),
    array(constantFrom(...words, '😀', 'é', '…', '31/2', '99', '-'), { maxLength: 25 }).map((w) =>
      w.join(' '),
    ),
  );
  it('vilken rad som helst läses: platser inom raden, inget chip delar ord med resten, samma svar två gånger', () => {
    forAlla(
      property(line, (text) => {
        const r = las(text);
        for (const c of r.chips) {
          expect(c.start).toBeLessThanOrEqual(c.end);
          expect(c.end).toBeLessThanOrEqual(text.length);
          for (const p of c.stallen) expect(text.slice(p.start, p.end).trim()).not.toBe('');
          for (const w of r.restord)
            expect(c.stallen.every((p) => p.end <= w.start || w.end <= p.start)).toBe(true);
        }
        for (const w of r.restord) expect(text.slice(w.start, w.end)).toBe(w.text);
        expect(las(text)).toEqual(r);
      }),
      { numRuns: 500 },
    );
  });
  it('högst ett chip av varje slag, utom för listor som tar flera', () => {
    forAlla(
      property(line, (text) => {
        const slag = las(text)
          .chips.map((c) => c.slag)
          .filter((s) => s !== 'fall-yttre' && s !== 'fall-bakomliggande');
        expect(new Set(slag).size).toBe(slag.length);
      }),
      { numRuns: 300 },
    );
  });
  it.each(['constructor', 'toString', '__proto__'])('ordet %s är ett ord som andra', (ord) => {
    expect(las(`föll i badrummet ${ord}`).chips.map((c) => c.slag)).not.toContain('lagrum');
  });
  it('en rad på tiotusen tecken läses på under en halv sekund', () => {
    const start = performance.now();
    las('ramlade i kökket '.repeat(600));
    expect(performance.now() - start).toBeLessThan(500);
  });
});
