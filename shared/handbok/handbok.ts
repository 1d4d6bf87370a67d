/** A part of a line: plain, or marked. `lank` leads to a place in the window or to another page, never outside. */
export type Textdel =
  | { readonly slag: 'text' | 'stark' | 'tangent'; readonly text: string }
  | { readonly slag: 'lank'; readonly text: string; readonly plats: string };

/** A block of a page, as plain data: it is drawn element by element and never as HTML. */
export type Handboksblock =
  | { readonly slag: 'rubrik'; readonly text: string; readonly id: string }
  | { readonly slag: 'stycke'; readonly delar: readonly Textdel[] }
  | { readonly slag: 'lista'; readonly ordnad: boolean; readonly poster: readonly (readonly Textdel[])[] }
  | {
      readonly slag: 'tabell';
      readonly huvud: readonly string[];
      readonly rader: readonly (readonly (readonly Textdel[])[])[];
    }
  | { readonly slag: 'bild'; readonly text: string; readonly fil: string };

/** One page of the handbook: one job that somebody has to do. */
export interface Handbokssida {
  readonly id: string;
  readonly rubrik: string;
  /** Where in the list it stands. */
  readonly ordning: number;
  /** The places in the window that it tells of. */
  readonly om: readonly string[];
  readonly block: readonly Handboksblock[];
}

const plain = (delar: readonly Textdel[]): string => delar.map((del) => del.text).join('');

/** The words of a block, for searching. */
export function blocktext(block: Handboksblock): string {
  switch (block.slag) {
    case 'rubrik':
    case 'bild':
      return block.text;
    case 'stycke':
      return plain(block.delar);
    case 'lista':
      return block.poster.map(plain).join(' ');
    case 'tabell':
      return [...block.huvud, ...block.rader.flat().map(plain)].join(' ');
  }
}

/**
 * The page about a place in the window: the one that names the longest part of the place. Null when no page does.
 * `avvikelser/ID` is about `avvikelser`, and `avvikelser/ny` about `avvikelser/ny` if a page names it.
 */
export function sidaOm(sidor: readonly Handbokssida[], plats: string): Handbokssida | null {
  const parts = plats.split('/').filter((part) => part !== '');
  for (let length = parts.length; length > 0; length -= 1) {
    const wanted = parts.slice(0, length).join('/');
    const found = sidor.find((sida) => sida.om.includes(wanted));
    if (found !== undefined) return found;
  }
  return null;
}

export interface Handbokstraff {
  readonly sida: Handbokssida;
  /** A line from the page, around the first word that was found in it. */
  readonly utdrag: string;
}

const folded = (text: string): string => text.toLocaleLowerCase('sv');
const around = 60;

function excerpt(text: string, word: string): string {
  const at = folded(text).indexOf(word);
  const from = text.lastIndexOf(' ', Math.max(0, at - around)) + 1;
  const end = text.indexOf(' ', at + word.length + around);
  return `${from > 0 ? '… ' : ''}${text.slice(from, end === -1 ? undefined : end)}${end === -1 ? '' : ' …'}`;
}

/** Pages that hold every word, those with it in their heading first. Nothing for fewer than two letters. */
export function sokIHandbok(sidor: readonly Handbokssida[], text: string): readonly Handbokstraff[] {
  const words = folded(text)
    .split(/\s+/u)
    .filter((word) => word !== '');
  const [first] = words;
  if (first === undefined || words.join('').length < 2) return [];
  return sidor
    .map((sida) => ({ sida, all: sida.block.map(blocktext) }))
    .filter(({ sida, all }) => {
      const whole = folded([sida.rubrik, ...all].join(' '));
      return words.every((word) => whole.includes(word));
    })
    .map(({ sida, all }) => {
      const line = all.find((part) => folded(part).includes(first)) ?? all[0] ?? '';
      const weight = folded(sida.rubrik).includes(first) ? 0 : 1;
      return { sida, utdrag: excerpt(line, first), weight };
    })
    .toSorted((a, b) => a.weight - b.weight || a.sida.ordning - b.sida.ordning)
    .map(({ sida, utdrag }) => ({ sida, utdrag }));
}
