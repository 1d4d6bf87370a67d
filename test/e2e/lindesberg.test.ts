import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { createProfile, openProfile } from '../../electron/core/profile.ts';
import { lasDocxFil } from '../../electron/report/lasDocxFil.ts';
import { internkontroll4 } from '../../shared/riskmatris/standardmatriser.ts';
import { fixedClock } from '../../shared/time/instant.ts';
import { newFolder, value } from '../databas.ts';
import {
  facit,
  fragaFor,
  LINDESBERG_NU,
  lindesbergsOrganisation,
  registreraLindesberg,
  rutor,
  verksamhetFor,
} from '../internkontroll/lindesberg.ts';
import { svaraMapp } from './filruta.ts';
import { choose, chooseFrom, go, pick } from './hand.ts';
import { newProfileFolder, startApp } from './harness.ts';
import type { RunningApp } from './harness.ts';
import { liten } from './oppnadKommun.ts';

const nyckel = 'lindesberg-prov-nyckel-utan-hemlighet';
const ut = newFolder();
const fil = join(ut.folder, 'internkontrollrapport-2023-delar.docx');
const profile = newProfileFolder();
let app: RunningApp;
let page: Page;

beforeAll(async () => {
  const who = {
    mapp: profile.folder,
    keys: { given: nyckel },
    clock: fixedClock(LINDESBERG_NU),
    vem: 'prov',
  };
  value(createProfile(who, lindesbergsOrganisation(), { roll: 'sas', namn: 'Kim Ek', enheter: [] }));
  const core = value(openProfile(who));
  await registreraLindesberg(async (name, input) => value(await core.call(name, input)));
  core.close();
  app = await startApp(profile.folder, { VARSAM_NYCKEL: nyckel, VARSAM_KLOCKA: LINDESBERG_NU });
  ({ page } = app);
  await page.setViewportSize(liten);
  await page.getByRole('navigation').first().waitFor();
});
afterAll(async () => {
  await app.close();
  profile.remove();
  ut.remove();
});

const goTo = (hash: string): Promise<void> => go(page, `internkontroll/${hash}`);
const knapp = (name: string): Locator => page.getByRole('button', { name, exact: true });
/** Chooses one of a few, by the words it begins with, as a user of the keyboard does. */
const valj = (ord: string, bland: Locator | Page = page): Promise<void> =>
  pick(bland.getByRole('radio', { name: new RegExp(`^${ord}`, 'u') }));
const falt = (label: string): Locator => page.getByLabel(label, { exact: true });
const valjUr = (label: RegExp, text: string): Promise<void> =>
  chooseFrom(page.getByRole('button', { name: label }), text);

/** Words only: the number of the risk is proposed, and the score is two choices among words. */
async function skrivRisk(i: number): Promise<void> {
  const r = facit.risker[i];
  const [s, a] = rutor[i] ?? [1, 1];
  if (r === undefined) throw new Error(`Risk ${i} saknas`);
  await goTo('risker/ny');
  await falt('Vad kan gå fel?').fill(r.risk);
  await falt('Kvalitetsfaktor (valfritt)').fill(r.kvalitetsfaktor);
  await falt('Åtgärd i rapporten (valfritt)').fill(r.atgard ?? '');
  if (!r.foljsUppDelar) {
    await knapp('Kunskap, uppföljning och händelsetyper').click();
    await valj('Bara vid helår');
  }
  await knapp('Spara risken').click();
  const niva = (axis: 'sannolikhet' | 'allvarlighetsgrad', v: number) => internkontroll4[axis][v - 1];
  const [sannolikhet, grad] = [niva('sannolikhet', s), niva('allvarlighetsgrad', a)];
  await valj(`${s} ${sannolikhet?.text ?? ''}`, page.getByRole('radiogroup', { name: 'Sannolikhet' }));
  await valj(`${a} ${grad?.text ?? ''}`, page.getByRole('radiogroup', { name: 'Allvarlighetsgrad' }));
  await knapp('Spara skattningen').click();
  await page.getByText(/Granskas senast/u).waitFor();
}

async function planera(i: number, kontrollmoment: string): Promise<void> {
  const r = facit.risker[i];
  const fraga = fragaFor[kontrollmoment];
  await goTo('plan/ny?ar=2023');
  await falt('Kontrollmoment').fill(kontrollmoment);
  if (fraga !== undefined) {
    await valj('Fylls i ur statistiken');
    await valjUr(/Vad ska sammanställas/u, kontrollmoment);
    const namn = lindesbergsOrganisation().verksamheter.find((v) => v.id === verksamhetFor[r?.nr ?? 0])?.namn;
    if (namn !== undefined) await valjUr(/Verksamhet \(valfritt\)/u, namn);
    if (r?.nr === 7) await valj('Enhet$');
  }
  if (r?.foljsUppDelar === true) await knapp('Delår och helår').click();
  else {
    await pick(page.getByRole('checkbox', { name: 'dec' }));
  }
  await choose(
    page.getByRole('combobox', { name: 'Risk (valfritt)' }),
    `${r?.nr ?? ''}. ${r?.risk.slice(0, 12) ?? ''}`,
  );
  await knapp('Spara kontrollen').click();
  await page.getByRole('heading', { name: 'Internkontrollplan 2023' }).waitFor();
}

