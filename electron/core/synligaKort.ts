import { lokalaKort } from '../../db/arendeRaderRepo.ts';
import type { LokaltKort } from '../../db/arendeRaderRepo.ts';
import { serForbiChef } from '../../shared/lexSarah/lexSarahSteg.ts';
import type { QueryContext } from './context.ts';

/** Signed texts of a period as this role may read them: of a report sent past the chef most roles see only that it exists. */
export const synligaKort = (
  c: QueryContext,
  urval: Parameters<typeof lokalaKort>[1],
): readonly LokaltKort[] =>
  lokalaKort(c.db, urval).filter((k) => !k.forbiChef || serForbiChef.includes(c.grund.profil.roll));
