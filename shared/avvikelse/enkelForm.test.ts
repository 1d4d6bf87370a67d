import { anything, assert, property } from 'fast-check';
import { expect, it, test } from 'vitest';
import { nyOrganisation } from '../../test/organisationBuilder.ts';
import { standardKodverk } from '../kodverk/standardKodverk.ts';
import { zAvvikelseUppgifter } from './avvikelse.ts';
import { enhetIdOf, franEnkelForm } from './enkelForm.ts';

const org = nyOrganisation({ hagen: { namn: 'Hagens äldreboende' }, 'grona-huset': { namn: 'Gröna huset' } });
const tolka = (input: unknown) => franEnkelForm(input, org, standardKodverk);

test.each([
  ['hagen', 'hagen'],
  ['Hagens äldreboende', 'hagen'],
  ['  GRÖNA HUSET ', 'grona-huset'],
  ['Slottet', 'slottet'],
])('enheten %j är %s', (text, id) => {
  expect(enhetIdOf(org, text)).toBe(id);
});

test.each([
  [{ enhet: 'Gröna huset' }, { enhetId: 'grona-huset' }],
  [{ enhet: 'Gröna huset', enhetId: 'hagen' }, { enhetId: 'hagen' }],
  [{ datum: '2026-03-01', tid: '03:00' }, { nar: { precision: 'exakt', datum: '2026-03-01', tid: '03:00' } }],
  [{ datum: '2026-03-01' }, { nar: { precision: 'ungefar', datum: '2026-03-01' } }],
  [{ datum: '2026-03-01', nar: { precision: 'okand' } }, { nar: { precision: 'okand' } }],
  [{ typ: 'fall' }, { typ: 'fall', lagrum: 'hsl' }],
  [{ typ: 'bemotande' }, { typ: 'bemotande' }],
  [
    { typ: 'bemotande', lagrum: 'lss' },
    { typ: 'bemotande', lagrum: 'lss' },
  ],
  [
    { typ: 'drake', annat: 1 },
    { typ: 'drake', annat: 1, lagrum: 'hsl' },
  ],
  [[1], [1]],
  ['text', 'text'],
  [null, null],
])('%j skrivs om till %j', (input, output) => {
  expect(tolka(input)).toStrictEqual(output);
});

it('det exempel som hjälpen visar godtas av kontraktet', () => {
  const exempel = {
    enhet: 'Gröna huset',
    typ: 'fall',
    undertyp: 'fall-utan-skada',
    datum: '2026-03-01',
    tid: '03:00',
    vadHande: 'Föll i badrummet',
    skadaFysisk: 'ingen',
    plats: 'badrum-toalett',
  };
  expect(zAvvikelseUppgifter.safeParse(tolka(exempel)).success).toBe(true);
});

it('vad som helst lämnas till kontraktet utan att något kastas', () => {
  assert(
    property(anything(), (input) => {
      tolka(input);
    }),
  );
});
