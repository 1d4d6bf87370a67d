import { arEfternamn, kanVaraEfternamn } from './efternamn.ts';
import { fornamn } from './fornamn.ts';
import type { Fynd, Roll } from './fynd.ts';
import { kandaOrd, platsslut, vanligaSlut } from './kandaOrd.ts';
import {
  namnforord,
  namngivare,
  namnpartiklar,
  namnSomOrd,
  oftaNamn,
  organisationsled,
  organisationsord,
  personforord,
  personverb,
  rollord,
  sakforord,
  sakpredikat,
  starkaPersonverb,
} from './namnord.ts';

interface Ord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly gemen: string;
  readonly versal: boolean;
  readonly helversal: boolean;
  /** First in the text, a line or a sentence: a capital says nothing there. */
  readonly forst: boolean;
  /** Something other than a space stands before it. */
  readonly skilt: boolean;
}

/** `T.` before a surname. */
const initial = /^\p{Lu}\.$/u;
const ordform = /\p{Lu}\.(?=[ ]?\p{Lu})|[\p{L}\p{M}]+(?:[-’'][\p{L}\p{M}]+)*/gu;
const nymening = /(?:[.!?…:]["”»)]*\s|\n|^\s*[-•*]\s)/;

function delaUpp(text: string): readonly Ord[] {
  const words: Ord[] = [];
  let last = 0;
  for (const m of text.matchAll(ordform)) {
    const between = text.slice(last, m.index);
    const before = words.at(-1);
    const afterInitial = before !== undefined && initial.test(before.text);
    words.push({
      text: m[0],
      start: m.index,
      end: m.index + m[0].length,
      gemen: m[0].toLowerCase(),
      versal: /^\p{Lu}/u.test(m[0]),
      helversal: m[0].length >= 2 && m[0] === m[0].toUpperCase(),
      forst: before === undefined ? true : !afterInitial && nymening.test(between) && !/^: $/.test(between),
      skilt: !/^ $/.test(between) && !afterInitial,
    });
    last = m.index + m[0].length;
  }
  return words;
}

/** The name in a form without genitive -s, `'s` or `:s`; names that end in s or x are themselves. */
const grundformer = (word: string): readonly string[] =>
  word.endsWith('s') ? [word, word.slice(0, -1)] : [word];

const arFornamn = (word: string): boolean =>
  grundformer(word).some((w) => fornamn.has(w)) ||
  (word.includes('-') &&
    word.split('-').some((part) => part.length > 2 && grundformer(part).some((w) => fornamn.has(w))));
const arTvetydigt = (word: string): boolean =>
  grundformer(word).some((w) => namnSomOrd.has(w) && !oftaNamn.has(w)) && !word.includes('-');
const arSurname = (word: string): boolean =>
  grundformer(word).some(arEfternamn) ||
  (word.includes('-') && word.split('-').some((p) => grundformer(p).some(arEfternamn)));
const kanVaraSurname = (word: string): boolean => grundformer(word).some(kanVaraEfternamn);

const rollFor = (word: string): Roll | undefined =>
  rollord.brukare.has(word)
    ? 'brukare'
    : rollord.personal.has(word)
      ? 'personal'
      : rollord.anhorig.has(word)
        ? 'anhorig'
        : undefined;

/** How a word is known when nothing around it is considered. */
const kanda = (w: Ord, egna: ReadonlySet<string>): boolean =>
  kandaOrd.has(w.gemen) ||
  egna.has(w.gemen) ||
  grundformer(w.gemen).some((g) => egna.has(g) || kandaOrd.has(g)) ||
  platsslut.test(w.gemen) ||
  vanligaSlut.test(w.gemen);

/** Written as names are: Noor, Al-Khalili, Lars-Åke; not K-nr, iPad, SN. */
const namnform = /^\p{Lu}\p{Ll}+(?:[-’']\p{Lu}?\p{Ll}+)*$/u;

interface Bedomning {
  readonly arNamn: boolean;
  readonly roll?: Roll | undefined;
}
const nej: Bedomning = { arNamn: false };

/** Whether the word at `i` begins a name, by the word itself and the words beside it. */
function borjarNamn(words: readonly Ord[], i: number, egna: ReadonlySet<string>): Bedomning {
  const w = words[i];
  if (w === undefined) return nej;
  const before = words[i - 1];
  const after = words[i + 1];
  const near = before !== undefined && !w.forst ? before : undefined;
  // Lex Sarah and lex Maria are laws.
  if (near?.gemen === 'lex' || w.gemen === 'lex') return nej;
  const roll = near === undefined ? undefined : (rollFor(near.gemen) ?? rollTvaBort(words, i));
  const yes: Bedomning = { arNamn: true, roll };
  const given = arFornamn(w.gemen);
  const egen = grundformer(w.gemen).some((g) => egna.has(g));
  const apart = near?.skilt === true;
  const follows = near !== undefined && namnforord.has(near.gemen);
  if (!w.versal) {
    if (!given || namnSomOrd.has(w.gemen) || w.gemen.length < 4) return nej;
    const direct =
      (roll !== undefined && rollFor(near?.gemen ?? '') !== undefined) ||
      (near !== undefined && personforord.has(near.gemen));
    return direct && !w.skilt ? yes : nej;
  }
  if (egen || w.text.length < 2 || (rollFor(w.gemen) !== undefined && !given)) return nej;
  if (after !== undefined && !after.skilt && organisationsled.has(after.gemen) && roll === undefined)
    return nej;
  const nextIsSurname =
    after !== undefined &&
    after.versal &&
    !after.skilt &&
    kanVaraSurname(after.gemen) &&
    !egna.has(after.gemen);
  if (given && !arTvetydigt(w.gemen)) return yes;
  if (given || namnSomOrd.has(w.gemen)) return tvetydigt();
  if (w.helversal && !arSurname(w.gemen)) return nej;
  if (arSurname(w.gemen) && !(w.forst && kanda(w, egna))) return w.forst && !isPersonSentence() ? nej : yes;
  return okant();

  /** `Prisma är beställt`, `Carendo var ur funktion` */
  function isThing(): boolean {
    return (
      after !== undefined &&
      ['är', 'var', 'blev'].includes(after.gemen) &&
      sakpredikat.has(words[i + 2]?.gemen ?? '')
    );
  }
  function isPersonSentence(): boolean {
    return (
      after !== undefined &&
      (personverb.has(after.gemen) || after.gemen === 'och' || (after.versal && !after.skilt))
    );
  }
  /** Björn, Sten, Viola: a name where a person is expected, otherwise a word. */
  function tvetydigt(): Bedomning {
    if (nextIsSurname) return yes;
    if (w === undefined || w.forst)
      return after !== undefined && personverb.has(after.gemen) && !after.skilt ? yes : nej;
    if (kandaOrd.has(w.gemen) && roll === undefined) return nej;
    return roll !== undefined || follows || !apart ? yes : nej;
  }
  /** A capitalised word no list knows. */
  function okant(): Bedomning {
    if (w === undefined || !namnform.test(w.text)) return nej;
    if (near !== undefined && namngivare.has(near.gemen) && !kandaOrd.has(w.gemen)) return yes;
    if (kanda(w, egna)) return nej;
    if (near !== undefined && initial.test(near.text)) return yes;
    if (isThing()) return nej;
    const directRoll = near !== undefined && rollFor(near.gemen) !== undefined;
    if (w.forst) {
      if (nextIsSurname && after !== undefined && arSurname(after.gemen)) return yes;
      return after !== undefined && starkaPersonverb.has(after.gemen) && !/(?:[aeo]n|et|na|a)$/u.test(w.gemen)
        ? yes
        : nej;
    }
    if (near !== undefined && organisationsord.has(near.gemen)) return nej;
    if (near !== undefined && near.versal && !near.forst && !directRoll) return nej;
    if (
      near !== undefined &&
      (sakforord.has(near.gemen) || (near.gemen.length > 4 && near.gemen.endsWith('s') && !directRoll))
    )
      return nextIsSurname ? yes : nej;
    return { arNamn: true, roll };
  }
}

/** `vikarien, Tove`, `sjuksköterska på plats`: the role one word further away, over a comma. */
function rollTvaBort(words: readonly Ord[], i: number): Roll | undefined {
  const [near, far] = [words[i - 1], words[i - 2]];
  if (near === undefined || far === undefined || near.forst) return undefined;
  return ['heter', 'och', 'är', 'hette'].includes(near.gemen) ? rollFor(far.gemen) : undefined;
}

/** How many words the name takes: surnames, particles, initials and a second given name after the first. */
function namnlangd(words: readonly Ord[], i: number, egna: ReadonlySet<string>): number {
  let end = i + 1;
  for (;;) {
    const w = words[end];
    if (w === undefined || w.skilt || w.forst) break;
    if (namnpartiklar.has(w.gemen) && words[end + 1]?.versal === true && words[end + 1]?.skilt === false) {
      end += 1;
      continue;
    }
    const first = words[i];
    const sameCase = first?.versal === true ? w.versal : arSurname(w.gemen) && !w.versal;
    if (!sameCase || egna.has(w.gemen)) break;
    if (!(arFornamn(w.gemen) || kanVaraSurname(w.gemen) || namnSomOrd.has(w.gemen) || !kanda(w, egna))) break;
    if (end - i >= 4) break;
    end += 1;
  }
  return end - i;
}

/** `E. Johansson`, `von Essen`: what stands before a surname belongs to it. */
function medForled(words: readonly Ord[], i: number): number {
  let start = i;
  while (start > 0) {
    const before = words[start - 1];
    const here = words[start];
    if (before === undefined || here === undefined || here.skilt) break;
    if (
      initial.test(before.text) ||
      (namnpartiklar.has(before.gemen) && ['von', 'af', 'de', 'van'].includes(before.gemen))
    )
      start -= 1;
    else break;
  }
  return start;
}

/** Names by lists and by the words around them. `egna` are words that are no names here: units, places, role words. */
export function namnfynd(text: string, egna: ReadonlySet<string>): readonly Fynd[] {
  const words = delaUpp(text);
  const found: Fynd[] = [];
  for (let i = 0; i < words.length;) {
    const verdict = borjarNamn(words, i, egna);
    if (!verdict.arNamn) {
      i += 1;
      continue;
    }
    const first = words[medForled(words, i)];
    const langd = namnlangd(words, i, egna);
    const last = words[i + langd - 1];
    if (first !== undefined && last !== undefined)
      found.push({
        start: first.start,
        end: last.end,
        slag: 'namn',
        text: text.slice(first.start, last.end),
        ...(verdict.roll === undefined ? {} : { roll: verdict.roll }),
      });
    i += langd;
  }
  return found;
}
