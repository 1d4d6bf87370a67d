import { createHash } from 'node:crypto';
import { findImportmall, isImported, isRegistered } from '../../db/importRepo.ts';
import { raknedatum } from '../../shared/avvikelse/avvikelse.ts';
import type { AvvikelseUppgifter } from '../../shared/avvikelse/avvikelse.ts';
import { importfalt } from '../../shared/importera/importfalt.ts';
import { foreslaMall, okandaKolumner, saknadeFalt } from '../../shared/importera/importmall.ts';
import type { Importmall } from '../../shared/importera/importmall.ts';
import { dubblettnyckel, oversattbara, tolkaImportrad } from '../../shared/importera/importrad.ts';
import type { Importfel } from '../../shared/importera/importrad.ts';
import type { Tabell, Tabellrad } from '../../shared/importera/tabell.ts';
import { problem } from '../../shared/problem.ts';
import { done, refused } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import type { QueryContext } from './context.ts';

/** One row and what becomes of it. */
export type GranskadRad =
  | {
      readonly lage: 'ny';
      readonly rad: Tabellrad;
      readonly uppgifter: AvvikelseUppgifter;
      readonly nyckelHash: string;
    }
  | { readonly lage: 'dubblett'; readonly rad: Tabellrad }
  | { readonly lage: 'fel'; readonly rad: Tabellrad; readonly fel: readonly Importfel[] };

const hash = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** The template that was given, the saved one by that name, or what the headings suggest. */
export function valjMall(
  c: QueryContext,
  tabell: Tabell,
  given: Importmall | undefined,
  namn: string | undefined,
): Result<Importmall> {
  if (given !== undefined) return done(given);
  if (namn === undefined) return done(foreslaMall(tabell.rubriker));
  const saved = findImportmall(c.db, namn);
  return saved === undefined ? refused(problem('finns-inte', { vad: 'Mallen', id: namn })) : done(saved);
}

/** Refuses a template that leaves out what every row needs, with the headings the file has. */
export function mallHaller(mall: Importmall, tabell: Tabell): Result<null> {
  const saknas = [
    ...saknadeFalt(mall, tabell.rubriker).map((f) => importfalt[f].text),
    ...okandaKolumner(mall, tabell.rubriker).map((k) => `”${k}”`),
  ];
  return saknas.length === 0
    ? done(null)
    : refused(
        problem('import-kolumner-saknas', {
          falt: saknas.join(', '),
          rubriker: tabell.rubriker.slice(0, 30).join(', ').slice(0, 600),
        }),
      );
}

/** Judges every row: new, already here (by an earlier import, by hand, or earlier in the same file) or faulty. */
export function granskaRader(c: QueryContext, tabell: Tabell, mall: Importmall): readonly GranskadRad[] {
  const underlag = {
    rubriker: tabell.rubriker,
    mall,
    org: c.grund.organisation,
    kodverk: c.grund.kodverk,
    today: c.clock.today(),
  };
  const seen = new Set<string>();
  return tabell.rader.map((rad): GranskadRad => {
    const read = tolkaImportrad(rad, underlag);
    if ('fel' in read) return { lage: 'fel', rad, fel: read.fel };
    const { uppgifter, externtId } = read;
    const nyckelHash = hash(dubblettnyckel(uppgifter, externtId));
    const dag = raknedatum(uppgifter.nar, uppgifter.upptackt ?? underlag.today);
    const { enhetId, typ, vadHande } = uppgifter;
    const isKnown =
      seen.has(nyckelHash) ||
      isImported(c.db, nyckelHash) ||
      isRegistered(c.db, { enhetId, raknedatum: dag, typ, vadHande });
    seen.add(nyckelHash);
    return isKnown ? { lage: 'dubblett', rad } : { lage: 'ny', rad, uppgifter, nyckelHash };
  });
}

const MAX_OKANDA = 100;

/** What the file writes for units, types and places that is not known here, with how many rows each stops. */
export function okandaVarden(
  rader: readonly GranskadRad[],
): { falt: (typeof oversattbara)[number]; varde: string; antal: number }[] {
  const unknown = rader.flatMap((r) => (r.lage === 'fel' ? r.fel : [])).filter((f) => f.okant !== undefined);
  return [...Map.groupBy(unknown, (f) => JSON.stringify([f.falt, f.okant]))]
    .flatMap(([, group]) => {
      const [first] = group;
      const falt = oversattbara.find((f) => f === first?.falt);
      return falt === undefined || first?.okant === undefined
        ? []
        : [{ falt, varde: first.okant, antal: group.length }];
    })
    .toSorted((a, b) => b.antal - a.antal || a.varde.localeCompare(b.varde, 'sv'))
    .slice(0, MAX_OKANDA);
}
