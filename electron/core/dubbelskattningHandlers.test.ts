import { openConnection } from '../../db/open.ts';
import { api } from '../../shared/api.ts';
import type { ApiName } from '../../shared/api.ts';
import { value } from '../../test/databas.ts';
import { databasePath } from './profilFiles.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { internkontroll4 } from '../../shared/riskmatris/standardmatriser.ts';
import { nyKommun, testNyckel } from '../../test/kommun.ts';
import type { TestKommun } from '../../test/kommun.ts';

let k: TestKommun;
let risker: string[];
beforeEach(async () => {
  k = nyKommun({ roll: 'kvalitetssamordnare', nu: '2023-09-10T08:00:00.000Z' });
  risker = [];
  for (const nr of [1, 2]) {
    const { id } = await k.ask('risk.spara', { uppgifter: { nr, risk: `Risk ${nr}` } });
    risker.push(id);
  }
});
afterEach(() => k.close());

const bjudIn = (b = 'Bo') =>
  k.ask('dubbelskattning.bjudIn', { namn: 'Våren', personer: { a: 'Anna', b }, risker });
const skatta = (id: string, person: 'a' | 'b', riskId: string, sannolikhet: number) =>
  k.ask('dubbelskattning.skatta', {
    id,
    person,
    riskId,
    poang: { sannolikhet, allvarlighetsgrad: 2 },
    motivering: `hemlig ${sannolikhet}`,
  });
const skattaAlla = async (id: string, person: 'a' | 'b', nivaer: readonly number[]) => {
  for (const [i, n] of nivaer.entries()) await skatta(id, person, risker[i] ?? '', n);
};

describe('a blind round', () => {
  it('shows nothing of what was answered until both have answered everything', async () => {
    const { id } = await bjudIn();
    await skattaAlla(id, 'a', [1, 4]);
    await skattaAlla(id, 'b', [3]);
    await expect(k.ask('dubbelskattning.jamforelse', { id })).rejects.toThrow('dubbelskattning-vantar');
    const seen = JSON.stringify([
      await k.ask('dubbelskattning.lista', {}),
      (await k.ask('dubbelskattning.underlag', { id, person: 'b' })).risker,
      (await k.ask('dubbelskattning.underlag', { id, person: 'a' })).risker,
      await k.ask('risk.lista', {}),
    ]);
    expect(seen).not.toContain('hemlig');
    expect(seen).not.toContain('sannolikhet');
  });
  it('tells who has how much left', async () => {
    const { id } = await bjudIn();
    await skattaAlla(id, 'a', [1, 4]);
    expect((await k.ask('dubbelskattning.lista', {}))[0]).toMatchObject({
      antal: 2,
      personer: { a: { namn: 'Anna', besvarade: 2 }, b: { namn: 'Bo', besvarade: 0 } },
      klar: false,
    });
  });
  it('compares when both are done, the largest difference first', async () => {
    const { id } = await bjudIn();
    await skattaAlla(id, 'a', [2, 4]);
    await skattaAlla(id, 'b', [2, 1]);
    const j = await k.ask('dubbelskattning.jamforelse', { id });
    expect(j.par.map((p) => [p.nr, p.sannolikhet])).toEqual([
      [2, 3],
      [1, 0],
    ]);
    expect(j.samstammighet).toMatchObject({ antal: 2, sammaRuta: 1 });
  });
  it('is closed once it is done', async () => {
    const { id } = await bjudIn();
    await skattaAlla(id, 'a', [2, 4]);
    await skattaAlla(id, 'b', [2, 1]);
    await expect(skatta(id, 'b', risker[0] ?? '', 4)).rejects.toThrow('dubbelskattning-klar');
  });
  it('keeps to the version of the matrix that it was begun with', async () => {
    const { id } = await bjudIn();
    const ny = { ...internkontroll4, rutnat: internkontroll4.rutnat.map((r) => r.map(() => 'omedelbart')) };
    await k.ask('matris.anta', { matris: ny });
    expect((await k.ask('dubbelskattning.underlag', { id, person: 'a' })).matris.version).toBe(1);
  });
  it('needs two people', async () => {
    await expect(bjudIn('anna')).rejects.toThrow('samma-person-tva-ganger');
  });
  it('takes no level outside the matrix and no risk outside the round', async () => {
    const { id } = await bjudIn();
    await expect(skatta(id, 'a', risker[0] ?? '', 5)).rejects.toThrow('utanfor-matrisen');
    const { id: other } = await k.ask('risk.spara', { uppgifter: { nr: 3, risk: 'Risk 3' } });
    await expect(skatta(id, 'a', other, 2)).rejects.toThrow('finns-inte');
  });
  it('leaves its answers in one table, and nowhere else in the database or the history', async () => {
    const { id } = await bjudIn();
    await skattaAlla(id, 'a', [1, 4]);
    const raw = value(
      openConnection(databasePath(k.mapp), Buffer.from(testNyckel, 'hex'), { readonly: true }),
    );
    const tables = raw
      .prepare(`SELECT name FROM sqlite_master WHERE type = 'table'`)
      .pluck()
      .all() as string[];
    const holding = tables.filter((name) =>
      JSON.stringify(raw.prepare(`SELECT * FROM "${name}"`).all()).includes('hemlig'),
    );
    const told = raw
      .prepare(`SELECT detalj FROM historik JOIN historikDetalj USING (seq) WHERE handling = 'blindskattad'`)
      .pluck()
      .all()
      .map((d) => Object.keys(JSON.parse(String(d)) as object));
    raw.close();
    expect(holding).toEqual(['blindskattning']);
    expect(told).toEqual([
      ['person', 'riskId', '_salt'],
      ['person', 'riskId', '_salt'],
    ]);
  });
  it('is told by no question of the contract, no document and no table before both are done', async () => {
    const { id } = await bjudIn();
    await skattaAlla(id, 'a', [1, 4]);
    await skattaAlla(id, 'b', [3]);
    const riskId = risker[0] ?? '';
    const inputs: readonly object[] = [
      {},
      { id },
      { id, person: 'a' },
      { id, person: 'b' },
      { id: riskId },
      { nr: 1 },
      { matrisId: internkontroll4.id, niva: 'nuvarande' },
      { matris: { ...internkontroll4, version: 2 } },
      { text: 'hemlig' },
      { filter: { text: 'hemlig' } },
      { period: '2023-01..2023-08' },
      { ar: 2023 },
      { sak: { slag: 'risk', id: riskId } },
    ];
    const questions = (Object.keys(api) as ApiName[]).filter((name) => api[name].kind === 'query');
    let answers = 0;
    for (const name of questions)
      for (const input of inputs) {
        const answer = await k.core.dispatch(name, input);
        answers += answer.ok ? 1 : 0;
        expect([name, JSON.stringify(answer).includes('hemlig 4')]).toEqual([name, false]);
      }
    expect(answers).toBeGreaterThan(40);
    // Nor do they move a mark, a row or the report.
    const { rutor, utan } = await k.ask('risk.marken', { matrisId: internkontroll4.id, niva: 'nuvarande' });
    expect([rutor, utan]).toEqual([[], 2]);
    const { rader } = await k.ask('risk.rader', {});
    expect(rader.map((r) => r.poang)).toEqual([null, null]);
    const rapport = await k.ask('rapport.internkontroll', { period: '2023-01..2023-08' });
    expect(JSON.stringify(rapport)).not.toContain('hemlig');
  });
});
