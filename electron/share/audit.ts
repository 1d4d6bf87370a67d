import type { Granskning, Karantanorsak } from '../../shared/sammandrag/las.ts';
import { parseSnapshotName, tempOwner } from './names.ts';
import { lasNyaste, listaUtdelning } from './readShare.ts';
import type { Lasmiljo } from './readShare.ts';
import { felklassOf } from './retryClasses.ts';
import type { Felklass } from './retryClasses.ts';
import { codeOf } from './shareIo.ts';

export type Utdelningsgranskning =
  | {
      readonly slag: 'ok';
      readonly filer: number;
      readonly goda: number;
      readonly daliga: readonly { readonly namn: string; readonly orsak: Karantanorsak }[];
      readonly frammande: readonly string[];
      readonly perioder: readonly string[];
    }
  | { readonly slag: 'fel'; readonly klass: Felklass; readonly kod: string };

/** Reads and judges every file of every period, the older ones too. Writes nothing anywhere. */
export async function granskaUtdelning(
  miljo: Lasmiljo,
  share: string,
  granskning: Granskning,
  framsteg: (gjort: number, av: number) => void,
): Promise<Utdelningsgranskning> {
  const listning = await listaUtdelning(miljo, share, (perioder) => perioder);
  if (listning.slag === 'fel') return listning;
  const files = listning.listade.flatMap(({ period, namn }) => namn.map((name) => ({ period, namn: name })));
  const frammande: string[] = [];
  const daliga: { namn: string; orsak: Karantanorsak }[] = [];
  let goda = 0;
  try {
    for (const [i, { period, namn }] of files.entries()) {
      if (parseSnapshotName(namn) === null) {
        if (tempOwner(namn) === null) frammande.push(`${period}/${namn}`);
        continue;
      }
      const [read] = await lasNyaste(miljo, period, [namn], granskning);
      if (read?.slag === 'god') goda++;
      else if (read?.slag === 'dalig') daliga.push({ namn, orsak: read.orsak });
      if (i % 50 === 0) framsteg(i, files.length);
    }
  } catch (error) {
    const kod = codeOf(error);
    if (kod === undefined) throw error;
    return { slag: 'fel', klass: felklassOf(kod), kod };
  }
  const perioder = listning.listade.map((l) => l.period);
  return { slag: 'ok', filer: goda + daliga.length, goda, daliga, frammande, perioder };
}
