import { huvudFalt } from './sammandragSchema.ts';
import type { Sammandragshuvud } from './sammandrag.ts';
import { radfalt, zSammandragRad } from './rader.ts';
import type { SammandragRad } from './rader.ts';

/** Hashing and signing, given by the side that has Node. Text means its UTF-8 bytes; hashes and keys are lower-case hex. */
export interface Sigill {
  readonly sha256: (text: string) => string;
  /** Ed25519 over the text, 128 hex digits. */
  readonly signera: (text: string) => string;
}

const inOrder = (names: readonly string[], source: Readonly<Record<string, unknown>>): string =>
  JSON.stringify(Object.fromEntries(names.map((name) => [name, source[name]])));

const headNames = Object.keys(huvudFalt);
const rowNames: Readonly<Record<SammandragRad['rec'], readonly string[]>> = {
  count: Object.keys(radfalt.count),
  klagomal: Object.keys(radfalt.klagomal),
  extern: Object.keys(radfalt.extern),
  lexsarah: Object.keys(radfalt.lexsarah),
  lexmaria: Object.keys(radfalt.lexmaria),
  fact: Object.keys(radfalt.fact),
  case: Object.keys(radfalt.case),
  control: Object.keys(radfalt.control),
};

const canonical = (rad: SammandragRad): SammandragRad =>
  rad.rec === 'count'
    ? { ...rad, ytterligare: rad.ytterligare.toSorted() }
    : rad.rec === 'case'
      ? {
          ...rad,
          handelse: rad.handelse.normalize('NFC'),
          atgarder: rad.atgarder.map((t) => t.normalize('NFC')),
        }
      : rad;

/** One row as it will stand in the file. Throws on a row that may not leave: that is our own mistake, not the user's. */
export function skrivRad(rad: SammandragRad): string {
  const allowed = canonical(zSammandragRad.parse(rad));
  return inOrder(rowNames[allowed.rec], allowed);
}

/** The rows as lines in the one order they can have, without line breaks. */
export const skrivRader = (rader: readonly SammandragRad[]): readonly string[] =>
  rader.map(skrivRad).toSorted();

/** What makes two files say the same: everything but number, time and program version. */
export const innehallsText = (
  lines: readonly string[],
  head: Pick<Sammandragshuvud, 'state' | 'replaces' | 'withdrawn'>,
): string =>
  [JSON.stringify([head.state, head.replaces.toSorted(), head.withdrawn.toSorted()]), ...lines].join('\n');

export const signeradText = (sha256: string): string => `varsam-sammandrag/1\n${sha256}`;

/** The whole file as text; its UTF-8 bytes are what leaves. The same content always gives the same bytes. */
export function skrivSammandrag(
  head: Omit<Sammandragshuvud, 'n' | 'rec' | 'fmt'>,
  lines: readonly string[],
  sigill: Sigill,
): string {
  const first = inOrder(headNames, {
    ...head,
    rec: 'head',
    fmt: huvudFalt.fmt.value,
    replaces: head.replaces.toSorted(),
    withdrawn: head.withdrawn.toSorted(),
    n: lines.length,
  });
  const body = [first, ...lines].map((line) => `${line}\n`).join('');
  const sha256 = sigill.sha256(body);
  return `${body}{"rec":"end","sha256":"${sha256}","sig":"${sigill.signera(signeradText(sha256))}"}\n`;
}
