import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { z } from 'zod';
import type { ReadDb, WriteDb } from '../../db/db.ts';
import { insertNyckel, listNycklar, listRotter, rotFel, rotNadd } from '../../db/delningRotRepo.ts';
import type { NyckelRad, RotRad } from '../../db/delningRotRepo.ts';
import { problem } from '../../shared/problem.ts';
import type { Problem } from '../../shared/problem.ts';
import { done, refused } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import type { Clock } from '../../shared/time/instant.ts';
import { addMs } from '../../shared/time/instant.ts';
import { slumpnamn } from '../share/commitFile.ts';
import type { Skrivmiljo } from '../share/commitFile.ts';
import type { LokaltMinne } from '../share/localState.ts';
import { felklassOf, nextRunAfterMs, realWaiting } from '../share/retryClasses.ts';
import type { Felklass } from '../share/retryClasses.ts';
import { codeOf } from '../share/shareIo.ts';
import { withShare } from '../share/keptClients.ts';
import { kallaOf, nyttNyckelpar, sha256 } from '../share/sign.ts';
import type { JobContext } from './context.ts';

const machineId = (): string => {
  try {
    return readFileSync('/etc/machine-id', 'utf8').trim();
  } catch {
    return '';
  }
};
/** This computer, told apart from others: a copied database does not take its signing key along. */
export const datorId = (): string => sha256(`${hostname()}\n${process.platform}\n${machineId()}`);

/** The signing key that was made on this computer, if there is one. */
export const egenNyckel = (db: ReadDb): NyckelRad | undefined => {
  const dator = datorId();
  return listNycklar(db).findLast((k) => k.dator === dator);
};

/** Sources that this database has been on other computers, when nobody has said whose place this one takes. */
export function obesvaradeKallor(db: ReadDb): readonly string[] {
  const own = egenNyckel(db);
  if (own !== undefined && own.ersatter !== null) return [];
  return listNycklar(db)
    .filter((k) => k.src !== own?.src)
    .map((k) => k.src);
}

/** The key of this computer; made when it has none. A database from elsewhere leaves the question of place open. */
export function sakraNyckel(db: WriteDb, clock: Clock): NyckelRad {
  const own = egenNyckel(db);
  if (own !== undefined) return own;
  const { pub, privat } = nyttNyckelpar();
  const made = {
    pub,
    privat,
    src: kallaOf(pub),
    dator: datorId(),
    ersatter: listNycklar(db).length === 0 ? '[]' : null,
    skapadAt: clock.now(),
  };
  insertNyckel(db, made);
  return made;
}

/**
 * The key that speaks for the centre of a share: the one its marker names. Unlike a unit's it follows the database, or
 * a broken computer at the centre would leave every unit without receipts.
 */
export function centralnyckel(db: ReadDb, rot: RotRad): NyckelRad | undefined {
  const trusted = strings(rot.sasNycklar);
  return listNycklar(db).find((k) => trusted.includes(k.pub));
}

/** The key a computer at the centre says with what it has registered itself: the centre's own, or this computer's. */
export const tillaggsnyckel = (db: ReadDb, rot: RotRad): NyckelRad | undefined =>
  centralnyckel(db, rot) ?? egenNyckel(db);

const zStrings = z.array(z.string());
export const strings = (json: string): readonly string[] => zStrings.parse(JSON.parse(json));

export const enhetsRot = (db: ReadDb): RotRad | undefined => listRotter(db).find((r) => r.roll === 'enhet');
export const sasRotter = (db: ReadDb): readonly RotRad[] => listRotter(db).filter((r) => r.roll === 'sas');
/** Whether this computer answers for a share: signs its registry and decides for everybody. */
export const arAnsvarig = (db: ReadDb): boolean =>
  sasRotter(db).some((rot) => centralnyckel(db, rot) !== undefined);
/** The shares this computer answers for, each with the key it signs with; refused where there is none. */
export function ansvarigaRotter(
  db: ReadDb,
): Result<readonly { readonly rot: RotRad; readonly nyckel: NyckelRad }[]> {
  const first = sasRot(db);
  if (!first.ok) return first;
  const own = sasRotter(db).flatMap((rot) => {
    const nyckel = centralnyckel(db, rot);
    return nyckel === undefined ? [] : [{ rot, nyckel }];
  });
  return own.length === 0 ? refused(problem('delning-bara-sas')) : done(own);
}
/** The centre's share, or the sentence that this computer has none. */
export function sasRot(db: ReadDb): Result<RotRad> {
  const [rot] = sasRotter(db);
  return rot === undefined ? refused(problem('delning-inte-sas')) : done(rot);
}

/** Opens the folder through a thread of its own for the time of the work. */
export const medUtdelning = <T>(sokvag: string, work: (miljo: Skrivmiljo) => Promise<T>): Promise<T> =>
  withShare(sokvag, (io) => work({ io, waiting: realWaiting, slump: slumpnamn, lagg: io.lagg }));

export const lokaltMinne = (c: JobContext): LokaltMinne => ({
  db: c.db,
  write: (work) => {
    c.write(({ db }) => {
      work(db);
      return done(null);
    });
  },
  clock: c.clock,
});

const codes: Readonly<Record<Felklass, Problem['code']>> = {
  upptagen: 'delning-far-inte',
  skrivskydd: 'delning-far-inte',
  onabar: 'delning-nas-inte',
  full: 'delning-full',
  skada: 'delning-skada',
  'for-lang-sokvag': 'delning-lang-sokvag',
};
/** The sentence for a refusal of the share, where someone waits for the answer. */
export const delningsproblem = (klass: Felklass, sokvag: string): Problem =>
  problem(codes[klass], { sokvag });

/** Remembers how a run went, for the status and for when to try again. */
export function noteraKorning(
  c: JobContext,
  rot: RotRad,
  fel: { readonly klass: Felklass; readonly kod: string } | null,
): void {
  c.write(({ db, clock }) => {
    if (fel === null) rotNadd(db, rot.share, clock.now());
    else
      rotFel(db, {
        share: rot.share,
        klass: fel.klass,
        kod: fel.kod,
        nastaAt: addMs(clock.now(), nextRunAfterMs(rot.felRad + 1)),
      });
    return done(null);
  });
}

/** A refusal of the share as a sentence; our own mistakes go on. */
export async function orRefusal<T>(sokvag: string, work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    const kod = codeOf(error);
    if (kod === undefined) throw error;
    return refused(delningsproblem(felklassOf(kod), sokvag));
  }
}
