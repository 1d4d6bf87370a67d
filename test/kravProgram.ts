import type { TestContext } from 'vitest';
import { chromiumForPrinting } from '../electron/report/findChromium.ts';

/** Leaves a test that prints where nothing can print; the run's last lines say why. */
export function kravChromium(context: Pick<TestContext, 'skip'>): void {
  if (chromiumForPrinting() === undefined)
    context.skip('ingen Chromium, Chrome eller Edge att skriva PDF med finns på den här datorn');
}
