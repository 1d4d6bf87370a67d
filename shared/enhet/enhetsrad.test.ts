import { expect, test } from 'vitest';
import { granskaOrganisation } from './enhet.ts';
import { zOrganisation } from './enhetSchema.ts';
import { organisationAv } from './enhetsrad.ts';

const enda = (rad: string) => {
  const org = organisationAv('Exempelby', [rad]);
  if ('fel' in org) return org.fel;
  const [e] = org.enheter;
  const v = e?.versioner[0];
  return [e?.id, v?.namn, v?.form, v?.verksamhetId, v?.hsl];
};

test.each([
  ['Hagen', ['hagen', 'Hagen', 'sabo', 'vard-och-omsorg', true]],
  [' Tätort : hemtjanst ', ['tatort', 'Tätort', 'hemtjanst', 'vard-och-omsorg', true]],
  ['Boendet:lss@Stöd och service', ['boendet', 'Boendet', 'lss', 'stod-och-service', true]],
  ['Familjen:ifo', ['familjen', 'Familjen', 'ifo', 'individ-och-familjeomsorg', false]],
  ['Hagen@Egen regi', ['hagen', 'Hagen', 'sabo', 'egen-regi', true]],
])('%j blir en enhet', (rad, enhet) => {
  expect(enda(rad)).toStrictEqual(enhet);
});

test.each([
  ['Hagen:slott', 'Formen ”slott” finns inte.'],
  ['Hagen:constructor', 'Formen ”constructor” finns inte.'],
  [':sabo', 'Enheten ”:sabo” går inte att läsa.'],
  ['', 'Enheten ”” går inte att läsa.'],
])('%j nekas med en mening', (rad, mening) => {
  expect(enda(rad)).toContain(mening);
});

test('en hel kommun följer schemat och delar verksamheter', () => {
  const org = organisationAv('Exempelby', ['Hagen', 'Tätort:hemtjanst', 'Boendet:lss', 'Gruppen:lss']);
  if ('fel' in org) throw new Error(org.fel);
  expect(zOrganisation.safeParse(org).success).toBe(true);
  expect(granskaOrganisation(org)).toStrictEqual([]);
  expect(org.verksamheter.map((v) => v.namn)).toStrictEqual(['Vård och omsorg', 'Socialt stöd']);
});
