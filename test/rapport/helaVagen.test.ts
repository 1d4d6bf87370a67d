import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lasDocx } from '../../electron/report/lasDocx.ts';
import { halvar } from '../../shared/time/period.ts';
import { lasFacit } from '../../tools/demo/facit.ts';
import { facitAntal, handelser } from '../../tools/demo/handelser.ts';
import { facitTexter, facitTidigare } from '../../tools/demo/tidigare.ts';
import { nyKommun } from '../share/computers.ts';
import type { Computer, Kommun } from '../share/computers.ts';
import { nyttFall } from './nyttFall.ts';

/** Three computers of units, one of SAS and one of MAS, each with a folder of its own, and a share between them. */
const facit = lasFacit();
const period = '2021-H1';
const nu = '2021-09-06T08:00:00.000Z';
const delade = [
  ['hagen', 'korttid', 'hemgarden'],
  ['tatort', 'landsbygd', 'ljung'],
  ['lss', 'psykiatri', 'barn-och-unga'],
] as const;
let kommun: Kommun;
let sas: Computer;
let mas: Computer;
let enheter: readonly Computer[];
let forsta: Buffer;

const efterNamn = (a: readonly string[], b: readonly string[]): number =>
  (a[0] ?? '').localeCompare(b[0] ?? '', 'sv');

const lamna = async () => {
  for (const c of enheter) await c.call('delning.dela', {});
  for (const c of [sas, mas, sas]) await c.call('delning.samla', {});
};
const fraga = { period, underlag: 'insamlat' as const };
/** The tables of a locked version's Word file by their caption. */
async function ord(version: number): Promise<ReadonlyMap<string, readonly (readonly string[])[]>> {
  const fil = join(kommun.folder('sas'), `v${version}.docx`);
  await sas.call('rapport.skrivLast', { period, version, fil, ersatt: true });
  const last = lasDocx(new Uint8Array(readFileSync(fil)));
  if (!last.ok) throw new Error('går inte att läsa');
  return new Map(
    last.value.block.flatMap((b) =>
      b.slag === 'tabell'
        ? [
            [
              (b.caption ?? '').replace(/^Tabell \d+\. /, ''),
              b.rows.map((r) => r.map((c) => c.text)),
            ] as const,
          ]
        : [],
    ),
  );
}

beforeAll(async () => {
  kommun = await nyKommun([
    'Hagen',
    'Korttid:korttid',
    'Hemgården',
    'Tätort:hemtjanst',
    'Landsbygd:hemtjanst',
    'Ljung:hemtjanst',
    'Barn och unga:ifo',
    'LSS:lss',
    'Psykiatri:psykiatri',
  ]);
  sas = kommun.computer('sas', 'sas', [], nu);
  mas = kommun.computer('mas', 'mas', [], nu);
  const { kod } = await sas.call('delning.skapaUtdelning', { sokvag: kommun.share });
  await mas.call('delning.anslut', { sokvag: kommun.share, kod, somCentral: true });
  enheter = delade.map((own, i) => kommun.computer(`enhet${i + 1}`, 'enhetschef', own, nu));
  const alla = handelser(2021, halvar(2021, 1), facitAntal(facit), 'A');
  for (const [i, c] of enheter.entries()) {
    const own: readonly string[] = delade[i] ?? [];
    await c.call('delning.anslut', { sokvag: kommun.share, kod });
    await c.call('avvikelse.registreraFlera', {
      uppgifter: alla.filter((u) => own.includes(u.enhetId)),
    });
  }
});
afterAll(() => kommun.remove());

test('enheterna lämnar, SAS godkänner, och leveransläget är fullt', async () => {
  await mas.call('rapport.text.spara', { period, avsnitt: 'externa', text: 'Skrivs senare.' });
  await lamna();
  await sas.call('delning.godkannKallor', {});
  await lamna();
  const { enheter: tackning } = await sas.call('rapport.modell', fraga);
  expect(tackning).toEqual({ alla: 9, tysta: [] });
});

