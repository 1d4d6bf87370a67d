import { LAYOUT_VERSION } from './marker.ts';
import { busy, synkaMapp } from './commitFile.ts';
import type { Skrivmiljo } from './commitFile.ts';
import { EXPORT, LAYOUT, MARKER, README, RECEIPTS, REGISTRY } from './names.ts';
import { codeOf } from './shareIo.ts';
import { kallaOf } from './sign.ts';

const readme = (kommun: string): string =>
  `Den här mappen används av Varsam i ${kommun} för att föra sammandrag av avvikelser från enheterna till SAS och MAS. ` +
  'Här ligger bara antal per månad, koder och godkända korta texter, inga namn och inga personnummer. ' +
  'Ändra, flytta eller radera inget här: programmet sköter städningen. ' +
  'Filerna är signerade, så en ändrad fil räknas inte. Frågor: kontakta SAS eller IT.\r\n';

/**
 * Turns an existing folder into a share: layout folders, the paragraph for people, and last of all the marker, which
 * is what makes it a share. Gives `finns` and changes nothing when there is a marker already.
 * @throws what the file system throws
 */
export async function skapaUtdelning(
  miljo: Skrivmiljo,
  kommun: string,
  share: string,
  sasPub: string,
): Promise<'skapad' | 'finns' | 'skadad'> {
  const { io } = miljo;
  const names = await busy(miljo, () => io.list(''));
  if (names.includes(MARKER)) return 'finns';
  for (const folder of [LAYOUT, REGISTRY, RECEIPTS, EXPORT])
    try {
      await busy(miljo, () => io.mkdir(folder));
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
  const marker = {
    fmt: 'varsam-share',
    share,
    layout: LAYOUT_VERSION,
    minReader: LAYOUT_VERSION,
    sas: [sasPub],
  };
  const writer = kallaOf(sasPub);
  const put = (name: string, text: string) =>
    miljo.lagg({ folder: '', writer, name, bytes: new TextEncoder().encode(text), marker: null });
  if (!names.includes(README) && (await put(README, readme(kommun))) !== 'lagd') return 'skadad';
  if ((await put(MARKER, `${JSON.stringify(marker)}\n`)) !== 'lagd') return 'skadad';
  await synkaMapp(miljo, '');
  return 'skapad';
}
