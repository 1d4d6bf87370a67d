import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Roll } from '../../shared/profil/profil.ts';
import { beslutadLexSarah, nyLexSarahRapport } from '../../test/arenden.ts';
import { nyKommun } from '../../test/kommun.ts';
import type { TestKommun } from '../../test/kommun.ts';

let k: TestKommun;
beforeEach(() => {
  k = nyKommun({ roll: 'sas' });
});
afterEach(() => k.close());

/** What would leave about Hagen from a computer where somebody in this role works: the rows of lex Sarah. */
async function lamnas(roll: Roll): Promise<readonly Record<string, unknown>[]> {
  await k.ask('profil.andra', { profil: { roll, namn: '', enheter: [] } });
  const { text } = await k.ask('delning.forhandsvisa', { enhetId: 'hagen', period: '2026h1' });
  return text
    .split('\n')
    .filter((line) => line.includes('"lexsarah"'))
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

test("a report sent past the chef leaves the chef's computer as one that exists, and says nothing of its outcome", async () => {
  await beslutadLexSarah(k, nyLexSarahRapport({ forbiChef: true }), 'allvarligt');
  expect(await lamnas('enhetschef')).toMatchObject([
    { n: 1, utfall: null, status: 'rapporterad', anmaldIvo: false },
  ]);
  expect(await lamnas('sas')).toMatchObject([{ n: 1, utfall: 'allvarligt' }]);
});

test('one that the chef may read leaves with its outcome', async () => {
  await beslutadLexSarah(k, nyLexSarahRapport(), 'allvarligt');
  expect(await lamnas('enhetschef')).toMatchObject([{ n: 1, utfall: 'allvarligt' }]);
});
