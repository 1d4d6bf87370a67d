import { describe, expect, it } from 'vitest';
import { kannIgen, MAX_BEVIS_BYTE, renFilnamn } from './filslag.ts';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0));
const zip = (...names: readonly string[]) => bytes(`PK\u0003\u0004${names.join('....')}`);

describe('en fil är vad dess byte säger', () => {
  it.each([
    ['protokoll.pdf', bytes('%PDF-1.7\n'), 'application/pdf'],
    ['foto.JPG', bytes('\u00ff\u00d8\u00ff\u00e0'), 'image/jpeg'],
    ['bild.png', bytes('\u0089PNG\r\n\u001a\n'), 'image/png'],
    ['anteckning.txt', bytes('Granskat 16 akter'), 'text/plain'],
    [
      'lista.xlsx',
      zip('[Content_Types].xml', 'xl/workbook.xml'),
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ],
  ])('%s tas emot', (namn, innehall, mediatyp) => {
    expect(kannIgen(namn, innehall)).toEqual({ ok: true, value: { mediatyp } });
  });
  it.each([
    ['tom.pdf', bytes(''), 'bevis-tomt'],
    ['program.exe', bytes('MZ'), 'bevis-filtyp'],
    ['sida.html', bytes('<script>'), 'bevis-filtyp'],
    ['utan ändelse', bytes('text'), 'bevis-filtyp'],
    ['faktura.pdf', bytes('MZ\u0090'), 'bevis-annat-innehall'],
    ['brev.txt', bytes('a\u0000b'), 'bevis-annat-innehall'],
    ['bok.xlsx', zip('[Content_Types].xml', 'word/document.xml'), 'bevis-annat-innehall'],
    ['bok.xlsx', zip('[Content_Types].xml', 'xl/workbook.xml', 'xl/vbaProject.bin'), 'bevis-makro'],
    ['stor.txt', new Uint8Array(MAX_BEVIS_BYTE + 1).fill(65), 'bevis-for-stort'],
  ])('%s nekas', (namn, innehall, code) => {
    expect(kannIgen(namn, innehall)).toMatchObject({ ok: false, problem: { code } });
  });
});

it.each([
  ['C:\\Users\\eva\\Skrivbord\\rond.pdf', 'rond.pdf'],
  ['/home/eva/rond.pdf', 'rond.pdf'],
  ['a:b*c?.pdf', 'a_b_c_.pdf'],
  [`${'x'.repeat(300)}.pdf`, `${'x'.repeat(140)}.pdf`],
])('namnet %s sparas utan mappar och farliga tecken', (namn, rent) => {
  expect(renFilnamn(namn)).toBe(rent);
});
