/**
 * Reads the few elements of a workbook that hold text, straight from the bytes' text: nothing is expanded but the five
 * named entities and character numbers, so that a document type with entities of its own has no effect (ECMA-376 18.3).
 */
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const plain = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));/gi, (whole, dec, hex, name) => {
        if (typeof name === 'string') return entities[name.toLowerCase()] ?? whole;
        const code = typeof dec === 'string' ? Number(dec) : Number.parseInt(String(hex), 16);
        return code <= 0x10_ff_ff ? String.fromCodePoint(code) : '';
      })
    : text;

const patterns = new Map<string, RegExp>();
function patternFor(name: string): RegExp {
  const known = patterns.get(name);
  if (known !== undefined) return known;
  const made = new RegExp(`(?:^|\\s)(?:[\\w.-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
  patterns.set(name, made);
  return made;
}

export const attribut = (tag: string, name: string): string | undefined => {
  const m = patternFor(name).exec(tag);
  return m === null ? undefined : plain(m[1] ?? m[2] ?? '');
};

/** The start tags of an element, with what stands between it and its end tag (empty for `<x/>`). */
export function* element(
  xml: string,
  name: string,
): Generator<{ readonly tag: string; readonly inner: string }> {
  const start = new RegExp(`<(?:[\\w.-]+:)?${name}(\\s[^<>]*?)?(/)?>`, 'g');
  const end = new RegExp(`</(?:[\\w.-]+:)?${name}\\s*>`, 'g');
  for (let m = start.exec(xml); m !== null; m = start.exec(xml)) {
    const tag = m[1] ?? '';
    if (m[2] === '/') {
      yield { tag, inner: '' };
      continue;
    }
    end.lastIndex = start.lastIndex;
    const close = end.exec(xml);
    const stop = close === null ? xml.length : close.index;
    yield { tag, inner: xml.slice(start.lastIndex, stop) };
    if (close === null) return;
    start.lastIndex = end.lastIndex;
  }
}

/** The text of a string item or an inline string: its `t` elements joined, phonetic runs left out. */
export function textAv(inner: string): string {
  const withoutPhonetic = inner.includes('rPh')
    ? inner.replace(/<(?:\w+:)?rPh[\s>][\s\S]*?<\/(?:\w+:)?rPh>/g, '')
    : inner;
  let text = '';
  for (const t of element(withoutPhonetic, 't')) text += plain(t.inner);
  return text;
}

/** The value of a cell; a formula beside it is never looked at. */
export function vardeAv(inner: string): string {
  for (const v of element(inner, 'v')) return plain(v.inner);
  return '';
}
