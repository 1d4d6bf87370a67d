import { utanEjTal } from './ejTal.ts';
import { talordPattern, talordVarde } from './talord.ts';

export type Talslag = 'antal' | 'procent' | 'procentenhet' | 'andel' | 'tid' | 'matt';

/** A number as it stands in a Swedish text. */
export interface Tal {
  readonly from: number;
  readonly to: number;
  /** 41 for "41 %"; 0.5 for "hälften". A sign written before it counts. */
  readonly varde: number;
  readonly decimaler: number;
  readonly slag: Talslag;
  readonly tecken: '+' | '-' | '';
  /** Written in letters. */
  readonly ord: boolean;
  /** "en" and "ett": most often an article. */
  readonly artikel: boolean;
  /** "cirka", "drygt", "minst" … before it. */
  readonly ungefar: boolean;
}

const digits =
  /(?<![\d,.¤])([+\-−–]?)(\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3})+(?!\d)|\d{1,3}(?:\.\d{3})+(?!\d)|\d+)(?:([,.])(\d+))?(?![\d¤])/g;
const fractions: readonly [RegExp, number][] = [
  [/(?:drygt |knappt )?hälften\b/gi, 1 / 2],
  [/\ben tredjedel\b/gi, 1 / 3],
  [/\btvå tredjedelar\b/gi, 2 / 3],
  [/\ben fjärdedel\b/gi, 1 / 4],
  [/\btre fjärdedelar\b/gi, 3 / 4],
  [/\ben femtedel\b/gi, 1 / 5],
  [/\ben tiondel\b/gi, 1 / 10],
];
const dozen = /(?<![a-zåäö])(?:ett |två )?dussin\b/gi;
/** Phrases where a number word counts nothing. */
const idioms =
  /\b(?:en och samma|i ett|en gång|en del|ett antal|ett par|en rad|en av|ett av|ett led|en till|å ena|den ena|en eller|ett eller|allt i ett|i tu|på ett|som en|som ett|var sin|en annan|ett annat)\b/gi;
const approximate =
  /(?:\bcirka|\bca\.?|\bc:a|\bungefär|\bomkring|\brunt|\bdrygt|\bknappt|\bnästan|\bnärmare|\böver|\bmer än|\bfler än|\bfärre än|\bmindre än|\bminst|\bhögst|\bupp till|\buppemot|\bmax(?:imalt)?\.?|\bunder|≥|≤|<|>)\s?$/i;
const units: readonly [RegExp, Talslag][] = [
  [/^[ \u00a0\u202f\u2009]?(?:procentenhet|%-enhet|p\.e\.)/i, 'procentenhet'],
  [/^[ \u00a0\u202f\u2009]?(?:%|procent)/i, 'procent'],
  [
    /^[ \u00a0\u202f\u2009](?:hela )?(?:(?:arbets|kalender|vård)?dag(?:ar|en|arna)?|(?:boende|vård)?dygn(?:et)?|veck(?:a|or|orna)|månad(?:er|en|erna)?|år(?:en|s)?|timm(?:e|ar|en)|h|minut(?:er)?|min|sekund(?:er)?)(?![a-zåäö])/i,
    'tid',
  ],
  [
    /^[ \u00a0\u202f\u2009]?(?:kr|tkr|mkr|mnkr|kronor|miljon(?:er)?|miljard(?:er)?|km|mil|meter|m2|m²|kvm|kg|gram|mg|ml|liter|grader|°c?|gånger|ggr|‰|promille|årsarbetare|poäng)(?![a-zåäö])/i,
    'matt',
  ],
];

const slagAfter = (text: string, to: number): Talslag =>
  units.find(([pattern]) => pattern.test(text.slice(to, to + 24)))?.[1] ?? 'antal';
const isApproximate = (text: string, from: number): boolean =>
  approximate.test(text.slice(Math.max(0, from - 16), from));

/**
 * Every figure in a text, in order: digits with any kind of space between thousands, decimal comma, any kind of
 * minus, number words, per cent, fractions in words. Dates, years, paragraphs, case and telephone numbers, ranges
 * and numbered references are not figures.
 */
export function lasTal(text: string): readonly Tal[] {
  const found: Tal[] = [];
  let open = utanEjTal(text);
  const blot = (from: number, to: number) => {
    open = `${open.slice(0, from)}${'¤'.repeat(to - from)}${open.slice(to)}`;
  };
  const add = (from: number, to: number, part: Partial<Tal> & { varde: number }) =>
    found.push({
      from,
      to,
      decimaler: 0,
      slag: slagAfter(open, to),
      tecken: '',
      ord: true,
      artikel: false,
      ungefar: isApproximate(open, from),
      ...part,
    });

  for (const [pattern, varde] of fractions)
    for (const m of open.matchAll(pattern)) {
      add(m.index, m.index + m[0].length, { varde, slag: 'andel', ungefar: true });
      blot(m.index, m.index + m[0].length);
    }
  for (const m of open.matchAll(dozen)) {
    add(m.index, m.index + m[0].length, { varde: /^två/i.test(m[0]) ? 24 : 12, ungefar: true });
    blot(m.index, m.index + m[0].length);
  }
  for (const m of open.matchAll(idioms)) blot(m.index, m.index + m[0].length);
  for (const m of open.matchAll(digits)) addDigits(m, open, add);
  for (const m of open.matchAll(talordPattern)) {
    const word = m[1] ?? '';
    const varde = talordVarde(word);
    if (varde !== null) add(m.index, m.index + word.length, { varde, artikel: /^(?:en|ett)$/i.test(word) });
  }
  return found.toSorted((a, b) => a.from - b.from);
}

function addDigits(
  m: RegExpExecArray,
  text: string,
  add: (from: number, to: number, part: Partial<Tal> & { varde: number }) => void,
): void {
  const [whole, sign = '', int = '', , decimals = ''] = m;
  const before = text.slice(Math.max(0, m.index - 1), m.index);
  // A dash between words or digits is no sign: "Ljung-54", "14 -11".
  const signed = sign !== '' && (before === '' || /[\s(\u00a0,;:/]/.test(before));
  const from = m.index + (sign !== '' && !signed ? 1 : 0);
  const minus = signed && sign !== '+';
  const value = Number(`${int.replaceAll(/\D/g, '')}.${decimals === '' ? '0' : decimals}`);
  add(from, m.index + whole.length, {
    varde: minus ? -value : value,
    decimaler: decimals.length,
    tecken: signed ? (minus ? '-' : '+') : '',
    ord: false,
  });
}
