import { expect, it } from 'vitest';
import { simulera } from './simulering.ts';

it('a municipality with a flaky folder and lying clocks ends with the same figures at both centres', async () => {
  const end = await simulera(12, 9, 0.05);
  console.log(`  simulation: ${end.anrop} calls, ${end.fel} failed, ${end.dodadeProcesser} processes died`);
  expect(end).toMatchObject({ olika: [], kvarlamnadeTempfiler: 0, karantan: 0 });
  expect(end.fel).toBeGreaterThan(20);
  expect(end.dodadeProcesser).toBeGreaterThan(10);
});
