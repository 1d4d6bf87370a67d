import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { organisationAv } from '../../shared/enhet/enhetsrad.ts';
import type { Organisation } from '../../shared/enhet/enhet.ts';
import type { CountRad, SammandragRad } from '../../shared/sammandrag/rader.ts';
import { parsePeriod } from '../../shared/time/period.ts';
import type { Period } from '../../shared/time/period.ts';
import { nyCountRad } from '../radBuilder.ts';
import { andelProcent, sammanstall } from '../../shared/internkontroll/sammanstall.ts';

interface Facit {
  readonly automatiskaUtfall: Readonly<
    Record<string, { readonly antal: number; readonly uppfoljdaProcent: number }>
  >;
}
const facit = JSON.parse(
  readFileSync(new URL('../facit/lindesberg-internkontroll-2023.json', import.meta.url), 'utf8'),
) as Facit;

const org = organisationAv('Lindesberg', [
  'Säbo',
  'Hemtjänsten:hemtjanst',
  'Korttiden:korttid',
  'Boendet:lss@FS',
]) as Organisation;
const period = parsePeriod('2023-01..2023-08') as Period;
const rad = (unit: string, lagrum: CountRad['lagrum'], n: number, uppfoljd: boolean): CountRad =>
  nyCountRad({
    unit,
    month: '2023-03',
    lagrum,
    typ: 'omsorg',
    status: uppfoljd ? 'uppfoljd' : 'registrerad',
    uppfoljd,
    n,
  });
const par = (unit: string, lagrum: CountRad['lagrum'], antal: number, uppfoljda: number): SammandragRad[] =>
  [rad(unit, lagrum, uppfoljda, true), rad(unit, lagrum, antal - uppfoljda, false)].filter((r) => r.n > 0);

describe('Lindesbergs automatiska utfall', () => {
  it.each([
    ['VoO', 186, 161],
    ['VoO/SÄBO', 138, 116],
    ['VoO/Hemtjänst', 39, 36],
    ['FS', 115, 67],
  ])('%s: %i avvikelser varav %i uppföljda ger facits procent', (namn, antal, uppfoljda) => {
    expect(antal).toBe(facit.automatiskaUtfall[namn]?.antal);
    expect(andelProcent(uppfoljda, antal)).toBe(facit.automatiskaUtfall[namn]?.uppfoljdaProcent);
  });

  it('resten av 186 − 138 − 39 är 9 och visas som en egen del', () => {
    const rader = [
      ...par('sabo', 'sol', 138, 116),
      ...par('hemtjansten', 'sol', 39, 36),
      ...par('korttiden', 'sol', 9, 9),
    ];
    const svar = sammanstall(
      rader,
      { fraga: 'sol-avvikelser', verksamhetId: 'vard-och-omsorg', delar: 'form' },
      org,
      period,
    );
    expect(svar).toEqual({
      period: 'januari–augusti 2023',
      kod: '2023-delar',
      antal: 186,
      uppfoljda: 161,
      delar: [
        { namn: 'Särskilt boende', antal: 138, uppfoljda: 116 },
        { namn: 'Hemtjänst', antal: 39, uppfoljda: 36 },
        { namn: 'Korttidsboende', antal: 9, uppfoljda: 9 },
      ],
    });
  });
  it('en rad från en enhet som inte finns i organisationen göms inte', () => {
    const svar = sammanstall(
      par('nedlagd', 'sol', 4, 0),
      { fraga: 'sol-avvikelser', verksamhetId: null, delar: 'form' },
      org,
      period,
    );
    expect(svar.delar).toEqual([{ namn: 'Okänd enhet', antal: 4, uppfoljda: 0 }]);
  });
  it('sju som klassats om från LSS till HSL gör 115 till 108', () => {
    const rader = [...par('boendet', 'lss', 108, 60), ...par('boendet', 'hsl', 7, 7)];
    expect(
      sammanstall(rader, { fraga: 'lss-avvikelser', verksamhetId: null, delar: 'form' }, org, period).antal,
    ).toBe(108);
  });
});
