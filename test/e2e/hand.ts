import { setTimeout as sleep } from 'node:timers/promises';
import type { Locator, Page } from 'playwright-core';
import { patienceMs } from '../../tools/patience.ts';

/*
 * The hands of every walk through the window. They do as people do: wait until a thing is there and can be used, use it,
 * and see that it was taken before they go on. How fast the computer is makes no difference to them.
 */

/** The thing itself once it can be used: what is turned off does not match. */
const usable = (where: Locator): Locator =>
  where.and(where.page().locator(':not(:disabled):not([aria-disabled="true"])'));

/** Waits until it is shown and can be used, puts the focus there as Tab would, and presses a key. */
export async function press(where: Locator, key = 'Enter'): Promise<void> {
  const ready = usable(where);
  await ready.waitFor();
  await ready.press(key);
}

/** Chooses one of a few, or ticks a box, and sees that it was taken. */
export async function pick(choice: Locator): Promise<void> {
  await press(choice, 'Space');
  await choice.and(choice.page().locator(':checked')).waitFor();
}

/** Waits until something is so; `told` says how it is when it never was. */
export async function until(isSo: () => Promise<boolean>, told: () => Promise<string>): Promise<void> {
  const give = performance.now() + patienceMs;
  while (!(await isSo())) {
    if (performance.now() > give) throw new Error(await told());
    await sleep(50);
  }
}

/** Waits until a field holds this. */
export const holds = (field: Locator, text: string): Promise<void> =>
  until(
    async () => (await field.inputValue()) === text,
    async () => `Fältet ska innehålla ”${text}” men innehåller ”${await field.inputValue()}”`,
  );

/** Writes in place of what stands in a field, and sees that every letter arrived. */
export async function write(field: Locator, text: string): Promise<void> {
  const ready = usable(field);
  await ready.waitFor();
  await ready.focus();
  const { keyboard } = field.page();
  await keyboard.press('Control+a');
  await (text === '' ? keyboard.press('Delete') : keyboard.type(text));
  await holds(field, text);
}

/** Finds one of many by typing some of its words, takes it with the arrow and Enter, and sees it stand in the box. */
export async function choose(box: Locator, words: string): Promise<void> {
  const page = box.page();
  await write(box, words);
  const option = page.getByRole('option', { name: words }).first();
  await option.waitFor();
  const [id, text] = [await option.getAttribute('id'), await option.locator('span').first().innerText()];
  const isMarked = async (): Promise<boolean> => (await box.getAttribute('aria-activedescendant')) === id;
  for (let down = 0; down < 20 && !(await isMarked()); down += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await option.waitFor({ state: 'detached' });
  // A question that is answered may go away with its answer.
  await until(
    async () =>
      (await box.count()) === 0 || (await box.inputValue({ timeout: 1000 }).catch(() => '')) === text,
    () => Promise.resolve(`”${text}” valdes men står inte i rutan`),
  );
}

/** Opens what a button opens, a list or a menu, and takes one of its lines. */
export async function chooseFrom(button: Locator, name: string | RegExp): Promise<void> {
  await press(button);
  const exact = typeof name === 'string';
  const opened = button.page().locator('.popover');
  const line = opened.getByRole('option', { name, exact }).or(opened.getByRole('menuitem', { name, exact }));
  await press(line.first());
  await line.first().waitFor({ state: 'detached' });
}

/** Moves with Tab alone, as somebody without a mouse does, until the thing has the focus. */
export async function tabTo(
  where: Locator,
  tab = (): Promise<void> => where.page().keyboard.press('Tab'),
): Promise<void> {
  await usable(where).first().waitFor();
  // Counted and not waited for: a list that opens on the way hides everything else until it closes.
  const there = where.and(where.page().locator(':focus'));
  for (let tabs = 0; tabs < 200; tabs += 1) {
    if ((await there.count()) > 0) return;
    await tab();
  }
  throw new Error(`Ingen tabb leder till ${String(where)}`);
}

/** Waits until the thing has the focus. */
export const focused = (where: Locator): Promise<void> => where.and(where.page().locator(':focus')).waitFor();

/** Waits until the page has all that it asked for: nothing in it has been changed for a while, and nothing says that it waits. */
export async function still(page: Page): Promise<void> {
  do {
    await page.locator('.skeleton, [role="progressbar"]').first().waitFor({ state: 'detached' });
    await page.evaluate(
      () =>
        new Promise<void>((isStill) => {
          let timer = setTimeout(isStill, 300);
          new MutationObserver(() => {
            clearTimeout(timer);
            timer = setTimeout(isStill, 300);
          }).observe(document, { subtree: true, childList: true, characterData: true });
        }),
    );
  } while ((await page.locator('.skeleton').count()) > 0);
}

/**
 * Goes to a place as a link would, and waits until the page that was shown is gone and, when it is named, until the new one
 * has its heading. Only after `told` or another sign that what was done is saved: a page that is left takes nothing with it.
 */
export async function go(page: Page, place: string, heading?: string | RegExp): Promise<void> {
  await page.evaluate(
    (to) =>
      new Promise<void>((arrived) => {
        const before = window.location.hash;
        window.addEventListener('hashchange', () => setTimeout(arrived), { once: true });
        window.location.hash = to;
        if (window.location.hash === before) arrived();
      }),
    `#/${place}`,
  );
  if (heading !== undefined) await page.getByRole('heading', { level: 1, name: heading }).first().waitFor();
}

/** Waits until words can be read in the page, other than in the field where they were written. */
export const reads = (where: Page | Locator, text: string | RegExp): Promise<void> =>
  where.getByText(text).and(where.locator(':not(textarea)')).first().waitFor();

/** Waits until the window says that something is done. The same words are heard again only when they are said again. */
export async function told(page: Page, text: string | RegExp): Promise<void> {
  const said = page.locator('.toast:not([data-heard])').filter({ hasText: text }).first();
  await said.waitFor();
  await said.evaluate((toast) => {
    toast.setAttribute('data-heard', '');
  });
}
