import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lexer, type Token, type Tokens } from 'marked';
import type { Handboksblock, Handbokssida, Textdel } from '../../shared/handbok/handbok.ts';
import { toAsciiId } from '../../shared/text/ascii.ts';

/** Where it stands, what it is about (a page about no place of its own has no `om`), and words to look for it by. */
const head = /^---\nordning: (\d+)\n(?:om: (.+)\n)?(?:sok: (.+)\n)?---\n/u;

/** An address in the handbook: another page, or a place in the window. Anything else is a mistake in the handbook. */
function placeOf(href: string, file: string): string {
  const page = /^([a-z-]+)\.md$/u.exec(href)?.[1];
  if (page !== undefined) return `handbok/${page}`;
  const place = /^#\/([\w/?=&-]+)$/u.exec(href)?.[1];
  if (place === undefined) throw new Error(`${file}: länken ${href} leder ut ur programmet`);
  return place;
}

/** marked writes & and quotes as in HTML; the handbook is drawn as text. */
const plain = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

function inline(tokens: readonly Token[], file: string): Textdel[] {
  return tokens.flatMap((token): Textdel[] => {
    switch (token.type) {
      case 'text':
      case 'escape':
        return 'tokens' in token && token.tokens !== undefined
          ? inline(token.tokens, file)
          : [{ slag: 'text', text: plain((token as Tokens.Text).text).replaceAll('\n', ' ') }];
      case 'strong':
        return [{ slag: 'stark', text: plain((token as Tokens.Strong).text) }];
      case 'codespan':
        return [{ slag: 'tangent', text: plain((token as Tokens.Codespan).text) }];
      case 'link': {
        const link = token as Tokens.Link;
        return [{ slag: 'lank', text: plain(link.text), plats: placeOf(link.href, file) }];
      }
      default:
        throw new Error(`${file}: handboken kan inte ${token.type} i en rad`);
    }
  });
}

function blockOf(token: Token, file: string): Handboksblock[] {
  switch (token.type) {
    case 'space':
      return [];
    case 'heading': {
      const { text } = token as Tokens.Heading;
      return [{ slag: 'rubrik', text: plain(text), id: toAsciiId(text) }];
    }
    case 'paragraph': {
      const { tokens } = token as Tokens.Paragraph;
      const [only] = tokens;
      if (tokens.length === 1 && only?.type === 'image') {
        const picture = only as Tokens.Image;
        const fil = /^\.\.\/bilder\/([\w-]+\.png)$/u.exec(picture.href)?.[1];
        if (fil === undefined || picture.text === '')
          throw new Error(`${file}: bilden ${picture.href} ska ligga i docs/bilder och ha en text`);
        return [{ slag: 'bild', text: plain(picture.text), fil }];
      }
      return [{ slag: 'stycke', delar: inline(tokens, file) }];
    }
    case 'list': {
      const list = token as Tokens.List;
      const poster = list.items.map((item) => inline(item.tokens, file));
      return [{ slag: 'lista', ordnad: list.ordered, fran: list.start === '' ? 1 : list.start, poster }];
    }
    case 'table': {
      const table = token as Tokens.Table;
      return [
        {
          slag: 'tabell',
          huvud: table.header.map((cell) => plain(cell.text)),
          rader: table.rows.map((row) => row.map((cell) => inline(cell.tokens, file))),
        },
      ];
    }
    default:
      throw new Error(`${file}: handboken kan inte ${token.type}`);
  }
}

/** Reads a page; throws with the file's name for HTML, addresses out of the program and whatever else is not allowed. */
export function handbokssida(file: string, text: string): Handbokssida {
  const [whole = '', ordning, om = '', sokord = ''] = head.exec(text) ?? [];
  if (ordning === undefined) throw new Error(`${file}: börjar inte med ordning, om och sok`);
  const [title, ...rest] = lexer(text.slice(whole.length));
  if (title?.type !== 'heading') throw new Error(`${file}: har ingen rubrik`);
  return {
    id: file.replace(/\.md$/u, ''),
    rubrik: plain((title as Tokens.Heading).text),
    ordning: Number(ordning),
    om: om
      .split(',')
      .map((place) => place.trim())
      .filter((place) => place !== ''),
    sokord,
    block: rest.flatMap((token) => blockOf(token, file)),
  };
}

/** Every page of a folder, in order. */
export const handboken = (folder: string): readonly Handbokssida[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => handbokssida(name, readFileSync(join(folder, name), 'utf8')))
    .toSorted((a, b) => a.ordning - b.ordning);
