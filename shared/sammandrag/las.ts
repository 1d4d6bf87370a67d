import { z } from 'zod';
import { SAMMANDRAG_FORMAT, SAMMANDRAG_VERSION, arIPeriod } from './sammandrag.ts';
import { huvudFalt } from './sammandragSchema.ts';
import type { Sammandragshuvud } from './sammandrag.ts';
import { radfalt, zLastRad } from './rader.ts';
import type { SammandragRad } from './rader.ts';
import { signeradText } from './skriv.ts';

/** Checking of hash and signature, given by the side that has Node. */
export interface Granskning {
  readonly sha256: (text: string) => string;
  /** Whether the signature (hex) over the text was made by the public key (hex). Never throws. */
  readonly ratt: (pub: string, text: string, sig: string) => boolean;
  /** Rows that have been judged good; see [Note: a row is judged once]. Kept for one run. */
  readonly godaRader: Set<string>;
}

/** Why a file is not taken in. The last good one stays in force. */
export const karantanText = {
  'for-stor': 'Filen är större än vad ett sammandrag kan vara',
  tom: 'Filen är tom',
  'ej-text': 'Filen är inte text i UTF-8',
  avkortad: 'Filen är avkortad: slutraden saknas',
  innehall: 'Innehållet stämmer inte med slutraden',
  huvud: 'Första raden är inte ett sammandrags',
  nyare: 'Filen är gjord av en nyare version och kräver att Varsam uppdateras här',
  signatur: 'Signaturen stämmer inte',
  nyckel: 'Källans beteckning hör inte till nyckeln',
  antal: 'Antalet rader stämmer inte',
  rad: 'En rad är inte i rätt form',
  'fel-plats': 'En rad hör till en annan enhet eller period',
  namn: 'Filens namn stämmer inte med innehållet',
  'gar-ej-lasa': 'Filen går inte att läsa',
  andrad: 'Filen har ändrats sedan den lästes in',
} as const;
export type Karantanorsak = keyof typeof karantanText;

/** A file that holds together; `raderAv` gives its rows. */
export interface LastSammandrag {
  readonly head: Sammandragshuvud;
  /** Rows of kinds that this version does not know, per kind. */
  readonly okanda: Readonly<Record<string, number>>;
}
export type Lasning =
  | { readonly ok: true; readonly value: LastSammandrag }
  | { readonly ok: false; readonly orsak: Karantanorsak };

const bad = (orsak: Karantanorsak): Lasning => ({ ok: false, orsak });
const trailer = /^\{"rec":"end","sha256":"([0-9a-f]{64})","sig":"([0-9a-f]{128})"\}$/;
/** Bytes of the last line with its line break: always as many. What is above it is the body. */
export const SLUTRAD_LENGTH = `{"rec":"end","sha256":"${'0'.repeat(64)}","sig":"${'0'.repeat(128)}"}\n`
  .length;
const zHead = z.object(huvudFalt);
const zVersion = z.object({ fmt: z.literal(SAMMANDRAG_FORMAT), min: z.int().min(1) });
const zAnyRow = z.object({ rec: z.string().min(1).max(40) });

const json = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
};

type Raddom = 'god' | Karantanorsak | { readonly okand: string };

/** Believes nothing about a row: kind, every field, unit and month. */
function domRad(line: string, head: Sammandragshuvud): Raddom {
  const value = json(line);
  const known = zLastRad.safeParse(value);
  if (known.success) {
    const { unit, month } = known.data;
    return unit === head.unit && (month === null || arIPeriod(month, head.period)) ? 'god' : 'fel-plats';
  }
  const any = zAnyRow.safeParse(value);
  return !any.success || Object.hasOwn(radfalt, any.data.rec) ? 'rad' : { okand: any.data.rec };
}

const KEPT_ROWS = 200_000;
/** A row as it is written, from its month to its count, both of which can be judged by themselves. */
const monthAndCount = /^"month":"(\d{4}-(?:0[1-9]|1[0-2]))",(.*),"n":[1-9]\d{0,5}\}$/;
const kinds = Object.keys(radfalt).map((rec) => `{"rec":"${rec}",`);
/**
 * [Note: a row is judged once] Units say much the same: so many falls of such a kind in such a month. A row that is, but
 * for the name of its unit, its month and its count, letter for letter one that was found good in the same half-year is
 * good too: its unit is read from the same place and is its file's, month and count are judged here, and no field is
 * judged by another. To parse and judge them all again was half the cost of a first collect. A row that names its unit
 * anywhere else is never taken on trust.
 */
function likaMed(line: string, head: Sammandragshuvud, unitField: string): string | null {
  const kind = kinds.find((each) => line.startsWith(each));
  if (kind === undefined || !line.startsWith(unitField, kind.length)) return null;
  const rest = line.slice(kind.length + unitField.length);
  if (rest.includes('"unit"') || rest.includes('\\')) return null;
  const [, month, middle] = monthAndCount.exec(rest) ?? [];
  return month !== undefined && middle !== undefined && arIPeriod(month, head.period)
    ? `${head.period}${kind}${middle}`
    : `${head.period}=${kind}${rest}`;
}

/**
 * Reads one file's text and believes nothing: trailer, hash and signature before a single row is looked at. Unknown
 * fields and kinds of rows are let by and counted, so that newer units can talk to an older centre.
 * `bodySha256` is the hash of all bytes above the trailer, for a caller that has it already.
 */
export function lasSammandrag(
  text: string,
  granskning: Granskning,
  bodySha256 = granskning.sha256(text.slice(0, -SLUTRAD_LENGTH)),
): Lasning {
  if (text.length === 0) return bad('tom');
  const lines = text.split('\n');
  if (lines.pop() !== '') return bad('avkortad');
  const [, sha256, sig] = trailer.exec(lines.pop() ?? '') ?? [];
  if (sha256 === undefined || sig === undefined) return bad('avkortad');
  if (bodySha256 !== sha256) return bad('innehall');

  const first = json(lines[0] ?? '');
  const version = zVersion.safeParse(first);
  if (!version.success) return bad('huvud');
  if (version.data.min > SAMMANDRAG_VERSION) return bad('nyare');
  const parsedHead = zHead.safeParse(first);
  if (!parsedHead.success) return bad('huvud');
  const head = parsedHead.data;
  if (!granskning.ratt(head.pub, signeradText(sha256), sig)) return bad('signatur');
  if (head.n !== lines.length - 1) return bad('antal');

  const okanda: Record<string, number> = {};
  const unitField = `"unit":"${head.unit}",`;
  const { godaRader } = granskning;
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i] ?? '';
    const same = likaMed(line, head, unitField);
    if (same !== null && godaRader.has(same)) continue;
    const dom = domRad(line, head);
    if (typeof dom === 'object') okanda[dom.okand] = (okanda[dom.okand] ?? 0) + 1;
    else if (dom !== 'god') return bad(dom);
    else if (same !== null && godaRader.size < KEPT_ROWS) godaRader.add(same);
  }
  return { ok: true, value: { head, okanda } };
}

/** The rows of a file that has been judged good: kinds and fields that this version does not know are left out. */
export const raderAv = (text: string): readonly SammandragRad[] =>
  text
    .split('\n')
    .slice(1, -2)
    .map((line) => zLastRad.safeParse(json(line)))
    .filter((r) => r.success)
    .map((r) => r.data);
