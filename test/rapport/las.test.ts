import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert, asyncProperty, constantFrom, integer, record, string } from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { granskaDokument } from '../../shared/halvarsrapport/rimlighet/granska.ts';
import { laddaFacit } from '../../tools/demo/ladda.ts';
import { facitTidigare } from '../../tools/demo/tidigare.ts';
import { lasFacit } from '../../tools/demo/facit.ts';
import { facitProfil } from './prov.ts';
import { nyttFall } from './nyttFall.ts';

let prov: ReturnType<typeof facitProfil>;
const period = '2021-H1';
beforeAll(async () => {
  prov = facitProfil();
  await laddaFacit(prov.ask, 'publicerad');
});
afterAll(() => prov.close());

const obesvarade = async () =>
  (await prov.ask('rapport.granska', { period })).fynd.filter((f) => f.svar === null);
const las = (mer: { readonly brytdatum?: string; readonly skal?: string } = {}) =>
  prov.core.call('rapport.las', { period, brytdatum: mer.brytdatum ?? '2021-09-06', skal: mer.skal ?? '' });

/** The bytes of a locked version in a format. */
async function byten(version: number, format: string): Promise<Buffer> {
  const fil = join(prov.mapp, `last.${format}`);
  await prov.ask('rapport.skrivLast', { period, version, fil, ersatt: true });
  return readFileSync(fil);
}

test('en rapport med obesvarade fynd låses inte', async () => {
  expect(await obesvarade()).toHaveLength(5);
  expect(await las()).toMatchObject({
    ok: false,
    problem: { code: 'obesvarade-fynd', uppgifter: { antal: 5 } },
  });
  expect(await prov.ask('rapport.versioner', { period })).toEqual([]);
});

test('ett brytdatum i perioden eller framåt i tiden nekas', async () => {
  expect(await las({ brytdatum: '2021-06-29' })).toMatchObject({ problem: { code: 'brytdatum-i-perioden' } });
  expect(await las({ brytdatum: '2021-09-07' })).toMatchObject({ problem: { code: 'brytdatum-framtid' } });
});

test('”stämmer, därför att …” räcker, och vem som svarade och när följer med i låset', async () => {
  for (const f of await obesvarade())
    await prov.ask('rapport.svara', { period, nyckel: f.nyckel, svar: 'Stämmer, så publicerades det.' });
  expect(await las()).toMatchObject({ ok: true, value: { version: 1 } });
  const { svar, stammer } = await prov.ask('rapport.visaLast', { period, version: 1 });
  expect(stammer).toBe(true);
  expect(svar).toHaveLength(5);
  expect(svar[0]).toMatchObject({ svar: 'Stämmer, så publicerades det.', vem: 'testare' });
  expect(svar[0]?.at).toMatch(/^2021-09-06T/);
});

test('Word, Excel och webbsida finns i båda utgåvorna och är samma byte varje gång', async () => {
  const [version] = await prov.ask('rapport.versioner', { period });
  for (const utgava of ['intern', 'offentlig'])
    expect(version?.filer.filter((f) => f.utgava === utgava).map((f) => f.format)).toEqual([
      'docx',
      'html',
      'xlsx',
    ]);
  for (const format of ['docx', 'html', 'xlsx']) {
    const first = await byten(1, format);
    expect((await byten(1, format)).equals(first)).toBe(true);
  }
});

test('sidfoten bär kontrollsumman av det som är låst', async () => {
  const [version] = await prov.ask('rapport.versioner', { period });
  expect((await byten(1, 'html')).toString()).toContain(
    `version 1 · kontrollsumma ${version?.sha256.slice(0, 16)}`,
  );
});

test('varje senare ändring lämnar de låsta bytena som de var, men inte utkastet', async () => {
  const before = {
    docx: await byten(1, 'docx'),
    html: await byten(1, 'html'),
    xlsx: await byten(1, 'xlsx'),
  };
  const lock = await prov.ask('rapport.visaLast', { period, version: 1 });
  const draft = async () => (await prov.ask('rapport.halvar', { period })).innehallshash;
  const [tidigare] = facitTidigare(lasFacit(), 'rattad');
  if (tidigare === undefined) throw new Error('inga tidigare uppgifter');
  await assert(
    asyncProperty(
      record({
        vad: constantFrom('fall' as const, 'text' as const, 'tidigare' as const, 'svar' as const),
        n: integer({ min: 1, max: 900_000 }),
        ord: string({ minLength: 1, maxLength: 20 }),
      }),
      async ({ vad, n, ord }) => {
        const was = await draft();
        const text = `Ny text ${n} ${ord}`;
        if (vad === 'fall') await prov.ask('avvikelse.registrera', nyttFall('hagen', '2021-03-02'));
        if (vad === 'text') await prov.ask('rapport.text.spara', { period, avsnitt: 'fall', text });
        if (vad === 'tidigare')
          await prov.ask('rapport.tidigare.spara', { uppgifter: [{ ...tidigare, antal: n }] });
        if (vad === 'svar') await prov.ask('rapport.svara', { period, nyckel: 'x', svar: text });
        // The negative control: what is not locked has changed, so the locked one had something to withstand.
        expect((await draft()) === was).toBe(vad === 'svar');
        for (const format of ['docx', 'html', 'xlsx'] as const)
          expect((await byten(1, format)).equals(before[format])).toBe(true);
        expect(await prov.ask('rapport.visaLast', { period, version: 1 })).toEqual(lock);
      },
    ),
    { numRuns: 12, seed: 7 },
  );
});

