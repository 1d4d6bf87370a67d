import { xmlText } from '../../shared/text/xml.ts';
import { andraStrom, lasPdfObjekt, medNycklar, pdfOrd, skrivPdfObjekt } from './pdfObjekt.ts';
import type { PdfObjekt } from './pdfObjekt.ts';

/** A name of a PDF as it was before characters of its own were written as `#2E`. */
const pdfNamn = (namn: string): string =>
  Buffer.from(
    namn.replaceAll(/#([0-9A-Fa-f]{2})/g, (_m, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');

/** The page each place of a document stands on, from 1, by the id of the place. */
export function sidorAv(bytes: Buffer): ReadonlyMap<string, number> {
  const pdf = lasPdfObjekt(bytes);
  if (pdf === undefined) return new Map();
  const catalog = pdf.objekt.get(pdf.root) ?? '';
  const pages = sidor(pdf, Number(/\/Pages (\d+) 0 R/.exec(catalog)?.[1] ?? NaN));
  const dests = pdf.objekt.get(Number(/\/Dests (\d+) 0 R/.exec(catalog)?.[1] ?? NaN)) ?? '';
  return new Map(
    [...dests.matchAll(/\/([^\s/[\]<>()]+) \[(\d+) 0 R \/XYZ/g)].map(([, id, page]) => [
      pdfNamn(id ?? ''),
      pages.indexOf(Number(page)) + 1,
    ]),
  );
}

/** The pages of a document in order, by the number of their object. */
function sidor({ objekt }: PdfObjekt, nr: number): readonly number[] {
  const kids = /\/Kids \[([^\]]*)\]/.exec(objekt.get(nr) ?? '')?.[1];
  return kids === undefined
    ? [nr]
    : [...kids.matchAll(/(\d+) 0 R/g)].flatMap((m) => sidor({ objekt } as PdfObjekt, Number(m[1])));
}

/**
 * Headers, footers and the paper itself are no part of what a page says: PDF/UA-1 (ISO 14289-1) 7.1 asks that whatever
 * is not tagged is marked as an artifact. Chromium writes one operator on each line.
 */
function markeraUtsmyckning(innehall: string): string {
  const out: string[] = [];
  let depth = 0;
  let open = false;
  const lines = innehall.split('\n');
  lines.forEach((line, i) => {
    const op = /(\S+)$/.exec(line)?.[1] ?? '';
    const starts =
      depth === 0 && !open && (op === 'BT' || (op === 're' && /^[fFB]\*?$/.test(lines[i + 1] ?? '')));
    if (starts) {
      out.push('/Artifact <</Type /Pagination>> BDC');
      open = true;
    }
    out.push(line);
    if (op.endsWith('BDC') || op === 'BMC') depth += 1;
    if (op === 'EMC') depth -= 1;
    if (open && depth === 0 && (op === 'ET' || /^[fFB]\*?$/.test(op))) {
      out.push('EMC');
      open = false;
    }
  });
  return out.join('\n');
}

const xmp = (
  titel: string,
  datum: string,
  sprak: string,
): string => `<?xpacket begin="\u00ef\u00bb\u00bf" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${Buffer.from(xmlText(titel), 'utf8').toString('latin1')}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>${sprak}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>${datum}</xmp:CreateDate>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`;

export interface Pdfuppgifter {
  readonly titel: string;
  /** `YYYY-MM-DD` */
  readonly datum: string;
  readonly sprak: string;
  /** What each link within the document is about, by the id it leads to. */
  readonly lankar: ReadonlyMap<string, string>;
}

/**
 * What Chromium leaves out of a tagged PDF: metadata with title and language, words for every link, and marks on what
 * is not content. The day of the document stands in place of the moment of printing, and nothing tells of the computer:
 * the same document gives the same bytes. A PDF made in another way is given back as it is.
 */
export function kompletteraPdf(bytes: Buffer, om: Pdfuppgifter): Buffer {
  const pdf = lasPdfObjekt(bytes);
  if (pdf === undefined) return bytes;
  const { objekt, root, info } = pdf;
  const day = om.datum.replaceAll('-', '');
  const contents = new Set(
    [...objekt.values()].flatMap((b) =>
      b.startsWith('<</Type /Page\n') ? [Number(/\/Contents (\d+) 0 R/.exec(b)?.[1] ?? NaN)] : [],
    ),
  );
  for (const [nr, body] of objekt) {
    const dest = /\/Subtype \/Link[\s\S]*\/Dest \/([^\s/[\]<>()]+)/.exec(body)?.[1];
    if (dest !== undefined)
      objekt.set(nr, medNycklar(body, `/Contents ${pdfOrd(om.lankar.get(pdfNamn(dest)) ?? om.titel)}`));
    else if (contents.has(nr)) objekt.set(nr, andraStrom(body, markeraUtsmyckning));
  }
  const metadata = xmp(om.titel, om.datum, om.sprak);
  const nr = Math.max(...objekt.keys()) + 1;
  objekt.set(
    nr,
    `<</Type /Metadata\n/Subtype /XML\n/Length ${metadata.length}>>\nstream\n${metadata}\nendstream\n`,
  );
  objekt.set(root, medNycklar(objekt.get(root) ?? '', `/Metadata ${nr} 0 R`));
  const when = `(D:${day}000000Z)`;
  objekt.set(
    info,
    `<</Title ${pdfOrd(om.titel)}\n/Creator (Varsam)\n/Producer (Skia/PDF)\n/CreationDate ${when}\n/ModDate ${when}>>\n`,
  );
  return skrivPdfObjekt(pdf);
}
