/** A span of whole months as a report names it; `ar` is null when only months are said ("jan–sep"). */
export interface NamndPeriod {
  readonly ar: number | null;
  /** Months 1–12, both included. */
  readonly fran: number;
  readonly till: number;
  /** Only a year is written; a reader cannot see whether the whole year is meant. */
  readonly baraAr: boolean;
  /** Where in the text. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const names = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
const month =
  '(jan(?:uari)?|feb(?:ruari)?|mars?|apr(?:il)?|maj|juni?|juli?|aug(?:usti)?|sep(?:t|tember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?(?![a-zåäö])';
const year = '((?:19|20|21)\\d\\d)';
const anyYear = `(?:\\s*[,(]?\\s*(?:år\\s+)?${year}\\)?)?`;
const until = '\\s*(?:[-–—‑]|till och med|t\\.?\\s?o\\.?\\s?m\\.?|till|tom)\\s*';
const start = '(?<![a-zåäö0-9])';
const end = '(?![\\d])';

type Span = readonly [fran: number, till: number];
interface Form {
  readonly pattern: RegExp;
  /** Months and year from the groups. */
  readonly read: (g: readonly (string | undefined)[]) => { ar: string | undefined; span: Span | null };
  readonly baraAr?: boolean;
}

const monthOf = (text: string | undefined): number =>
  names.indexOf((text ?? '').slice(0, 3).toLowerCase()) + 1;
const half = (n: string | undefined): Span => (/^(?:2|andra)/i.test(n ?? '') ? [7, 12] : [1, 6]);
const third = (n: string | undefined): Span => {
  const first = (Number(n) - 1) * 4 + 1;
  return [first, first + 3];
};
const quarterWords = ['första', 'andra', 'tredje', 'fjärde'];
const quarter = (n: string | undefined): Span => {
  const nth = quarterWords.indexOf((n ?? '').toLowerCase()) + 1 || Number(n);
  return [nth * 3 - 2, nth * 3];
};
const re = (source: string) => new RegExp(`${start}${source}${end}`, 'gi');

