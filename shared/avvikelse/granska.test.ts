import { describe, expect, it, test } from 'vitest';
import { nyAvvikelse } from '../../test/arendeBuilder.ts';
import { nyOrganisation } from '../../test/organisationBuilder.ts';
import { standardKodverk } from '../kodverk/standardKodverk.ts';
import { localDate } from '../time/localDate.ts';
import { granskaUppgifter } from './granska.ts';

const underlag = {
  org: nyOrganisation({ hagen: {}, nedlagd: { to: '2020-12-31' }, ny: { from: '2026-02-01' } }),
  kodverk: standardKodverk,
  today: localDate('2026-03-02'),
};
type Andrat = NonNullable<Parameters<typeof nyAvvikelse>[0]>;
const stoppar = (andrat: Andrat) => {
  const p = granskaUppgifter(nyAvvikelse(andrat), underlag);
  return p === null ? null : [p.code, p.falt];
};
const nar = (datum: string) =>
  ({ nar: { precision: 'exakt', datum, tid: '03:00' }, upptackt: datum }) as const;

test.each<readonly [string, Andrat]>([
  ['fyra svar', {}],
  ['i dag', nar('2026-03-02')],
  ['okänd dag', { nar: { precision: 'okand' } }],
  ['upptäckt utelämnad', { upptackt: undefined }],
  [
    'undertyp, plats och typuppgifter',
    {
      undertyp: 'fall-utan-skada',
      plats: 'badrum-toalett',
      typuppgifter: { slag: 'fall', yttre: ['matta', 'morker'] },
    },
  ],
  ['SoL med ytterligare typ', { lagrum: 'sol', typ: 'bemotande', ytterligareTyper: ['omsorg'] }],
  ['LSS', { lagrum: 'lss', typ: 'hot-vald' }],
  ['enheten medan den fanns', { ...nar('2020-12-31'), enhetId: 'nedlagd' }],
])('%s godtas', (_vad, andrat) => {
  expect(stoppar(andrat)).toBeNull();
});

test.each<readonly [string, Andrat, string, string]>([
  ['i morgon', nar('2026-03-03'), 'datum-i-framtiden', 'nar.datum'],
  ['upptäckt i morgon', { upptackt: '2026-03-03' }, 'datum-i-framtiden', 'upptackt'],
  ['upptäckt dagen innan', { upptackt: '2026-02-28' }, 'upptackt-fore-handelse', 'upptackt'],
  ['okänd enhet', { enhetId: 'slottet' }, 'enhet-finns-inte', 'enhetId'],
  ['nedlagd enhet', { enhetId: 'nedlagd' }, 'enhet-finns-inte', 'enhetId'],
  ['enhet som inte börjat', { ...nar('2026-01-31'), enhetId: 'ny' }, 'enhet-finns-inte', 'enhetId'],
  ['okänd typ', { typ: 'drake' }, 'kod-galler-inte', 'typ'],
  ['HSL-typ under SoL', { lagrum: 'sol' }, 'kod-galler-inte', 'typ'],
  ['SoL-typ under HSL', { typ: 'bemotande' }, 'kod-galler-inte', 'typ'],
  ['undertyp som typ', { typ: 'fall-utan-skada' }, 'kod-galler-inte', 'typ'],
  ['undertyp av en annan typ', { undertyp: 'lakemedel-fel-dos' }, 'kod-galler-inte', 'undertyp'],
  ['typ som undertyp', { undertyp: 'fall' }, 'kod-galler-inte', 'undertyp'],
  ['okänd plats', { plats: 'manen' }, 'kod-galler-inte', 'plats'],
  [
    'okänd yttre omständighet',
    { typuppgifter: { slag: 'fall', yttre: ['storm'] } },
    'kod-galler-inte',
    'typuppgifter.yttre',
  ],
  [
    'läkemedelsuppgifter om ett fall',
    { typuppgifter: { slag: 'lakemedel' } },
    'typuppgifter-passar-inte',
    'typuppgifter',
  ],
])('%s nekas', (_vad, andrat, code, falt) => {
  expect(stoppar(andrat)).toStrictEqual([code, falt]);
});

describe('en typ som infördes mitt i året', () => {
  const [lista, ...andra] = standardKodverk.listor;
  if (lista === undefined) throw new Error('avvikelsetyp');
  const ny = {
    kod: 'trygghetslarm',
    text: 'Trygghetslarm',
    lagrum: ['sol' as const],
    giltigFran: localDate('2026-02-15'),
  };
  const kodverk = { version: 2, listor: [{ ...lista, koder: [...lista.koder, ny] }, ...andra] };
  it.each([
    ['2026-02-14', 'kod-galler-inte'],
    ['2026-02-15', undefined],
  ])('gäller händelser den %s: %s', (datum, code) => {
    const uppgifter = nyAvvikelse({ ...nar(datum), lagrum: 'sol', typ: 'trygghetslarm' });
    expect(granskaUppgifter(uppgifter, { ...underlag, kodverk })?.code).toBe(code);
  });
});
