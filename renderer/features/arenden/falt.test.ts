import { describe, expect, test } from 'vitest';
import { byggInput, faltFor, vardenAv } from './falt.ts';
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
