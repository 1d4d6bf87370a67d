import { describe, expect, it } from 'vitest';
import { eskaleringar } from '../bedomning/eskalering.ts';
import { organisationAv } from '../enhet/enhetsrad.ts';
import { zEnhetId, zOrganisation } from '../enhet/enhetSchema.ts';
import { zFristInstallning } from '../frist/frister.ts';
import { standardKodverk } from '../kodverk/standardKodverk.ts';
import { standardmatriser } from '../riskmatris/standardmatriser.ts';
import { localDate } from '../time/localDate.ts';
import { zGranser } from './granser.ts';
import { registerpaverkan } from './registerpaverkan.ts';
import type { Gemensamt, OppnaArenden } from './registerpaverkan.ts';

const idag = localDate('2026-05-01');
const fore: Gemensamt = {
  organisation: zOrganisation.parse(organisationAv('Testby', ['Hagen', 'Ljung'])),
  kodverk: standardKodverk,
  matriser: standardmatriser,
  frister: zFristInstallning.parse({}),
  eskalering: eskaleringar.botkyrka,
  granser: zGranser.parse({}),
};
const oppna: readonly OppnaArenden[] = [
  { unit: zEnhetId.parse('hagen'), typ: 'fall', n: 3, ejSlutligtBedomda: 2 },
  { unit: zEnhetId.parse('ljung'), typ: 'lakemedel', n: 1, ejSlutligtBedomda: 0 },
];
const utanHagen: Gemensamt['organisation'] = {
  ...fore.organisation,
  enheter: fore.organisation.enheter.map((e) =>
    e.id === 'hagen'
      ? { ...e, versioner: e.versioner.map((v) => ({ ...v, to: localDate('2026-04-30') })) }
      : e,
  ),
};
const utanFall: Gemensamt['kodverk'] = {
  ...standardKodverk,
  listor: standardKodverk.listor.map((l) => ({ ...l, koder: l.koder.filter((k) => k.kod !== 'fall') })),
};

describe('en ändring från centralen säger vad den gör med öppna ärenden', () => {
  it.each<[string, Partial<Gemensamt>, number, RegExp]>([
    ['enheten har upphört', { organisation: utanHagen }, 3, /3 öppna ärenden ligger på en enhet/u],
    ['en typ används inte längre', { kodverk: utanFall }, 3, /3 öppna ärenden har en typ/u],
    ['ny matris', { matriser: standardmatriser.slice(1) }, 2, /2 öppna ärenden får sin slutliga/u],
    ['nya frister', { frister: zFristInstallning.parse({ ledigaAftnar: [] }) }, 4, /4 öppna ärenden kan få/u],
    ['ny eskalering', { eskalering: eskaleringar.sundsvall }, 4, /gäller också 4 öppna/u],
    ['nya gränser', { granser: zGranser.parse({ smatal: 3 }) }, 0, /Inga öppna ärenden/u],
  ])('%s', (_, andrat, antal, mening) => {
    const [only, ...more] = registerpaverkan(fore, { ...fore, ...andrat }, oppna, idag);
    expect(more).toEqual([]);
    expect(only?.oppna).toBe(antal);
    expect(only?.text).toMatch(mening);
  });
  it('det som är lika sägs inte', () => {
    expect(registerpaverkan(fore, structuredClone(fore), oppna, idag)).toEqual([]);
  });
  it('utan öppna ärenden sägs att inget påverkas', () => {
    const [said] = registerpaverkan(fore, { ...fore, organisation: utanHagen }, [], idag);
    expect(said?.text).toBe('Organisationen är ändrad. Inga öppna ärenden påverkas.');
  });
});
