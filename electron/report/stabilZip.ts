import { unzipSync, zipSync } from 'fflate';

/** Read as local time, so that the stamp in the archive is the same in every time zone. */
const FIXED = '1980-01-01T00:00:00';
const text = /\.(?:xml|rels)$/;

/** Names the libraries draw by lot or count over the whole run; each becomes a number in the order it is met. */
const drawn: readonly (readonly [what: RegExp, prefix: string])[] = [
  [/rId[a-z0-9_-]{21}(?![a-z0-9_-])/g, 'rIdv'],
  [/_Toc\d+/g, '_Toc'],
  [/(?<=<wp:docPr(?: [^>]*)? id=")\d+/g, ''],
  [/(?<=<w:bookmark(?:Start|End)(?: [^>]*)? w:id=")\d+/g, ''],
];
const stamps = /(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)/g;

/**
 * The same Office file with nothing in it that differs between two writings: no clock, no ids drawn by lot, entries in
 * order of name. Two writings of the same document on the same day of the report give the same bytes.
 */
export function stabilZip(bytes: Uint8Array, datum: string): Uint8Array {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts).toSorted((a, b) =>
    a === '[Content_Types].xml' ? -1 : b === '[Content_Types].xml' ? 1 : a < b ? -1 : 1,
  );
  const given = drawn.map(() => new Map<string, string>());
  const rename = (kind: number, prefix: string) => (found: string) => {
    const names = given[kind] ?? new Map<string, string>();
    const name = names.get(found) ?? `${prefix}${names.size + 1}`;
    names.set(found, name);
    return name;
  };
  const out: Record<string, Uint8Array> = {};
  for (const name of names) {
    const part = parts[name] ?? new Uint8Array();
    out[name] = text.test(name)
      ? new TextEncoder().encode(
          drawn
            .reduce(
              (xml, [what, prefix], kind) => xml.replaceAll(what, rename(kind, prefix)),
              new TextDecoder().decode(part),
            )
            .replaceAll(stamps, `$1${datum}T00:00:00Z$2`),
        )
      : name.endsWith('.xlsx')
        ? stabilZip(part, datum)
        : part;
  }
  return zipSync(out, { mtime: FIXED, level: 6 });
}
