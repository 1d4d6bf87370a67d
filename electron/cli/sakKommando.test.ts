import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { lexMariaVag, lexSarahVag } from '../../test/arenden.ts';
import { nyTerminal } from '../../test/cliRunner.ts';

const t = nyTerminal({ nu: '2026-06-15T08:00:00.000Z' });
beforeAll(async () => {
  await t.kor(['skapa', '--kommun', 'Exempelby', '--enheter', 'Hagen, Tätort:hemtjanst', '--roll', 'sas']);
});
afterAll(() => t.remove());

const saker = [
  {
    kommando: 'lex-sarah',
    ny: {
      enhet: 'Hagen',
      lagrum: 'sol',
      handelsedatum: '2026-06-01',
      rapporterad: '2026-06-02',
      handelse: 'Larmet gick inte',
    },
    nummer: 'LS-2026-001',
    steg: lexSarahVag('2026-06-03', 'missforhallande'),
    blir: 'beslutad',
  },
  {
    kommando: 'klagomal',
    ny: { enhet: 'Hagen', mottaget: '2026-06-01', beskrivning: 'Maten är kall' },
    nummer: 'K-2026-001',
    steg: [
      { steg: 'bekrafta', datum: '2026-06-02' },
      { steg: 'besvara', datum: '2026-06-03', satt: 'telefon' },
    ],
    blir: 'besvarad',
  },
  {
    kommando: 'extern',
    ny: {
      enhet: 'Hagen',
      riktning: 'skickad',
      motpart: 'Lasarettet',
      datum: '2026-06-01',
      beskrivning: 'Lista saknades',
    },
    nummer: 'E-2026-001',
    steg: [
      { steg: 'paminn', datum: '2026-06-10' },
      { steg: 'svar', datum: '2026-06-12', nytta: 'nej' },
    ],
    blir: 'besvarad',
  },
] as const;

describe.each(saker)('$kommando', ({ kommando, ny, nummer, steg, blir }) => {
  test('is made from JSON, listed, shown and taken through its steps', async () => {
    const made = await t.kor([kommando, 'registrera', '--json'], { stdin: JSON.stringify(ny) });
    expect([made.kod, made.json()]).toMatchObject([0, { nummer }]);
    const listed = await t.kor([kommando, 'lista', '--enhet', 'Hagen', '--period', '2026-H1', '--json']);
    expect(listed.json()).toMatchObject({ totalt: 1, rader: [{ nummer }] });
    const taken = await t.kor([kommando, 'steg', nummer, '--json'], { stdin: JSON.stringify(steg) });
    expect([taken.kod, taken.json()]).toStrictEqual([0, { status: blir }]);
    expect((await t.kor([kommando, 'visa', nummer.toLowerCase()])).ut).toContain(nummer);
  });
  test('several steps are all taken or none', async () => {
    const again = await t.kor([kommando, 'registrera', '--json'], { stdin: JSON.stringify(ny) });
    const { nummer: nr } = again.json() as { nummer: string };
    const [forsta] = steg;
    const halva = await t.kor([kommando, 'steg', nr, '--json'], {
      stdin: JSON.stringify([forsta, { steg: 'oppna', skal: 'fel' }]),
    });
    expect([halva.kod, halva.json()]).toMatchObject([
      1,
      { problem: { code: 'steg-passar-inte', falt: 'steg.1' } },
    ]);
    const shown = (await t.kor([kommando, 'visa', nr, '--json'])).json() as { historik: readonly unknown[] };
    expect(shown.historik).toHaveLength(1);
  });
  test('a word too many is refused, not passed over', async () => {
    for (const vad of ['lista', 'registrera']) {
      const answer = await t.kor([kommando, vad, 'extra']);
      expect([answer.kod, answer.fel]).toStrictEqual([
        2,
        `${kommando} ${vad} förstår inte ”extra”. Skriv ${kommando} --hjalp för hjälp.\n`,
      ]);
    }
  });
});

test('lex-maria is made of an avvikelse in one act, and taken to its decision by the MAS', async () => {
  const mas = nyTerminal({ nu: '2026-06-15T08:00:00.000Z' });
  await mas.kor(['skapa', '--kommun', 'Exempelby', '--enheter', 'Hagen', '--roll', 'mas']);
  const a = (await mas.registrera({ typ: 'lakemedel', datum: '2026-06-01' })).json() as { nummer: string };
  const ur = await mas.kor(['lex-maria', 'ur', a.nummer, '--json']);
  expect(ur.json()).toMatchObject({ nummer: 'LM-2026-001' });
  const steg = JSON.stringify(lexMariaVag('2026-06-10', 'allvarlig'));
  expect(
    (await mas.kor(['lex-maria', 'steg', 'LM-2026-001', '--json'], { stdin: steg })).json(),
  ).toStrictEqual({
    status: 'beslutad',
  });
  const rontgen = (await mas.kor(['rontgen', '--json'])).json() as { fynd: readonly { kod: string }[] };
  expect(rontgen.fynd.map((f) => f.kod)).toContain('lm-anmalan-saknas');
  const ut = join(mas.folder, 'paket');
  const nekat = await mas.kor(['ivo-paket', 'LM-2026-001', '--ut', ut]);
  expect([nekat.kod, existsSync(ut)]).toStrictEqual([1, false]);
  const gjort = await mas.kor(['ivo-paket', 'LM-2026-001', '--ut', ut, '--identitet-kontrollerad']);
  expect([gjort.kod, gjort.ut.includes('kan inte ändras')]).toStrictEqual([0, true]);
  expect(readdirSync(ut)).toContain('LM-2026-001.xlsx');
  mas.remove();
});
