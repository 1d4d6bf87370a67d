import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { findBevis, insertBevis, listBevis, readBevisInnehall, removeBevis } from '../../db/bevisRepo.ts';
import { MAX_BEVIS } from '../../shared/bevis/bevis.ts';
import type { Bevis } from '../../shared/bevis/bevis.ts';
import type { bevisApi } from '../../shared/bevis/bevisApi.ts';
import { kannIgen, MAX_BEVIS_BYTE, renFilnamn } from '../../shared/bevis/filslag.ts';
import { problem } from '../../shared/problem.ts';
import { done, refused } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import type { QueryContext } from './context.ts';
import type { HandlersOf } from './handlerTypes.ts';
import { sakProblem } from './sakSyn.ts';

/** Reads a file that a person has chosen; refuses one that is not there, or too large, before it is read. */
async function lasFil(fil: string): Promise<Result<Uint8Array>> {
  const found = await stat(fil).catch(() => undefined);
  if (found?.isFile() !== true) return refused(problem('fil-saknas', { fil: basename(fil) }, 'kalla.fil'));
  if (found.size > MAX_BEVIS_BYTE)
    return refused(
      problem('bevis-for-stort', { fil: basename(fil), maxMB: MAX_BEVIS_BYTE / 1024 / 1024 }, 'kalla.fil'),
    );
  try {
    return done(new Uint8Array(await readFile(fil)));
  } catch {
    return refused(problem('fil-saknas', { fil: basename(fil) }, 'kalla.fil'));
  }
}

/** A file that is there and may be seen. */
function synligt(c: QueryContext, id: string): Result<Bevis> {
  const bevis = findBevis(c.db, id);
  if (bevis === undefined) return refused(problem('finns-inte', { vad: 'Filen', id }));
  const stop = sakProblem(c, bevis.sak);
  if (stop !== null) return refused(stop);
  return bevis.borttagen === null
    ? done(bevis)
    : refused(problem('bevis-borttaget', { fil: bevis.namn, skal: bevis.borttagen.skal }));
}

export const bevisHandlers: HandlersOf<typeof bevisApi> = {
  'bevis.laggTill': async (c, { sak, kalla }) => {
    const stop = sakProblem(c, sak);
    if (stop !== null) return refused(stop);
    const read = 'fil' in kalla ? await lasFil(kalla.fil) : done(kalla.innehall);
    if (!read.ok) return read;
    const bytes = read.value;
    const namn = renFilnamn('fil' in kalla ? kalla.fil : kalla.namn);
    const slag = kannIgen(namn, bytes);
    if (!slag.ok) return slag;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return c.write((w) => {
      const finns = listBevis(w.db, sak).filter((b) => b.borttagen === null);
      const same = finns.find((b) => b.sha256 === sha256);
      if (same !== undefined) return refused(problem('bevis-finns', { fil: same.namn }, 'kalla'));
      if (finns.length >= MAX_BEVIS) return refused(problem('bevis-for-manga', { max: MAX_BEVIS }, 'sak'));
      const bevis = {
        id: w.newId(),
        sak,
        namn,
        mediatyp: slag.value.mediatyp,
        byte: bytes.byteLength,
        sha256,
        at: w.clock.now(),
        vem: w.vem,
      };
      insertBevis(w.db, bevis, bytes);
      w.log({
        handling: 'bevis-tillagt',
        sak: sak.slag,
        sakId: sak.id,
        detalj: { bevis: bevis.id, namn, byte: bevis.byte, sha256 },
      });
      return done({ ...bevis, borttagen: null });
    });
  },

  'bevis.lista': (c, { sak }) => {
    const stop = sakProblem(c, sak);
    return stop === null ? done(listBevis(c.db, sak)) : refused(stop);
  },

  'bevis.hamta': (c, { id }) => {
    const bevis = synligt(c, id);
    if (!bevis.ok) return bevis;
    const innehall = readBevisInnehall(c.db, id);
    if (innehall === undefined) throw new Error(`Innehållet saknas: ${id}`);
    return done({ bevis: bevis.value, innehall });
  },

  'bevis.sparaUt': async (c, { id, fil, ersatt }) => {
    const found = synligt(c, id);
    if (!found.ok) return found;
    const innehall = readBevisInnehall(c.db, id);
    if (innehall === undefined) throw new Error(`Innehållet saknas: ${id}`);
    if (!ersatt && existsSync(fil)) return refused(problem('fil-finns', { fil }, 'fil'));
    const part = `${fil}.part`;
    try {
      await writeFile(part, innehall);
      await rename(part, fil);
    } catch {
      await rm(part, { force: true });
      return refused(problem('kan-inte-skriva', { fil }, 'fil'));
    }
    const { sak, namn, sha256 } = found.value;
    return c.write((w) => {
      w.log({
        handling: 'bevis-sparat-ut',
        sak: sak.slag,
        sakId: sak.id,
        detalj: { bevis: id, namn, sha256 },
      });
      return done({ fil });
    });
  },

  'bevis.taBort': (c, { id, skal }) => {
    const found = synligt(c, id);
    if (!found.ok) return found;
    const { sak, namn, sha256 } = found.value;
    removeBevis(c.db, id, { at: c.clock.now(), vem: c.vem, skal });
    c.log({
      handling: 'bevis-borttaget',
      sak: sak.slag,
      sakId: sak.id,
      detalj: { bevis: id, namn, sha256, skal },
    });
    return done({ id });
  },
};
