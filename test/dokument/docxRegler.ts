import { XMLValidator } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';

/** The parts of an Office file; text parts as text. */
export const delarAv = (bytes: Uint8Array): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(unzipSync(bytes)).map(([namn, b]) => [
      namn,
      /\.(?:xml|rels)$/.test(namn) ? strFromU8(b) : '',
    ]),
  );

const varden = (xml: string, pattern: RegExp): readonly string[] =>
  [...xml.matchAll(pattern)].map((m) => m[1] ?? '');
const dubbla = (ids: readonly string[]): readonly string[] => ids.filter((id, i) => ids.indexOf(id) !== i);

/** Where a relation of a part points, as a name in the archive. */
function mal(rels: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const folder = rels
    .replace(/_rels\/[^/]+$/, '')
    .split('/')
    .slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') folder.pop();
    else folder.push(step);
  }
  return folder.join('/');
}

type Delar = ReadonlyMap<string, string>;
const del = (d: Delar, namn: string): string => d.get(namn) ?? '';

/** What a document must be beside following the schema, each with the faults it finds. */
const regler: Readonly<Record<string, (d: Delar) => readonly string[]>> = {
  'varje del är välformad XML': (d) =>
    [...d]
      .filter(([n, xml]) => /\.(?:xml|rels)$/.test(n) && XMLValidator.validate(xml) !== true)
      .map(([n]) => n),
  'varje relation har sitt mål': (d) =>
    [...d]
      .filter(([n]) => n.endsWith('.rels'))
      .flatMap(([n, xml]) =>
        varden(xml.replaceAll(/<Relationship [^>]*TargetMode="External"[^>]*>/g, ''), /Target="([^"]+)"/g)
          .filter((t) => !d.has(mal(n, t)))
          .map((t) => `${n} → ${t}`),
      ),
  'varje relation som används finns': (d) => {
    const ids = new Set(varden(del(d, 'word/_rels/document.xml.rels'), /\bId="([^"]+)"/g));
    return varden(del(d, 'word/document.xml'), /\br:(?:id|embed|link)="([^"]+)"/g).filter(
      (id) => !ids.has(id),
    );
  },
  'varje del har en innehållstyp': (d) => {
    const typer = del(d, '[Content_Types].xml');
    const andelser = new Set(varden(typer, /Extension="([^"]+)"/g).map((e) => e.toLowerCase()));
    const namngivna = new Set(varden(typer, /PartName="\/([^"]+)"/g));
    return [...d.keys()].filter(
      (n) =>
        n !== '[Content_Types].xml' &&
        !namngivna.has(n) &&
        !andelser.has((n.split('.').at(-1) ?? '').toLowerCase()),
    );
  },
  'id:n för bilder och bokmärken används en gång': (d) =>
    [
      /<wp:docPr [^>]*\bid="([^"]+)"/g,
      /<w:bookmarkStart [^>]*w:id="([^"]+)"/g,
      /<w:bookmarkStart [^>]*w:name="([^"]+)"/g,
    ].flatMap((p) => dubbla(varden(del(d, 'word/document.xml'), p))),
  'varje bokmärke som öppnas stängs': (d) => {
    const doc = del(d, 'word/document.xml');
    const [start, slut] = [
      /<w:bookmarkStart [^>]*w:id="([^"]+)"/g,
      /<w:bookmarkEnd [^>]*w:id="([^"]+)"/g,
    ].map((p) => varden(doc, p));
    return [
      ...(start ?? []).filter((id) => slut?.includes(id) !== true),
      ...(slut ?? []).filter((id) => start?.includes(id) !== true),
    ];
  },
  'varje länk inom dokumentet har sitt bokmärke': (d) => {
    const doc = del(d, 'word/document.xml');
    const namn = new Set(varden(doc, /<w:bookmarkStart [^>]*w:name="([^"]+)"/g));
    return varden(doc, /<w:hyperlink [^>]*w:anchor="([^"]+)"/g).filter((a) => !namn.has(a));
  },
  'varje formatmall som används finns': (d) => {
    const finns = new Set(varden(del(d, 'word/styles.xml'), /w:styleId="([^"]+)"/g));
    return varden(del(d, 'word/document.xml'), /<w:(?:pStyle|rStyle|tblStyle) w:val="([^"]+)"/g).filter(
      (s) => !finns.has(s),
    );
  },
  'varje numrering som används finns': (d) => {
    const finns = new Set(varden(del(d, 'word/numbering.xml'), /<w:num [^>]*w:numId="([^"]+)"/g));
    return varden(del(d, 'word/document.xml'), /<w:numId w:val="([^"]+)"/g).filter((n) => !finns.has(n));
  },
  'varje cell slutar med ett stycke': (d) =>
    del(d, 'word/document.xml')
      .split('</w:tc>')
      .slice(0, -1)
      .filter((c) => !/(?:<\/w:p>|<w:p\/>)$/.test(c))
      .map((c) => c.slice(-40)),
  'varje fält öppnas, delas och stängs': (d) => {
    const fel: string[] = [];
    let djup = 0;
    for (const typ of varden(del(d, 'word/document.xml'), /<w:fldChar [^>]*w:fldCharType="([^"]+)"/g)) {
      djup += typ === 'begin' ? 1 : typ === 'end' ? -1 : 0;
      if (djup < 0) fel.push(typ);
    }
    return djup === 0 ? fel : [...fel, `djup ${djup}`];
  },
  'Word ombeds inte uppdatera fält': (d) =>
    [
      [del(d, 'word/settings.xml'), 'updateFields'],
      [del(d, 'word/document.xml'), 'w:dirty='],
    ].flatMap(([xml, ord]) => (xml?.includes(ord ?? '') === true ? [ord ?? ''] : [])),
  'varje bild har en alternativtext': (d) =>
    (del(d, 'word/document.xml').match(/<wp:docPr [^>]*>/g) ?? []).filter(
      (x) => !/\bdescr="[^"]{10,}"/.test(x),
    ),
};

