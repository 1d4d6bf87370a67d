import {
  addDays,
  addMonths,
  dayOf,
  longDate,
  monthOf,
  parseLocalDate,
  weekdayOf,
  yearOf,
} from '../time/localDate.ts';
import type { LocalDate } from '../time/localDate.ts';
import { vik } from '../text/vik.ts';
import type { Ord } from './ord.ts';

/** A part of the day as staff name it: the clock it is shown as, and whether hours after noon are meant. */
export interface Dygnsdel {
  readonly namn: string;
  readonly ungefar: string;
  readonly eftermiddag: boolean;
}

/** What a run of words says about the day. */
export interface Datumtolkning {
  readonly langd: number;
  readonly datum?: LocalDate;
  readonly dygnsdel?: Dygnsdel;
  readonly ungefar?: true;
  /** Set when the day was worked out rather than written. */
  readonly skal?: string;
  readonly alternativ?: readonly LocalDate[];
  /** `natten till` the day: hours before midnight belong to the day before. */
  readonly nattTill?: true;
}

const dygnsdel = (namn: string, ungefar: string, eftermiddag: boolean): Dygnsdel => ({
  namn,
  ungefar,
  eftermiddag,
});
const MORGON = dygnsdel('morgon', '07:00', false);
const FORMIDDAG = dygnsdel('förmiddag', '10:00', false);
const EFTERMIDDAG = dygnsdel('eftermiddag', '15:00', true);
const KVALL = dygnsdel('kväll', '19:00', true);
const NATT = dygnsdel('natt', '02:00', false);

const table = <T>(rows: readonly (readonly [string, T])[]): ReadonlyMap<string, T> =>
  new Map(rows.flatMap(([words, value]) => words.split(' ').map((w) => [vik(w), value] as const)));

/** Parts of the day, alone (`kväll`) or after `på`, `under`, `i`. The clock is a stated convention, shown as approximate. */
export const dygnsdelar = table([
  ['morse morgon morgonen morgonens morron morronen morgonpasset', MORGON],
  ['förmiddag förmiddagen förmiddags fm', FORMIDDAG],
  ['lunch lunchen lunchtid lunchdags', dygnsdel('lunch', '12:00', true)],
  ['frukost frukosten frukostdags', dygnsdel('frukost', '08:00', false)],
  ['eftermiddag eftermiddagen eftermiddags em', EFTERMIDDAG],
  ['middag middagen middagstid', dygnsdel('middag', '17:00', true)],
  ['kväll kvällen kvällens kvälls afton kvällspasset', KVALL],
  ['kvällsmat kvällsmaten', dygnsdel('kvällsmat', '17:00', true)],
  ['läggdags sänggående läggningen', dygnsdel('läggdags', '21:00', true)],
  ['natt natten nattens nattpasset', NATT],
  ['midnatt', dygnsdel('midnatt', '00:00', false)],
  ['gryningen gryning', dygnsdel('gryning', '05:00', false)],
]);
/** Meals and bedtime are times only with a word before them: `vid lunch`, not `glömde lunch`. */
const kraverPreposition = new Set(
  'lunch lunchen frukost frukosten middag middagen kvällsmat kvällsmaten läggningen morgon morgonen natt natten kväll kvällen kvällens'
    .split(' ')
    .map(vik),
);
const veckodagar = table(
  ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'].map(
    (d, i) => [`${d} ${d}en ${d}s ${d}ens`, i + 1] as const,
  ),
);
const veckodagsnamn = ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'];
const manader = table(
  [
    'januari jan',
    'februari feb febr',
    'mars',
    'april apr',
    'maj',
    'juni jun',
    'juli jul',
    'augusti aug',
    'september sep sept',
    'oktober okt',
    'november nov',
    'december dec',
  ].map((names, i) => [names, i + 1] as const),
);
const rakneord = table(
  'en,ett två tre fyra fem sex sju åtta nio tio elva tolv'
    .split(' ')
    .map((w, i) => [w.replace(',', ' '), i + 1] as const),
);
const ordningstal = table(
  ['första', 'andra', 'tredje', 'fjärde', 'femte', 'sjätte', 'sjunde', 'åttonde', 'nionde', 'tionde'].map(
    (w, i) => [w, i + 1] as const,
  ),
);

