import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { internkontroll4, internkontroll5 } from '../../shared/riskmatris/standardmatriser.ts';
import { nyAvvikelse, nyKommun } from '../../test/kommun.ts';
import type { TestKommun } from '../../test/kommun.ts';

let k: TestKommun;
beforeEach(() => {
  k = nyKommun({ roll: 'kvalitetssamordnare', nu: '2023-09-10T08:00:00.000Z' });
});
afterEach(() => k.close());

const risk = (nr: number) => ({ nr, risk: `Risk ${nr}`, kvalitetsfaktor: 'VoO' });
const nyRisk = async (nr = 1, mer: object = {}) =>
  (await k.ask('risk.spara', { uppgifter: { ...risk(nr), ...mer } })).id;
const skatta = (id: string, sannolikhet: number, allvarlighetsgrad: number, motivering = '') =>
  k.ask('risk.skatta', {
    id,
    niva: 'nuvarande',
    poang: { sannolikhet, allvarlighetsgrad },
    motivering,
  });
const handelse = async (datum = '2023-09-01', andrat = {}) =>
  k.ask('avvikelse.registrera', {
    uppgifter: nyAvvikelse({ nar: { precision: 'ungefar', datum }, ...andrat }),
  });
const visa = (id: string) => k.ask('risk.visa', { id });

describe('the register', () => {
  it('uses a number once and offers the first free one', async () => {
    await nyRisk(1);
    await nyRisk(3);
    expect(await k.ask('risk.nastaNr', {})).toEqual({ nr: 2 });
    await expect(nyRisk(3)).rejects.toThrow('nummer-upptaget');
  });
  it.each([
    [{ accepterasTill: '2024-01-01' }, 'accepteradAv'],
    [{ accepteradAv: 'Nämnden' }, 'accepterasTill'],
  ])('refuses an acceptance without approver or end: %o', async (mer, falt) => {
    const answer = await k.core.call('risk.spara', {
      uppgifter: { ...risk(1), svar: 'acceptera', ...mer },
    });
    expect(answer).toMatchObject({ problem: { falt: `uppgifter.${falt}` } });
  });
  it('refuses a verksamhet that does not exist', async () => {
    await expect(nyRisk(1, { verksamhetId: 'finns-inte' })).rejects.toThrow('finns-inte');
  });
  it('finds, filters and pages', async () => {
    for (const nr of [1, 2, 3]) await nyRisk(nr);
    await skatta(await nyRisk(4), 4, 4);
    const page = await k.ask('risk.rader', { sort: 'poang', fallande: true, antal: 2 });
    expect([page.totalt, page.rader.map((r) => r.nr)]).toEqual([4, [4, 1]]);
    expect(page.rader[0]?.poang).toMatchObject({ zon: 'Hanteras omedelbart', allvar: 1 });
    expect((await k.ask('risk.rader', { filter: { text: 'risk 3' } })).rader.map((r) => r.nr)).toEqual([3]);
    expect((await k.ask('risk.rader', { filter: { zon: 'omedelbart' } })).totalt).toBe(1);
  });
  it('asks for the motivation of a changed score, and for none when it is the same', async () => {
    const id = await nyRisk();
    await skatta(id, 2, 2);
    await skatta(id, 2, 2);
    await expect(skatta(id, 3, 2)).rejects.toThrow('motivering-saknas');
    await skatta(id, 3, 2, 'Tre fall på en vecka');
    expect((await visa(id)).risk.poang.map((p) => p.sannolikhet)).toEqual([2, 2, 3]);
  });
  it('sets the next review by the zone: three months in the gravest, twelve in the mildest', async () => {
    const grav = await nyRisk(1);
    const mild = await nyRisk(2);
    await skatta(grav, 4, 4);
    await skatta(mild, 1, 1);
    expect((await visa(grav)).risk.nastaGranskning).toBe('2023-12-10');
    expect((await visa(mild)).risk.nastaGranskning).toBe('2024-09-10');
  });
});

