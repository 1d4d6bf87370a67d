import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { medMallensStilar } from './mallstilar.ts';

const stil = (id: string, namn: string) =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${namn}"/></w:style>`;
const stycke = (id: string) => `<w:p><w:pPr><w:pStyle w:val="${id}"/></w:pPr></w:p>`;
const efter = (stilar: readonly string[], stycken: readonly string[]): string =>
  strFromU8(
    unzipSync(
      medMallensStilar(
        zipSync({
          'word/styles.xml': strToU8(`<w:styles>${stilar.join('')}</w:styles>`),
          'word/document.xml': strToU8(stycken.join('')),
        }),
      ),
    )['word/document.xml'] ?? new Uint8Array(),
  );

test('a heading takes the style of a Swedish template', () => {
  expect(efter([stil('Rubrik1', 'heading 1')], [stycke('Heading1')])).toBe(stycke('Rubrik1'));
});
test('a style that the template has is kept, and one it has not is left out', () => {
  expect(efter([stil('Tabelltext', 'Tabelltext')], [stycke('Tabelltext'), stycke('Kalla')])).toBe(
    `${stycke('Tabelltext')}<w:p><w:pPr></w:pPr></w:p>`,
  );
});
test('a template without styles gets text without styles', () => {
  expect(efter([], [stycke('Heading2')])).toBe('<w:p><w:pPr></w:pPr></w:p>');
});