test('MAS och SAS skriver var sin del, felen hittas, rättas eller besvaras, och rapporten låses', async () => {
  await sas.call('rapport.tidigare.spara', { uppgifter: [...facitTidigare(facit, 'publicerad')] });
  const texter = facitTexter('publicerad');
  await mas.call('rapport.text.spara', { period, avsnitt: 'fall', text: texter['fall'] ?? '', klar: true });
  await mas.call('rapport.text.spara', { period, avsnitt: 'lakemedel', text: texter['lakemedel'] ?? '' });
  await sas.call('rapport.text.spara', { period, avsnitt: 'oversikt', text: 'Avvikelserna följs upp.' });
  await lamna();
  const tal = async () =>
    (await sas.call('rapport.granska', fraga)).fynd
      .filter((f) => f.svar === null)
      .map((f) => f.tal.slice(0, 2).join('/'));
  expect((await tal()).toSorted()).toEqual(['117/111', '23/21', '84/83']);
  await mas.call('rapport.text.spara', {
    period,
    avsnitt: 'fall',
    text: (texter['fall'] ?? '').replace('84', '83'),
  });
  await lamna();
  expect((await tal()).toSorted()).toEqual(['117/111', '23/21']);
  for (const f of (await sas.call('rapport.granska', fraga)).fynd)
    await sas.call('rapport.svara', { period, nyckel: f.nyckel, svar: 'Stämmer, så publicerades det.' });
  expect(await sas.call('rapport.las', { ...fraga, brytdatum: '2021-09-06' })).toMatchObject({
    version: 1,
  });
});

test('Word-dokumentet läst tillbaka är facit cell för cell', async () => {
  const tabeller = await ord(1);
  forsta = readFileSync(join(kommun.folder('sas'), 'v1.docx'));
  const perEnhet = (t: typeof facit.hsl.fall | typeof facit.hsl.lakemedel) =>
    t.enheter.map((namn, i) => [namn, ...(['2019', '2020', '2021'] as const).map((ar) => String(t[ar][i]))]);
  for (const [titel, t, summor] of [
    ['Fall per enhet', facit.hsl.fall, ['602', '468', '385']],
    ['Läkemedelsavvikelser per enhet', facit.hsl.lakemedel, ['111', '334', '260']],
  ] as const) {
    const rader = (tabeller.get(titel) ?? []).map((r) => r.slice(0, 4));
    expect(rader.filter((r) => r[0] !== 'Summa').toSorted(efterNamn)).toEqual(
      perEnhet(t).toSorted(efterNamn),
    );
    expect(rader.at(-1)).toEqual(['Summa', ...summor]);
  }
  const oversikt = tabeller.get('Avvikelser, klagomål och lex Sarah enligt SoL och LSS') ?? [];
  expect(oversikt.find((r) => r[0] === 'Avvikelser enl. SoL, LSS')?.slice(1)).toEqual(
    facit.solLss.oversikt['Avvikelser enl. SoL, LSS'].map(String),
  );
});

test('en sen leverans ändrar inte det låsta; skillnaden visas och blir en ny version', async () => {
  await enheter[0]?.call('avvikelse.registrera', nyttFall('hagen', '2021-05-02'));
  await lamna();
  const { siffror, filer } = await sas.call('rapport.skillnad', { period, version: 1 });
  expect(filer.map((f) => [f.unit, f.lage])).toEqual([['hagen', 'ersatt']]);
  const hagen = siffror.find(
    (s) => s.tabellId === 'tabell-hsl-fall' && s.rad === 'Hagen' && s.kolumn === '2021',
  );
  expect(hagen).toMatchObject({ fore: '93', efter: '94', skillnad: 1 });
  for (const f of (await sas.call('rapport.granska', fraga)).fynd)
    if (f.svar === null)
      await sas.call('rapport.svara', { period, nyckel: f.nyckel, svar: 'Stämmer med version 1.' });
  const skal = 'Hagen lämnade ett fall för sent.';
  expect(await sas.call('rapport.las', { ...fraga, brytdatum: '2021-09-06', skal })).toMatchObject({
    version: 2,
  });
  const rad = (await ord(2)).get('Fall per enhet')?.find((r) => r[0] === 'Hagen');
  expect(rad?.slice(0, 4)).toEqual(['Hagen', '200', '144', '94']);
  await ord(1);
  expect(readFileSync(join(kommun.folder('sas'), 'v1.docx')).equals(forsta)).toBe(true);
});
