import { enheterMedArenden, registerText, sparaRegister } from '../../db/delningRotRepo.ts';
import type { RotRad } from '../../db/delningRotRepo.ts';
import type { ReadDb } from '../../db/db.ts';
import { writeDokument } from '../../db/dokumentRepo.ts';
import { kodverkDokument, organisationDokument } from '../../db/dokumentslag.ts';
import { lasDokument, skrivDokument } from '../../shared/delning/signeratDokument.ts';
import { zRegister } from '../../shared/delning/register.ts';
import type { Register } from '../../shared/delning/register.ts';
import { enhetDen, finnEnhet, zEnhetId } from '../../shared/enhet/enhet.ts';
import { done } from '../../shared/result.ts';
import type { Skrivmiljo } from '../share/commitFile.ts';
import { REGISTRY } from '../share/names.ts';
import { laggDokument, nyasteDokument } from '../share/signedDocs.ts';
import { granskning, sha256, sigill } from '../share/sign.ts';
import type { Nyckelpar } from '../share/sign.ts';
import type { JobContext } from './context.ts';
import { strings } from './delningPlats.ts';

const checks = granskning();

/** The registry in force here: the newest that has been seen and that a trusted key has signed. */
export function kantRegister(db: ReadDb, rot: RotRad): Register | null {
  const row = registerText(db, rot.share);
  if (row === undefined) return null;
  const trusted = strings(rot.sasNycklar);
  return lasDokument(row.text, zRegister, (pub) => trusted.includes(pub), checks)?.dokument ?? null;
}

export interface Registernytt {
  readonly seq: number;
  /** Whether organisation and code lists were taken over here. */
  readonly infort: boolean;
  /** Open cases in units that the new organisation has ended. */
  readonly oppnaArenden: number;
}

/**
 * Reads the newest registry and takes it over when it is newer than the last one seen. An organisation that lacks a
 * unit with cases here is kept aside: cases never lose their unit.
 * @throws what the file system throws
 */
export async function hamtaRegister(
  c: JobContext,
  miljo: Skrivmiljo,
  rot: RotRad,
): Promise<Registernytt | null> {
  const found = await nyasteDokument(miljo, REGISTRY, 'r', zRegister, strings(rot.sasNycklar), checks);
  const known = registerText(c.db, rot.share)?.seq ?? 0;
  if (found === null || found.seq <= known || found.dokument.share !== rot.share) return null;
  const { organisation, kodverk } = found.dokument;
  const held = enheterMedArenden(c.db);
  const fits = held.every((h) => finnEnhet(organisation, zEnhetId.parse(h.unit)) !== undefined);
  const today = c.clock.today();
  const oppnaArenden = held
    .filter((h) => {
      const enhet = finnEnhet(organisation, zEnhetId.parse(h.unit));
      return enhet === undefined || enhetDen(enhet, today) === undefined;
    })
    .reduce((sum, h) => sum + h.oppna, 0);
  const infort = fits && rot.roll === 'enhet';
  c.write(({ db, clock, vem, log, grund }) => {
    const at = { at: clock.now(), vem };
    sparaRegister(db, {
      share: rot.share,
      seq: found.seq,
      sha256: found.sha256,
      text: found.text,
      seddAt: clock.now(),
    });
    if (infort && JSON.stringify(organisation) !== JSON.stringify(grund.organisation))
      writeDokument(db, organisationDokument, organisation, at);
    if (infort && kodverk !== null && JSON.stringify(kodverk) !== JSON.stringify(grund.kodverk))
      writeDokument(db, kodverkDokument, kodverk, at);
    log({
      handling: infort ? 'infort' : 'mottaget',
      sak: 'register',
      sakId: rot.share,
      detalj: { seq: found.seq, oppnaArenden },
    });
    return done(null);
  });
  return { seq: found.seq, infort, oppnaArenden };
}

/**
 * Signs and sends the next registry. Gives its number, or null when the share gave back something else than was written.
 * @throws what the file system throws
 */
export async function skickaRegister(
  c: JobContext,
  miljo: Skrivmiljo,
  rot: RotRad,
  nyckel: Nyckelpar,
  kallor: Register['kallor'],
): Promise<number | null> {
  const seq = (registerText(c.db, rot.share)?.seq ?? 0) + 1;
  const register: Register = {
    fmt: 'varsam-register',
    v: 1,
    share: rot.share,
    seq,
    at: c.clock.now(),
    organisation: c.grund.organisation,
    kallor,
    kodverk: c.grund.kodverk,
    smatal: 5,
  };
  if (!(await laggDokument(miljo, REGISTRY, 'r', seq, register, nyckel))) return null;
  const text = skrivDokument(register, nyckel.pub, sigill(nyckel));
  c.write(({ db, clock, log }) => {
    sparaRegister(db, { share: rot.share, seq, sha256: sha256(text), text, seddAt: clock.now() });
    log({ handling: 'skickat', sak: 'register', sakId: rot.share, detalj: { seq, kallor: kallor.length } });
    return done(null);
  });
  return seq;
}
