import { readDokument } from '../../db/dokumentRepo.ts';
import { granserDokument, smatalDokument } from '../../db/dokumentslag.ts';
import { listLasAv } from '../../db/rapportLasRepo.ts';
import { zLastRapport } from '../../shared/halvarsrapport/las/lastRapport.ts';
import { offentligUtgava } from '../../shared/halvarsrapport/offentligUtgava.ts';
import type { Offentlig, Smatalsregel } from '../../shared/halvarsrapport/offentligUtgava.ts';
import type { Rapport } from '../../shared/halvarsrapport/rapport.ts';
import type { Dokument } from '../../shared/dokument/dokument.ts';
import type { QueryContext } from './context.ts';

/**
 * The limit and the decisions in force, with their version; 0 when nobody has changed the standard. `minst` is what the
 * centre has decided for everybody: an own limit can be higher, never lower.
 */
export function smatalsregel(c: QueryContext): {
  readonly version: number;
  readonly regel: Smatalsregel;
  readonly minst: number;
} {
  const saved = readDokument(c.db, smatalDokument);
  const own = saved?.innehall ?? smatalDokument.standard;
  const minst = readDokument(c.db, granserDokument)?.innehall.smatal ?? 0;
  return { version: saved?.version ?? 0, regel: { ...own, grans: Math.max(own.grans, minst) }, minst };
}

/** What every locked public edition of the same template has shown and hidden; what was shown once is known. */
function tidigareUtgavor(c: QueryContext, mall: string) {
  const utgavor = listLasAv(c.db, mall).flatMap(
    ({ innehall }) => zLastRapport.parse(JSON.parse(innehall)).offentlig ?? [],
  );
  const visade = new Set(utgavor.flatMap((u) => u.visade));
  return {
    visade,
    dolda: new Set(utgavor.flatMap((u) => u.dolda.map((d) => d.id)).filter((id) => !visade.has(id))),
  };
}

/** The public edition of a report, with regard to what has been published before. */
export const offentligAv = (c: QueryContext, r: Rapport, dokument: Dokument = r.dokument): Offentlig =>
  offentligUtgava(
    dokument,
    r.avsnitt.flatMap((a) => a.tabeller),
    smatalsregel(c).regel,
    tidigareUtgavor(c, r.mall),
  );
