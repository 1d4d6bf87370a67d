import { utanOverlapp } from './fynd.ts';
import type { Fynd, Fyndslag } from './fynd.ts';
import { initialfynd } from './initialfynd.ts';
import { namnfynd } from './namnfynd.ts';
import { nummerfynd } from './nummerfynd.ts';
import { platsfynd } from './platsfynd.ts';
import { finnRoll, medNyaPersoner, tokenText } from './roller.ts';
import type { Rollnyckel } from './roller.ts';

export interface Granskning {
  /** The key of the case so far, so that the same person gets the same token. */
  readonly kandaRoller?: Rollnyckel;
  /** Words that are no names here: names of units, places and the like. */
  readonly kandaOrd?: readonly string[];
}
export interface Fyndmedforslag extends Fynd {
  /** What may stand there instead. */
  readonly forslag: string;
}

const utbyte: Readonly<Record<Exclude<Fyndslag, 'namn'>, string>> = {
  personnummer: '[personnummer]',
  samordningsnummer: '[samordningsnummer]',
  telefon: '[telefonnummer]',
  adress: '[adress]',
  epost: '[e-postadress]',
  initialer: '[initialer]',
  journalnummer: '[journalnummer]',
  rum: '[rum]',
};

function hitta(text: string, s: Granskning): readonly Fynd[] {
  const egna = new Set(
    (s.kandaOrd ?? []).flatMap((w) => w.toLowerCase().split(/[^\p{L}]+/u)).filter((w) => w.length > 1),
  );
  return utanOverlapp([
    ...platsfynd(text),
    ...nummerfynd(text),
    ...initialfynd(text),
    ...namnfynd(text, egna),
  ]);
}

/**
 * Points out what in a free text can tell who a person is: names, identity numbers, phone numbers, addresses, e-mail,
 * initials, journal numbers and rooms. Fixed rules and lists; it may miss, so a text that leaves the computer is
 * still read by a person. Nothing is changed and nothing is logged.
 */
export function granskaText(text: string, s: Granskning = {}): readonly Fyndmedforslag[] {
  const fynd = hitta(text, s);
  const nyckel = medNyaPersoner(s.kandaRoller ?? [], fynd);
  return fynd.map((f) => {
    if (f.slag !== 'namn') return { ...f, forslag: utbyte[f.slag] };
    const post = finnRoll(nyckel, f.text);
    return { ...f, forslag: post === undefined ? '[namn]' : tokenText(post, f.text) };
  });
}

export interface Ersatt {
  readonly text: string;
  readonly nyckel: Rollnyckel;
}

/** The text with the chosen findings replaced by their suggestions, and the key apart from it. */
export function ersatt(text: string, fynd: readonly Fyndmedforslag[], kandaRoller: Rollnyckel = []): Ersatt {
  const chosen = utanOverlapp(fynd);
  let out = '';
  let at = 0;
  for (const f of chosen) {
    out += text.slice(at, f.start) + f.forslag;
    at = f.end;
  }
  return { text: out + text.slice(at), nyckel: medNyaPersoner(kandaRoller, chosen) };
}

/** The names back in place of the tokens, for the one who has the key. Numbers and addresses are not kept and stay replaced. */
export function medNamn(text: string, nyckel: Rollnyckel): string {
  const posts = new Map(nyckel.map((p) => [p.token, p.namn[0]]));
  return text.replace(
    /(?:Brukare|Anhörig) [A-Z]+(?![A-Za-zåäö])|Personal \d+/g,
    (token) => posts.get(token) ?? token,
  );
}
