import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib';
import type { PDFObject } from '@cantoo/pdf-lib';

const namn = (o: PDFObject | undefined): string => (o instanceof PDFName ? o.decodeText() : '');
const ord = (o: PDFObject | undefined): string =>
  o instanceof PDFHexString || o instanceof PDFString ? o.decodeText() : '';

/** An element of the structure: what the pages say, in the order they say it. */
interface Struktur {
  readonly slag: string;
  readonly dict: PDFDict;
  readonly barn: readonly Struktur[];
}

function struktur(doc: PDFDocument, o: PDFObject | undefined): readonly Struktur[] {
  const found = doc.context.lookup(o);
  if (found instanceof PDFArray) return found.asArray().flatMap((x) => struktur(doc, x));
  if (!(found instanceof PDFDict) || found.get(PDFName.of('S')) === undefined) return [];
  const slag = namn(found.get(PDFName.of('S')));
  return [{ slag, dict: found, barn: struktur(doc, found.get(PDFName.of('K'))) }];
}
const alla = (list: readonly Struktur[]): readonly Struktur[] => list.flatMap((s) => [s, ...alla(s.barn)]);
const inom = (s: Struktur, slag: string): readonly Struktur[] => alla(s.barn).filter((b) => b.slag === slag);

const standardslag = new Set(
  'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Figure Formula Form'.split(
    ' ',
  ),
);

/** Operators that paint outside every mark: neither content nor artifact. */
function omarkerat(innehall: string): number {
  let depth = 0;
  let n = 0;
  for (const line of innehall.split('\n')) {
    const op = /(\S+)$/.exec(line)?.[1] ?? '';
    if (op.endsWith('BDC') || op === 'BMC') depth += 1;
    else if (op === 'EMC') depth -= 1;
    else if (depth === 0 && /^(?:Tj|TJ|f\*?|F|B\*?|b\*?|S|s|Do|sh)$/.test(op)) n += 1;
  }
  return n + Math.abs(depth);
}

const strom = (o: PDFObject | undefined): string =>
  o instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(o).decode()).toString('latin1') : '';

/**
 * What a machine can tell of PDF/UA-1 (ISO 14289-1) without a validator of its own: the checkpoints of the Matterhorn
 * protocol that a page printed from HTML can break, each with the faults it finds. What only a person can judge, such as
 * whether an alternative text is good, is not here.
 */
const regler: Readonly<Record<string, (doc: PDFDocument) => readonly string[]>> = {
  '01 innehållet är märkt eller utsmyckning': (doc) =>
    doc.getPages().flatMap((p, i) => {
      const c = doc.context.lookup(p.node.get(PDFName.of('Contents')));
      const n = omarkerat(strom(c));
      return n === 0 ? [] : [`sida ${i + 1}: ${n}`];
    }),
  '02 strukturens slag är kända': (doc) =>
    [...new Set(trad(doc).map((s) => s.slag))].filter((s) => !standardslag.has(s)),
  '06 metadata säger titel och PDF/UA': (doc) => {
    const xmp = strom(doc.context.lookup(doc.catalog.get(PDFName.of('Metadata'))));
    return ['<dc:title>', '<pdfuaid:part>1</pdfuaid:part>'].filter((x) => !xmp.includes(x));
  },
  '07 titeln visas i fönstret': (doc) => {
    const v = doc.context.lookup(doc.catalog.get(PDFName.of('ViewerPreferences')));
    const isShown = v instanceof PDFDict && String(v.get(PDFName.of('DisplayDocTitle'))) === 'true';
    return isShown && (doc.getTitle() ?? '') !== '' ? [] : ['titel'];
  },
  '06 filen är märkt': (doc) => {
    const m = doc.context.lookup(doc.catalog.get(PDFName.of('MarkInfo')));
    return m instanceof PDFDict && String(m.get(PDFName.of('Marked'))) === 'true' && trad(doc).length > 0
      ? []
      : ['MarkInfo'];
  },
  '11 språket är angivet': (doc) => (/^sv/.test(ord(doc.catalog.get(PDFName.of('Lang')))) ? [] : ['Lang']),
  '13 varje bild har en alternativtext': (doc) =>
    trad(doc)
      .filter((s) => s.slag === 'Figure' && ord(s.dict.get(PDFName.of('Alt'))).length < 10)
      .map(() => 'Figure utan Alt'),
  '14 rubrikernas nivåer hoppar inte': (doc) => {
    const nivaer = trad(doc).flatMap((s) => (/^H[1-6]$/.test(s.slag) ? [Number(s.slag[1])] : []));
    return nivaer.flatMap((n, i) => (n > (nivaer[i - 1] ?? 0) + 1 ? [`H${nivaer[i - 1] ?? 0} → H${n}`] : []));
  },
  '15 varje tabell har rubriker som säger vad de gäller': (doc) =>
    trad(doc)
      .filter((s) => s.slag === 'Table')
      .flatMap((t, i) => {
        const heads = inom(t, 'TH');
        const bare = heads.filter(
          (h) =>
            !/\/Scope\s*\/(?:Column|Row|Both)/.test(String(doc.context.lookup(h.dict.get(PDFName.of('A'))))),
        );
        const rows = inom(t, 'TR').map((r) => inom(r, 'TH').length + inom(r, 'TD').length);
        return [
          ...(heads.length === 0 ? [`tabell ${i + 1}: inga rubriker`] : []),
          ...(bare.length > 0 ? [`tabell ${i + 1}: ${bare.length} utan Scope`] : []),
          ...(rows.includes(0) ? [`tabell ${i + 1}: en tom rad`] : []),
        ];
      }),
  '16 varje punkt hör till en lista': (doc) =>
    trad(doc)
      .filter(
        (s) =>
          s.slag === 'L' && s.barn.some((b) => b.slag !== 'LI' && b.slag !== 'L' && b.slag !== 'Caption'),
      )
      .map(() => 'L'),
  '26 filen är inte krypterad': (doc) => (doc.isEncrypted ? ['Encrypt'] : []),
  '28 tabb följer strukturen, och varje länk är märkt och har ord': (doc) =>
    doc.getPages().flatMap((p, i) => {
      const links = (p.node.Annots()?.asArray() ?? []).map((a) => doc.context.lookup(a));
      if (links.length === 0) return [];
      const bare = links.filter(
        (l) =>
          !(l instanceof PDFDict) ||
          ord(l.get(PDFName.of('Contents'))) === '' ||
          !(l.get(PDFName.of('StructParent')) instanceof PDFNumber),
      );
      return [
        ...(namn(p.node.get(PDFName.of('Tabs'))) === 'S' ? [] : [`sida ${i + 1}: Tabs`]),
        ...(bare.length === 0 ? [] : [`sida ${i + 1}: ${bare.length} länkar utan ord`]),
      ];
    }),
  '31 varje teckensnitt ligger i filen och kan läsas som text': (doc) =>
    doc.context.enumerateIndirectObjects().flatMap(([, o]) => {
      if (!(o instanceof PDFDict) || namn(o.get(PDFName.of('Type'))) !== 'Font') return [];
      const slag = namn(o.get(PDFName.of('Subtype')));
      if (slag === 'Type0') return o.get(PDFName.of('ToUnicode')) === undefined ? ['utan ToUnicode'] : [];
      if (slag === 'Type3') return [];
      const d = doc.context.lookup(o.get(PDFName.of('FontDescriptor')));
      const isIn =
        d instanceof PDFDict &&
        ['FontFile', 'FontFile2', 'FontFile3'].some((k) => d.get(PDFName.of(k)) !== undefined);
      return isIn ? [] : [`${namn(o.get(PDFName.of('BaseFont')))} ligger inte i filen`];
    }),
};

