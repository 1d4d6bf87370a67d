import { z } from 'zod';
import { toAsciiId } from '../text/ascii.ts';
import { importfalt, importfaltLista } from './importfalt.ts';
import type { Importfalt } from './importfalt.ts';

const zImportfalt = z.enum(importfaltLista as [Importfalt, ...Importfalt[]]);

/** How the columns of an export are read: made once, saved under a name. */
export const zImportmall = z.strictObject({
  /** Field → heading of its column. */
  kolumner: z.partialRecord(zImportfalt, z.string().max(200)),
  /** Field → value for every row that has none of its own, e.g. lagrum. */
  standard: z.partialRecord(zImportfalt, z.string().max(200)).default({}),
  /** Field → what the other system writes → what it means here (code, label or unit). */
  oversattning: z.partialRecord(zImportfalt, z.record(z.string().max(200), z.string().max(200))).default({}),
});
export type Importmall = z.output<typeof zImportmall>;
export const zMallnamn = z.string().trim().min(1).max(80);

/** The mapping that the headings themselves suggest: the first heading a field knows, each column used once. */
export function foreslaMall(rubriker: readonly string[]): Importmall {
  const used = new Set<string>();
  const kolumner: Partial<Record<Importfalt, string>> = {};
  for (const falt of importfaltLista) {
    const known = importfalt[falt].rubriker.split(',').map(toAsciiId);
    const hit = known
      .map((k) => rubriker.find((r) => toAsciiId(r) === k && !used.has(r)))
      .find((r) => r !== undefined);
    if (hit === undefined) continue;
    used.add(hit);
    kolumner[falt] = hit;
  }
  return { kolumner, standard: {}, oversattning: {} };
}

/** Fields without which no row can be registered and that neither a column nor a standard value gives. */
export const saknadeFalt = (mall: Importmall, rubriker: readonly string[]): readonly Importfalt[] =>
  importfaltLista.filter((f) => {
    const kolumn = mall.kolumner[f];
    return (
      importfalt[f].kravs &&
      (kolumn === undefined || !rubriker.includes(kolumn)) &&
      (mall.standard[f] ?? '') === ''
    );
  });

/** Columns the template names that the file does not have. */
export const okandaKolumner = (mall: Importmall, rubriker: readonly string[]): readonly string[] =>
  Object.values(mall.kolumner).filter((k) => !rubriker.includes(k));
