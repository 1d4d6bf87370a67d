import { expect, test } from 'vitest';
import { instant, uppdrag } from '../../../test/rapport/uppdragBuilder.ts';
import { parsePeriod } from '../../time/period.ts';
import { attBesvara } from './uppdrag.ts';

const klart = (period: string) => ({ period, svar: 'Infört.', klar: true, at: instant, vem: 'x' });
const pagar = (period: string) => ({ ...klart(period), klar: false });

test.each([
  ['beslutat förra perioden', uppdrag('2020-H2', []), true],
  ['beslutat samma period', uppdrag('2021-H1', []), false],
  ['beslutat senare', uppdrag('2021-H2', []), false],
  ['klart i en tidigare rapport', uppdrag('2020-H1', [klart('2020-H2')]), false],
  ['pågår enligt en tidigare rapport', uppdrag('2020-H1', [pagar('2020-H2')]), true],
  ['klart i just den här rapporten', uppdrag('2020-H2', [klart('2021-H1')]), true],
])('ett uppdrag som är %s ska besvaras första halvåret 2021: %#', (_vad, u, ska) => {
  const period = parsePeriod('2021-H1');
  if (period === null) throw new Error('period');
  expect(attBesvara([u], period).length === 1).toBe(ska);
});
