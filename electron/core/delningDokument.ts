import { listDelade, listDeladeAv, markeraDelatSkickat, sparaDelat } from '../../db/delatDokumentRepo.ts';
import type { DelatRad } from '../../db/delatDokumentRepo.ts';
import type { ReadDb } from '../../db/db.ts';
import { listRotter } from '../../db/delningRotRepo.ts';
import type { NyckelRad, RotRad } from '../../db/delningRotRepo.ts';
import { zDelatDokument, zDelatNyckel } from '../../shared/delning/delatDokument.ts';
import type { DelatDokument, DelatSlag } from '../../shared/delning/delatDokument.ts';
import { lasDokument } from '../../shared/delning/signeratDokument.ts';
import { done } from '../../shared/result.ts';
import { busy } from '../share/commitFile.ts';
import type { Skrivmiljo } from '../share/commitFile.ts';
import { DOCUMENTS, documentKind, parseSignedName } from '../share/names.ts';
import { codeOf } from '../share/shareIo.ts';
import { MAX_DOCUMENT_BYTES, laggDokument } from '../share/signedDocs.ts';
import { granskning, kallaOf, sha256 } from '../share/sign.ts';
import type { CommandContext, JobContext } from './context.ts';
import { kantRegister } from './delningRegister.ts';
import { centralnyckel, sakraNyckel, strings } from './delningPlats.ts';

/** A shared document as others see it. */
interface MottagetDokument {
  readonly nyckel: string;
  readonly src: string;
  readonly version: number;
  /** When its owner says it was made; for people. */
  readonly at: string;
  readonly innehall: DelatDokument['innehall'];
  /** Made on this computer. */
  readonly egen: boolean;
  /** Whether it has been sent; always true for what others have made. */
  readonly skickad: boolean;
  /** Only what an approved computer has signed counts. */
  readonly godkand: boolean;
}

/**
 * Decides to share a document, in the caller's transaction: it is signed and sent by the next run, and replaces what this
 * computer has shared under the same kind and key. Equal content stages nothing. Without a share it does nothing.
 */
export function delaDokument(
  c: CommandContext,
  slag: DelatSlag,
  nyckel: string,
  innehall: DelatDokument['innehall'],
): void {
  zDelatNyckel.parse(nyckel);
  for (const rot of listRotter(c.db)) {
    const { share } = rot;
    const own = centralnyckel(c.db, rot) ?? sakraNyckel(c.db, c.clock);
    const before = listDelade(c.db, share).find(
      (d) => d.slag === slag && d.nyckel === nyckel && d.src === own.src,
    );
    if (
      before !== undefined &&
      JSON.stringify(zDelatDokument.parse(JSON.parse(before.dokument)).innehall) === JSON.stringify(innehall)
    )
      continue;
    const at = c.clock.now();
    const seq = (before?.seq ?? 0) + 1;
    const dokument: DelatDokument = {
      fmt: 'varsam-delat-dokument',
      v: 1,
      share,
      slag,
      nyckel,
      src: own.src,
      seq,
      at,
      innehall,
    };
    sparaDelat(c.db, {
      share,
      slag,
      nyckel,
      src: own.src,
      pub: own.pub,
      seq,
      dokument: JSON.stringify(dokument),
      at,
      egen: 1,
      skickadAt: null,
    });
    c.log({ handling: 'delat', sak: slag, sakId: nyckel, detalj: { version: seq } });
  }
}

/** Every shared document of a kind, this computer's own too, newest version per owner. */
export function deladeDokument(db: ReadDb, slag: DelatSlag): readonly MottagetDokument[] {
  const approved = new Map(
    listRotter(db).map((rot) => {
      const kallor = kantRegister(db, rot)?.kallor ?? [];
      const centre = strings(rot.sasNycklar);
      const may = new Set([...centre, ...kallor.filter((k) => k.status === 'godkand').map((k) => k.pub)]);
      for (const k of kallor) if (k.status === 'sparrad') may.delete(k.pub);
      return [rot.share, may] as const;
    }),
  );
  return listDeladeAv(db, slag).map((rad) => ({
    nyckel: rad.nyckel,
    src: rad.src,
    version: rad.seq,
    at: rad.at,
    innehall: zDelatDokument.parse(JSON.parse(rad.dokument)).innehall,
    egen: rad.egen === 1,
    skickad: rad.skickadAt !== null,
    godkand: approved.get(rad.share)?.has(rad.pub) ?? false,
  }));
}

