import { afterAll, beforeAll, expect, test } from 'vitest';
import { standardmall } from '../../shared/halvarsrapport/standardmall.ts';
import type { Avsnittsmall, Rapportmall } from '../../shared/halvarsrapport/rapportmall.ts';
import { laddaFacit } from '../../tools/demo/ladda.ts';
import { facitProfil } from './prov.ts';

let prov: ReturnType<typeof facitProfil>;
const period = '2021-H1';
beforeAll(async () => {
  prov = facitProfil();
  await laddaFacit(prov.ask, 'rattad');
});
afterAll(() => prov.close());

const spara = (mall: Rapportmall) => prov.core.call('rapport.mall.spara', { mall });
const med = (andra: (a: readonly Avsnittsmall[]) => readonly Avsnittsmall[]): Rapportmall => ({
  ...standardmall,
  avsnitt: andra(standardmall.avsnitt),
});
const eget: Avsnittsmall = {
  id: 'trycksar',
  rubrik: 'Trycksår',
  niva: 2,
  agare: 'mas',
  instruktion: 'Skriv om förebyggande arbete.',
  standardtext: '{kommun} arbetar förebyggande under {perioden}.',
  skrivs: true,
  delar: [],
};

test('ett eget avsnitt står där det lagts, med sin fasta text, och kan skrivas i', async () => {
  const at = standardmall.avsnitt.findIndex((a) => a.id === 'lakemedel');
  expect(await spara(med((a) => a.toSpliced(at, 0, eget)))).toMatchObject({
    ok: true,
    value: { version: 1 },
  });
  const r = await prov.ask('rapport.modell', { period });
  expect(r.avsnitt[at]).toMatchObject({
    nummer: '3.2',
    rubrik: 'Trycksår',
    text: 'Herrljunga arbetar förebyggande under första halvåret 2021.',
  });
  await prov.ask('rapport.text.spara', { period, avsnitt: 'trycksar', text: 'Inga trycksår.', klar: true });
  const efter = await prov.ask('rapport.modell', { period });
  expect(efter.avsnitt[at]).toMatchObject({ text: 'Inga trycksår.', klar: true });
  expect(efter.klara).toEqual({ antal: r.klara.antal + 1, av: r.klara.av });
});

test('kolumnerna blandar hela och halva år som mallen säger', async () => {
  const mall = med((avsnitt) =>
    avsnitt.map((a) => ({
      ...a,
      delar: a.delar.map((d) =>
        d.slag === 'enheter' && d.matt === 'hsl-fall'
          ? {
              ...d,
              kolumner: [
                { slag: 'helar' as const, arForr: 1 },
                { slag: 'samma' as const, arForr: 1 },
                { slag: 'samma' as const, arForr: 0 },
              ],
            }
          : d,
      ),
    })),
  );
  expect((await spara(mall)).ok).toBe(true);
  const { tabeller } = await prov.ask('rapport.modell', { period });
  const t = tabeller.find((x) => x.id === 'tabell-hsl-fall');
  expect(t?.kolumner).toEqual(['Enhet', 'Helår 2020', 'Halvår 2020', 'Halvår 2021']);
  expect(t?.anm).toContain('kan inte jämföras rakt av');
});

test.each<[string, (a: readonly Avsnittsmall[]) => readonly Avsnittsmall[], string]>([
  ['samma avsnitt två gånger', (a) => [...a, ...a.slice(1, 2)], 'mall-avsnitt-tva-ganger'],
  ['en överhoppad nivå', (a) => [{ ...eget, niva: 2 }, ...a], 'mall-niva'],
  ['ingen text', (a) => a.map((x) => ({ ...x, skrivs: false })), 'mall-utan-text'],
])('en mall med %s nekas', async (_vad, andra, code) => {
  expect(await spara(med(andra))).toMatchObject({ ok: false, problem: { code } });
});

test('en låst rapport behåller mallen den låstes med', async () => {
  await spara(standardmall);
  await prov.ask('rapport.las', { period, brytdatum: '2021-09-06' });
  await spara(med((a) => a.filter((x) => x.id !== 'fall')));
  const { dokument } = await prov.ask('rapport.visaLast', { period, version: 1 });
  expect(dokument.block.some((b) => b.id === 'rubrik-fall')).toBe(true);
  const nu = await prov.ask('rapport.modell', { period });
  expect(nu.avsnitt.some((a) => a.id === 'fall')).toBe(false);
  expect((await prov.ask('rapport.skillnad', { period, version: 1 })).siffror).toEqual([]);
});

test('förra periodens text ligger bredvid den nya', async () => {
  await spara(standardmall);
  await prov.ask('rapport.text.spara', { period: '2020-H1', avsnitt: 'fall', text: 'Så var det då.' });
  const { avsnitt } = await prov.ask('rapport.modell', { period });
  expect(avsnitt.find((a) => a.id === 'fall')?.forraText).toBe('Så var det då.');
});
