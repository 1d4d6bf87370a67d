import { arendeRader, lokalaKort } from '../../db/arendeRaderRepo.ts';
import type { LokaltKort } from '../../db/arendeRaderRepo.ts';
import { raknarBaraForbiChef, serForbiChef } from '../../shared/lexSarah/lexSarahSteg.ts';
import type { SammandragRad } from '../../shared/sammandrag/rader.ts';
import type { QueryContext } from './context.ts';

/** Signed texts of a period as this role may read them: of a report sent past the chef most roles see only that it exists. */
export const synligaKort = (
  c: QueryContext,
  urval: Parameters<typeof lokalaKort>[1],
): readonly LokaltKort[] =>
  lokalaKort(c.db, urval).filter((k) => !k.forbiChef || serForbiChef.includes(c.grund.profil.roll));

/** The counts of a period as this role may see them: a report or a summary says no more than the one who works here may see. */
export const synligaArendeRader = (
  c: QueryContext,
  urval: Parameters<typeof arendeRader>[1],
): readonly SammandragRad[] =>
  arendeRader(c.db, urval, { ...c.grund, doljForbiChef: raknarBaraForbiChef(c.grund.profil.roll) });
