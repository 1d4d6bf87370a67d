import {
  enheterMedArenden,
  oppnaArenden,
  registerText,
  sparaRegister,
  sparaRegisternytt,
} from '../../db/delningRotRepo.ts';
import type { RotRad } from '../../db/delningRotRepo.ts';
import type { ReadDb } from '../../db/db.ts';
import { readDokument, writeDokument } from '../../db/dokumentRepo.ts';
import {
  eskaleringDokument,
  fristerDokument,
  granserDokument,
  kodverkDokument,
  matriserDokument,
  organisationDokument,
  smatalDokument,
} from '../../db/dokumentslag.ts';
import { lasDokument, skrivDokument } from '../../shared/delning/signeratDokument.ts';
import { zRegister } from '../../shared/delning/register.ts';
import type { Granser } from '../../shared/delning/granser.ts';
import type { Register } from '../../shared/delning/register.ts';
import { registerpaverkan } from '../../shared/delning/registerpaverkan.ts';
import type { Gemensamt } from '../../shared/delning/registerpaverkan.ts';
import { finnEnhet } from '../../shared/enhet/enhet.ts';
import { zEnhetId } from '../../shared/enhet/enhetSchema.ts';
import type { Riskmatris } from '../../shared/riskmatris/riskmatris.ts';
import { done } from '../../shared/result.ts';
import type { Skrivmiljo } from '../share/commitFile.ts';
import { REGISTRY } from '../share/names.ts';
import { laggDokument, nyasteDokument } from '../share/signedDocs.ts';
import { granskning, sha256, sigill } from '../share/sign.ts';
import type { Nyckelpar } from '../share/sign.ts';
import type { CommandContext, JobContext, QueryContext } from './context.ts';
import { arAnsvarig, centralnyckel, strings } from './delningPlats.ts';
import { egnaRegler } from './gallring.ts';

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
  /** Whether what the centre has decided was taken over here. */
  readonly infort: boolean;
  /** What it changes, in sentences. */
  readonly texter: readonly string[];
  /** Open cases that it touches. */
  readonly oppnaArenden: number;
}

/**
 * The limits that hold here: those of the registry, and where they are decided the centre's own rules of gallring and, as
 * long as nobody has set another limit for everybody, the limit of its own reports.
 */
export function granserHar(c: QueryContext): Granser {
  const saved = readDokument(c.db, granserDokument)?.innehall;
  if (!arAnsvarig(c.db)) return saved ?? granserDokument.standard;
  const own = readDokument(c.db, smatalDokument)?.innehall ?? smatalDokument.standard;
  return { smatal: saved?.smatal ?? own.grans, gallring: [...egnaRegler(c.db)] };
}

/** What this computer goes by now. */
const gemensamt = (c: QueryContext): Gemensamt => ({
  organisation: c.grund.organisation,
  kodverk: c.grund.kodverk,
  matriser: c.grund.matriser,
  frister: c.grund.regler.frister,
  eskalering: c.grund.regler.eskalering,
  granser: granserHar(c),
});

/** Versions of matrices that are known here stay: old scores are read with the words they were made with. */
function bothMatriser(
  own: readonly Riskmatris[],
  theirs: readonly Riskmatris[] | null,
): readonly Riskmatris[] {
  if (theirs === null) return own;
  const known = new Set(own.map((m) => `${m.id} ${m.version}`));
  return [...own, ...theirs.filter((m) => !known.has(`${m.id} ${m.version}`))];
}

/** What it would be with the registry; what a registry says nothing about stays as it is. */
const enligt = (now: Gemensamt, r: Register): Gemensamt => ({
  organisation: r.organisation,
  kodverk: r.kodverk ?? now.kodverk,
  matriser: bothMatriser(now.matriser, r.matriser),
  frister: r.frister ?? now.frister,
  eskalering: r.eskalering ?? now.eskalering,
  granser: r.granser ?? now.granser,
});