/** Every word dates are written with, for the spelling. */
export const datumord: readonly string[] =
  'måndag måndags måndagen tisdag tisdags tisdagen onsdag onsdags onsdagen torsdag torsdags torsdagen fredag fredags fredagen lördag lördags lördagen söndag söndags söndagen förrgår förmiddag förmiddags förmiddagen eftermiddag eftermiddags eftermiddagen kvällen natten morgon morgonen januari februari april augusti september oktober november december lunch vecka veckan midnatt klockan kvart'.split(
    ' ',
  );

/** The number a word or figure says, 1–12 as words. */
export const tal = (word: Ord | undefined): number | undefined =>
  word === undefined ? undefined : /^\d{1,3}$/.test(word.vikt) ? Number(word.vikt) : rakneord.get(word.vikt);

const iso = (year: number, month: number, day: number): LocalDate | null =>
  parseLocalDate(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
const fullYear = (text: string): number => (text.length === 2 ? 2000 + Number(text) : Number(text));

/** Day and month without a year: the latest such day that is not in the future. */
function utanAr(
  day: number,
  month: number,
  today: LocalDate,
): Pick<Datumtolkning, 'datum' | 'skal'> | undefined {
  const now = iso(yearOf(today), month, day);
  if (now !== null && now <= today) return { datum: now };
  const before = iso(yearOf(today) - 1, month, day);
  return before === null
    ? undefined
    : { datum: before, skal: `Inget årtal skrivet: senaste gången var ${longDate(before)}` };
}

/** The weekday before today, or today itself when `medIdag`. */
function senasteVeckodag(weekday: number, today: LocalDate, medIdag: boolean): LocalDate {
  const back = (weekdayOf(today) - weekday + 7) % 7;
  return addDays(today, -(back === 0 && !medIdag ? 7 : back));
}

type Regel = (words: readonly Ord[], at: number, today: LocalDate) => Datumtolkning | undefined;
const vid = (words: readonly Ord[], i: number): string => words[i]?.vikt ?? '';

const siffror: Regel = (words, at, today) => {
  const text = words[at]?.skrivet ?? '';
  const full = /^(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})$/.exec(text);
  if (full) {
    const day = iso(Number(full[1]), Number(full[2]), Number(full[3]));
    return day === null ? undefined : { langd: 1, datum: day };
  }
  const short = /^(\d{2})[-]?(\d{2})[-]?(\d{2})$/.exec(text);
  if (short) {
    const day = iso(2000 + Number(short[1]), Number(short[2]), Number(short[3]));
    return day === null || day > today ? undefined : { langd: 1, datum: day };
  }
  const slash = /^(\d{1,2})\/(\d{1,2})(?:[-/](\d{2}|\d{4}))?$/.exec(text);
  if (!slash) return undefined;
  const [day, month] = [Number(slash[1]), Number(slash[2])];
  const next = vid(words, at + 1);
  const year = slash[3] ?? (/^20\d{2}$/.test(next) ? next : undefined);
  if (year !== undefined) {
    const datum = iso(fullYear(year), month, day);
    return datum === null ? undefined : { langd: slash[3] === undefined ? 2 : 1, datum };
  }
  const found = utanAr(day, month, today);
  return found === undefined ? undefined : { langd: 1, ...found };
};

/** `3 nov`, `den 3 november 2026`, `3:e nov`, `den 3:e`. */
const medManad: Regel = (words, at, today) => {
  let i = at;
  const den = vid(words, i) === 'den';
  if (den) i += 1;
  const word = vid(words, i);
  const day = /^\d{1,2}$/.test(word) ? Number(word) : ordningstal.get(word);
  if (day === undefined || day < 1 || day > 31) return undefined;
  i += 1;
  const ordinal = vid(words, i) === 'e' || vid(words, i) === 'a';
  if (ordinal) i += 1;
  const month = manader.get(vid(words, i));
  if (month !== undefined) {
    const year = vid(words, i + 1);
    if (/^(19|20)\d{2}$/.test(year)) {
      const datum = iso(Number(year), month, day);
      return datum === null ? undefined : { langd: i + 2 - at, datum };
    }
    const found = utanAr(day, month, today);
    return found === undefined ? undefined : { langd: i + 1 - at, ...found };
  }
  if (!den || !(ordinal || /^\d/.test(word))) return undefined;
  const here = iso(yearOf(today), monthOf(today), day);
  const last = addMonths(today, -1);
  const datum = here !== null && here <= today ? here : iso(yearOf(last), monthOf(last), day);
  return datum === null
    ? undefined
    : {
        langd: i - at,
        datum,
        skal: `Ingen månad skriven: den ${dayOf(datum)} senast var ${longDate(datum)}`,
      };
};