describe('omvärdera', () => {
  it('a linked event asks, and a kept score with its reason answers', async () => {
    const id = await nyRisk();
    await skatta(id, 2, 3);
    const a = await handelse();
    await k.ask('risk.koppla', { id, avvikelseId: a.id });
    expect((await visa(id)).omvardera[0]).toContain(a.nummer);
    expect((await k.ask('risk.rader', { filter: { omvardera: true } })).totalt).toBe(1);
    await k.ask('risk.behall', { id, skal: 'Enstaka händelse' });
    const after = await visa(id);
    expect(after.omvardera).toEqual([]);
    expect(after.behallen[0]).toMatchObject({ skal: 'Enstaka händelse', vem: 'testare' });
    expect(after.behallen[0]?.fraga).toContain(a.nummer);
  });
  it('a new score answers too, and the next event asks again', async () => {
    const id = await nyRisk();
    const [a, b] = [await handelse(), await handelse('2023-09-02')];
    await k.ask('risk.koppla', { id, avvikelseId: a.id });
    await skatta(id, 2, 2);
    expect((await visa(id)).omvardera).toEqual([]);
    await k.ask('risk.koppla', { id, avvikelseId: b.id });
    expect((await visa(id)).omvardera[0]).toContain(b.nummer);
  });
  it('a missed control asks', async () => {
    const id = await nyRisk();
    await k.ask('kontroll.spara', {
      ar: 2023,
      uppgifter: { riskId: id, kontrollmoment: 'Mätning', manader: [5, 12] },
    });
    expect((await visa(id)).omvardera).toEqual([
      'Kontrollen ”Mätning” skulle ha gjorts i maj 2023 och är inte gjord.',
    ]);
    expect((await visa(id)).kontroller[0]).toMatchObject({ manader: [5, 12], missade: [5] });
    await k.ask('risk.behall', { id, skal: 'Görs i oktober' });
    expect((await visa(id)).omvardera).toEqual([]);
  });
  it('cannot be answered when nothing asks', async () => {
    const id = await nyRisk();
    await expect(k.ask('risk.behall', { id, skal: 'x' })).rejects.toThrow('inget-att-omvardera');
  });
});

describe('links', () => {
  it('are seen from both sides, made once, and can be taken away', async () => {
    const id = await nyRisk(7);
    const a = await handelse();
    await k.ask('risk.koppla', { id, avvikelseId: a.id });
    expect(await k.ask('risk.forAvvikelse', { avvikelseId: a.id })).toMatchObject([{ nr: 7 }]);
    expect((await visa(id)).avvikelser).toMatchObject([{ nummer: a.nummer, besvarad: false }]);
    await expect(k.ask('risk.koppla', { id, avvikelseId: a.id })).rejects.toThrow('ingen-andring');
    await k.ask('risk.lossa', { id, avvikelseId: a.id });
    expect(await k.ask('risk.forAvvikelse', { avvikelseId: a.id })).toEqual([]);
    await expect(k.ask('risk.lossa', { id, avvikelseId: a.id })).rejects.toThrow('finns-inte');
  });
  it('the measures of a risk are those of any case', async () => {
    const id = await nyRisk();
    await k.ask('atgard.foresla', {
      sak: { slag: 'risk', id },
      atgard: { omrade: 'rutiner', text: 'Ny rutin', ansvarig: 'Eva', klarSenast: '2023-12-01' },
    });
    expect(await k.ask('atgard.lista', { sak: { slag: 'risk', id } })).toHaveLength(1);
  });
});

