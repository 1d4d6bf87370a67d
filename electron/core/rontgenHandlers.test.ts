import { afterEach, beforeEach, expect, it } from 'vitest';
import { nyExtern, nyLexMaria, nyLexSarahRapport, nyttKlagomal } from '../../test/arenden.ts';
import { nyAvvikelse, nyKommun } from '../../test/kommun.ts';
import type { TestKommun } from '../../test/kommun.ts';

let k: TestKommun;
beforeEach(() => {
  k = nyKommun({ roll: 'sas' });
});
afterEach(() => k.close());

it('a finding is gone when the case has been mended', async () => {
  const { id } = await k.ask('klagomal.registrera', { uppgifter: nyttKlagomal({ mottaget: '2026-05-01' }) });
  const before = await k.ask('rontgen.visa', {});
  expect(before.fynd.map((f) => [f.kod, f.traffar[0]?.id])).toStrictEqual([['klagomal-obesvarat', id]]);
  await k.ask('klagomal.steg', { id, steg: { steg: 'besvara', datum: '2026-06-01', satt: 'brev' } });
  expect((await k.ask('rontgen.visa', {})).totalt).toBe(0);
});

it('the hits of a rule are cut, the count is not', async () => {
  for (let i = 0; i < 3; i++)
    await k.ask('avvikelse.registrera', { uppgifter: nyAvvikelse({ skadaFysisk: 'lindrig' }) });
  const { fynd, totalt } = await k.ask('rontgen.visa', { antal: 2 });
  expect([totalt, fynd[0]?.antal, fynd[0]?.traffar.length]).toStrictEqual([3, 3, 2]);
});

it('reads as far back as it is asked to, and says from which day', async () => {
  await k.ask('klagomal.registrera', { uppgifter: nyttKlagomal({ mottaget: '2024-02-01' }) });
  const usual = await k.ask('rontgen.visa', {});
  expect([usual.from, usual.totalt]).toStrictEqual(['2024-06-15', 0]);
  const further = await k.ask('rontgen.visa', { manader: 36 });
  expect([further.from, further.totalt]).toStrictEqual(['2023-06-15', 1]);
});

it('a report past the chef is no finding of the chef, nor is the case of another unit', async () => {
  await k.ask('lexSarah.rapportera', { rapport: nyLexSarahRapport({ forbiChef: true }) });
  await k.ask('klagomal.registrera', {
    uppgifter: nyttKlagomal({ enhetId: 'ljung', mottaget: '2026-05-01' }),
  });
  expect((await k.ask('rontgen.visa', {})).totalt).toBe(2);
  await k.ask('profil.andra', { profil: { roll: 'enhetschef', namn: '', enheter: ['hagen'] } });
  expect((await k.ask('rontgen.visa', {})).totalt).toBe(0);
});

const sen = { omrade: 'rutiner', text: 'Ny rutin', ansvarig: 'Personalen', klarSenast: '2026-05-01' };
const vidAtgarder = async () =>
  (await k.ask('rontgen.visa', {})).fynd.filter((f) => f.kod.startsWith('atgard-'));

