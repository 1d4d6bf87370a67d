import { listSnapshots } from '../../db/delningRepo.ts';
import type { NyckelRad, RotRad } from '../../db/delningRotRepo.ts';
import type { EnhetId } from '../../shared/enhet/enhet.ts';
import { done } from '../../shared/result.ts';
import type { Skrivmiljo } from '../share/commitFile.ts';
import { sandarminne } from '../share/localState.ts';
import { publicera } from '../share/outbox.ts';
import type { Publicering, Tillsyn } from '../share/outbox.ts';
import type { JobContext, QueryContext } from './context.ts';
import {
  centralnyckel,
  egenNyckel,
  enhetsRot,
  lokaltMinne,
  obesvaradeKallor,
  sakraNyckel,
  sasRotter,
  strings,
  tillaggsnyckel,
} from './delningPlats.ts';
import { avsandareOf, egnaFiler, stallUt } from './delningStall.ts';
import { tillaggFor } from './delningUtsagor.ts';

/** Where the others have delivered for a unit, of the shares that this computer collects from; the first for a new one. */
export function hemvist(c: QueryContext): (unit: EnhetId) => string | undefined {
  const shares = sasRotter(c.db).map((r) => r.share);
  const homes = Map.groupBy(
    listSnapshots(c.db).filter((s) => s.state !== 'tillagg'),
    (s) => s.unit,
  );
  return (unit) =>
    shares.find((share) => homes.get(unit)?.some((s) => s.share === share) === true) ?? shares[0];
}

/** Where this computer says something about a unit, and with which key; undefined where it says nothing or has no key yet. */
export function platser(
  c: QueryContext,
): (unit: EnhetId) => { readonly rot: RotRad; readonly nyckel: NyckelRad } | undefined {
  const own = enhetsRot(c.db);
  const home = own === undefined ? hemvist(c) : undefined;
  const rotter = sasRotter(c.db);
  return (unit) => {
    const rot = own ?? rotter.find((r) => r.share === home?.(unit));
    const nyckel =
      rot === undefined ? undefined : own === undefined ? tillaggsnyckel(c.db, rot) : egenNyckel(c.db);
    return rot === undefined || nyckel === undefined ? undefined : { rot, nyckel };
  };
}

/**
 * Sends what a computer at the centre has registered itself, beside what the units deliver, so that every centre has the
 * same figures. Each place is spoken of on one share. Nothing is sent where nothing is registered.
 */
export async function sandTillagg(
  c: JobContext,
  miljo: Skrivmiljo,
  rot: RotRad,
  tillsyn: Tillsyn,
): Promise<Publicering['fel']> {
  const key = c.write(({ db, clock }) => done(tillaggsnyckel(db, rot) ?? sakraNyckel(db, clock)));
  // A copied database waits for the answer to whose place it takes, as a unit's does.
  if (!key.ok || (centralnyckel(c.db, rot) === undefined && obesvaradeKallor(c.db).length > 0)) return null;
  const nyckel = key.value;
  const replaces = strings(nyckel.ersatter ?? '[]');
  const home = hemvist(c);
  stallUt(c, rot, nyckel, (w, period, sagda) =>
    tillaggFor(w, period, replaces, { sagda, hor: (unit) => home(unit) === rot.share }),
  );
  const egna = egnaFiler(c.db, rot.share, nyckel.src);
  const minne = sandarminne(lokaltMinne(c), rot.share, nyckel.src);
  const sent = await publicera({ ...miljo, share: rot.share, egna }, avsandareOf(c, nyckel), minne, tillsyn);
  return sent.fel;
}
