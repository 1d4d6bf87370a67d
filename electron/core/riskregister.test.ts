import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { asWriteDb } from '../../db/db.ts';
import { openConnection } from '../../db/open.ts';
import { saveRisk } from '../../db/riskRepo.ts';
import { zRiskUppgifter } from '../../shared/internkontroll/risk.ts';
import { internkontroll4, internkontroll5 } from '../../shared/riskmatris/standardmatriser.ts';
import { fixedClock } from '../../shared/time/instant.ts';
import { value } from '../../test/databas.ts';
import { nyAvvikelse, nyKommun, testNyckel } from '../../test/kommun.ts';
import type { TestKommun } from '../../test/kommun.ts';
import { databasePath } from './profilFiles.ts';
import { openProfile } from './profile.ts';

const nu = '2023-09-10T08:00:00.000Z';
let k: TestKommun;
beforeEach(() => {
  k = nyKommun({ roll: 'kvalitetssamordnare', nu });
});
afterEach(() => k.close());

/** The same database, opened by a program that has kept nothing. */
const nystartad = () =>
  value(openProfile({ mapp: k.mapp, keys: { given: testNyckel }, clock: fixedClock(nu), vem: 'testare' }));
const iMatrisen = { matrisId: internkontroll4.id, niva: 'nuvarande' } as const;
const risk = (nr: number) => ({ nr, risk: `Risk ${nr}`, kvalitetsfaktor: 'VoO' });
const nyRisk = async (nr: number) => (await k.ask('risk.spara', { uppgifter: risk(nr) })).id;
const skatta = (id: string, sannolikhet: number, allvarlighetsgrad: number, motivering = '') =>
  k.ask('risk.skatta', { id, niva: 'nuvarande', poang: { sannolikhet, allvarlighetsgrad }, motivering });
const handelse = () =>
  k.ask('avvikelse.registrera', {
    uppgifter: nyAvvikelse({ nar: { precision: 'ungefar', datum: '2023-09-01' } }),
  });

it('what is kept between questions is what a program that has just begun reads', async () => {
  const ids = [await nyRisk(1), await nyRisk(2), await nyRisk(3)];
  const [a, b, c] = ids;
  if (a === undefined || b === undefined || c === undefined) throw new Error('three were made');
  const uppgifter = { kontrollmoment: 'Mätning', manader: [2] };
  const { id: kontroll } = await k.ask('kontroll.spara', {
    ar: 2023,
    uppgifter: { ...uppgifter, riskId: a },
  });
  const steps: readonly (() => Promise<unknown>)[] = [
    () => skatta(a, 2, 2),
    () => skatta(b, 4, 4),
    () => k.ask('risk.spara', { id: c, uppgifter: { ...risk(9), agare: 'Bo' } }),
    async () => k.ask('risk.koppla', { id: b, avvikelseId: (await handelse()).id }),
    () => k.ask('kontroll.spara', { id: kontroll, ar: 2023, uppgifter: { ...uppgifter, riskId: c } }),
    () => k.ask('risk.behall', { id: b, skal: 'Enstaka' }),
    () =>
      k.ask('utfall.spara', {
        uppgifter: {
          kontrollId: kontroll,
          matdatum: '2023-02-10',
          resultat: 'utan',
          varde: { slag: 'uppgift', text: 'Klart' },
        },
      }),
    () => k.ask('matris.valj', { matrisId: internkontroll5.id }),
    () => skatta(a, 5, 5, 'Nytt läge'),
  ];
  for (const step of steps) {
    await step();
    const afresh = nystartad();
    const other = await afresh.call('risk.rader', { sort: 'poang' });
    const marken = await afresh.call('risk.marken', iMatrisen);
    afresh.close();
    expect(await k.core.call('risk.rader', { sort: 'poang' })).toEqual(other);
    expect(await k.core.call('risk.marken', iMatrisen)).toEqual(marken);
  }
});

/** Written past the program, so that hundreds take no time. */
function medRisker(antal: number): void {
  const raw = value(openConnection(databasePath(k.mapp), Buffer.from(testNyckel, 'hex')));
  raw.transaction(() => {
    for (let nr = 1; nr <= antal; nr += 1)
      saveRisk(
        asWriteDb(raw),
        `00000000-0000-4000-8000-${String(nr).padStart(12, '0')}`,
        zRiskUppgifter.parse({ ...risk(nr), ...(nr === 7 ? utgangen : {}) }),
      );
  })();
  raw.close();
}
const utgangen = { svar: 'acceptera', accepteradAv: 'Nämnden', accepterasTill: '2023-01-31' };

describe('the first list after a start', () => {
  it.each([
    ['the first page', { antal: 10 }],
    ['a later page', { offset: 20, antal: 10 }],
    ['the last page', { offset: 25, antal: 10 }],
    ['from the other end', { fallande: true, antal: 10 }],
    ['past the end', { offset: 40 }],
  ])('%s says what the whole register says', async (_what, page) => {
    medRisker(30);
    const cold = nystartad();
    const first = value(await cold.call('risk.rader', page));
    // An order that no page can be read in reads all of it; then the same page comes from what is kept.
    await cold.call('risk.rader', { sort: 'poang' });
    expect(value(await cold.call('risk.rader', page))).toEqual(first);
    expect(first.totalt).toBe(30);
    cold.close();
  });

  it('tells on its page who asks to be looked at again', async () => {
    medRisker(30);
    const cold = nystartad();
    const { rader } = value(await cold.call('risk.rader', { antal: 10 }));
    expect(rader.filter((r) => r.omvardera.length > 0).map((r) => r.nr)).toEqual([7]);
    cold.close();
  });
});

it('is read ahead in pieces, and what is changed between them is not lost', async () => {
  medRisker(600);
  expect(k.core.forbered()).toBe(false);
  const { id } = await k.ask('risk.finn', { nr: 3 });
  await skatta(id, 4, 4);
  expect([k.core.forbered(), k.core.forbered()]).toEqual([false, true]);
  const { rader, totalt } = await k.ask('risk.rader', { sort: 'poang', fallande: true, antal: 1 });
  expect([totalt, rader[0]?.nr, rader[0]?.poang?.zonkod]).toEqual([600, 3, 'omedelbart']);
});

it('has nothing to read ahead where there are no risks', () => {
  expect(k.core.forbered()).toBe(true);
});
