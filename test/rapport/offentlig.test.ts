import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { array, assert, constantFrom, integer, property, record } from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DOLT, offentligUtgava } from '../../shared/halvarsrapport/offentligUtgava.ts';
import { rapportunderlag, cellId } from '../../shared/halvarsrapport/smatalunderlag.ts';
import type { Rapporttabell } from '../../shared/halvarsrapport/rapporttabell.ts';
import { lasDocx } from '../../electron/report/lasDocx.ts';
import { laddaFacit } from '../../tools/demo/ladda.ts';
import { losta } from './angripare.ts';
import { facitProfil } from './prov.ts';
import { provrapport, rader, somRader } from './provrapport.ts';

const inget = { visade: new Set<string>(), dolda: new Set<string>() };
const regel = { grans: 5, undantag: [] };
const tabellerAv = (r: ReturnType<typeof provrapport>) => r.avsnitt.flatMap((a) => a.tabeller);

/** Every figure that is printed in tables: what anyone can read off the page. */
function lasbara(
  printed: readonly Rapporttabell[],
  all: readonly Rapporttabell[],
): ReadonlyMap<string, number> {
  const kant = new Map<string, number>();
  for (const t of printed) {
    const own = all.find((x) => x.id === t.id);
    t.rader.forEach((r, i) =>
      r.celler.forEach((c, j) => {
        if (own !== undefined && c.varde !== null && c.text !== DOLT) kant.set(cellId(own, i, j), c.varde);
      }),
    );
  }
  return kant;
}

