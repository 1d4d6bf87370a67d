import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  lexMariaVag,
  lexSarahVag,
  nyExtern,
  nyLexMaria,
  nyLexSarahRapport,
  nyttKlagomal,
} from '../../test/arenden.ts';
import { nyAvvikelse, nyKommun } from '../../test/kommun.ts';
import type { TestKommun } from '../../test/kommun.ts';
import type { ApiInput } from '../../shared/api.ts';
import type { Roll } from '../../shared/profil/profil.ts';
import type { Sak } from '../../shared/atgard/atgard.ts';

let k: TestKommun;
beforeEach(() => {
  k = nyKommun({ roll: 'sas' });
});
afterEach(() => k.close());
const bli = (roll: Roll, enheter: ApiInput<'profil.andra'>['profil']['enheter'] = []) =>
  k.ask('profil.andra', { profil: { roll, namn: '', enheter } });
const atgard = {
  omrade: 'rutiner',
  text: 'Provlarm varje vecka',
  ansvarig: 'Chef 1',
  klarSenast: '2026-07-01',
};
const orsaker = [{ omrade: 'teknik', text: 'Larmet provades aldrig' }];

/** One case of each kind, with a measure. */
async function saker(): Promise<readonly Sak[]> {
  const a = await k.ask('avvikelse.registrera', { uppgifter: nyAvvikelse() });
  const ls = await k.ask('lexSarah.rapportera', { rapport: nyLexSarahRapport() });
  const lm = await k.ask('lexMaria.registrera', { uppgifter: nyLexMaria() });
  const kl = await k.ask('klagomal.registrera', { uppgifter: nyttKlagomal() });
  const ex = await k.ask('extern.registrera', { uppgifter: nyExtern() });
  const alla: Sak[] = [
    { slag: 'avvikelse', id: a.id },
    { slag: 'lexSarah', id: ls.id },
    { slag: 'lexMaria', id: lm.id },
    { slag: 'klagomal', id: kl.id },
    { slag: 'extern', id: ex.id },
  ];
  for (const sak of alla) await k.ask('atgard.foresla', { sak, atgard });
  return alla;
}

test('every kind of case has measures and causes of its own', async () => {
  for (const sak of await saker()) {
    expect((await k.ask('atgard.lista', { sak })).map((x) => x.text)).toStrictEqual([atgard.text]);
    await k.ask('orsak.spara', { sak, orsaker });
    expect(await k.ask('orsak.lista', { sak })).toMatchObject(orsaker);
  }
});

test('a cause that is not in the list is refused', async () => {
  const [sak] = await saker();
  const answer = await k.core.call('orsak.spara', {
    sak: sak ?? { slag: 'avvikelse', id: '' },
    orsaker: [{ omrade: 'slarv' }],
  });
  expect(answer).toMatchObject({ ok: false, problem: { code: 'kod-galler-inte' } });
});

test('measures and causes of a report sent past the chef are as hidden as the report', async () => {
  const { id } = await k.ask('lexSarah.rapportera', { rapport: nyLexSarahRapport({ forbiChef: true }) });
  const sak: Sak = { slag: 'lexSarah', id };
  const made = await k.ask('atgard.foresla', { sak, atgard });
  await bli('enhetschef');
  const refusedAs = (code: string) => ({ ok: false, problem: { code } });
  expect(await k.core.call('atgard.lista', { sak })).toMatchObject(refusedAs('bara-att-det-finns'));
  expect(await k.core.call('orsak.lista', { sak })).toMatchObject(refusedAs('bara-att-det-finns'));
  expect(await k.core.call('atgard.status', { id: made.id, status: 'utford' })).toMatchObject(
    refusedAs('finns-inte'),
  );
  expect(await k.ask('atgard.lista', {})).toStrictEqual([]);
});

test('another unit’s measures are not listed, and the förvaltningschef lists those of lex Sarah only', async () => {
  await saker();
  await bli('enhetschef', ['korttid']);
  expect(await k.ask('atgard.lista', {})).toStrictEqual([]);
  await bli('forvaltningschef');
  expect((await k.ask('atgard.lista', {})).map((a) => a.sak.slag)).toStrictEqual(['lexSarah']);
});

/** Takes the measure of a thing to its judged effect. */
async function avsluta(sak: Sak): Promise<void> {
  for (const a of await k.ask('atgard.lista', { sak })) {
    await k.ask('atgard.status', { id: a.id, status: 'utford' });
    await k.ask('atgard.effekt', { id: a.id, bedomning: { effekt: 'uppnadd' } });
  }
}

test('a lex Sarah case ends first when its measures are carried out and judged', async () => {
  const { id } = await k.ask('lexSarah.rapportera', { rapport: nyLexSarahRapport() });
  const sak: Sak = { slag: 'lexSarah', id };
  for (const steg of lexSarahVag('2026-06-03', 'missforhallande')) await k.ask('lexSarah.steg', { id, steg });
  await k.ask('atgard.foresla', { sak, atgard });
  const uppfoljning = { steg: 'folj-upp', datum: '2026-06-10', namn: 'SAS', text: 'Gjort' } as const;
  const { mojligaSteg } = await k.ask('lexSarah.visa', { id });
  expect(mojligaSteg.find((s) => s.steg === 'folj-upp')).toMatchObject({
    saknas: [],
    saknasForAvslut: ['att åtgärden ”Provlarm varje vecka” är utförd'],
  });
  expect(
    await k.core.call('lexSarah.steg', { id, steg: { ...uppfoljning, genomforda: 'ja' } }),
  ).toMatchObject({ ok: false, problem: { code: 'steg-kraver' } });
  const delvis = { ...uppfoljning, genomforda: 'delvis', nasta: '2026-08-01' } as const;
  expect((await k.ask('lexSarah.steg', { id, steg: delvis })).status).toBe('beslutad');
  await avsluta(sak);
  const slut = await k.ask('lexSarah.steg', { id, steg: { ...uppfoljning, genomforda: 'ja' } });
  expect(slut.status).toBe('uppfoljd');
});

test('so does a lex Maria investigation, a complaint and an external deviation', async () => {
  await bli('mas');
  const lm = await k.ask('lexMaria.registrera', { uppgifter: nyLexMaria() });
  for (const steg of lexMariaVag('2026-06-03', 'vardskada'))
    await k.ask('lexMaria.steg', { id: lm.id, steg });
  const kl = await k.ask('klagomal.registrera', { uppgifter: nyttKlagomal({ kanBesvaras: false }) });
  const ex = await k.ask('extern.registrera', { uppgifter: nyExtern() });
  const slut = {
    lexMaria: () =>
      k.core.call('lexMaria.steg', {
        id: lm.id,
        steg: { steg: 'folj-upp', datum: '2026-06-10', namn: 'MAS', text: 'Gjort', genomforda: 'ja' },
      }),
    klagomal: () =>
      k.core.call('klagomal.steg', { id: kl.id, steg: { steg: 'avsluta', datum: '2026-06-10' } }),
    extern: () =>
      k.core.call('extern.steg', { id: ex.id, steg: { steg: 'avsluta', skal: 'Mottagaren svarar inte.' } }),
  };
  for (const [slag, { id }] of [
    ['lexMaria', lm],
    ['klagomal', kl],
    ['extern', ex],
  ] as const) {
    const sak: Sak = { slag, id };
    await k.ask('atgard.foresla', { sak, atgard });
    expect(await slut[slag]()).toMatchObject({ ok: false, problem: { code: 'steg-kraver' } });
    await avsluta(sak);
    expect(await slut[slag]()).toMatchObject({ ok: true });
  }
});
