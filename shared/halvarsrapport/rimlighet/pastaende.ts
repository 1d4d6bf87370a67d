import type { LastSats } from './lasning.ts';
import { stammar } from './ord.ts';
import type { NamndPeriod } from './perioder.ts';
import type { Tal } from './tal.ts';

/** What a number in a sentence is there for. */
export type Roll = 'antal' | 'forandring' | 'jamforelse';

export interface Pastaende {
  readonly tal: Tal;
  readonly roll: Roll;
  /** −1 fewer, +1 more, 0 not said. */
  readonly riktning: -1 | 0 | 1;
  /** Stems of the words that follow the number up to the next mark: what is counted. */
  readonly ord: readonly string[];
  /** Text between the number before and this one, and between this one and the next. */
  readonly fore: string;
  readonly efter: string;
  readonly period: NamndPeriod | null;
}

const afterChange =
  /^\s*(?:%|procent(?:enheter)?)?\s*(?:\([^)]*\)\s*)?(?:[\p{L}-]+\s+){0,2}?(färre|fler|flera|mindre|mer|lägre|högre)(?!\p{L})(?!\s+än\s+(?:en|ett|två|tre|\d{1,2})(?![\d\p{L}]))/iu;
const verbWith =
  /((?:minsk|ök)(?:ade|at|ar)|sjunk(?:it|er)|sjönk|steg|stig(?:it|er)|gått (?:ner|ned|upp)|gick (?:ner|ned|upp))(?!\p{L})\s+(?:[^.;:()\d]{0,60}?\s)?med\s+(?:hela |totalt |sammanlagt |cirka |ca |drygt |knappt |ungefär |omkring )?[+\-−–]?$/iu;
const nounWith =
  /(minskning|ökning|nedgång|uppgång|sänkning|skillnad|förändring)\p{L}*\s+(?:[^.;:()\d]{0,40}?\s)?(?:med|på|om|är|av|motsvarar)\s+(?:cirka |ca |drygt |knappt |ungefär )?[+\-−–]?$/iu;
/** "… till 2 055, det vill säga med 39": the change is told again after the two counts. */
const again =
  /(minsk|ök|sjunk|sjönk|steg|stig)\p{L}*\s.*(?:,|det vill säga|dvs\.?|d\.v\.s\.|alltså)\s+(?:det vill säga |alltså )?(?:med|en (?:minskning|ökning) (?:med|på))\s+$/iu;
const comparedWith =
  /(?<!\p{L})(?:(?:jämfört med|jämförelse med|än|tidigare|motsvarande(?: siffra| antal)?(?: \p{L}+){0,3} var|föregående år|förra året)\s+(?:\p{L}+\s+){0,3}?|(?:från|mot)\s+)$/iu;
const down = /färre|mindre|lägre|minsk|sjunk|sjönk|ner|ned|sänk/i;

/** A goal or a forecast is not what happened. */
export const wished =
  /(?<!\p{L})(?:ska|skall|bör|mål(?:et)?|(?<!det )vill|planeras|förväntas|beräknas|prognos\p{L}*|kommer att)(?!\p{L})/iu;

const change = (before: string, after: string, tal: Tal): { is: boolean; dir: -1 | 0 | 1 } => {
  const hit = verbWith.exec(before) ?? nounWith.exec(before) ?? again.exec(before) ?? afterChange.exec(after);
  if (hit !== null) {
    const word = hit[1] ?? '';
    return { is: true, dir: /skillnad|förändring/i.test(word) ? 0 : down.test(word) ? -1 : 1 };
  }
  if (tal.tecken !== '') return { is: true, dir: tal.tecken === '-' ? -1 : 1 };
  return { is: false, dir: 0 };
};

/** "385 fall (468)", "186 avvikelser (243 samma period 2022)": the number to compare with. */
function inParentheses(text: string, tal: Tal): boolean {
  const opening = /\(([^()]*)$/.exec(text.slice(0, tal.from));
  const closing = /^([^()]*)\)/.exec(text.slice(tal.to));
  if (!opening || !closing) return false;
  const isOfOtherTime = /samma|motsvarande|föregående|förra|innan|(?:19|20)\d\d/iu.test(
    `${opening[1]} ${closing[1]}`,
  );
  return isOfOtherTime || /\d[^()]{0,25}$/.test(text.slice(0, opening.index));
}

