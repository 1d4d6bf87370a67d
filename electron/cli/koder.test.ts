import { afterAll, beforeAll, expect, test } from 'vitest';
import { nyTerminal } from '../../test/cliRunner.ts';

const t = nyTerminal();
beforeAll(async () => {
  await t.skapa();
  await t.registrera();
});
afterAll(() => {
  t.remove();
});

test.each([
  [['lista', '--typ', 'falll'], /Typ ”falll” finns inte\. Välj bland: fall, lakemedel/u],
  [['lista', '--enhet', 'Månen'], /Enhet ”Månen” finns inte\. Välj bland: .*Hagen/u],
  [['lista', '--status', 'klar'], /Status ”klar” finns inte\. Välj bland: registrerad, bedomd/u],
  [['lista', '--lagrum', 'bbic'], /Lagrum ”bbic” finns inte\. Välj bland: hsl, sol, lss/u],
  [['statistik', '--period', '2026', '--typ', 'falll'], /Typ ”falll” finns inte/u],
  [['statistik', '--period', '2026', '--enhet', 'Månen'], /Enhet ”Månen” finns inte/u],
])('%j is refused with what there is, and does not look like none', async (args, words) => {
  const svar = await t.kor(args);
  expect(svar.kod).not.toBe(0);
  expect(svar.fel).toMatch(words);
});

test('a word for several statuses lists them', async () => {
  const svar = await t.kor(['lista', '--status', 'oppna']);
  expect([svar.kod, svar.ut.includes('1 av 1')]).toStrictEqual([0, true]);
});

test('a case is shown in words', async () => {
  const lista = await t.kor(['lista', '--json']);
  const { rader } = lista.json() as { rader: { nummer: string }[] };
  const svar = await t.kor(['visa', rader[0]?.nummer ?? '']);
  expect(svar.ut).toContain('Hagen, ');
  expect(svar.ut).toMatch(/ {2}Registrerad {2}.*\((?:Enhetschef|MAS|SAS)/u);
  expect(svar.ut).not.toMatch(/ {2}registrerad {2}|enhetschef\)/u);
});

test('a text that can tell who somebody is gets a warning, which does not repeat it', async () => {
  const stdin = JSON.stringify({ ...t.fall, vadHande: 'Brukaren Karin föll. Nummer 070-1740605.' });
  const svar = await t.kor(['registrera'], { stdin });
  expect(svar.kod).toBe(0);
  expect(svar.fel).toContain('Obs! Texten kan peka ut någon (namn, telefonnummer)');
  expect(svar.fel).not.toContain('Karin');
  const rad = await t.kor(['snabb', 'fall kl 03, Karin ringde 070-1740605']);
  expect(rad.fel).toContain('Obs!');
});
