import { tal } from './datumtolk.ts';
import type { Dygnsdel } from './datumtolk.ts';
import type { Ord } from './ord.ts';

/** A clock written in the line; `tveksam` when it can be before or after noon. */
export interface Tidtolkning {
  readonly langd: number;
  readonly timme: number;
  readonly minut: number;
  readonly tveksam: boolean;
  /** 1–11 without a nought before: a part of the day said beside it decides which half. */
  readonly utanNolla: boolean;
  readonly ungefar?: true;
  readonly skal?: string;
}

const vid = (words: readonly Ord[], i: number): string => words[i]?.vikt ?? '';
const ungefarord = new Set(['ca', 'cirka', 'ungefar', 'runt', 'omkring', 'kring', 'ungf', 'typ', 'vid']);
const straxord = new Set(['strax', 'precis', 'lite']);
const riktning = new Set(['efter', 'fore', 'innan']);
const minutord: ReadonlyMap<string, number> = new Map([
  ['kvart', 15],
  ['fem', 5],
  ['tio', 10],
  ['tjugo', 20],
  ['5', 5],
  ['10', 10],
  ['20', 20],
]);

const clock = (timme: number, minut: number): boolean =>
  timme >= 0 && timme <= 23 && minut >= 0 && minut <= 59;

/** Figures: `14.30`, `3:30`, `0330`; a bare hour only where something says that it is a clock. */
function siffertid(word: Ord | undefined, isClock: boolean): Omit<Tidtolkning, 'langd'> | undefined {
  const text = word?.skrivet ?? '';
  const m =
    /^(\d{1,2})[.:](\d{2})$/.exec(text) ??
    (isClock ? /^(\d{2})(\d{2})$/.exec(text) : /^(0\d)(\d{2})$/.exec(text));
  const hour = m?.[1] ?? (isClock && /^\d{1,2}$/.test(text) ? text : undefined);
  if (hour === undefined) return undefined;
  const timme = Number(hour) === 24 ? 0 : Number(hour);
  const minut = Number(m?.[2] ?? 0);
  if (!clock(timme, minut)) return undefined;
  // 03 and 3.30 with a nought, or after noon, say which; `kl 3` does not.
  const utanNolla = !hour.startsWith('0') && timme >= 1 && timme <= 11;
  return { timme, minut, utanNolla, tveksam: utanNolla && hour.length === 1 };
}

const talad = (timme: number, minut: number): Omit<Tidtolkning, 'langd'> => {
  const total = (timme * 60 + minut + 720) % 720;
  return { timme: Math.floor(total / 60), minut: total % 60, tveksam: true, utanNolla: true };
};

/** `halv fyra`, `kvart över två`, `tio i tre`, `fem över halv fyra`. */
function ordtid(words: readonly Ord[], at: number): Tidtolkning | undefined {
  const hour = (i: number): number | undefined => {
    const n = tal(words[i]);
    return n !== undefined && n >= 1 && n <= 12 ? n : undefined;
  };
  if (vid(words, at) === 'halv') {
    const h = hour(at + 1);
    return h === undefined ? undefined : { langd: 2, ...talad(h - 1, 30) };
  }
  const minutes = minutord.get(vid(words, at));
  const sign = vid(words, at + 1) === 'over' ? 1 : vid(words, at + 1) === 'i' ? -1 : 0;
  if (minutes === undefined || sign === 0) return undefined;
  const half = vid(words, at + 2) === 'halv';
  const h = hour(at + (half ? 3 : 2));
  if (h === undefined) return undefined;
  return { langd: half ? 4 : 3, ...talad(h - (half ? 1 : 0), (half ? 30 : 0) + sign * minutes) };
}