describe('sannolikhet ur data', () => {
  const falla = async (antal: number) => {
    const uppgifter = Array.from({ length: antal }, () =>
      nyAvvikelse({ nar: { precision: 'ungefar', datum: '2023-08-01' } }),
    );
    await k.ask('avvikelse.registreraFlera', { uppgifter });
  };
  it('counts the events of the types that the risk names, and warns at two steps', async () => {
    const id = await nyRisk(1, { handelsetyper: ['fall'] });
    await falla(52);
    await handelse('2023-08-02', { typ: 'lakemedel' });
    await skatta(id, 2, 2);
    expect((await visa(id)).urData).toMatchObject({ antal: 52, dagar: 365, varde: 3 });
    expect((await visa(id)).avvikerFranData).toBe(false);
    await skatta(id, 1, 2, 'Prov');
    expect((await visa(id)).avvikerFranData).toBe(true);
  });
  it('counts only the units of its verksamhet', async () => {
    const id = await nyRisk(1, { handelsetyper: ['fall'], verksamhetId: 'individ-och-familjeomsorg' });
    const { organisation } = await k.ask('profil.lage', {});
    const ifo = organisation.enheter.filter(
      (e) => e.versioner[0]?.verksamhetId === 'individ-och-familjeomsorg',
    );
    expect(ifo).toHaveLength(1);
    await falla(3);
    expect((await visa(id)).urData).toMatchObject({ antal: 0, varde: 1 });
  });
  it('says nothing of a risk that names no type of event', async () => {
    expect((await visa(await nyRisk())).urData).toBeNull();
  });
});

describe('the matrix', () => {
  const ny = { ...internkontroll4, rutnat: internkontroll4.rutnat.map((r) => r.map(() => 'omedelbart')) };

  it('tells what a new version would change before it is adopted, and old scores stay in theirs', async () => {
    const id = await nyRisk();
    await skatta(id, 3, 3);
    expect((await k.ask('matris.prova', { matris: ny })).bytterZon).toEqual([
      { id, nr: 1, risk: 'Risk 1', fran: 'Hanteras snarast', till: 'Hanteras omedelbart' },
    ]);
    expect(await k.ask('matris.anta', { matris: ny })).toEqual({ id: 'internkontroll-4', version: 2 });
    const { risk: efter } = await visa(id);
    expect([efter.poang[0]?.matrisVersion, efter.nastaGranskning]).toEqual([1, '2024-03-10']);
    expect((await k.ask('risk.rader', {})).rader[0]?.poang?.zon).toBe('Hanteras snarast');
  });
  it('a version like the one in force is refused', async () => {
    await expect(k.ask('matris.anta', { matris: internkontroll4 })).rejects.toThrow('ingen-andring');
  });
  it('another matrix can be chosen to score with', async () => {
    const id = await nyRisk();
    await k.ask('matris.valj', { matrisId: internkontroll5.id });
    await skatta(id, 5, 5);
    expect((await visa(id)).risk.poang[0]).toMatchObject({ matrisId: 'internkontroll-5' });
    await expect(k.ask('matris.valj', { matrisId: 'finns-inte' })).rejects.toThrow('finns-inte');
  });
  it('the marks lie in their cells, with those of an earlier version told apart', async () => {
    await skatta(await nyRisk(1), 3, 3);
    await k.ask('matris.anta', { matris: ny });
    await skatta(await nyRisk(2), 3, 3);
    await nyRisk(3);
    expect(await k.ask('risk.marken', { matrisId: 'internkontroll-4', niva: 'nuvarande' })).toEqual({
      rutor: [{ sannolikhet: 3, allvarlighetsgrad: 3, nr: [1, 2], tidigare: [1] }],
      utan: 1,
    });
  });
  it('the marks of an earlier day are those of the scores that were made by then', async () => {
    await skatta(await nyRisk(1), 3, 3);
    const asked = { matrisId: 'internkontroll-4', niva: 'nuvarande' } as const;
    expect((await k.ask('risk.marken', { ...asked, den: '2023-09-09' })).utan).toBe(1);
    expect((await k.ask('risk.marken', { ...asked, den: '2023-09-10' })).utan).toBe(0);
  });
});