async function listed(miljo: Skrivmiljo): Promise<readonly string[]> {
  try {
    return await busy(miljo, () => miljo.io.list(DOCUMENTS));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

async function send(
  c: JobContext,
  miljo: Skrivmiljo,
  rad: DelatRad,
  nyckel: NyckelRad,
  names: readonly string[],
): Promise<void> {
  const kind = documentKind(rad.slag, rad.nyckel);
  const there = names
    .map(parseSignedName)
    .filter((n) => n?.kind === kind && n.writer === nyckel.src)
    .map((n) => n?.seq ?? 0);
  // A restored backup goes on above what it had sent before it was lost.
  const seq = Math.max(rad.seq, ...there.map((n) => (n >= rad.seq ? n + 1 : 0)));
  const dokument = { ...zDelatDokument.parse(JSON.parse(rad.dokument)), seq };
  if (!(await laggDokument(miljo, DOCUMENTS, kind, seq, dokument, nyckel))) return;
  c.write(({ db, clock }) => {
    const sent = { ...rad, seq, dokument: JSON.stringify(dokument) };
    if (seq !== rad.seq) sparaDelat(db, sent);
    markeraDelatSkickat(db, sent, clock.now());
    return done(null);
  });
}

const checks = granskning();

/** One stream, newest first: the first that is whole, signed by the key its name says, and about this share. */
async function receive(
  c: JobContext,
  miljo: Skrivmiljo,
  rot: RotRad,
  names: readonly string[],
): Promise<void> {
  for (const name of names) {
    const said = parseSignedName(name);
    if (said === null) continue;
    const bytes = await busy(miljo, () => miljo.io.read(`${DOCUMENTS}/${name}`, MAX_DOCUMENT_BYTES)).catch(
      (error: unknown) => {
        if (codeOf(error) === undefined) throw error;
        return new Uint8Array();
      },
    );
    if (!sha256(bytes).startsWith(said.hash32)) continue;
    const read = lasDokument(
      new TextDecoder().decode(bytes),
      zDelatDokument,
      (pub) => kallaOf(pub) === said.writer,
      checks,
    );
    if (read === null) continue;
    const d = read.dokument;
    const isIt = d.share === rot.share && d.src === said.writer && d.seq === said.seq;
    if (!isIt || documentKind(d.slag, d.nyckel) !== said.kind) continue;
    c.write(({ db, clock }) => {
      sparaDelat(db, {
        share: rot.share,
        slag: d.slag,
        nyckel: d.nyckel,
        src: d.src,
        pub: read.pub,
        seq: d.seq,
        dokument: JSON.stringify(d),
        at: d.at,
        egen: 0,
        skickadAt: clock.now(),
      });
      return done(null);
    });
    return;
  }
}

/**
 * Sends the documents that wait and takes in those that are newer than the ones known. A bad one is passed by for the
 * next older. One listing, and one reading per new document.
 * @throws what the file system throws
 */
export async function skotDokument(
  c: JobContext,
  miljo: Skrivmiljo,
  rot: RotRad,
  nyckel: NyckelRad,
): Promise<void> {
  const known = listDelade(c.db, rot.share);
  const names = await listed(miljo);
  for (const rad of known)
    if (rad.egen === 1 && rad.src === nyckel.src && rad.skickadAt === null)
      await send(c, miljo, rad, nyckel, names);
  const seen = new Map(known.map((d) => [`${documentKind(d.slag, d.nyckel)} ${d.src}`, d.seq]));
  const newer = names
    .map((name) => ({ name, said: parseSignedName(name) }))
    .filter(({ said }) => said?.kind.startsWith('d') === true && said.writer !== nyckel.src)
    .map(({ name, said }) => ({ name, seq: said?.seq ?? 0, stream: `${said?.kind} ${said?.writer}` }))
    .filter(({ seq, stream }) => seq > (seen.get(stream) ?? 0));
  for (const stream of Map.groupBy(newer, (n) => n.stream).values())
    await receive(
      c,
      miljo,
      rot,
      stream.toSorted((a, b) => b.seq - a.seq || (a.name < b.name ? -1 : 1)).map((n) => n.name),
    );
}
