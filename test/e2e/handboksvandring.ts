import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { handboken } from '../../tools/handbok/omvandla.ts';
import type { Textdel } from '../../shared/handbok/handbok.ts';
import { go, pick, press } from './hand.ts';

const sidor = handboken(join(new URL('../..', import.meta.url).pathname, 'docs', 'handbok'));

/** What the one who follows the page does. */
export type Handgrepp = (page: Page) => Promise<unknown>;

export interface Vandring {
  /** The page of the handbook. */
  readonly sida: string;
  /** The heading that the numbered steps stand under, when they do not begin the page. */
  readonly under?: string;
  /** Answers to the words in bold that cannot only be pressed: what is written, chosen, or where they are. */
  readonly vid?: Readonly<Record<string, Handgrepp>>;
  /** What a step says in plain words, done after its words in bold. */
  readonly efter?: Readonly<Record<number, Handgrepp>>;
}

/** The steps under a heading; a picture may stand among them. */
function stegen({ sida: id, under }: Vandring): readonly (readonly Textdel[])[] {
  const sida = sidor.find((s) => s.id === id);
  if (sida === undefined) throw new Error(`Handboken har ingen sida ${id}`);
  let heading: string | undefined;
  const steps: (readonly Textdel[])[] = [];
  for (const block of sida.block) {
    if (block.slag === 'rubrik') heading = block.text;
    if (block.slag === 'lista' && block.ordnad && heading === under) steps.push(...block.poster);
  }
  if (steps.length === 0) throw new Error(`Sidan ${id} har inga steg under ${under ?? 'sin rubrik'}`);
  return steps;
}

/** A button whose words are not its name, but none that lies behind an open dialog. */
const framme = 'button:not([inert] *, [aria-hidden="true"] *)';

/** What stands on the screen with exactly these words and can be used. */
const kontroll = (page: Page, name: string): Locator => {
  const exact = { name, exact: true };
  // One of a few is often explained in a line of its own, which is read with it.
  const begins = {
    name: new RegExp(`^${name.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)}(?:\\s|$)`, 'u'),
  };
  return page
    .getByRole('button', exact)
    .or(page.locator(framme).and(page.getByText(name, { exact: true })))
    .or(page.getByRole('link', exact))
    .or(page.getByRole('radio', begins))
    .or(page.getByRole('checkbox', begins));
};

/** Presses what has these words, the first that can be used; words that name a part of the screen are only to be seen. */
async function tryck(page: Page, name: string): Promise<void> {
  const all = kontroll(page, name);
  await all
    .or(page.getByText(name, { exact: true }))
    .first()
    .waitFor();
  if ((await all.count()) === 0) return;
  const control = all.and(page.locator(':not(:disabled):not([aria-disabled="true"])')).first();
  await control.waitFor();
  const kind = await control.evaluate((e) => e.getAttribute('type') ?? '');
  await (kind === 'radio' || kind === 'checkbox' ? pick(control) : press(control));
}

/**
 * Follows the numbered steps of a page as somebody new does: every link, key and word in bold, in the page's own order and
 * letter by letter. Fails where the screen has no such words, and where an answer is left that the page never asked for.
 */
export async function folj(page: Page, vandring: Vandring): Promise<void> {
  const { vid = {}, efter = {} } = vandring;
  const left = new Set([...Object.keys(vid), ...Object.keys(efter)]);
  for (const [i, step] of stegen(vandring).entries()) {
    for (const del of step) {
      const answer = vid[del.text];
      try {
        if (del.slag === 'tangent') await page.keyboard.press(del.text.replace('Ctrl', 'Control'));
        else if (del.slag !== 'text' && answer !== undefined) await answer(page);
        // A link to another page is for reading more.
        else if (del.slag === 'lank' && !del.plats.startsWith('handbok/')) await go(page, del.plats);
        else if (del.slag === 'stark') await tryck(page, del.text);
      } catch (error) {
        throw new Error(`${vandring.sida}, steg ${i + 1}, ”${del.text}”: ${String(error)}`, { cause: error });
      }
      if (del.slag !== 'text') left.delete(del.text);
    }
    await efter[i + 1]?.(page);
    left.delete(String(i + 1));
  }
  if (left.size > 0) throw new Error(`${vandring.sida} säger inget om ${[...left].join(', ')}`);
}

/** To write in a field that has these words. */
export const skriv =
  (label: string, text: string): Handgrepp =>
  async (page) => {
    const field = page.getByLabel(label, { exact: true });
    await field.fill(text);
  };
