import { z } from 'zod';
import { SAMMANDRAG_FORMAT, SAMMANDRAG_VERSION, arIPeriod, huvudFalt } from './sammandrag.ts';
import type { Sammandrag } from './sammandrag.ts';
import { radfalt, zLastRad } from './rader.ts';
import type { SammandragRad } from './rader.ts';
import { signeradText } from './skriv.ts';

/** Checking of hash and signature, given by the side that has Node. */
export interface Granskning {
  readonly sha256: (text: string) => string;
  /** Whether the signature (hex) over the text was made by the public key (hex). Never throws. */
  readonly ratt: (pub: string, text: string, sig: string) => boolean;
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

export interface LastSammandrag extends Sammandrag {
  /** SHA-256 of the body, as the trailer has it. */
  readonly bodySha256: string;
  /** Rows of kinds that this version does not know, per kind. */
  readonly okanda: Readonly<Record<string, number>>;
}
export type Lasning =
  | { readonly ok: true; readonly value: LastSammandrag }
  | { readonly ok: false; readonly orsak: Karantanorsak };

const bad = (orsak: Karantanorsak): Lasning => ({ ok: false, orsak });
const trailer = /^\{"rec":"end","sha256":"([0-9a-f]{64})","sig":"([0-9a-f]{128})"\}$/;
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

/**
 * Reads one file's text and believes nothing: trailer, hash and signature before a single row is looked at. Unknown
 * fields and kinds of rows are let by and counted, so that newer units can talk to an older centre.
 */
export function lasSammandrag(text: string, granskning: Granskning): Lasning {
  if (text.length === 0) return bad('tom');
  const lines = text.split('\n');
  if (lines.pop() !== '') return bad('avkortad');
  const end = trailer.exec(lines.pop() ?? '');
  const [, sha256, sig] = end ?? [];
  if (sha256 === undefined || sig === undefined) return bad('avkortad');
  const body = text.slice(0, text.length - (end?.[0].length ?? 0) - 1);
  if (granskning.sha256(body) !== sha256) return bad('innehall');

  const first = json(lines[0] ?? '');
  const version = zVersion.safeParse(first);
  if (!version.success) return bad('huvud');
  if (version.data.min > SAMMANDRAG_VERSION) return bad('nyare');
  const parsedHead = zHead.safeParse(first);
  if (!parsedHead.success) return bad('huvud');
  const head = parsedHead.data;
  if (!granskning.ratt(head.pub, signeradText(sha256), sig)) return bad('signatur');
  if (head.n !== lines.length - 1) return bad('antal');

  const rader: SammandragRad[] = [];
  const okanda: Record<string, number> = {};
  for (const line of lines.slice(1)) {
    const value = json(line);
    const known = zLastRad.safeParse(value);
    if (known.success) {
      const rad = known.data;
      if (rad.unit !== head.unit) return bad('fel-plats');
      if (rad.month !== null && !arIPeriod(rad.month, head.period)) return bad('fel-plats');
      rader.push(rad);
      continue;
    }
    const any = zAnyRow.safeParse(value);
    if (!any.success || Object.hasOwn(radfalt, any.data.rec)) return bad('rad');
    okanda[any.data.rec] = (okanda[any.data.rec] ?? 0) + 1;
  }
  return { ok: true, value: { head, rader, bodySha256: sha256, okanda } };
}
