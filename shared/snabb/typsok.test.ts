import { array, assert as forAlla, oneof, property, string, constantFrom } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { galler } from '../kodverk/kodverk.ts';
import type { Kodverk } from '../kodverk/kodverk.ts';
import { standardKodverk } from '../kodverk/standardKodverk.ts';
import { localDate } from '../time/localDate.ts';
import { kandaOrd } from './lexikon.ts';
import { sokTyper } from './typsok.ts';

const dag = localDate('2026-11-22');
const sok = (skrivet: string, kodverk: Kodverk = standardKodverk): readonly string[] =>
  sokTyper(skrivet, kodverk, dag).map((f) => f.kod.kod);

describe('sökningen efter typ', () => {
  it.each([
    // Other words for the same thing
    ['ramlade', 'fall'],
    ['trillat', 'fall'],
    ['snubblade', 'fall'],
    ['halkade', 'fall'],
    ['hittad på golvet', 'fall'],
    ['waran', 'lakemedel'],
    ['insulin', 'lakemedel'],
    ['glömd dos', 'lakemedel-utebliven-dos'],
    ['ej signerat', 'lakemedel-utebliven-signering'],
    ['dubbel dos', 'lakemedel-fel-dos'],
    ['liggsår', 'trycksar'],
    ['rymde', 'avvikit'],
    ['rullstol', 'mtp'],
    ['trasig lift', 'mtp-trasigt'],
    ['larmet funkade inte', 'miljo-larm'],
    ['slagen', 'fysiska-overgrepp'],
    ['grannen slog', 'hot-vald'],
    ['otrevlig', 'bemotande'],
    ['underbemannat', 'personalbrist'],
    ['missad tillsyn', 'insats-utebliven'],
    ['magsjuka', 'vri'],
    ['viktnedgång', 'nutrition'],
    ['löständer', 'munhalsa'],
    ['bankkort borta', 'ekonomiska-overgrepp'],
    // Without dots, and half typed
    ['liggsar', 'trycksar'],
    ['glomd dos', 'lakemedel-utebliven-dos'],
    ['lostander', 'munhalsa'],
    ['raml', 'fall'],
    ['trill', 'fall'],
    ['underbem', 'personalbrist'],
    // Misspelt
    ['warann', 'lakemedel'],
    ['medecin', 'lakemedel'],
    ['snubladde', 'fall'],
    ['otrevlg', 'bemotande'],
    ['trycsår', 'trycksar'],
    // A subtype by its own name
    ['dosett', 'lakemedel-dosett'],
  ])('”%s” ger %s bland de första', (skrivet, kod) => {
    expect(sok(skrivet).slice(0, 2)).toContain(kod);
  });

  it.each(['', 'a', 'xyzzy', 'kl 14', 'igår', 'ut'])('”%s” ger inget förslag', (skrivet) => {
    expect(sok(skrivet)).toEqual([]);
  });

  it('säger hur ett felstavat ord lästes, och inget om ett som var rätt', () => {
    expect(sokTyper('medecin', standardKodverk, dag)[0]?.skal).toBe('”medecin” läst som ”medicin”');
    expect(sokTyper('medicin', standardKodverk, dag)[0]).not.toHaveProperty('skal');
  });

  it('ett ord som hör till flera typer ger dem alla att välja bland', () => {
    expect(sok('trasig')).toEqual(expect.arrayContaining(['miljo-larm', 'mtp-trasigt', 'miljo-hjalpmedel']));
  });

  it('hittar kommunens egen undertyp på dess namn', () => {
    const egen: Kodverk = {
      ...standardKodverk,
      listor: standardKodverk.listor.map((l) =>
        l.namn === 'avvikelsetyp'
          ? { ...l, koder: [...l.koder, { kod: 'fall-badvagn', text: 'Fall i badvagn', under: 'fall' }] }
          : l,
      ),
    };
    expect(sok('badvag', egen)).toEqual(['fall-badvagn']);
  });

  it('ger aldrig fler än sex, aldrig samma två gånger och aldrig en kod som inte gäller', () => {
    const ord = oneof(constantFrom(...kandaOrd), string({ maxLength: 8 }));
    forAlla(
      property(array(ord, { maxLength: 4 }), (words) => {
        const found = sokTyper(words.join(' '), standardKodverk, dag);
        expect(found.length).toBeLessThanOrEqual(6);
        expect(new Set(found.map((f) => f.kod.kod)).size).toBe(found.length);
        expect(found.every((f) => galler(f.kod, dag))).toBe(true);
      }),
    );
  });
});