/** The period that goes with a number: the one after it and before the next number, else the one before it. */
function periodOf(sats: LastSats, tal: Tal, previous: number, next: number): NamndPeriod | null {
  const counts = sats.perioder;
  return (
    counts.find(
      (p) => p.from >= tal.to && p.to <= next && !/än|jämför|mot /.test(sats.text.slice(tal.to, p.from)),
    ) ??
    counts.findLast((p) => p.to <= tal.from && p.from >= previous) ??
    (counts.length === 1 ? (counts[0] ?? null) : null)
  );
}

/** Reads the part each number plays in its sentence. Articles are left out unless they count something. */
export function lasPastaenden(sats: LastSats): readonly Pastaende[] {
  const known = lasta.get(sats);
  if (known !== undefined) return known;
  const fresh = lasRoller(sats);
  lasta.set(sats, fresh);
  return fresh;
}

/** Read once for each sentence; nearly every rule asks. */
const lasta = new WeakMap<LastSats, readonly Pastaende[]>();

function lasRoller(sats: LastSats): readonly Pastaende[] {
  const numbers = sats.tal.filter((t) => !t.artikel || countsSomething(sats, t));
  const read = numbers.map((tal, i): Pastaende => {
    const previous = numbers[i - 1]?.to ?? 0;
    const next = numbers[i + 1]?.from ?? sats.text.length;
    const [before, after] = [sats.text.slice(0, tal.from), sats.text.slice(tal.to)];
    const { is, dir } = change(before, after, tal);
    const efter = sats.text.slice(tal.to, next);
    return {
      tal,
      roll: is
        ? 'forandring'
        : inParentheses(sats.text, tal) || comparedWith.test(before)
          ? 'jamforelse'
          : 'antal',
      riktning: dir,
      ord: stammar(/^[^,.;:()]*/.exec(efter)?.[0] ?? '').slice(0, 4),
      fore: sats.text.slice(previous, tal.from),
      efter,
      period: periodOf(sats, tal, previous, next),
    };
  });
  // "ökningen är 16 (8 %)": the share in parentheses is the same change.
  return read.map((p, i) => {
    const previous = read[i - 1];
    const isSameChange =
      p.tal.slag === 'procent' &&
      p.roll !== 'forandring' &&
      previous?.roll === 'forandring' &&
      /\([^()]*$/.test(p.fore);
    return isSameChange ? { ...p, roll: 'forandring', riktning: previous.riktning } : p;
  });
}

/** "en direkt och fem via IVO": the article stands beside other numbers and has no noun of its own, or counts a case. */
function countsSomething(sats: LastSats, tal: Tal): boolean {
  const after = sats.text.slice(tal.to, tal.to + 30);
  const others = sats.tal.some((t) => !t.artikel && t.slag === 'antal');
  return (
    others &&
    /^\s+(?:direkt|via|från|inom|på|hos|av dem|är från|avser|gäller|rör|kom|har kommit|klagomål|synpunkt|avvikelse|fall|händelse|anmälan|rapport|förlängd|avslutad|utredning|övrigt?)(?!\p{L})/iu.test(
      after,
    )
  );
}

/** "från 468 fall till 385": the two numbers of a change, in order. */
export function franTill(sats: LastSats, all: readonly Pastaende[]): readonly [Pastaende, Pastaende] | null {
  for (const [i, a] of all.entries()) {
    const b = all[i + 1];
    if (!b || a.tal.slag !== b.tal.slag) continue;
    if (
      /(?<!\p{L})från\s+(?:cirka |ca |drygt )?$/iu.test(sats.text.slice(0, a.tal.from)) &&
      /(?<!\p{L})till\s+(?:cirka |ca |drygt )?$/iu.test(a.efter)
    )
      return [a, b];
  }
  return null;
}
