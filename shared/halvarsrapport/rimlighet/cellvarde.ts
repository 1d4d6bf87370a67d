/** What a table's cell says, read as a figure. */
export type Cellvarde =
  | {
      readonly slag: 'tal';
      readonly varde: number;
      readonly decimaler: number;
      readonly procent: boolean;
      readonly ord: string;
    }
  /** A small number that is hidden: <5, 1–4, x. */
  | { readonly slag: 'dold'; readonly min: number; readonly max: number }
  /** A dash: nothing to report. */
  | { readonly slag: 'streck' }
  | { readonly slag: 'tom' }
  | { readonly slag: 'text' };

const number =
  /^([+\-−–]?)\s?(\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3})+|\d{1,3}(?:\.\d{3})+|\d+)(?:[,.](\d+))?\s*(%|procent|[\p{L}]+\.?(?:\s[\p{L}]+)?)?(?:\s*\([^()]*\))?$/u;
const footnote = /(?:\s?[*†‡¹²³⁴⁵⁶⁷⁸⁹]+|\s\d\))$/u;
const hidden =
  /^(?:<\s?(\d+)|färre än (\d+)|(\d+)\s?[–-]\s?(\d+)|x|\*+|\.\.+|[–-]\s?\*|döljs|dold|sekretess)$/i;

/** Reads the text of one cell; a sentence, a date or a mix is text. */
export function cellVarde(raw: string): Cellvarde {
  const trimmed = raw.replaceAll(/[\s\u00a0]+/g, ' ').trim();
  if (trimmed === '') return { slag: 'tom' };
  if (/^[-–—−]+$/.test(trimmed)) return { slag: 'streck' };
  const h = hidden.exec(trimmed);
  if (h) {
    const below = h[1] ?? h[2];
    if (below !== undefined) return { slag: 'dold', min: 0, max: Number(below) - 1 };
    if (h[3] !== undefined)
      return Number(h[3]) < Number(h[4])
        ? { slag: 'dold', min: Number(h[3]), max: Number(h[4]) }
        : { slag: 'text' };
    return { slag: 'dold', min: 0, max: Number.POSITIVE_INFINITY };
  }
  const m = number.exec(trimmed.replace(footnote, ''));
  if (!m) return { slag: 'text' };
  const [, sign = '', int = '', decimals = '', unit = ''] = m;
  const value = Number(`${int.replaceAll(/\D/g, '')}.${decimals === '' ? '0' : decimals}`);
  return {
    slag: 'tal',
    varde: sign === '' || sign === '+' ? value : -value,
    decimaler: decimals.length,
    procent: /^(?:%|procent)/i.test(unit),
    ord: /^(?:%|procent)/i.test(unit) ? '' : unit,
  };
}