/** `tretiden`, `15-tiden`, `femtiden`. */
function tiden(words: readonly Ord[], at: number): Tidtolkning | undefined {
  const word = words[at];
  if (word === undefined) return undefined;
  const [digits, glued] = [tal(word), /^(.+)tiden$/.exec(word.vikt)?.[1]];
  const written = glued === undefined ? undefined : tal({ ...word, vikt: glued });
  const timme = written ?? (vid(words, at + 1) === 'tiden' ? digits : undefined);
  if (timme === undefined || !clock(timme, 0)) return undefined;
  return {
    langd: written === undefined ? 2 : 1,
    timme,
    minut: 0,
    tveksam: timme >= 1 && timme <= 11 && !/^0/.test(word.skrivet),
    utanNolla: timme >= 1 && timme <= 11 && !/^0/.test(word.skrivet),
    ungefar: true,
  };
}

/** What the words from `at` say about the clock; undefined when nothing. */
export function tolkaTid(words: readonly Ord[], at: number): Tidtolkning | undefined {
  let i = at;
  let ungefar = false;
  if (straxord.has(vid(words, i)) && riktning.has(vid(words, i + 1))) {
    i += 2;
    ungefar = true;
  } else if (ungefarord.has(vid(words, i))) {
    ungefar = vid(words, i) !== 'vid';
    i += 1;
  }
  const mellan = vid(words, i) === 'mellan';
  if (mellan) i += 1;
  const hasKl = ['kl', 'klockan', 'klockslag'].includes(vid(words, i));
  if (hasKl) i += 1;
  if (hasKl && ['ca', 'cirka', 'ungefar', 'runt'].includes(vid(words, i))) {
    i += 1;
    ungefar = true;
  }
  const spoken = ordtid(words, i) ?? tiden(words, i);
  const marked = hasKl || mellan || (i > at && ungefar);
  const range = /^(\d{1,2}(?:[.:]\d{2})?)-(\d{1,2}(?:[.:]\d{2})?)$/.exec(words[i]?.skrivet ?? '');
  if (spoken === undefined && range !== null) {
    const word = words[i];
    const start = word === undefined ? undefined : siffertid({ ...word, skrivet: String(range[1]) }, true);
    const end = word === undefined ? undefined : siffertid({ ...word, skrivet: String(range[2]) }, true);
    if (start === undefined || end === undefined || !(marked || /[.:]/.test(range[0]) || /^0/.test(range[0])))
      return undefined;
    return { langd: i + 1 - at, ...start, ungefar: true, skal: `Början av tiden ${range[0]}` };
  }
  const bare = marked ? tal(words[i]) : undefined;
  const figures =
    siffertid(words[i], marked) ??
    (bare !== undefined && hasKl && bare <= 12
      ? { timme: bare % 24, minut: 0, tveksam: bare < 12, utanNolla: true }
      : undefined);
  const found = spoken ?? (figures === undefined ? undefined : { langd: 1, ...figures });
  if (found === undefined) return undefined;
  let end = i + found.langd;
  if (mellan && vid(words, end) === 'och') {
    const until = siffertid(words[end + 1], true) ?? ordtid(words, end + 1);
    if (until === undefined) return undefined;
    end += 2;
    return { ...found, langd: end - at, ungefar: true, skal: 'Början av den tid som skrivits' };
  }
  return { ...found, langd: end - at, ...(ungefar || found.ungefar ? { ungefar: true as const } : {}) };
}

/** The clock as `HH:MM`, with the part of the day deciding before or after noon when the figures do not. */
export function klockslag(
  t: Tidtolkning,
  del: Dygnsdel | undefined,
): { readonly varde: string; readonly alternativ?: string } {
  const text = (hour: number): string =>
    `${String(hour).padStart(2, '0')}:${String(t.minut).padStart(2, '0')}`;
  const hour = t.timme === 12 && t.tveksam ? 0 : t.timme;
  if (!t.utanNolla) return { varde: text(t.timme) };
  const later = text(hour + 12);
  if (del !== undefined) {
    // `natt` at eleven is before midnight, `natt` at three after it.
    const after = del.eftermiddag || (del.namn === 'natt' && hour >= 8);
    return { varde: after ? later : text(hour) };
  }
  return t.tveksam ? { varde: text(hour), alternativ: later } : { varde: text(hour) };
}