async function genomfor(id: string, moment: string, behovs: boolean | undefined): Promise<void> {
  await goTo(`kontroller/${id}/genomfor`);
  await page.getByRole('heading', { name: moment, exact: true }).waitFor();
  if (fragaFor[moment] === undefined) {
    await falt('Vad visar kontrollen?').fill('Genomförd.');
    await page.getByRole('textbox', { name: 'Mätdatum' }).fill('2023-08-31');
  } else await page.getByRole('rowheader', { name: 'Totalt' }).waitFor();
  await valj('Utan anmärkning');
  if (behovs !== undefined) await valj(behovs ? 'Ja' : 'Nej');
  await knapp('Spara utfallet').click();
  await page.getByText('Åtgärder för kontrollen').waitFor();
}

test('nio risker skrivs, skattas och får sina kontroller i en plan som antas, utan en siffra för hand', async () => {
  for (const [i, r] of facit.risker.entries()) {
    await skrivRisk(i);
    for (const moment of r.kontroller) await planera(i, moment);
  }
  await knapp('Anta planen').click();
  await falt('Paragraf').fill('§ 5');
  await page.getByRole('textbox', { name: /^Beslutsdatum|^Datum/u }).fill('2023-01-20');
  await knapp('Anta och lås').click();
  await page.locator('.lead', { hasText: /Version 1, antagen 20 januari 2023, § 5/u }).waitFor();
  const { value: planerade } = (await app.ask('kontroll.lista', { ar: 2023 })) as {
    readonly value: readonly unknown[];
  };
  expect(planerade).toHaveLength(facit.risker.flatMap((r) => r.kontroller).length);
});

test('delårets kontroller genomförs, och de som räknar fylls i av programmet', async () => {
  const { value: kontroller } = (await app.ask('kontroll.lista', { ar: 2023 })) as {
    readonly value: readonly {
      readonly id: string;
      readonly kontrollmoment: string;
      readonly riskId: string;
    }[];
  };
  const { value: risker } = (await app.ask('risk.lista', {})) as {
    readonly value: readonly { readonly id: string; readonly nr: number }[];
  };
  const nrAv = new Map(risker.map((r) => [r.id, r.nr]));
  let antal = 0;
  for (const k of kontroller) {
    const r = facit.risker.find((x) => x.nr === nrAv.get(k.riskId));
    if (r?.foljsUppDelar !== true) continue;
    await genomfor(k.id, k.kontrollmoment, r.atgardBehovs);
    antal += 1;
  }
  expect(antal).toBe(facit.risker.filter((r) => r.foljsUppDelar).flatMap((r) => r.kontroller).length);
});

test('rapporten har facits tal, sparas som Word ur fönstret och går att läsa tillbaka', async () => {
  await goTo('rapport?period=2023-delar');
  await page.getByText('Uppföljning av internkontroll januari–augusti 2023').waitFor();
  const ark = page.locator('.report-sheet');
  await ark.getByText('Sju av nio risker följs upp i delårsrapporten', { exact: false }).first().waitFor();
  await ark.getByText('Fyra behöver åtgärder.', { exact: false }).first().waitFor();
  await page.getByText('Rimlighetskontrollen hittar inget som inte stämmer.').waitFor();
  const totalt = ark
    .getByRole('table', { name: /Sammanställa SoL-avvikelser, .*risk 4/u })
    .getByRole('row', { name: /^Totalt/u });
  expect((await totalt.innerText()).replaceAll(/\s+/gu, ' ')).toContain('186 161 87 % 243');

  await knapp('Spara rapporten som').click();
  await page.getByRole('menuitem', { name: 'Word' }).click();
  await svaraMapp(page, ut.folder, 'Spara');
  await page.getByText('Rapporten är sparad.').waitFor();
  expect(existsSync(fil)).toBe(true);
  const last = value(await lasDocxFil(fil));
  const tal = last.block.flatMap((b) => (b.slag === 'tabell' ? b.rows.flat().map((c) => c.text) : []));
  for (const publicerat of [
    '186',
    '138',
    '39',
    '115',
    '9',
    '87\u00a0%',
    '84\u00a0%',
    '92\u00a0%',
    '58\u00a0%',
  ])
    expect(tal).toContain(publicerat);
});
