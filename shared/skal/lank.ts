const maxLength = 200;
/** `varsam://oppna/avvikelser/0b5c…`: a page and perhaps one thing on it. No search, no fragment, nothing encoded. */
const lank =
  /^varsam:\/\/oppna\/([a-z]{1,20}(?:-[a-z]{1,20}){0,3})(?:\/([A-Za-z0-9]{1,36}(?:-[A-Za-z0-9]{1,36}){0,5}))?\/?$/u;

/**
 * The place in the window that a link leads to, or null for anything else. A link only navigates: it carries no
 * question, no text and no choice, so the worst that a link from a stranger does is to show another page.
 */
export function platsILank(text: string): string | null {
  if (text.length > maxLength) return null;
  const [, sida, sak] = lank.exec(text) ?? [];
  if (sida === undefined) return null;
  return sak === undefined ? sida : `${sida}/${sak}`;
}

/** The place that a command line asks for; the operating system puts the link last. */
export function platsIKommandorad(argv: readonly string[]): string | null {
  const last = argv.at(-1);
  return last === undefined ? null : platsILank(last);
}
