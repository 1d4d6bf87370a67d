/**
 * What the window itself costs with 5 000 risks and a plan of 500 controls: from a pressed key or a click until the
 * picture is painted, in the real page. The median and the longest by the clock, and what the page's own thread took of
 * the processor: the goal is held against that, which does not grow because others use the machine. Run by itself:
 * `node test/bench/ritning.bench.ts`.
 */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openConnection } from '../../db/open.ts';
import { createProfile } from '../../electron/core/profile.ts';
import { fixedClock } from '../../shared/time/instant.ts';
import { newFolder, value } from '../databas.ts';
import { testNyckel, testOrganisation } from '../kommun.ts';
import { startApp } from '../e2e/harness.ts';
import { fyllRisker, NAMND } from './riskRader.ts';

const GOAL_MS = 50;
const PRESSES = 15;
const klocka = '2026-06-15T08:00:00.000Z';

const { folder, remove } = newFolder();
const mapp = join(folder, 'profil');
const who = { mapp, keys: { given: testNyckel }, clock: fixedClock(klocka), vem: 'bench' };
value(createProfile(who, testOrganisation(), { roll: 'kvalitetssamordnare', namn: '', enheter: [] }));
const raw = value(openConnection(join(mapp, 'varsam.db'), Buffer.from(testNyckel, 'hex')));
fyllRisker(raw);
raw.close();

const app = await startApp(mapp, { VARSAM_NYCKEL: testNyckel, VARSAM_KLOCKA: klocka });
const { page } = app;
await page.setViewportSize({ width: 1366, height: 768 });
const devtools = await page.context().newCDPSession(page);
await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });

/** Seconds of the processor that the page's thread has taken since it began. */
async function atWork(): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return metrics.find((m) => m.name === 'TaskDuration')?.value ?? 0;
}

/** Makes the page note when each press or click has been painted. */
const watch = (p: Page): Promise<void> =>
  p.evaluate(() => {
    const taken: number[] = [];
    Object.assign(globalThis, { taken });
    const note = (e: Event): void => {
      requestAnimationFrame(() => {
        const after = new MessageChannel();
        after.port1.onmessage = () => taken.push(performance.now() - e.timeStamp);
        after.port2.postMessage(null);
      });
    };
    for (const kind of ['keydown', 'pointerup', 'input']) addEventListener(kind, note, { capture: true });
  });
const noted = (): Promise<number[]> =>
  page.evaluate(() => {
    const { taken } = globalThis as unknown as { readonly taken: number[] };
    return taken.splice(0);
  });

async function measure(what: string, press: (i: number) => Promise<unknown>): Promise<void> {
  const times: number[] = [];
  await noted();
  const before = await atWork();
  for (let i = 0; i < PRESSES; i += 1) {
    await press(i);
    await page.waitForFunction(
      () => (globalThis as unknown as { readonly taken: number[] }).taken.length > 0,
    );
    times.push(Math.max(...(await noted())));
  }
  const work = (1000 * ((await atWork()) - before)) / PRESSES;
  const sorted = times.toSorted((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  process.stdout.write(
    `${what.padEnd(56)}${median.toFixed(1).padStart(8)} ms${(sorted.at(-1) ?? 0).toFixed(1).padStart(9)} ms${work.toFixed(1).padStart(9)} ms   mål < ${GOAL_MS} ms  ${work < GOAL_MS ? 'klarat' : 'MISSAT'}\n`,
  );
}
async function open(address: string, until: string): Promise<void> {
  await page.evaluate((to) => {
    window.location.hash = `#/${to}`;
  }, address);
  await page.locator(until).first().waitFor();
}
const key =
  (...keys: readonly string[]) =>
  (i: number): Promise<void> =>
    page.keyboard.press(keys[i % keys.length] ?? '');

await page.getByRole('navigation', { name: 'Huvudmeny' }).waitFor();
await watch(page);
process.stdout.write(
  `\n5 000 risker, 500 kontroller i planen\n${''.padEnd(56)}${['median', 'längst', 'processor'].map((w) => w.padStart(11)).join('')}\n`,
);

await open(`internkontroll/plan?ar=2026&namnd=${encodeURIComponent(NAMND)}`, '[data-plats="499-1"]');
await page.locator('[data-plats="0-1"]').focus();
await measure('årskalendern, nästa rad', key('ArrowDown'));
await measure('årskalendern, nästa tillfälle', key('ArrowRight', 'ArrowLeft'));
await measure('årskalendern, till slutet och början', key('Control+End', 'Control+Home'));

await open(`internkontroll/kontroller?ar=2026&namnd=${encodeURIComponent(NAMND)}`, 'tbody tr:nth-child(400)');
const remaining = page.getByRole('checkbox', { name: 'Visa bara det som återstår' });
await remaining.focus();
await measure('kontrollerna, visa bara det som återstår och alla', key('Space'));

await open('internkontroll/risker', 'tr.data');
await page.locator('tr.data').first().focus();
await measure('riskregistret, nästa rad', key('ArrowDown'));
await measure('riskregistret, nästa sida', key('PageDown'));
await measure('riskregistret, till slutet och början', key('End', 'Home'));
await measure('riskregistret, markera raden', key('Space'));
await page.getByRole('textbox', { name: /Sök risk/u }).focus();
await measure('riskregistret, en bokstav i sökningen', key('1', 'Backspace'));

await open('internkontroll/matris', '[data-ruta]');
await page.locator('[data-ruta="4 1"]').focus();
await measure('matrisen, nästa ruta', key('ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp'));
await page.getByRole('button', { name: 'Visa alla risker' }).click();
await page
  .getByRole('button', { name: /^Flytta risk/u })
  .first()
  .click();
await measure('matrisen, flytta ett lyft märke', key('ArrowRight', 'ArrowLeft'));

await app.close();
remove();