/** `natten till tisdag`, `natten mot lördagen`, `natten till idag`. */
const nattenTill: Regel = (words, at, today) => {
  const i = vid(words, at) === 'under' ? at + 1 : at;
  if (vid(words, i) !== 'natten' && vid(words, i) !== 'natt') return undefined;
  if (!['till', 'mot'].includes(vid(words, i + 1))) return undefined;
  const target = vid(words, i + 2) === 'den' && /\//.test(vid(words, i + 3)) ? i + 3 : i + 2;
  const word = vid(words, target);
  const weekday = veckodagar.get(word);
  if (weekday !== undefined)
    return {
      langd: i + 3 - at,
      datum: senasteVeckodag(weekday, today, true),
      dygnsdel: NATT,
      nattTill: true,
    };
  const inner =
    relativ(words, target, today) ?? siffror(words, target, today) ?? medManad(words, target, today);
  return inner?.datum === undefined
    ? undefined
    : { ...inner, langd: target + inner.langd - at, dygnsdel: NATT, nattTill: true };
};

const dagord = table<{ readonly dagar: number; readonly dygnsdel?: Dygnsdel }>([
  ['idag', { dagar: 0 }],
  ['igår', { dagar: -1 }],
  ['förrgår iförrgår', { dagar: -2 }],
  ['imorse', { dagar: 0, dygnsdel: MORGON }],
  ['ikväll', { dagar: 0, dygnsdel: KVALL }],
  ['inatt', { dagar: 0, dygnsdel: NATT }],
  ['nyss nyligen', { dagar: 0 }],
]);
const efterI = table<{ readonly dagar: number; readonly dygnsdel?: Dygnsdel }>([
  ['dag', { dagar: 0 }],
  ['går', { dagar: -1 }],
  ['förrgår', { dagar: -2 }],
  ['morse', { dagar: 0, dygnsdel: MORGON }],
  ['förmiddags', { dagar: 0, dygnsdel: FORMIDDAG }],
  ['eftermiddags', { dagar: 0, dygnsdel: EFTERMIDDAG }],
  ['kväll', { dagar: 0, dygnsdel: KVALL }],
  ['natt', { dagar: 0, dygnsdel: NATT }],
  ['middags', { dagar: 0, dygnsdel: dygnsdel('middag', '12:00', true) }],
]);

/** A day word and the part of the day that may follow it: `igår kväll`, `i lördags natt`. */
function medDygnsdel(words: readonly Ord[], at: number, found: Datumtolkning): Datumtolkning {
  if (found.dygnsdel !== undefined || found.datum === undefined) return found;
  let i = at + found.langd;
  if (['på', 'pa', 'under'].includes(vid(words, i))) i += 1;
  const part = dygnsdelar.get(vid(words, i));
  if (part === undefined || words[i]?.paus === true) return found;
  const langd = i + 1 - at;
  if (part.namn !== 'natt') return { ...found, langd, dygnsdel: part };
  const next = addDays(found.datum, 1);
  return {
    ...found,
    langd,
    dygnsdel: part,
    skal: `Natten kan vara den som började eller den som slutade ${longDate(found.datum)}`,
    alternativ: [next],
  };
}

