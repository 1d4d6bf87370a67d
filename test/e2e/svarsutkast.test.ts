import { afterAll, beforeAll, expect, test } from 'vitest';
import { go, press, write } from './hand.ts';
import { startApp } from './harness.ts';
import { liten, oppnaKommun, registreraNagra, skrivRisker } from './oppnadKommun.ts';
import type { OppnadKommun } from './oppnadKommun.ts';

let kommun: OppnadKommun;
let avvikelseId: string;
let riskId: string;
beforeAll(async () => {
  kommun = await oppnaKommun('2026-03-02T08:00:00');
  avvikelseId = await registreraNagra(kommun.app);
  riskId = await skrivRisker(kommun.app, avvikelseId);
  const blev = await kommun.app.ask('profil.andra', { profil: { roll: 'sas', namn: 'Eva Ek', enheter: [] } });
  if (!blev.ok) throw new Error(JSON.stringify(blev.problem));
  await kommun.app.page.reload();
  await kommun.app.page.getByRole('heading', { name: 'Hej Eva' }).waitFor();
});
afterAll(async () => kommun.end());

const ga = (till: string): Promise<void> => go(kommun.app.page, till);
/** Waits until the core has kept a draft with these words, as it does within a second. */
async function vantaUtkast(ord: string): Promise<void> {
  await expect.poll(async () => JSON.stringify(await kommun.app.ask('utkast.lista', {}))).toContain(ord);
}
/** Ends the program as a power cut does, and starts it again. */
async function dorOchStartar(): Promise<void> {
  await kommun.app.kill();
  kommun = { ...kommun, app: await startApp(kommun.folder, { VARSAM_KLOCKA: '2026-03-02T08:00:00' }) };
  await kommun.app.page.setViewportSize(liten);
  await kommun.app.page.getByRole('heading', { name: 'Påbörjade utkast' }).waitFor();
}

test('motiveringen till en bedömning, en risks skattning och rapportens text finns kvar när processen dödas', async () => {
  const skrivet = [
    { adress: () => `avvikelser/${avvikelseId}`, oppna: null, falt: 'Motivering', ord: 'Larmmattan låg fel' },
    {
      adress: () => `internkontroll/risker/${riskId}`,
      oppna: 'Skatta om',
      falt: 'Motivering',
      ord: 'Fler ärenden än i fjol',
    },
    { adress: () => 'rapporter', oppna: 'Skriv', falt: /^Text till/u, ord: 'Halvåret präglades av sommaren' },
  ] as const;
  for (const { adress, oppna, falt, ord } of skrivet) {
    const { page } = kommun.app;
    await ga(adress());
    if (oppna !== null) await press(page.getByRole('button', { name: oppna, exact: true }).first());
    await write(page.getByRole('textbox', { name: falt }).first(), ord);
    await vantaUtkast(ord);
  }
  await dorOchStartar();
  for (const { adress, falt, ord } of skrivet) {
    const { page } = kommun.app;
    await ga(adress());
    await page.getByText('Det här började du skriva förut.').first().waitFor();
    await expect.poll(() => page.getByRole('textbox', { name: falt }).first().inputValue()).toContain(ord);
  }
});

test('det som sparas på riktigt är inget utkast längre, och det som avbryts slängs', async () => {
  const { page, ask } = kommun.app;
  const utkast = async (): Promise<string> => JSON.stringify(await ask('utkast.lista', {}));
  await ga(`internkontroll/risker/${riskId}`);
  await page.getByText('Det här började du skriva förut.').waitFor();
  await press(page.getByRole('button', { name: 'Avbryt' }));
  await expect.poll(utkast).not.toContain('Fler ärenden än i fjol');

  await ga('rapporter');
  await press(page.getByRole('button', { name: 'Spara texten' }));
  await page.getByText('Texten är sparad.').first().waitFor();
  await expect.poll(utkast).not.toContain('Halvåret präglades');
});
