import { describe, expect, test } from 'vitest';
import { borjanAv, byggInput, faltFor, synliga, vardenAv } from './falt.ts';
import type { Falt } from './falt.ts';

const falt: readonly Falt[] = [
  { id: 'plats', text: 'Var?', slag: 'plats' },
  { id: 'datum', text: 'När?', slag: 'datum' },
  { id: 'utredning.fraga.svar', text: 'Fråga', slag: 'rad', valfri: true },
  { id: 'utredning.fraga.datum', text: 'Frågans datum', slag: 'datum', valfri: true },
  { id: 'antal', text: 'Hur många?', slag: 'antal', valfri: true },
  { id: 'mtp', text: 'Produkt?', slag: 'janej', valfri: true },
  { id: 'atgarder', text: 'Åtgärder', slag: 'rader', valfri: true },
];

describe('svaren i ett formulär blir det kontraktet vill ha', () => {
  test.each([
    ['en enhet', { plats: 'enhet:hagen' }, { enhetId: 'hagen' }],
    ['en verksamhet', { plats: 'verksamhet:aldre' }, { verksamhetId: 'aldre' }],
    ['en punkt leder inåt', { 'utredning.fraga.svar': 'ja' }, { utredning: { fraga: { svar: 'ja' } } }],
    ['ett antal är ett tal', { antal: '3' }, { antal: 3 }],
    ['ja och nej är sant och falskt', { mtp: 'nej' }, { mtp: false }],
    ['rader utan tomma', { atgarder: 'Larm\n\n Rond ' }, { atgarder: ['Larm', 'Rond'] }],
    ['tomma svar utelämnas', { datum: '', antal: '' }, {}],
  ])('%s', (_, varden, input) => {
    expect(byggInput(falt, varden)).toEqual(input);
  });
});

test('ett formulär börjar med det ärendet redan säger', () => {
  const sak = { datum: '2026-01-14', atgarder: ['Larm', 'Rond'], utredning: { fraga: { svar: 'ja' } } };
  expect(vardenAv(falt, sak)).toEqual({
    datum: '2026-01-14',
    atgarder: 'Larm\nRond',
    'utredning.fraga.svar': 'ja',
  });
});

test('platsen och ja eller nej läses tillbaka som de valdes', () => {
  expect(vardenAv(falt, { enhetId: 'hagen', mtp: false })).toEqual({ plats: 'enhet:hagen', mtp: 'nej' });
  expect(vardenAv(falt, { enhetId: null, verksamhetId: 'aldre' })).toEqual({ plats: 'verksamhet:aldre' });
});

test('en följdfråga ställs bara efter sitt svar, och utan den följer inget gammalt svar med', () => {
  const foljd: readonly Falt[] = [
    { id: 'svar', text: 'Informerad?', slag: 'rad' },
    { id: 'hur', text: 'Hur?', slag: 'rad', om: { id: 'svar', ar: ['ja'] } },
  ];
  expect(synliga(foljd, { svar: 'ja' }).map((f) => f.id)).toEqual(['svar', 'hur']);
  expect(byggInput(foljd, { svar: 'nej', hur: 'Samtal' })).toEqual({ svar: 'nej' });
});

test('den som skriver under och dagen är ifyllda från början', () => {
  const under: readonly Falt[] = [
    { id: 'datum', text: 'Datum', slag: 'datum', borja: 'idag' },
    { id: 'namn', text: 'Namn', slag: 'rad', borja: 'namn' },
    { id: 'text', text: 'Text', slag: 'text' },
  ];
  const vem = { idag: '2026-06-15', namn: '', titel: 'SAS' };
  expect(borjanAv(under, vem)).toEqual({ datum: '2026-06-15' });
});

test.each([
  ['uppgifter.datum', 'datum'],
  ['datum', 'datum'],
  ['enhetId', 'plats'],
  ['rapport.verksamhetId', 'plats'],
  ['steg.utredning.fraga.datum', 'utredning.fraga.datum'],
  ['steg.handelsedatum', undefined],
  [undefined, undefined],
])('det nekade fältet %s hör till frågan %s', (nekat, id) => {
  expect(faltFor(falt, nekat)?.id).toBe(id);
});