/** Writes each document that differs as a new version. */
function takeOver(c: CommandContext, now: Gemensamt, next: Gemensamt): void {
  const who = { at: c.clock.now(), vem: c.vem };
  const differs = (name: keyof Gemensamt) => JSON.stringify(now[name]) !== JSON.stringify(next[name]);
  if (differs('organisation')) writeDokument(c.db, organisationDokument, next.organisation, who);
  if (differs('kodverk')) writeDokument(c.db, kodverkDokument, next.kodverk, who);
  if (differs('matriser')) writeDokument(c.db, matriserDokument, [...next.matriser], who);
  if (differs('frister')) writeDokument(c.db, fristerDokument, next.frister, who);
  if (differs('eskalering')) writeDokument(c.db, eskaleringDokument, next.eskalering, who);
  if (differs('granser')) writeDokument(c.db, granserDokument, next.granser, who);
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
  const register = found.dokument;
  const fits = enheterMedArenden(c.db).every(
    (unit) => finnEnhet(register.organisation, zEnhetId.parse(unit)) !== undefined,
  );
  // The one who decides has decided already; others at the centre go by it as the units do.
  const infort = fits && centralnyckel(c.db, rot) === undefined;
  const told = c.write((w) => {
    const now = gemensamt(w);
    const next = enligt(now, register);
    const changes = infort ? registerpaverkan(now, next, oppnaArenden(w.db), w.clock.today()) : [];
    const at = w.clock.now();
    sparaRegister(w.db, {
      share: rot.share,
      seq: found.seq,
      sha256: found.sha256,
      text: found.text,
      seddAt: at,
    });
    if (infort) takeOver(w, now, next);
    const oppna = Math.max(0, ...changes.map((each) => each.oppna));
    const texter = changes.map((each) => each.text);
    if (texter.length > 0)
      sparaRegisternytt(w.db, {
        share: rot.share,
        seq: found.seq,
        texter: JSON.stringify(texter),
        oppna,
        at,
      });
    w.log({
      handling: infort ? 'infort' : 'mottaget',
      sak: 'register',
      sakId: rot.share,
      detalj: { seq: found.seq, oppnaArenden: oppna },
    });
    return done({ texter, oppnaArenden: oppna });
  });
  return told.ok ? { seq: found.seq, infort, ...told.value } : null;
}

/** What goes out, but for number and time. */
const innehallAv = (c: QueryContext, rot: RotRad, kallor: Register['kallor']) => {
  const now = gemensamt(c);
  return {
    fmt: 'varsam-register' as const,
    v: 1,
    share: rot.share,
    organisation: now.organisation,
    kallor,
    kodverk: now.kodverk,
    matriser: [...now.matriser],
    frister: now.frister,
    eskalering: now.eskalering,
    granser: now.granser,
  };
};

/** Sends the registry when the centre has changed anything in it since it was last sent. */
export async function skickaRegisterOmAndrat(c: JobContext, miljo: Skrivmiljo, rot: RotRad): Promise<void> {
  const nyckel = centralnyckel(c.db, rot);
  const last = kantRegister(c.db, rot);
  if (nyckel === undefined || last === null) return;
  const next = zRegister.parse({ ...innehallAv(c, rot, last.kallor), seq: last.seq, at: last.at });
  if (JSON.stringify(next) !== JSON.stringify(last)) await skickaRegister(c, miljo, rot, nyckel, last.kallor);
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
  const register: Register = { ...innehallAv(c, rot, kallor), seq, at: c.clock.now() };
  if (!(await laggDokument(miljo, REGISTRY, 'r', seq, register, nyckel))) return null;
  const text = skrivDokument(register, nyckel.pub, sigill(nyckel));
  c.write(({ db, clock, log }) => {
    sparaRegister(db, { share: rot.share, seq, sha256: sha256(text), text, seddAt: clock.now() });
    log({ handling: 'skickat', sak: 'register', sakId: rot.share, detalj: { seq, kallor: kallor.length } });
    return done(null);
  });
  return seq;
}
