import type { RotRad } from '../../db/delningRotRepo.ts';
import { listRotter } from '../../db/delningRotRepo.ts';
import type { ReadDb } from '../../db/db.ts';
import { insertNotis, listNotiser } from '../../db/versionsnotisRepo.ts';
import { lasDokument } from '../../shared/delning/signeratDokument.ts';
import {
  isNewer,
  skalAttInteVisa,
  zVersionsnotis,
  type Versionsnotis,
} from '../../shared/delning/versionsnotis.ts';
import { done } from '../../shared/result.ts';
import type { Skrivmiljo } from '../share/commitFile.ts';
import { REGISTRY } from '../share/names.ts';
import { laggDokument } from '../share/signedDocs.ts';
import { granskning } from '../share/sign.ts';
import type { Nyckelpar } from '../share/sign.ts';
import { lasNyaNotiser, notisKind } from '../share/versionsnotis.ts';
import type { JobContext } from './context.ts';
import { strings } from './delningPlats.ts';
import { programVersion } from './programVersion.ts';

const checks = granskning();

const highestSeq = (db: ReadDb, share: string): number =>
  Math.max(0, ...listNotiser(db, share).flatMap((rad) => (rad.skal === null ? [rad.seq] : [])));

/**
 * Reads what has been put on the share since last time. Each file is judged once; one that is not shown is written in
 * the history with its reason.
 * @throws what the file system throws
 */
export async function hamtaVersionsnotis(c: JobContext, miljo: Skrivmiljo, rot: RotRad): Promise<void> {
  const kanda = new Set(listNotiser(c.db, rot.share).map((rad) => rad.namn));
  for (const { namn, seq, utfall } of await lasNyaNotiser(miljo, strings(rot.sasNycklar), kanda, checks)) {
    c.write(({ db, clock, log }) => {
      const har = { share: rot.share, version: programVersion, seq: highestSeq(db, rot.share) };
      const skal = 'skal' in utfall ? utfall.skal : skalAttInteVisa(utfall.notis, har);
      const text = 'text' in utfall && skal === null ? utfall.text : null;
      insertNotis(db, { share: rot.share, namn, seq, skal, text, seddAt: clock.now() });
      const detalj = skal === null ? { namn } : { namn, skal };
      log({ handling: skal === null ? 'mottaget' : 'ignorerat', sak: 'version', sakId: rot.share, detalj });
      return done(null);
    });
  }
}

/** The newest notice that is newer than this program and that a trusted key has signed, or null. */
export function nyVersion(db: ReadDb): Pick<Versionsnotis, 'version' | 'text' | 'at'> | null {
  const notiser = listRotter(db).flatMap((rot) => {
    const trusted = strings(rot.sasNycklar);
    return listNotiser(db, rot.share).flatMap(({ text }) => {
      const read =
        text === null ? null : lasDokument(text, zVersionsnotis, (pub) => trusted.includes(pub), checks);
      return read === null || !isNewer(read.dokument.version, programVersion) ? [] : [read.dokument];
    });
  });
  const newest = notiser.toSorted((a, b) => (isNewer(a.version, b.version) ? -1 : 1))[0];
  return newest === undefined ? null : { version: newest.version, text: newest.text, at: newest.at };
}

/**
 * Signs and puts a notice on the share. Gives its number, or null when the share gave back something else.
 * @throws what the file system throws
 */
export async function tillkannage(
  c: JobContext,
  miljo: Skrivmiljo,
  rot: RotRad,
  nyckel: Nyckelpar,
  given: { readonly version: string; readonly text: string },
): Promise<number | null> {
  await hamtaVersionsnotis(c, miljo, rot);
  const seq = Math.max(0, ...listNotiser(c.db, rot.share).map((rad) => rad.seq)) + 1;
  const notis: Versionsnotis = {
    fmt: 'varsam-version',
    v: 1,
    share: rot.share,
    seq,
    version: given.version,
    at: c.clock.now(),
    text: given.text,
  };
  if (!(await laggDokument(miljo, REGISTRY, notisKind, seq, notis, nyckel))) return null;
  c.write(({ log }) => {
    log({
      handling: 'skickat',
      sak: 'version',
      sakId: rot.share,
      detalj: { seq, version: given.version },
    });
    return done(null);
  });
  return seq;
}
