import { finnKod, koderI } from '../kodverk/kodverk.ts';
import type { Kod, Kodverk } from '../kodverk/kodverk.ts';
import { toAsciiId } from '../text/ascii.ts';
import { parseLocalDate } from '../time/localDate.ts';
import type { LocalDate } from '../time/localDate.ts';

const manader = 'jan feb mar apr maj jun jul aug sep okt nov dec'.split(' ');
const two = (n: number | string): string => String(n).padStart(2, '0');

type Datumform = readonly [RegExp, (m: RegExpExecArray) => string];
const year = (text: string): string => (text.length === 2 ? `20${text}` : text);
const datumformer: readonly Datumform[] = [
  [/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})/, (m) => `${m[1]}-${two(m[2] ?? '')}-${two(m[3] ?? '')}`],
  [/^(\d{4})(\d{2})(\d{2})(?!\d)/, (m) => `${m[1]}-${m[2]}-${m[3]}`],
  // Swedish order: day before month.
  [
    /^(\d{1,2})[/.-](\d{1,2})[/. -](\d{4}|\d{2})(?!\d)/,
    (m) => `${year(m[3] ?? '')}-${two(m[2] ?? '')}-${two(m[1] ?? '')}`,
  ],
  [
    /^(?:den )?(\d{1,2})(?:[:.]?e)?\.? ([a-zåäö]{3})[a-zåäö]*\.? (\d{4}|\d{2})(?!\d)/i,
    (m) => `${year(m[3] ?? '')}-${two(manader.indexOf((m[2] ?? '').toLowerCase()) + 1)}-${two(m[1] ?? '')}`,
  ],
];

/** A day as Swedish systems write it, with or without a clock after it; null when it is none. */
export function tolkaImportdatum(
  text: string,
): { readonly datum: LocalDate; readonly tid: string | null } | null {
  const trimmed = text.trim();
  for (const [form, make] of datumformer) {
    const m = form.exec(trimmed);
    if (m === null) continue;
    const datum = parseLocalDate(make(m));
    if (datum === null) return null;
    const rest = trimmed.slice(m[0].length).replace(/^[T,\s]+/, '');
    if (rest === '') return { datum, tid: null };
    const tid = tolkaImporttid(rest);
    return tid === null ? null : { datum, tid };
  }
  return null;
}

/** `14:30`, `14.30`, `1430`, `kl 7`, `07:30:00`; null when it is no clock. */
export function tolkaImporttid(text: string): string | null {
  const m =
    /^(?:kl(?:ockan)?\.? ?)?(\d{1,2})(?:[:.]?(\d{2}))?(?:[:.]\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?$/i.exec(
      text.trim(),
    );
  if (m === null) return null;
  const [hour, minute] = [Number(m[1]), Number(m[2] ?? 0)];
  return hour <= 23 && minute <= 59 ? `${two(hour)}:${two(minute)}` : null;
}

/** A code by its name, its label, or one side of a `/` in the label; null when none or several fit. */
export function finnKodAv(kodverk: Kodverk, lista: string, text: string, within?: string): Kod | null {
  const exact = finnKod(kodverk, lista, text.trim().toLowerCase());
  if (exact !== undefined && (within === undefined || exact.under === within)) return exact;
  const wanted = toAsciiId(text);
  if (wanted === '') return null;
  const own = koderI(kodverk, lista).filter((k) => within === undefined || k.under === within);
  const full = own.filter(
    (k) => toAsciiId(k.text) === wanted || toAsciiId(k.text.replace(/\(.*?\)/g, '')) === wanted,
  );
  const part = own.filter((k) => k.text.split('/').some((side) => toAsciiId(side) === wanted));
  const hits = full.length > 0 ? full : part;
  const main = hits.filter((k) => k.under === undefined);
  return hits.length === 1 ? (hits[0] ?? null) : main.length === 1 ? (main[0] ?? null) : null;
}
