import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ApiOutput } from '../../shared/api.ts';
import { granskaDokument } from '../../shared/halvarsrapport/rimlighet/granska.ts';
import { lasDocx } from '../../electron/report/lasDocx.ts';
import { cellVarde } from '../../shared/halvarsrapport/rimlighet/cellvarde.ts';
import { lasFacit } from '../../tools/demo/facit.ts';
import { laddaFacit } from '../../tools/demo/ladda.ts';
import { facitTexter, facitTidigare } from '../../tools/demo/tidigare.ts';
import { facitProfil } from './prov.ts';

const facit = lasFacit();
let prov: ReturnType<typeof facitProfil>;
let rapport: ApiOutput<'rapport.halvar'>['rapport'];
let docx: string;

beforeAll(async () => {
  prov = facitProfil();
  await laddaFacit(prov.ask, 'publicerad');
  docx = join(prov.mapp, 'rapport.docx');
  rapport = (await prov.ask('rapport.halvar', { period: '2021-H1', fil: docx })).rapport;
});
afterAll(() => prov.close());

/** The figures of a table by the name of the row. */
const tabell = (id: string): Readonly<Record<string, readonly (number | null)[]>> =>
  Object.fromEntries(
    (rapport.tabeller.find((t) => t.id === id)?.rader ?? []).map((r) => [
      r.namn,
      r.celler.map((c) => c.varde),
    ]),
  );
const kolumner = (id: string) => rapport.tabeller.find((t) => t.id === id)?.kolumner;

const perEnhet = (t: typeof facit.hsl.fall | typeof facit.hsl.lakemedel, summor: readonly number[]) =>
  Object.fromEntries(
    [...t.enheter, 'Summa'].map((namn, i) => {
      const tre = namn === 'Summa' ? summor : [t['2019'][i] ?? 0, t['2020'][i] ?? 0, t['2021'][i] ?? 0];
      return [namn, [...tre, (tre[2] ?? 0) - (tre[1] ?? 0)]];
    }),
  );

test('fallen är rätt cell för cell, tre år och åtta enheter', () => {
  expect(kolumner('tabell-hsl-fall')).toEqual(['Enhet', '2019', '2020', '2021', 'Förändring']);
  expect(tabell('tabell-hsl-fall')).toEqual(perEnhet(facit.hsl.fall, [602, 468, 385]));
});

test('läkemedlen är rätt cell för cell, och summan 2019 är den som enheterna ger', () => {
  expect(tabell('tabell-hsl-lakemedel')).toEqual(perEnhet(facit.hsl.lakemedel, [111, 334, 260]));
  expect(rapport.tabeller.find((t) => t.id === 'tabell-hsl-lakemedel')?.anm).toContain(
    'För 2019 har summan 117 publicerats (Halvårsrapport 2020, socialnämnden); enheterna ger 111.',
  );
});

test('övriga avvikelser enligt HSL är rätt cell för cell', () => {
  const { kategorier, ...o } = facit.hsl.ovrigt;
  const rader = kategorier.map((k, i) => {
    const tre = [o['2019'][i] ?? 0, o['2020'][i] ?? 0, o['2021'][i] ?? 0];
    return [k, [...tre, (tre[2] ?? 0) - (tre[1] ?? 0)]];
  });
  expect(tabell('tabell-ovriga-hsl')).toEqual({ ...Object.fromEntries(rader), Summa: [16, 11, 21, 10] });
});

test('fakta om fallen säger vad de räknar: 121 olika personer, 7 och 125 händelser', () => {
  const t = rapport.tabeller.find((x) => x.id === 'tabell-fakta-fall');
  expect(t?.rader.map((r) => r.celler.map((c) => c.text))).toEqual([
    ['121', 'olika personer'],
    ['7', 'händelser'],
    ['125', 'händelser'],
  ]);
});

test('översikten SoL och LSS är rätt cell för cell med hela år och halvår', () => {
  const { kolumner: namn, ...rader } = facit.solLss.oversikt;
  expect(kolumner('tabell-oversikt')).toEqual(['Ärendeslag', ...namn]);
  expect(tabell('tabell-oversikt')).toEqual(rader);
});

