/** A part of a line: plain, or marked. `lank` leads to a place in the window or to another page, never outside. */
export type Textdel =
  | { readonly slag: 'text' | 'stark' | 'tangent'; readonly text: string }
  | { readonly slag: 'lank'; readonly text: string; readonly plats: string };

/** A block of a page, as plain data: it is drawn element by element and never as HTML. */
export type Handboksblock =
  | { readonly slag: 'rubrik'; readonly text: string; readonly id: string }
  | { readonly slag: 'stycke'; readonly delar: readonly Textdel[] }
  | {
      readonly slag: 'lista';
      readonly ordnad: boolean;
      /** The number of the first step: steps go on after a picture. */
      readonly fran: number;
      readonly poster: readonly (readonly Textdel[])[];
    }
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
  /** Where in the list it stands; its hundreds are the part (`handboksdelar`). */
  readonly ordning: number;
  /** The places in the window that it tells of. */
  readonly om: readonly string[];
  /** Words that people look for it by and that the page itself has no use for. */
  readonly sokord: string;
  readonly block: readonly Handboksblock[];
}

const plain = (delar: readonly Textdel[]): string => delar.map((del) => del.text).join('');

/** The parts of the handbook, in the order of a working day and then of a year. */
const handboksdelar = [
  'Varje dag',
  'Lex Sarah och lex Maria',
  'Vad händelserna säger',
  'Delning',
  'Rapporter',
  'Internkontroll',
  'Registervård',
  'Programmet och datorn',
] as const;

/** The table of contents. Throws for a page whose number is in no part. */
export function innehall(
  sidor: readonly Handbokssida[],
): readonly { readonly del: string; readonly sidor: readonly Handbokssida[] }[] {
  const lost = sidor.find((sida) => handboksdelar[Math.floor(sida.ordning / 100) - 1] === undefined);
  if (lost !== undefined) throw new Error(`${lost.id}: ordning ${lost.ordning} hör inte till någon del`);
  return handboksdelar.map((del, i) => ({
    del,
    sidor: sidor.filter((sida) => Math.floor(sida.ordning / 100) - 1 === i),
  }));
}

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

/** Words that a question is made of and that say nothing about the page. */
const fyllnad = new Set(
  'hur gör jag man vi en ett den det de min mitt mina om har kan ska vill att och är för på i av till med var vad'.split(
    ' ',
  ),
);

interface Bedomd extends Handbokstraff {
  /** How many of the words the page holds. */
  readonly antal: number;
  /** First those who have the very words in their heading or to look for them by, then those with the first of them. */
  readonly vikt: number;
}

function bedom(sida: Handbokssida, words: readonly string[]): Bedomd {
  const all = sida.block.map(blocktext);
  const heading = folded(sida.rubrik);
  const text = folded(all.join('\n'));
  const sokord = folded(sida.sokord);
  const held = words.filter((word) => [heading, text, sokord].some((part) => part.includes(word)));
  const [first = ''] = held;
  const fras = words.join(' ');
  const line = all.find((part) => folded(part).includes(first)) ?? all[0] ?? '';
  return {
    sida,
    utdrag: excerpt(line, first),
    antal: held.length,
    vikt:
      ` ${heading}`.includes(` ${fras}`) || sokord.split(', ').includes(fras)
        ? 0
        : heading.includes(first)
          ? 1
          : sokord.includes(first)
            ? 2
            : 3,
  };
}

/**
 * Pages that hold every word, those with it in their heading first; when none does, those that hold the most of them, so
 * that a whole question finds something. Nothing for fewer than two letters.
 */
export function sokIHandbok(sidor: readonly Handbokssida[], text: string): readonly Handbokstraff[] {
  const typed = folded(text)
    .split(/[\s?!.,”"]+/u)
    .filter((word) => word !== '');
  if (typed.join('').length < 2) return [];
  const telling = typed.filter((word) => !fyllnad.has(word));
  const words = telling.length === 0 ? typed : telling;
  const found = sidor
    .map((sida) => bedom(sida, words))
    .filter((b) => b.antal > 0)
    .toSorted((a, b) => b.antal - a.antal || a.vikt - b.vikt || a.sida.ordning - b.sida.ordning);
  return found.filter((b) => b.antal === found[0]?.antal);
}
