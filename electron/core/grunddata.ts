import { get } from '../../db/db.ts';
import type { ReadDb } from '../../db/db.ts';
import { readDokument } from '../../db/dokumentRepo.ts';
import type { Dokumentslag } from '../../db/dokumentRepo.ts';
import {
  eskaleringDokument,
  fristerDokument,
  installningarDokument,
  internkontrollDokument,
  matriserDokument,
  monsterreglerDokument,
  kodverkDokument,
  organisationDokument,
  profilDokument,
} from '../../db/dokumentslag.ts';
import type { z } from 'zod';
import type { EnhetId } from '../../shared/enhet/enhet.ts';
import { ingenPolicy } from '../../shared/policy/policy.ts';
import type { Policy } from '../../shared/policy/policy.ts';
import type { Grunddata } from './context.ts';

/** Reads the documents in force, and parses them again only when a newer version has been written. */
export function grunddataReader(policy: Policy = ingenPolicy): (db: ReadDb) => Grunddata {
  let cached: { readonly stamp: string; readonly grund: Grunddata } | undefined;
  return (db) => {
    const stamp =
      get<{ s: string }>(
        db,
        `SELECT group_concat(slag || version) s FROM (SELECT slag, max(version) version FROM dokument GROUP BY slag ORDER BY slag)`,
      )?.s ?? '';
    if (cached?.stamp !== stamp) cached = { stamp, grund: underPolicy(readAll(db), policy) };
    return cached.grund;
  };
}

/** The unit and the folder that IT has decided take the place of what stands in the profile. */
function underPolicy(grund: Grunddata, { varden }: Policy): Grunddata {
  const { enhet, utdelning } = varden;
  return {
    ...grund,
    profil: enhet === null ? grund.profil : { ...grund.profil, enheter: [enhet as EnhetId] },
    installningar:
      utdelning === null ? grund.installningar : { ...grund.installningar, utdelning: utdelning[0] ?? null },
  };
}

function must<S extends z.ZodType>(
  db: ReadDb,
  d: Dokumentslag<S>,
): { readonly version: number; readonly innehall: z.output<S> } {
  const found = readDokument(db, d);
  if (found === undefined) throw new Error(`Profilen saknar ${d.slag}`);
  return found;
}

function orStandard<S extends z.ZodType>(
  db: ReadDb,
  d: Dokumentslag<S> & { readonly standard: z.output<S> },
): z.output<S> {
  return readDokument(db, d)?.innehall ?? d.standard;
}

function readAll(db: ReadDb): Grunddata {
  const kodverk = must(db, kodverkDokument);
  return {
    profil: must(db, profilDokument).innehall,
    organisation: must(db, organisationDokument).innehall,
    kodverk: kodverk.innehall,
    kodverkVersion: kodverk.version,
    installningar: must(db, installningarDokument).innehall,
    regler: { frister: orStandard(db, fristerDokument), eskalering: orStandard(db, eskaleringDokument) },
    monsterregler: orStandard(db, monsterreglerDokument),
    matriser: orStandard(db, matriserDokument),
    internkontroll: orStandard(db, internkontrollDokument),
  };
}