test('avvikelser per verksamhet är 131, varav 29 i hemtjänst, 9 och 21', () => {
  const antal = Object.entries(tabell('tabell-verksamhet-sol-avvikelser')).map(([namn, [n]]) => [namn, n]);
  expect(Object.fromEntries(antal)).toEqual({
    'Vård och omsorg': 131,
    'varav hemtjänst': 29,
    'Individ- och familjeomsorg': 9,
    'Socialt stöd': 21,
    Summa: 161,
  });
});

test('externa: 12 skickade, sju till Borås och fem till Alingsås, och 12 inkomna', () => {
  expect(tabell('tabell-externa')).toEqual({
    Skickade: [12],
    'varav till Borås': [7],
    'varav till Alingsås lasarett': [5],
    Inkomna: [12],
    'varav om bemötande': [4],
    'varav om information': [4],
    'varav om läkemedelslistor': [4],
  });
});

test('lex Sarah-tabellen har de tre ärendena med sina ord', () => {
  const t = rapport.tabeller.find((x) => x.id === 'tabell-lex-sarah');
  expect(t?.rader.map((r) => [r.namn === 'Ja', ...r.celler.map((c) => c.text)])).toEqual(
    facit.lexSarah2021.map((l) => [l.anmald, l.verksamhet, l.handelse, `${l.atgarder.join('. ')}.`]),
  );
});

test('totalerna är 666, 175 och 841, från nio av nio enheter', () => {
  expect(rapport.totalt).toEqual({ hsl: facit.hsl.total2021, solLss: 175, alla: facit.total2021 });
  expect(rapport.enheter).toEqual({ alla: 9, tysta: [] });
});

test('två lex Maria-utredningar utan anmälan och inga klagomål på HSL står i texten', () => {
  const text = (id: string) => rapport.avsnitt.find((a) => a.id === id)?.text;
  expect(text('lex-maria')).toBe(
    'Två utredningar enligt lex Maria har gjorts. Ingen ledde till anmälan till IVO.',
  );
  expect(text('klagomal-hsl')).toBe(
    'Inga klagomål som gäller hälso- och sjukvård har kommit in under perioden.',
  );
});

test('just de fem felen i den publicerade rapporten är fynd', () => {
  expect(rapport.fynd.map((f) => f.tal.slice(0, 2).join('/')).toSorted()).toEqual(
    ['117/111', '14/11', '23/21', '84/83', '980/979'].toSorted(),
  );
});

test('varje siffra i en tabell bär ett spår eller är räknad ur siffror som gör det', () => {
  for (const id of ['tabell-hsl-fall', 'tabell-hsl-lakemedel', 'tabell-oversikt']) {
    const t = rapport.tabeller.find((x) => x.id === id);
    const n = (t?.kolumner.length ?? 0) - 1 - (t?.kolumner.at(-1) === 'Förändring' ? 1 : 0);
    for (const r of t?.rader ?? []) for (const c of r.celler.slice(0, n)) expect(c.trace).toMatch(/\|20/);
  }
});

test('Word-dokumentet läst tillbaka har samma tabeller cell för cell', () => {
  const last = lasDocx(new Uint8Array(readFileSync(docx)));
  if (!last.ok) throw new Error('går inte att läsa');
  const tabeller = last.value.block.filter((b) => b.slag === 'tabell');
  expect(tabeller).toHaveLength(rapport.tabeller.length);
  for (const [i, t] of rapport.tabeller.entries()) {
    const b = tabeller[i];
    expect(b?.caption).toContain(t.titel);
    expect(b?.headerRows.map((r) => r.map((c) => c.text))).toEqual([t.kolumner]);
    expect(b?.rows.map((r) => r.map((c) => c.text))).toEqual(
      t.rader.map((r) => [r.namn, ...r.celler.map((c) => c.text)]),
    );
    const tal = (b?.rows ?? []).map((r) =>
      r.slice(1).map((c) => {
        const v = cellVarde(c.text);
        return v.slag === 'tal' ? v.varde : null;
      }),
    );
    const varden = t.rader.map((r) => r.celler.map((c) => c.varde));
    expect(varden.flat().map((v, n) => (v === null ? null : tal.flat()[n]))).toEqual(varden.flat());
  }
});

