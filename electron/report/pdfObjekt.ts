import { deflateSync, inflateSync } from 'node:zlib';

/**
 * A PDF as Chromium writes it: numbered objects, each as it stands between `obj` and `endobj`, and what its trailer
 * says. Everything is kept as Latin-1, so that a byte is a character.
 */
export interface PdfObjekt {
  readonly objekt: Map<number, string>;
  readonly root: number;
  readonly info: number;
}

const ref = (text: string, key: string): number =>
  Number(new RegExp(`/${key} (\\d+) 0 R`).exec(text)?.[1] ?? NaN);

/** Takes a PDF apart by its table of contents; undefined when it is not made as Chromium makes them. */
export function lasPdfObjekt(bytes: Buffer): PdfObjekt | undefined {
  const text = bytes.toString('latin1');
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1] ?? NaN);
  const table = text.slice(start);
  if (!table.startsWith('xref')) return undefined;
  const trailer = table.slice(table.indexOf('trailer'));
  const at = [...table.matchAll(/^(\d{10}) 00000 n/gm)].map((m) => Number(m[1]));
  const ends = [...at, start].toSorted((a, b) => a - b);
  const objekt = new Map<number, string>();
  for (const from of at) {
    const whole = text.slice(from, ends[ends.indexOf(from) + 1]);
    const m = /^(\d+) 0 obj\s/.exec(whole);
    const end = whole.lastIndexOf('endobj');
    if (m === null || end < 0) return undefined;
    objekt.set(Number(m[1]), whole.slice(m[0].length, end));
  }
  const [root, info] = [ref(trailer, 'Root'), ref(trailer, 'Info')];
  return objekt.has(root) && objekt.has(info) ? { objekt, root, info } : undefined;
}

/** Puts the objects together again with a new table of contents. */
export function skrivPdfObjekt({ objekt, root, info }: PdfObjekt): Buffer {
  const parts = ['%PDF-1.7\n%\u00d3\u00eb\u00e9\u00e1\n'];
  const offsets = new Map<number, number>();
  let length = parts[0]?.length ?? 0;
  for (const [nr, body] of [...objekt].toSorted(([a], [b]) => a - b)) {
    offsets.set(nr, length);
    const part = `${nr} 0 obj\n${body.trimStart()}endobj\n`;
    parts.push(part);
    length += part.length;
  }
  const size = Math.max(...objekt.keys()) + 1;
  const rows = Array.from({ length: size - 1 }, (_, i) => {
    const at = offsets.get(i + 1);
    return at === undefined ? '0000000000 65535 f \n' : `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  parts.push(
    `xref\n0 ${size}\n0000000000 65535 f \n${rows.join('')}trailer\n<</Size ${size}\n/Root ${root} 0 R\n/Info ${info} 0 R>>\nstartxref\n${length}\n%%EOF\n`,
  );
  return Buffer.from(parts.join(''), 'latin1');
}

/** Words as a PDF keeps them: UTF-16 in hex, whatever the letters. */
export const pdfOrd = (text: string): string =>
  `<FEFF${[...Array(text.length).keys()]
    .map((i) => text.charCodeAt(i).toString(16).padStart(4, '0'))
    .join('')
    .toUpperCase()}>`;

/** Adds keys to the dictionary that an object is, at its end. */
export const medNycklar = (body: string, nycklar: string): string => {
  const end = body.lastIndexOf('>>');
  return `${body.slice(0, end)}\n${nycklar}${body.slice(end)}`;
};

/** What a packed stream says, changed; a stream of another kind is left as it is. */
export function andraStrom(body: string, hur: (innehall: string) => string): string {
  const m = /^(<<[\s\S]*?)\/Length \d+([\s\S]*?>>\s*stream\r?\n)/.exec(body);
  const end = body.lastIndexOf('\nendstream');
  if (m === null || end < 0 || !m[0].includes('/FlateDecode')) return body;
  const packed = Buffer.from(body.slice(m[0].length, end), 'latin1');
  const before = inflateSync(packed).toString('latin1');
  const after = hur(before);
  if (after === before) return body;
  const made = deflateSync(Buffer.from(after, 'latin1')).toString('latin1');
  return `${m[1]}/Length ${made.length}${m[2]}${made}${body.slice(end)}`;
}