/** One of everything that can have a measure, each with a late one that nobody is responsible for. */
async function senaAtgarder() {
  const handelser = (
    await k.ask('avvikelse.registreraFlera', { uppgifter: [nyAvvikelse(), nyAvvikelse()] })
  ).map((a) => a.id);
  const enhetId = 'hagen';
  const samling = await k.ask('samlingsutredning.skapa', { rubrik: 'Fall på natten', handelser });
  const lexSarah = await k.ask('lexSarah.rapportera', { rapport: nyLexSarahRapport({ enhetId }) });
  const lexMaria = await k.ask('lexMaria.registrera', { uppgifter: nyLexMaria({ enhetId }) });
  const klagomal = await k.ask('klagomal.registrera', { uppgifter: nyttKlagomal({ enhetId }) });
  const extern = await k.ask('extern.registrera', { uppgifter: nyExtern({ enhetId }) });
  await k.ask('profil.andra', { profil: { roll: 'kvalitetssamordnare', namn: '', enheter: [] } });
  const risk = await k.ask('risk.spara', {
    uppgifter: { nr: 4, risk: 'Fel dos', kvalitetsfaktor: 'HSL' },
  });
  const kontroll = await k.ask('kontroll.spara', {
    ar: 2026,
    uppgifter: { kontrollmoment: 'Mätning', manader: [6] },
  });
  const utfall = await k.ask('utfall.spara', {
    uppgifter: {
      kontrollId: kontroll.id,
      matdatum: '2026-06-01',
      resultat: 'utan',
      varde: { slag: 'uppgift', text: 'Gjord' },
    },
  });
  const saker = [
    { slag: 'avvikelse', id: handelser[0] ?? '' },
    { slag: 'samlingsutredning', id: samling.id },
    { slag: 'lexSarah', id: lexSarah.id },
    { slag: 'lexMaria', id: lexMaria.id },
    { slag: 'klagomal', id: klagomal.id },
    { slag: 'extern', id: extern.id },
    { slag: 'risk', id: risk.id },
    { slag: 'kontroll', id: kontroll.id },
    { slag: 'utfall', id: utfall.id },
  ] as const;
  for (const sak of saker) await k.ask('atgard.foresla', { sak, atgard: sen });
  return { saker, kontrollId: kontroll.id, utfallId: utfall.id };
}

it('measures are looked at in every kind of case, and in risks, controls and their outcomes', async () => {
  const { saker, kontrollId, utfallId } = await senaAtgarder();
  const fynd = await vidAtgarder();
  expect(fynd.map((f) => [f.kod, f.antal])).toStrictEqual([
    ['atgard-utan-ansvarig', saker.length],
    ['atgard-forsenad', saker.length],
  ]);
  // The outcome of a control is opened at its control.
  const plats = saker.map((s) =>
    s.slag === 'utfall' ? `kontroll ${kontrollId} ${utfallId}` : `${s.slag} ${s.id} `,
  );
  expect(fynd[0]?.traffar.map((t) => `${t.sak} ${t.id} ${t.utfall ?? ''}`).toSorted()).toStrictEqual(
    plats.toSorted(),
  );
});

it('a measure that gets a person and a new day is no finding', async () => {
  const { saker } = await senaAtgarder();
  for (const sak of saker) {
    const [a] = await k.ask('atgard.lista', { sak });
    const atgard = { ...sen, ansvarig: 'Chef 1', klarSenast: '2026-09-01' };
    await k.ask('atgard.andra', { id: a?.id ?? '', atgard });
  }
  expect(await vidAtgarder()).toStrictEqual([]);
});

it('the measure of a report past the chef, of another unit and of an outcome that was taken back is no finding', async () => {
  const { saker, utfallId } = await senaAtgarder();
  await k.ask('utfall.aterkalla', { id: utfallId, skal: 'Fel år' });
  expect((await vidAtgarder())[0]?.antal).toBe(saker.length - 1);
  await k.ask('profil.andra', { profil: { roll: 'sas', namn: '', enheter: [] } });
  const dold = await k.ask('lexSarah.rapportera', { rapport: nyLexSarahRapport({ forbiChef: true }) });
  await k.ask('atgard.foresla', { sak: { slag: 'lexSarah', id: dold.id }, atgard: sen });
  const seen = async () => (await vidAtgarder())[0]?.traffar.map((t) => t.id) ?? [];
  expect(await seen()).toContain(dold.id);
  await k.ask('profil.andra', { profil: { roll: 'enhetschef', namn: '', enheter: ['hagen'] } });
  expect(await seen()).not.toContain(dold.id);
  await k.ask('profil.andra', { profil: { roll: 'enhetschef', namn: '', enheter: ['ljung'] } });
  const saks = (await vidAtgarder())[0]?.traffar.map((t) => t.sak) ?? [];
  expect(new Set(saks)).toStrictEqual(new Set(['risk', 'kontroll']));
});