/** The longer form first: what one has read the next does not see. */
const forms: readonly Form[] = [
  {
    pattern: re(`${year}-(\\d\\d)(?:-\\d\\d)?${until}${year}-(\\d\\d)(?:-\\d\\d)?`),
    read: ([, y1, m1, y2, m2]) => ({ ar: y1, span: y1 === y2 ? [Number(m1), Number(m2)] : null }),
  },
  {
    pattern: re(
      `${year}\\s*[-(,]?\\s*(?:\\d{1,2}\\s+)?${month}${until}(?:\\d{1,2}\\s+)?${month}\\)?(?!\\s*(?:19|20|21)\\d\\d)`,
    ),
    read: ([, y, m1, m2]) => ({ ar: y, span: [monthOf(m1), monthOf(m2)] }),
  },
  {
    pattern: re(`(?:\\d{1,2}\\s+)?${month}(?:\\s+${year})?${until}(?:\\d{1,2}\\s+)?${month}${anyYear}`),
    read: ([, m1, y1, m2, y2]) => ({
      ar: y2 ?? y1,
      span: y1 !== undefined && y1 !== y2 ? null : [monthOf(m1), monthOf(m2)],
    }),
  },
  {
    pattern: re(`(första|andra|1:a|2:a)\\s+halvåret?${anyYear}`),
    read: ([, n, y]) => ({ ar: y, span: half(n) }),
  },
  {
    pattern: re(`${year}[,\\s]*halvår(?:et)?\\s*([12])(?!\\d)`),
    read: ([, y, n]) => ({ ar: y, span: half(n) }),
  },
  { pattern: re(`halvår(?:et)?\\s*([12])(?!\\d)${anyYear}`), read: ([, n, y]) => ({ ar: y, span: half(n) }) },
  { pattern: re(`h([12])[\\s-]*${year}`), read: ([, n, y]) => ({ ar: y, span: half(n) }) },
  { pattern: re(`${year}[\\s-]*h([12])(?!\\d)`), read: ([, y, n]) => ({ ar: y, span: half(n) }) },
  { pattern: re(`${year},?\\s*(första|andra)\\s+halvåret?`), read: ([, y, n]) => ({ ar: y, span: half(n) }) },
  { pattern: re(`halvår(?:et)?\\s+${year}`), read: ([, y]) => ({ ar: y, span: [1, 6] }) },
  { pattern: re(`${year}\\s*\\(?halvår(?:et)?\\)?`), read: ([, y]) => ({ ar: y, span: [1, 6] }) },
  {
    pattern: re(`${year}[,\\s]*(?:kvartal|kv\\.?|q)\\s*([1-4])(?!\\d)`),
    read: ([, y, n]) => ({ ar: y, span: quarter(n) }),
  },
  {
    pattern: re(`${year}[,\\s]*(?:tertial|t)\\s*([1-3])(?!\\d)`),
    read: ([, y, n]) => ({ ar: y, span: third(n) }),
  },
  {
    pattern: re(`(?:kvartal|kv\\.?|q)\\s*([1-4])(?!\\d)${anyYear}`),
    read: ([, n, y]) => ({ ar: y, span: quarter(n) }),
  },
  {
    pattern: re(`(första|andra|tredje|fjärde)\\s+kvartalet${anyYear}`),
    read: ([, n, y]) => ({ ar: y, span: quarter(n) }),
  },
  {
    pattern: re(`(?:tertial|t)\\s*([1-3])(?!\\d)${anyYear}`),
    read: ([, n, y]) => ({ ar: y, span: third(n) }),
  },
  { pattern: re(`delår(?:et)?${anyYear}`), read: ([, y]) => ({ ar: y, span: [1, 8] }) },
  {
    pattern: re(`(?:helår(?:et)?|hela(?:\\s+året)?|kalenderåret)\\s+${year}`),
    read: ([, y]) => ({ ar: y, span: [1, 12] }),
  },
  { pattern: re(`${year}\\s*\\(?(?:helår|hela året)\\)?`), read: ([, y]) => ({ ar: y, span: [1, 12] }) },
  { pattern: re('helår(?:et)?(?![a-zåäö])'), read: () => ({ ar: undefined, span: [1, 12] }) },
  // A day is no period: it is read so that its year is not.
  { pattern: re(`${year}-\\d\\d-\\d\\d`), read: () => ({ ar: undefined, span: null }) },
  { pattern: re(`\\d{1,2}\\s+${month}(?:\\s+${year})?`), read: () => ({ ar: undefined, span: null }) },
  { pattern: re(`${year}[:/]\\d+`), read: () => ({ ar: undefined, span: null }) },
  {
    pattern: re(`${year}\\s?[-–—/]\\s?(?:(?:19|20|21)\\d\\d|\\d\\d)`),
    read: () => ({ ar: undefined, span: null }),
  },
  { pattern: re(`${month}\\s+${year}`), read: ([, m, y]) => ({ ar: y, span: [monthOf(m), monthOf(m)] }) },
  { pattern: re(`${year}-(0[1-9]|1[0-2])`), read: ([, y, m]) => ({ ar: y, span: [Number(m), Number(m)] }) },
  { pattern: re(`(?:år\\s+)?${year}`), read: ([, y]) => ({ ar: y, span: [1, 12] }), baraAr: true },
];

/** The periods a text names, in order. A day, a span of years and a law reference are no periods. */
export function lasPerioder(text: string): readonly NamndPeriod[] {
  let open = text;
  const found: NamndPeriod[] = [];
  for (const form of forms)
    open = open.replaceAll(form.pattern, (...args: unknown[]) => {
      const at = args.findIndex((a) => typeof a === 'number');
      const groups = args.slice(0, at) as (string | undefined)[];
      const hit = groups[0] ?? '';
      const { ar, span } = form.read(groups);
      if (span !== null && span[0] >= 1 && span[1] >= span[0])
        found.push({
          ar: ar === undefined ? null : Number(ar),
          fran: span[0],
          till: span[1],
          baraAr: form.baraAr === true,
          from: args[at] as number,
          to: (args[at] as number) + hit.length,
          text: hit.trim(),
        });
      return '\u0001'.repeat(hit.length);
    });
  return found.toSorted((a, b) => a.from - b.from);
}

export const sammaPeriod = (a: NamndPeriod, b: NamndPeriod): boolean =>
  a.ar === b.ar && a.fran === b.fran && a.till === b.till;
/** The first lies within the second and is shorter. */
export const liggerInom = (del: NamndPeriod, hel: NamndPeriod): boolean =>
  del.ar === hel.ar && hel.fran <= del.fran && del.till <= hel.till && !sammaPeriod(del, hel);
export const isHelar = (p: NamndPeriod): boolean => p.fran === 1 && p.till === 12;
