import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Word's own names of the styles we use, whatever the language of the template has made of their ids. */
const wordsNamn: Readonly<Record<string, string>> = {
  Title: 'title',
  Heading1: 'heading 1',
  Heading2: 'heading 2',
  Heading3: 'heading 3',
  Caption: 'caption',
  ListParagraph: 'list paragraph',
};

/**
 * A document filled into a template: headings take the template's own heading styles (`Rubrik1` in a Swedish one), and a
 * style that the template does not have is left out, so that the text looks as the rest of the template.
 */
export function medMallensStilar(bytes: Uint8Array): Uint8Array {
  const delar = unzipSync(bytes);
  const [stilar, dokument] = [delar['word/styles.xml'], delar['word/document.xml']];
  if (dokument === undefined) return bytes;
  const xml = stilar === undefined ? '' : strFromU8(stilar);
  const idAvNamn = new Map<string, string>();
  const finns = new Set<string>();
  for (const [, id = '', resten = ''] of xml.matchAll(
    /<w:style\b[^>]*w:styleId="([^"]+)"[^>]*>(.*?)<\/w:style>/gsu,
  )) {
    finns.add(id);
    const namn = /<w:name w:val="([^"]+)"/u.exec(resten)?.[1];
    if (namn !== undefined) idAvNamn.set(namn.toLowerCase(), id);
  }
  const ny = strFromU8(dokument).replaceAll(/<w:pStyle w:val="([^"]+)"\/>/gu, (hel, id: string) => {
    if (finns.has(id)) return hel;
    const egen = idAvNamn.get(wordsNamn[id] ?? '');
    return egen === undefined ? '' : `<w:pStyle w:val="${egen}"/>`;
  });
  return zipSync({ ...delar, 'word/document.xml': strToU8(ny) });
}
