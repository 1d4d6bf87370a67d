import { afterAll, beforeAll, expect, test } from 'vitest';
import { laddaFacit } from '../../tools/demo/ladda.ts';
import { facitProfil } from './prov.ts';

let prov: ReturnType<typeof facitProfil>;
const period = '2021-H1';
beforeAll(async () => {
  prov = facitProfil();
  await laddaFacit(prov.ask, 'rattad');
});
afterAll(() => prov.close());

const las = () => prov.core.call('rapport.las', { period, brytdatum: '2021-09-06' });
const raden = async () =>
  (await prov.ask('rapport.modell', { period })).tabeller
    .find((t) => t.id === 'tabell-uppdrag')
    ?.rader.map((r) => [r.namn, ...r.celler.map((c) => c.text)]);

test('nämndens uppdrag måste besvaras innan rapporten låses, och står i den med sitt svar', async () => {
  const { id } = await prov.ask('rapport.uppdrag.lagg', {
    period: '2020-H2',
    slag: 'uppdrag',
    text: 'Inför golvlarm på Hagen.',
    beslutad: '2021-02-10',
  });
  expect(await raden()).toEqual([
    ['Uppdrag från nämnden: Inför golvlarm på Hagen.', '10 februari 2021', 'Ej besvarat', '–'],
  ]);
  expect(await las()).toMatchObject({ problem: { code: 'uppdrag-obesvarade', uppgifter: { antal: 1 } } });
  await prov.ask('rapport.uppdrag.svara', { period, id, svar: 'Larmen är på plats.', klar: true });
  expect((await raden())?.[0]?.slice(2)).toEqual(['Larmen är på plats.', 'Klart']);
  expect((await las()).ok).toBe(true);
  const nasta = await prov.ask('rapport.uppdrag.lista', { period: '2021-H2' });
  expect(nasta.attBesvara).toEqual([]);
});

test('det som inte är klart kommer igen i nästa rapport, och en okänd sak nekas', async () => {
  const { id } = await prov.ask('rapport.uppdrag.lagg', { period, slag: 'atgard', text: 'Nya rutiner.' });
  expect((await prov.ask('rapport.uppdrag.lista', { period })).nya.map((u) => u.id)).toEqual([id]);
  const nasta = { period: '2021-H2' };
  await prov.ask('rapport.uppdrag.svara', { ...nasta, id, svar: 'Pågår.', klar: false });
  expect((await prov.ask('rapport.uppdrag.lista', { period: '2022-H1' })).attBesvara).toHaveLength(1);
  const fel = await prov.core.call('rapport.uppdrag.svara', { period, id, svar: 'x', klar: true });
  expect(fel).toMatchObject({ ok: false, problem: { code: 'finns-inte' } });
});

test('uppföljning och effekt står före antalen, och röd tråd och internkontroll har sina avsnitt', async () => {
  const { avsnitt, tabeller } = await prov.ask('rapport.modell', { period });
  const order = avsnitt.map((a) => a.id);
  expect(order.indexOf('uppfoljning')).toBeLessThan(order.indexOf('fall'));
  expect(order).toEqual(expect.arrayContaining(['rod-trad', 'internkontroll', 'uppdrag']));
  expect(tabeller.map((t) => t.id)).toContain('rod-trad');
});

test('åtgärdernas effekt räknas', async () => {
  const { id } = await prov.ask('avvikelse.registrera', {
    uppgifter: {
      enhetId: 'hagen',
      lagrum: 'hsl',
      typ: 'fall',
      nar: { precision: 'ungefar', datum: '2021-03-02' },
      vadHande: 'Halkade',
    },
  });
  await prov.ask('atgard.foresla', {
    sak: { slag: 'avvikelse', id },
    atgard: { omrade: 'teknik', text: 'Sätt in larm', ansvarig: 'Chefen', klarSenast: '2021-06-15' },
  });
  const { tabeller } = await prov.ask('rapport.modell', { period });
  const t = tabeller.find((x) => x.id === 'tabell-effekt');
  expect(t?.rader.find((r) => r.namn === 'Inte utförd än')?.celler[0]?.varde).toBe(1);
  expect(t?.anm).toContain('1 försenade');
});
