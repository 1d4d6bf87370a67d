import { readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import type { ApiInput } from '../../shared/api.ts';
import { organisationAv } from '../../shared/enhet/enhetsrad.ts';
import type { Result } from '../../shared/result.ts';
import { axeFindings } from './harness.ts';
import type { RunningApp } from './harness.ts';
import { liten } from './oppnadKommun.ts';

export const fall: ApiInput<'avvikelse.registrera'>['uppgifter'] = {
  enhetId: 'hagen',
  lagrum: 'hsl',
  typ: 'fall',
  nar: { precision: 'ungefar', datum: '2026-01-14' },
  upptackt: '2026-01-14',
  vadHande: 'Föll i badrummet',
};

/** The answer of the core or of the shell, or a throw with its refusal. */
export async function svar<T>(app: RunningApp, name: string, input: unknown): Promise<T> {
  const answer = (await app.ask(name, input)) as Result<T>;
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.problem)}`);
  return answer.value;
}

/** Makes a profile with one event in a copy and one after it; gives the paper. */
export async function profilMedKopia(app: RunningApp): Promise<string> {
  const { hemligDel } = await svar<{ hemligDel: string }>(app, 'skal.skapaNyckel', { aterstallning: 'ny' });
  await svar(app, 'profil.skapa', {
    organisation: organisationAv('Lillköping', ['Hagen']),
    profil: { roll: 'enhetschef', namn: 'Eva Ek', enheter: [] },
  });
  await svar(app, 'avvikelse.registrera', { uppgifter: fall });
  await svar(app, 'kopior.gor', {});
  await svar(app, 'avvikelse.registrera', { uppgifter: { ...fall, vadHande: 'Efter kopian' } });
  return hemligDel;
}

/** Turns a byte of every page but the first: no page of the database can be read. */
export function skadaDatabasen(path: string): void {
  const bytes = readFileSync(path);
  for (let at = 4096 + 600; at < bytes.length; at += 4096) bytes.writeUInt8(bytes.readUInt8(at) ^ 255, at);
  writeFileSync(path, bytes);
}

/** Axe in both themes, and that nothing lies outside the small window. */
export async function serRattUt(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await axeFindings(page)).toEqual([]);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(liten.width);
}