test('det som kom efter brytdatum visas siffra för siffra med ärendena bakom', async () => {
  const fore = await prov.ask('rapport.skillnad', { period, version: 1 });
  const { id } = await prov.ask('avvikelse.registrera', nyttFall('korttid', '2021-05-05'));
  const efter = await prov.ask('rapport.skillnad', { period, version: 1 });
  expect(efter.tillkomna.length).toBe(fore.tillkomna.length + 1);
  expect(efter.tillkomna[0]).toMatchObject({ slag: 'avvikelse', id, enhet: 'Korttid', datum: '2021-05-05' });
  const rad = efter.siffror.find(
    (s) => s.tabellId === 'tabell-hsl-fall' && s.rad === 'Korttid' && s.kolumn === '2021',
  );
  expect(rad).toMatchObject({ fore: '12', efter: '13', skillnad: 1 });
});

test('en rättelse säger vad som ändras och varför, och den första versionen står kvar', async () => {
  const first = await byten(1, 'docx');
  for (const f of await obesvarade())
    await prov.ask('rapport.svara', { period, nyckel: f.nyckel, svar: 'Stämmer.' });
  expect(await las()).toMatchObject({ ok: false, problem: { code: 'rattelse-utan-skal' } });
  expect(await las({ skal: 'Korttid skickade in fall för sent.' })).toMatchObject({
    ok: true,
    value: { version: 2 },
  });
  expect((await byten(1, 'docx')).equals(first)).toBe(true);
  const [v2, v1] = await prov.ask('rapport.versioner', { period });
  expect([v2?.version, v1?.version]).toEqual([2, 1]);
  const { dokument } = await prov.ask('rapport.visaLast', { period, version: 2 });
  const at = dokument.block.findIndex((b) => b.id === 'rubrik-andringar');
  expect(dokument.block[at]).toMatchObject({ text: 'Ändringar sedan version 1' });
  expect(dokument.block[at + 1]).toMatchObject({ text: 'Korttid skickade in fall för sent.' });
  const t = dokument.block.find((b) => b.id === 'tabell-andringar');
  const rows = t?.slag === 'tabell' ? t.rows.map((r) => r.map((c) => c.text)) : [];
  expect(rows).toContainEqual(['Fall per enhet: Korttid', '2021', '12', '13', '+1']);
  expect(t).toMatchObject({ source: `Version 1 har kontrollsumman ${v1?.sha256}.` });
  expect(dokument.block[0]).toMatchObject({ text: expect.stringContaining('ersätter version 1') as string });
});

test('skillnaden mellan två låsta versioner är densamma som rättelsen säger', async () => {
  const { siffror } = await prov.ask('rapport.skillnad', { period, version: 1, mot: 2 });
  const { dokument } = await prov.ask('rapport.visaLast', { period, version: 2 });
  const t = dokument.block.find((b) => b.id === 'tabell-andringar');
  expect(siffror.length).toBeGreaterThan(0);
  expect(t?.slag === 'tabell' ? t.rows.length : 0).toBe(siffror.length);
});

test('med ett tidigare brytdatum räknas det som registrerades senare inte', async () => {
  const p = facitProfil('2021-07-05T08:00:00.000Z');
  await laddaFacit(p.ask, 'rattad');
  const sent = p.senare('2021-07-12T08:00:00.000Z');
  try {
    await sent.ask('avvikelse.registrera', nyttFall('hagen', '2021-03-02'));
    const { version } = await sent.ask('rapport.las', { period, brytdatum: '2021-07-05' });
    const { tillkomna, siffror } = await sent.ask('rapport.skillnad', { period, version });
    expect(tillkomna).toHaveLength(1);
    const hagen = siffror.find((s) => s.tabellId === 'tabell-hsl-fall' && s.rad === 'Hagen');
    expect(hagen).toMatchObject({ fore: '93', efter: '94' });
  } finally {
    sent.close();
  }
});

test('den låsta rapporten ger inget fynd när den granskas som vilket dokument som helst', async () => {
  const p = facitProfil();
  try {
    await laddaFacit(p.ask, 'rattad');
    await p.ask('rapport.las', { period, brytdatum: '2021-09-06' });
    await p.ask('avvikelse.registrera', nyttFall('hagen', '2021-03-02'));
    await p.ask('rapport.text.spara', { period, avsnitt: 'fall', text: 'Fallen är fler.' });
    await p.ask('rapport.text.spara', { period, avsnitt: 'sammanfattning', text: 'Se tabellen.' });
    await p.ask('rapport.las', { period, brytdatum: '2021-09-06', skal: 'Ett fall kom sent.' });
    const { dokument } = await p.ask('rapport.visaLast', { period, version: 2 });
    expect(granskaDokument(dokument)).toEqual([]);
  } finally {
    p.close();
  }
});

test('ett brytdatum bakåt i tiden har sina egna fynd, som syns och besvaras innan rapporten låses', async () => {
  const p = facitProfil();
  try {
    await laddaFacit(p.ask, 'rattad');
    const brytdatum = '2021-07-01';
    const fynd = async (mer: { readonly brytdatum?: string }) =>
      (await p.ask('rapport.granska', { period, ...mer })).fynd.filter((f) => f.svar === null);
    const lasNu = () => p.core.call('rapport.las', { period, brytdatum, skal: '' });
    expect(await fynd({})).toEqual([]);
    const da = await fynd({ brytdatum });
    expect(da.length).toBeGreaterThan(0);
    expect(await lasNu()).toMatchObject({
      ok: false,
      problem: { code: 'obesvarade-fynd', uppgifter: { antal: da.length } },
    });
    for (const f of da)
      await p.ask('rapport.svara', { period, nyckel: f.nyckel, svar: 'Registrerades efter brytdatum.' });
    expect(await lasNu()).toMatchObject({ ok: true, value: { version: 1 } });
  } finally {
    p.close();
  }
});
