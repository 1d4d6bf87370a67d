import type { ReadDb } from '../../db/db.ts';
import { addAnor, listAnor } from '../../db/rapportAnorRepo.ts';
import { readTexter, saveText } from '../../db/rapportRepo.ts';
import type { Rapportnyckel } from '../../db/rapportRepo.ts';
import { sammanfoga, zRapportdel } from '../../shared/halvarsrapport/delar/sammanfoga.ts';
import type { Rapportdel, Sammanfogad } from '../../shared/halvarsrapport/delar/sammanfoga.ts';
import type { Avsnittstext } from '../../shared/halvarsrapport/rapport.ts';
import { delaDokument, deladeDokument } from './delningDokument.ts';
import type { CommandContext, QueryContext } from './context.ts';
import { sha256Of } from './sha256Of.ts';

const hashOf = (t: Avsnittstext): string => sha256Of(JSON.stringify([t.text, t.klar]));
const nyckelFor = ({ mall, period }: Rapportnyckel, avsnitt: string): string =>
  `${mall}/${period}/${avsnitt}`;

/** What other computers have shared of a report, by section; only what an approved computer has signed. */
function andrasDelar(db: ReadDb, key: Rapportnyckel): ReadonlyMap<string, readonly Rapportdel[]> {
  const start = nyckelFor(key, '');
  const found = deladeDokument(db, 'rapportdel').flatMap((d) => {
    if (d.egen || !d.godkand || !d.nyckel.startsWith(start)) return [];
    const read = zRapportdel.safeParse(d.innehall);
    // A text says by its hash what it is; one that lies about it is not read.
    return read.success && read.data.hash === hashOf(read.data)
      ? [{ avsnitt: d.nyckel.slice(start.length), del: read.data }]
      : [];
  });
  const grouped = Map.groupBy(found, (f) => f.avsnitt);
  return new Map([...grouped].map(([avsnitt, list]) => [avsnitt, list.map((x) => x.del)]));
}

const egenDel = (c: QueryContext, key: Rapportnyckel, avsnitt: string, t: Avsnittstext): Rapportdel => ({
  ...t,
  hash: hashOf(t),
  anor: [...listAnor(c.db, key, avsnitt)],
  roll: c.grund.profil.roll,
  vem: c.grund.profil.namn,
});

/** The texts of a report from every owner, by section. Nothing is overwritten: what was written side by side is told. */
export function sammanfogadeTexter(c: QueryContext, key: Rapportnyckel): ReadonlyMap<string, Sammanfogad> {
  const own = readTexter(c.db, key);
  const others = andrasDelar(c.db, key);
  return new Map(
    [...new Set([...own.keys(), ...others.keys()])].map((avsnitt) => {
      const t = own.get(avsnitt);
      return [
        avsnitt,
        sammanfoga(t === undefined ? undefined : egenDel(c, key, avsnitt, t), others.get(avsnitt) ?? []),
      ];
    }),
  );
}

/** The texts in force, as a report is compiled from them. */
export const gallandeTexter = (c: QueryContext, key: Rapportnyckel): ReadonlyMap<string, Avsnittstext> =>
  new Map(
    [...sammanfogadeTexter(c, key)].flatMap(([avsnitt, { galler }]) =>
      galler === undefined ? [] : [[avsnitt, { text: galler.text, klar: galler.klar }] as const],
    ),
  );

/**
 * Saves a text and shares it. It is made from the text that was in force; with `over` also from those that were written
 * side by side, which are settled by it. Gives the number of the version.
 */
export function skrivAvsnitt(
  c: CommandContext,
  key: Rapportnyckel,
  avsnitt: string,
  t: Avsnittstext,
  over: boolean,
): number {
  const before = sammanfogadeTexter(c, key).get(avsnitt);
  const read = [before?.galler, ...(over ? (before?.konflikter ?? []) : [])].flatMap((d) =>
    d === undefined ? [] : [d.hash, ...d.anor],
  );
  addAnor(
    c.db,
    key,
    avsnitt,
    read.filter((hash) => hash !== hashOf(t)),
  );
  const version = saveText(c.db, { ...key, avsnitt, ...t }, { at: c.clock.now(), vem: c.vem });
  delaDokument(c, 'rapportdel', nyckelFor(key, avsnitt), { ...egenDel(c, key, avsnitt, t) });
  return version;
}