const relativ: Regel = (words, at, today) => {
  const first = vid(words, at);
  const one = dagord.get(first);
  if (one !== undefined) return fran(one, 1, today);
  if (first === 'i') {
    const second = vid(words, at + 1);
    const two = efterI.get(second);
    if (two !== undefined) return fran(two, 2, today);
    const weekday = veckodagar.get(second);
    if (weekday !== undefined && second.endsWith('s'))
      return { langd: 2, datum: senasteVeckodag(weekday, today, false) };
  }
  return undefined;
};
const fran = (
  d: { readonly dagar: number; readonly dygnsdel?: Dygnsdel },
  langd: number,
  today: LocalDate,
): Datumtolkning => ({
  langd,
  datum: addDays(today, d.dagar),
  ...(d.dygnsdel === undefined ? {} : { dygnsdel: d.dygnsdel }),
});

/** `lördag`, `på lördagen`, `förra lördagen`: a weekday without `i …s`. */
const veckodag: Regel = (words, at, today) => {
  let i = at;
  const forra = ['forra', 'senaste', 'sista'].includes(vid(words, i));
  if (forra || vid(words, i) === 'pa' || vid(words, i) === 'under') i += 1;
  const weekday = veckodagar.get(vid(words, i));
  if (weekday === undefined) return undefined;
  const datum = senasteVeckodag(weekday, today, !forra);
  const name = veckodagsnamn[weekday - 1] ?? '';
  return {
    langd: i + 1 - at,
    datum,
    skal: `Senaste ${name}en`,
    alternativ: [addDays(datum, -7)],
  };
};

/** `förra veckan`, `i helgen`, `för två dagar sedan`, `för en vecka sen`. */
const langreBak: Regel = (words, at, today) => {
  if (vid(words, at) === 'forra' && vid(words, at + 1) === 'veckan') {
    const monday = addDays(today, 1 - weekdayOf(today) - 7);
    return {
      langd: 2,
      datum: monday,
      ungefar: true,
      skal: `Förra veckan är ${longDate(monday)}–${longDate(addDays(monday, 6))}; första dagen visas`,
      alternativ: [1, 2, 3, 4, 5, 6].map((d) => addDays(monday, d)),
    };
  }
  const helg = vid(words, at) === 'i' ? 1 : 0;
  if (['helgen', 'helgens'].includes(vid(words, at + helg))) {
    const saturday = senasteVeckodag(6, today, true);
    return {
      langd: helg + 1,
      datum: saturday,
      ungefar: true,
      skal: 'Helgen är lördag och söndag; lördagen visas',
      alternativ: [addDays(saturday, 1)].filter((d) => d <= today),
    };
  }
  const for_ = vid(words, at) === 'for' ? 1 : 0;
  const n = tal(words[at + for_]);
  const unit = vid(words, at + for_ + 1);
  const days = ['dag', 'dagar', 'dygn'].includes(unit) ? 1 : ['vecka', 'veckor'].includes(unit) ? 7 : 0;
  if (n === undefined || days === 0 || !['sedan', 'sen'].includes(vid(words, at + for_ + 2)))
    return undefined;
  const datum = addDays(today, -n * days);
  return {
    langd: for_ + 3,
    datum,
    ...(days === 7 ? { ungefar: true as const, skal: `${n} veckor före idag` } : {}),
  };
};

/** `på kvällen`, `under natten`, `vid lunch`, `fm`: a part of the day without a day. */
const baraDygnsdel: Regel = (words, at) => {
  const prep = ['pa', 'under', 'vid', 'efter', 'fore', 'innan', 'kring', 'runt', 'till', 'mot'].includes(
    vid(words, at),
  );
  const i = prep ? at + 1 : at;
  const part = dygnsdelar.get(vid(words, i));
  if (part === undefined || (!prep && kraverPreposition.has(vid(words, i)) && i > 0)) return undefined;
  return { langd: i + 1 - at, dygnsdel: part };
};

const regler: readonly Regel[] = [nattenTill, relativ, siffror, medManad, langreBak, veckodag, baraDygnsdel];

/** What the words from `at` say about the day; undefined when they say nothing about it. Impossible dates are not dates. */
export function tolkaDatum(words: readonly Ord[], at: number, today: LocalDate): Datumtolkning | undefined {
  for (const regel of regler) {
    const found = regel(words, at, today);
    if (found !== undefined) return medDygnsdel(words, at, found);
  }
  return undefined;
}
