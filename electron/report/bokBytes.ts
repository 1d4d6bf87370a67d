import type { Workbook } from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The order the schema has them in (ECMA-376 part 1, 18.8.22); exceljs writes bold before and size after colour. */
const ordning =
  'b i strike condense extend outline shadow u vertAlign sz color name family charset scheme'.split(' ');
const plats = (tag: string): number => ordning.indexOf(/^<(\w+)/.exec(tag)?.[1] ?? '');

/** The bytes of a workbook whose every part follows the schema. */
export async function bokBytes(book: Workbook): Promise<Uint8Array> {
  const parts = unzipSync(new Uint8Array(await book.xlsx.writeBuffer()));
  const styles = parts['xl/styles.xml'];
  if (styles === undefined) return zipSync(parts);
  const xml = strFromU8(styles).replaceAll(
    /<font>(.*?)<\/font>/gs,
    (_hela, inne: string) =>
      `<font>${(inne.match(/<[^>]+>/g) ?? []).toSorted((a, b) => plats(a) - plats(b)).join('')}</font>`,
  );
  return zipSync({ ...parts, 'xl/styles.xml': strToU8(xml) });
}