test('inget dolt tal kan lösas ur den offentliga rapportens alla tabeller och summor', () => {
  assert(
    property(rader, rader, (nu, forr) => {
      const r = provrapport(somRader(nu, 2021), somRader(forr, 2020));
      const tabeller = tabellerAv(r);
      const o = offentligUtgava(r.dokument, tabeller, regel, inget);
      const kant = lasbara(o.tabeller, tabeller);
      const lost = losta(rapportunderlag(tabeller), kant).filter((id) => o.skydd.dolda.has(id));
      expect(lost.filter((id) => !o.skydd.oskyddade.includes(id))).toEqual([]);
      const sma = rapportunderlag(tabeller).celler.filter((c) => c.varde >= 1 && c.varde < 5);
      expect(sma.filter((c) => !o.skydd.dolda.has(c.id))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('utan följddöljning går dolda tal att lösa, så provet har något att hitta', () => {
  const r = provrapport(
    somRader(
      [
        { unit: 'hagen', slag: { lagrum: 'hsl', typ: 'fall' }, uppfoljd: true, n: 3 },
        { unit: 'ljung', slag: { lagrum: 'hsl', typ: 'fall' }, uppfoljd: true, n: 30 },
      ],
      2021,
    ),
    [],
  );
  const u = rapportunderlag(tabellerAv(r));
  const bara = new Map(u.celler.filter((c) => c.varde === 0 || c.varde >= 5).map((c) => [c.id, c.varde]));
  expect(losta(u, bara)).toContain('hsl-fall|2021-H1|hagen');
});

test('förra årets publicerade rapport hjälper inte heller', () => {
  assert(
    property(rader, rader, rader, (nu, forr, an) => {
      const [a, b] = [somRader(forr, 2020), somRader(nu, 2021)];
      const forra = provrapport(a, somRader(an, 2019), 2020);
      const forraTabeller = tabellerAv(forra);
      const f = offentligUtgava(forra.dokument, forraTabeller, regel, inget);
      const tidigare = { visade: new Set(f.visade), dolda: new Set(f.skydd.dolda.keys()) };
      const r = provrapport(b, a, 2021);
      const tabeller = tabellerAv(r);
      const o = offentligUtgava(r.dokument, tabeller, regel, tidigare);
      const kant = new Map([...lasbara(f.tabeller, forraTabeller), ...lasbara(o.tabeller, tabeller)]);
      const [u1, u2] = [rapportunderlag(tabeller), rapportunderlag(forraTabeller)];
      const both = {
        celler: u1.celler,
        summor: [...u1.summor, ...u2.summor],
        varav: [...u1.varav, ...u2.varav],
      };
      const lost = losta(both, kant).filter((id) => o.skydd.dolda.has(id) && !f.visade.includes(id));
      expect(lost.filter((id) => !o.skydd.oskyddade.includes(id))).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test('ett dolt tal står inte heller i programmets egna meningar', () => {
  assert(
    property(
      record({ n: integer({ min: 1, max: 4 }), unit: constantFrom('hagen', 'ljung', 'korttid') }),
      array(integer({ min: 6, max: 40 }), { minLength: 3, maxLength: 3 }),
      ({ n, unit }, andra) => {
        const slag = { lagrum: 'hsl' as const, typ: 'fall' };
        const r = provrapport(
          somRader(
            [
              { unit, slag, uppfoljd: true, n },
              ...['hemgarden', 'tatort', 'landsbygd'].map((u, i) => ({
                unit: u,
                slag,
                uppfoljd: true,
                n: andra[i] ?? 9,
              })),
            ],
            2021,
          ),
          [],
        );
        const o = offentligUtgava(r.dokument, tabellerAv(r), regel, inget);
        const spar = o.dokument.block.flatMap((b) => (b.slag === 'stycke' ? (b.spar ?? []) : []));
        expect(spar.filter((s) => o.skydd.dolda.has(s.trace))).toEqual([]);
      },
    ),
    { numRuns: 40 },
  );
});

let prov: ReturnType<typeof facitProfil>;
beforeAll(async () => {
  prov = facitProfil();
  await laddaFacit(prov.ask, 'rattad');
});
afterAll(() => prov.close());
const period = '2021-H1';

test('den interna och den offentliga utgåvan låses ur samma källa, och den offentliga döljer små tal', async () => {
  const { version, filer } = await prov.ask('rapport.las', { period, brytdatum: '2021-09-06' });
  expect(filer.filter((f) => f.utgava === 'offentlig')).toHaveLength(3);
  const las = async (utgava: 'intern' | 'offentlig') => {
    const fil = join(prov.mapp, `${utgava}.docx`);
    await prov.ask('rapport.skrivLast', { period, version, fil, utgava, ersatt: true });
    const doc = lasDocx(new Uint8Array(readFileSync(fil)));
    if (!doc.ok) throw new Error('går inte att läsa');
    const t = doc.value.block.find(
      (b) => b.slag === 'tabell' && b.caption?.includes('Fall per enhet') === true,
    );
    return t?.slag === 'tabell'
      ? Object.fromEntries(t.rows.map((r) => [r[0]?.text ?? '', r.slice(1).map((c) => c.text)]))
      : {};
  };
  const [intern, offentlig] = [await las('intern'), await las('offentlig')];
  expect(intern['Psykiatri']).toEqual(['1', '0', '10', '+10']);
  expect(offentlig['Psykiatri']?.slice(0, 3)).toEqual([DOLT, '0', '10']);
  expect(offentlig['LSS']?.slice(0, 2)).toEqual([DOLT, DOLT]);
  expect(offentlig['Summa']?.slice(0, 3)).toEqual(intern['Summa']?.slice(0, 3));
});

test('gränsen är en inställning, och ett undantag kräver ett skäl', async () => {
  const p = facitProfil();
  try {
    await laddaFacit(p.ask, 'rattad');
    const dolda = async () => (await p.ask('rapport.offentlig', { period })).dolda.map((d) => d.id);
    const fem = await dolda();
    const id = 'hsl-fall|2019-H1|psykiatri';
    expect(fem).toContain(id);
    await p.ask('rapport.offentlig.regel', { regel: { grans: 2, undantag: [] } });
    expect((await dolda()).length).toBeLessThan(fem.length);
    const visa = (skal: string) => ({ regel: { grans: 5, undantag: [{ id, val: 'visa', skal }] } });
    expect(await p.core.dispatch('rapport.offentlig.regel', visa(' '))).toMatchObject({
      ok: false,
      problem: { code: 'ogiltig-indata' },
    });
    expect(await p.core.dispatch('rapport.offentlig.regel', visa('Står i protokollet.'))).toMatchObject({
      ok: true,
      value: { version: 2 },
    });
    const nu = await p.ask('rapport.offentlig', { period });
    expect(nu.dolda.map((d) => d.id)).not.toContain(id);
    expect(nu.visadeSma.map((v) => v.namn)).toContain('Fall per enhet: Psykiatri, 2019');
  } finally {
    p.close();
  }
});

const lexSarahTabell: Rapporttabell = {
  id: 'tabell-lex-sarah',
  titel: 'Utredningar enligt lex Sarah',
  kolumner: ['Anmäld till IVO', 'Verksamhet', 'Händelse', 'Åtgärder'],
  rader: ['LSS', 'Hemtjänst', 'Hemgården'].map((namn) => ({
    namn: 'Nej',
    slag: 'rad' as const,
    celler: [namn, 'Händelsen', 'Åtgärden'].map((text) => ({ varde: null, text })),
  })),
  anm: '',
  kalla: '',
};
const oversikt: Rapporttabell = {
  id: 'tabell-oversikt',
  titel: 'Översikt',
  kolumner: ['Ärendeslag', '2021'],
  rader: [
    ['Avvikelser', 161, 'sol-avvikelser'],
    ['Klagomål', 11, 'sol-klagomal'],
    ['Lex Sarah', 3, 'lex-sarah'],
  ].map(([namn, varde, m]) => ({
    namn: String(namn),
    slag: 'rad' as const,
    celler: [{ varde: Number(varde), text: String(varde), trace: `${m}|2021-H1` }],
  })),
  anm: '',
  kalla: '',
};
const arenden = (undantag: readonly { id: string; val: 'visa'; skal: string }[]) =>
  offentligUtgava(
    {
      sprak: 'sv-SE',
      titel: 'Prov',
      block: [
        { slag: 'rubrik', id: 'rubrik-lex-sarah', niva: 2, text: 'Lex Sarah' },
        { slag: 'stycke', text: 'Tre rapporter enligt lex Sarah har tagits emot.' },
        { slag: 'tabell', id: 'tabell-lex-sarah', headerRows: [], rows: [] },
        { slag: 'stycke', roll: 'notis', text: 'Ett ärende är räknat men har ingen text.' },
      ],
    },
    [oversikt, lexSarahTabell],
    { grans: 5, undantag: [...undantag] },
    inget,
  );

test('ärendena enligt lex Sarah går inte att räkna i den offentliga utgåvan utan ett beslut', () => {
  const o = arenden([]);
  expect(o.skydd.dolda.get('lex-sarah|2021-H1')).toBe('liten');
  expect(o.tabeller.map((t) => t.id)).toEqual(['tabell-oversikt']);
  expect(o.dokument.block.map((b) => b.slag)).toEqual(['rubrik', 'stycke', 'stycke']);
  expect(JSON.stringify(o.dokument)).not.toMatch(/Händelsen|Ett ärende är räknat/u);
  expect([o.attGranska, o.arenden.map((t) => t.visas)]).toEqual([['Lex Sarah'], [false]]);
});

test('ett beslut med skäl visar ärendena, och då är deras antal ingen hemlighet', () => {
  const o = arenden([{ id: 'tabell-lex-sarah', val: 'visa', skal: 'Nämnden har beslutat det.' }]);
  expect(o.skydd.dolda.size).toBe(0);
  expect(o.tabeller.map((t) => t.id)).toContain('tabell-lex-sarah');
  expect(o.skydd.undantag.map((u) => u.skal)).toEqual(Array(2).fill('Nämnden har beslutat det.'));
  expect(o.arenden.map((t) => t.visas)).toEqual([true]);
});

test('hur många som inte är uppföljda kan inte räknas ut när de är få', () => {
  const falt = (uppfoljd: boolean, n: number) => ({
    unit: 'hagen',
    slag: { lagrum: 'hsl' as const, typ: 'fall' },
    uppfoljd,
    n,
  });
  const r = provrapport(
    somRader([falt(true, 38), falt(false, 2)], 2021),
    somRader([falt(true, 9), falt(false, 3)], 2020),
  );
  const tabeller = tabellerAv(r);
  const o = offentligUtgava(r.dokument, tabeller, regel, inget);
  const intern = tabeller.find((t) => t.id === 'tabell-uppfoljning');
  expect(intern?.rader.at(-1)?.celler.map((c) => c.text)).toEqual([
    '40',
    '38',
    expect.stringMatching(/^95/u),
    expect.stringMatching(/^9 av 12/u),
  ]);
  const kant = lasbara(o.tabeller, tabeller);
  const par = ['avvikelser|2021-H1', 'uppfoljda|2021-H1'].filter((id) => kant.has(id));
  expect(par.length).toBeLessThan(2);
  const publik = o.tabeller.find((t) => t.id === 'tabell-uppfoljning');
  expect(JSON.stringify(publik)).not.toMatch(/av 12|95/u);
  expect(JSON.stringify(o.dokument.block)).not.toMatch(/38 av 40/u);
});
