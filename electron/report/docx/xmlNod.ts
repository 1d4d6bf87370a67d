import { XMLParser } from 'fast-xml-parser';

/** An element with its name without prefix; text is an element named `#text`. */
export interface Nod {
  readonly namn: string;
  readonly attr: Readonly<Record<string, string>>;
  readonly barn: readonly Nod[];
  readonly text: string;
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  removeNSPrefix: true,
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
});

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const decode = (text: string): string =>
  text.replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(lt|gt|amp|quot|apos));/gi, (whole, dec, hex, name) => {
    if (typeof name === 'string') return named[name.toLowerCase()] ?? '';
    const code = typeof dec === 'string' ? Number(dec) : Number.parseInt(String(hex), 16);
    return code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole;
  });

const MAX_DEPTH = 200;

/**
 * Reads XML. Null when it is not XML, is nested deeper than any document, or declares entities: no part of an Office
 * file may hold a DOCTYPE (ECMA-376 part 2, 8.1.4), and one could expand for ever or point at other files.
 */
export function lasXml(bytes: Uint8Array): Nod | null {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const text = new TextDecoder(utf16 ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(bytes);
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text) || isTooDeep(text)) return null;
  try {
    return { namn: '#rot', attr: {}, text: '', barn: toNodes(parser.parse(text)) };
  } catch {
    // The parser throws on XML it cannot read; for us that is a refusal and not a mistake.
    return null;
  }
}

function isTooDeep(text: string): boolean {
  let depth = 0;
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at + 1)) {
    const next = text.charAt(at + 1);
    if (next === '/') depth -= 1;
    else if (/[a-z_]/i.test(next)) {
      const end = text.indexOf('>', at);
      if (end === -1) return false;
      if (text.charAt(end - 1) !== '/') depth += 1;
      at = end;
    }
    if (depth > MAX_DEPTH) return true;
  }
  return false;
}

function toNodes(raw: unknown): readonly Nod[] {
  if (!Array.isArray(raw)) return [];
  return raw.flatMap((item: unknown): readonly Nod[] => {
    if (typeof item !== 'object' || item === null) return [];
    const record = item as Readonly<Record<string, unknown>>;
    const namn = Object.keys(record).find((k) => k !== ':@');
    if (namn === undefined) return [];
    if (namn === '#text') return [{ namn, attr: {}, barn: [], text: decode(String(record[namn])) }];
    const attr: Record<string, string> = {};
    for (const [key, value] of Object.entries(record[':@'] ?? {})) attr[key] = decode(String(value));
    return [{ namn, attr, barn: toNodes(record[namn]), text: '' }];
  });
}

export const barnet = (nod: Nod | undefined, namn: string): Nod | undefined =>
  nod?.barn.find((b) => b.namn === namn);
/** Follows names down: `stig(p, 'pPr', 'pStyle')`. */
export const stig = (nod: Nod | undefined, ...namn: readonly string[]): Nod | undefined =>
  namn.reduce<Nod | undefined>((n, name) => barnet(n, name), nod);
/** Every element of that name below, outermost first; does not look inside one that is found. */
export const allaUnder = (nod: Nod, namn: string): readonly Nod[] =>
  nod.barn.flatMap((b) => (b.namn === namn ? [b] : allaUnder(b, namn)));
/** On/off properties of Word: present means on, unless it says otherwise. */
export const isPa = (nod: Nod | undefined): boolean =>
  nod !== undefined && !['0', 'false', 'off', 'none'].includes(nod.attr['val'] ?? '1');
