import { constantFrom, record } from 'fast-check';
import { sample, subarray } from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { zAvvikelseUppgifter } from '../../shared/avvikelse/avvikelse.ts';
import { handelserader } from '../../shared/sammandrag/handelserad.ts';
import { skrivRader } from '../../shared/sammandrag/skriv.ts';
import { localDate } from '../../shared/time/localDate.ts';
import { fall, nyKommun } from './computers.ts';
import type { Kommun } from './computers.ts';
import { period } from './world.ts';

let kommun: Kommun;
beforeEach(async () => {
  kommun = await nyKommun(['Hagen']);
});
afterEach(() => kommun.remove());

const skada = constantFrom(null, 'ingen', 'lindrig', 'mattlig', 'allvarlig');
const janej = constantFrom('ja', 'nej');
const gemensamt = {
  datum: constantFrom('2026-01-31', '2026-03-01', '2026-04-30'),
  skadaFysisk: skada,
  skadaPsykisk: skada,
  slag: constantFrom(null, 'risk', 'tillbud'),
  gottExempel: constantFrom(false, false, false, true),
  person: constantFrom(true, false),
  ytterligareTyper: subarray(['vardhygien', 'nutrition']),
};
const handelse = record({ ...gemensamt, typ: constantFrom('fall', 'lakemedel'), a: janej, b: janej });

it('what is shown while typing is exactly what is added when the case is saved, for made-up cases', async () => {
  const chef = kommun.computer('hagen', 'enhetschef', ['hagen']);
  let before: readonly string[] = [];
  const lines = async () =>
    (await chef.call('delning.forhandsvisa', { enhetId: 'hagen', period: period('2026h1') })).text
      .split('\n')
      .filter((line) => line !== '');
  const seen = new Set<string>();
  for (const [i, h] of sample(handelse, { numRuns: 25, seed: 7 }).entries()) {
    const typuppgifter =
      h.typ === 'fall'
        ? { slag: 'fall', hoftskydd: h.a, ganghjalpmedel: h.b }
        : { slag: 'lakemedel', ...(h.a === 'ja' ? { lakemedelsgrupp: 'insulin' } : {}) };
    const uppgifter = zAvvikelseUppgifter.parse({
      ...fall('hagen', h.datum),
      typ: h.typ,
      undertyp: h.typ === 'fall' ? null : h.b === 'ja' ? 'lakemedel-utebliven-dos' : null,
      skadaFysisk: h.skadaFysisk,
      skadaPsykisk: h.skadaPsykisk,
      slag: h.slag,
      gottExempel: h.gottExempel,
      ytterligareTyper: h.ytterligareTyper,
      // A new person each time, so that "different persons" grows by one.
      berord: h.person ? { slag: 'person', pseudonym: `Brukare ${i}` } : null,
      typuppgifter,
    });
    const said = handelserader(uppgifter, localDate('2026-05-01'));
    await chef.call('avvikelse.registrera', { uppgifter });
    const after = await lines();
    expect(added(before, after)).toEqual(skrivRader(said));
    for (const r of said) seen.add(r.rec === 'fact' ? r.fact : r.rec);
    before = after;
  }
  expect([...seen].toSorted()).toContain('lakemedel.glomd_grupp');
});

/** The rows by which one summary differs from an earlier one, with the difference as their number. */
function added(before: readonly string[], after: readonly string[]): readonly string[] {
  const split = (line: string) => {
    const { n, ...rest } = JSON.parse(line) as { n: number };
    return [JSON.stringify(rest), n] as const;
  };
  const earlier = new Map(before.map(split));
  return after
    .flatMap((line) => {
      const [rest, n] = split(line);
      const more = n - (earlier.get(rest) ?? 0);
      return more === 0 ? [] : [line.replace(`"n":${n}`, `"n":${more}`)];
    })
    .toSorted();
}