/** What our own documents have as well; a municipality's own template decides these itself. */
const egna: Readonly<Record<string, (d: Delar) => readonly string[]>> = {
  'språket är svenska': (d) =>
    del(d, 'word/styles.xml').includes('<w:lang w:val="sv-SE"/>') ? [] : ['språk saknas'],
  'varje tabell har rubrikrader som upprepas, eller rubriker i sin första kolumn': (d) =>
    del(d, 'word/document.xml')
      .split('<w:tbl>')
      .slice(1)
      .flatMap((t, i) =>
        (
          t.includes('<w:tblHeader/>')
            ? t.slice(0, t.indexOf('</w:tr>')).includes('<w:tblHeader/>')
            : /<w:tblLook [^>]*w:firstColumn="(?:1|true)"[^>]*w:firstRow="(?:0|false)"|<w:tblLook [^>]*w:firstRow="(?:0|false)"[^>]*w:firstColumn="(?:1|true)"/.test(
                t,
              )
        )
          ? []
          : [`tabell ${i + 1}`],
      ),
  'varje tabellrad hålls samman': (d) =>
    (del(d, 'word/document.xml').match(/<w:tr(?:>| ).*?<\/w:trPr>/gs) ?? []).filter(
      (r) => !r.includes('<w:cantSplit/>'),
    ),
  'varje tabelltext och figurtext är numrerad med ett fält': (d) =>
    del(d, 'word/document.xml')
      .split('</w:p>')
      .filter((p) => p.includes('<w:pStyle w:val="Caption"/>') && !/SEQ (?:Tabell|Figur)/.test(p)),
  'varje stycke har en formatmall eller är brödtext utan egna tecken': (d) =>
    (
      del(d, 'word/document.xml').match(
        /<w:rFonts [^>]*>|<w:sz w:val="[^"]+"\/>|<w:color w:val="[^"]+"\/>/g,
      ) ?? []
    ).slice(0, 3),
  'rubrikernas nivåer hoppar inte': (d) => {
    const nivaer = varden(del(d, 'word/document.xml'), /<w:pStyle w:val="Heading(\d)"\/>/g).map(Number);
    return nivaer.flatMap((n, i) =>
      n > (nivaer[i - 1] ?? 0) + 1 ? [`${nivaer[i - 1] ?? 'titel'} → ${n}`] : [],
    );
  },
  'dokumentet har en titel': (d) =>
    /<dc:title>[^<]+</.test(del(d, 'docProps/core.xml')) ? [] : ['titel saknas'],
  'en rapport med många rubriker har en innehållsförteckning': (d) => {
    const doc = del(d, 'word/document.xml');
    const rubriker = varden(doc, /<w:pStyle w:val="(Heading[12])"\/>/g).length;
    return rubriker > 8 && doc.includes('w:numPr') && doc.includes('SEQ Tabell') && !doc.includes('TOC \\')
      ? ['saknas']
      : [];
  },
};

/** The faults of a Word file, each with the rule it breaks. */
export function docxfel(bytes: Uint8Array, hur: { readonly egen: boolean }): readonly string[] {
  const delar = delarAv(bytes);
  return Object.entries({ ...regler, ...(hur.egen ? egna : {}) }).flatMap(([regel, prov]) =>
    prov(delar).map((fel) => `${regel}: ${fel}`),
  );
}