/** What the check finds in a Word file, as anybody would drop it: the first two figures of each slip. */
function fyndI(fil: string): readonly string[] {
  const last = lasDocx(new Uint8Array(readFileSync(fil)));
  if (!last.ok) throw new Error(last.problem.code);
  return granskaDokument(last.value)
    .map((f) => f.tal.slice(0, 2).join('/'))
    .toSorted();
}

test('samma fem fel hittas när Word-dokumentet släpps tillbaka', () => {
  expect(fyndI(docx)).toEqual(['117/111', '14/11', '23/21', '84/83', '980/979'].toSorted());
});

test('den rättade rapporten ger inget fynd, i programmet eller i sitt Word-dokument', async () => {
  const p = facitProfil();
  try {
    await laddaFacit(p.ask, 'rattad');
    expect((await p.ask('rapport.granska', { period: '2021-H1' })).fynd).toEqual([]);
    const fil = join(p.mapp, 'rattad.docx');
    await p.ask('rapport.halvar', { period: '2021-H1', fil });
    expect(fyndI(fil)).toEqual([]);
  } finally {
    p.close();
  }
});

test('de andra rapporterna ur samma siffror larmar inte om sig själva, i programmet eller som Word', async () => {
  const p = facitProfil();
  try {
    await laddaFacit(p.ask, 'rattad');
    const { organisation } = await p.ask('profil.lage', {});
    const egna = organisation.enheter.map((e) => `enhet-${e.id}`);
    expect(egna).toHaveLength(9);
    const larm: unknown[] = [];
    for (const mall of ['patientsakerhet', 'kvalitet', 'lexsarah', ...egna]) {
      const fil = join(p.mapp, `${mall}.docx`);
      const { fynd } = (await p.ask('rapport.halvar', { mall, period: '2021-H1', fil })).rapport;
      larm.push(...fynd.map((f) => [mall, f.text]), ...fyndI(fil).map((f) => [mall, f]));
    }
    expect(larm).toEqual([]);
  } finally {
    p.close();
  }
});

test('ett fynd kan besvaras, och svaret följer fyndet tills talen ändras', async () => {
  const fynd = rapport.fynd.find((f) => f.tal[0] === 84);
  await prov.ask('rapport.svara', {
    period: '2021-H1',
    nyckel: fynd?.nyckel ?? '',
    svar: 'Stämmer, därför att …',
  });
  const svar = async () =>
    (await prov.ask('rapport.granska', { period: '2021-H1' })).fynd.find((f) => f.regel === 'andring')?.svar
      ?.svar;
  expect(await svar()).toBe('Stämmer, därför att …');
  const fel = facitTexter('publicerad')['fall']?.replace('84', '85') ?? '';
  await prov.ask('rapport.text.spara', { period: '2021-H1', avsnitt: 'fall', text: fel });
  expect(await svar()).toBeUndefined();
});

test('tidigare siffror matas in alla eller inga', async () => {
  const [rad] = facitTidigare(facit, 'rattad');
  if (rad === undefined) throw new Error('tom');
  const fore = await prov.ask('rapport.tidigare.lista', {});
  const saved = await prov.core.dispatch('rapport.tidigare.spara', {
    uppgifter: [
      { ...rad, antal: 9 },
      { ...rad, enhetId: 'finns-inte' },
    ],
  });
  expect(saved.ok).toBe(false);
  expect(await prov.ask('rapport.tidigare.lista', {})).toEqual(fore);
});

test('en ändelse som inte finns nekas och inget skrivs', async () => {
  const fil = join(prov.mapp, 'rapport.odt');
  const made = await prov.core.call('rapport.halvar', { period: '2021-H1', fil });
  expect(made).toMatchObject({ ok: false, problem: { code: 'okant-format' } });
  expect(existsSync(fil)).toBe(false);
});

test('en fil som finns skrivs bara över när det är sagt', async () => {
  const before = readFileSync(docx);
  const made = await prov.core.call('rapport.halvar', { period: '2021-H1', fil: docx });
  expect(made).toMatchObject({ ok: false, problem: { code: 'fil-finns' } });
  expect(readFileSync(docx).equals(before)).toBe(true);
  expect((await prov.core.call('rapport.halvar', { period: '2021-H1', fil: docx, ersatt: true })).ok).toBe(
    true,
  );
});