const trad = (doc: PDFDocument): readonly Struktur[] => {
  const root = doc.context.lookup(doc.catalog.get(PDFName.of('StructTreeRoot')));
  return root instanceof PDFDict ? alla(struktur(doc, root.get(PDFName.of('K')))) : [];
};

/** The outline of a document, its titles in order. */
export function bokmarken(doc: PDFDocument): readonly string[] {
  const read = (o: PDFObject | undefined): readonly string[] => {
    const d = doc.context.lookup(o);
    return d instanceof PDFDict
      ? [
          ord(d.get(PDFName.of('Title'))),
          ...read(d.get(PDFName.of('First'))),
          ...read(d.get(PDFName.of('Next'))),
        ]
      : [];
  };
  const outlines = doc.context.lookup(doc.catalog.get(PDFName.of('Outlines')));
  return outlines instanceof PDFDict ? read(outlines.get(PDFName.of('First'))) : [];
}

/** The words of a page, as a program that reads aloud finds them. */
export function sidtext(doc: PDFDocument, sida: number): string {
  const page = doc.getPages()[sida];
  const fonts = doc.context.lookup(page?.node.Resources()?.get(PDFName.of('Font')));
  const tecken = new Map<string, ReadonlyMap<string, string>>();
  for (const [key, r] of fonts instanceof PDFDict ? fonts.entries() : []) {
    const font = doc.context.lookup(r);
    const cmap = font instanceof PDFDict ? strom(doc.context.lookup(font.get(PDFName.of('ToUnicode')))) : '';
    const chars = new Map<string, string>();
    for (const [, from, to] of cmap.matchAll(/^<([0-9A-F]{4})> <([0-9A-F]{4})>$/gm))
      chars.set(from ?? '', String.fromCharCode(Number.parseInt(to ?? '0', 16)));
    for (const [, from, to, at] of cmap.matchAll(/^<([0-9A-F]{4})> <([0-9A-F]{4})> <([0-9A-F]{4})>$/gm))
      for (
        let c = Number.parseInt(from ?? '0', 16), i = 0;
        c <= Number.parseInt(to ?? '0', 16);
        c += 1, i += 1
      )
        chars.set(
          c.toString(16).toUpperCase().padStart(4, '0'),
          String.fromCharCode(Number.parseInt(at ?? '0', 16) + i),
        );
    tecken.set(namn(key), chars);
  }
  let font = '';
  let text = '';
  for (const line of strom(doc.context.lookup(page?.node.get(PDFName.of('Contents')))).split('\n')) {
    font = /^\/(\S+) \S+ Tf$/.exec(line)?.[1] ?? font;
    const shown = /<([0-9A-F]+)> Tj$/.exec(line)?.[1] ?? '';
    text += (shown.match(/.{4}/g) ?? []).map((c) => tecken.get(font)?.get(c) ?? '').join('');
    if (line === 'ET') text += '\n';
  }
  return text;
}

/** The faults of a PDF, each with the checkpoint it breaks. */
export async function pdfUaFel(bytes: Uint8Array): Promise<readonly string[]> {
  const doc = await PDFDocument.load(bytes, { updateMetadata: false, ignoreEncryption: true });
  return Object.entries(regler).flatMap(([regel, prov]) => prov(doc).map((fel) => `${regel}: ${fel}`));
}
