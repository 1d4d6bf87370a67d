import { z } from 'zod';
import type { Block, Dokument, Tabell } from '../dokument/dokument.ts';
import { tabellblock } from './rapporttabell.ts';
import type { Rapporttabell } from './rapporttabell.ts';
import { arBaraIntern, arRaknad, cellId, rapportunderlag } from './smatalunderlag.ts';
import { skydda } from './smatal/smatalsskydd.ts';
import type { Skydd, Skyddsregel, Undantag } from './smatal/smatalsskydd.ts';

/** What is printed in place of a figure that is hidden. */
export const DOLT = '–*';

export const zSmatalsregel = z.strictObject({
  /** Counts from 1 up to but not including this are hidden in the public edition. */
  grans: z.int().min(2).max(20).default(5),
  undantag: z
    .array(
      z.strictObject({
        id: z.string().min(1).max(300),
        val: z.enum(['visa', 'dolj']),
        skal: z.string().trim().min(1, { error: 'behöver ett skäl' }).max(500),
      }),
    )
    .max(500)
    .default([]),
});
export type Smatalsregel = z.output<typeof zSmatalsregel>;

export interface Offentlig {
  readonly dokument: Dokument;
  readonly tabeller: readonly Rapporttabell[];
  readonly skydd: Skydd;
  /** Ids of what is printed: known to everybody from now on. */
  readonly visade: readonly string[];
  /** Tables of cases, and whether they are told one by one. */
  readonly arenden: readonly { readonly id: string; readonly titel: string; readonly visas: boolean }[];
  /** Headings of sections whose own text has a number that the table of the section hides. */
  readonly attGranska: readonly string[];
}

/**
 * Tables that tell cases one by one, with where the traces of their number begin; whoever reads them can count them, also
 * those of one verksamhet.
 */
export const ARENDETABELLER = { 'tabell-lex-sarah': 'lex-sarah|', 'tabell-lex-maria': 'lex-maria|' } as const;
const arArendetabell = (id: string): id is keyof typeof ARENDETABELLER => Object.hasOwn(ARENDETABELLER, id);

/** What has been decided of a table of cases: only then are they told one by one. */
const beslutOm = (regel: Smatalsregel, id: string): Undantag | undefined =>
  arArendetabell(id) ? regel.undantag.find((u) => u.id === id && u.val === 'visa') : undefined;
const utanBeslut = (regel: Smatalsregel, id: string): boolean =>
  arArendetabell(id) && beslutOm(regel, id) === undefined;

/** The number of cases that are told one by one by a decision is no secret any more. */
const berattade = (tabeller: readonly Rapporttabell[], regel: Smatalsregel): readonly Undantag[] =>
  tabeller.flatMap(({ id }) => {
    const beslut = beslutOm(regel, id);
    if (beslut === undefined || !arArendetabell(id)) return [];
    const traces = tabeller.flatMap((t) => t.rader.flatMap((r) => r.celler.flatMap((c) => c.trace ?? [])));
    return traces
      .filter((t) => t.startsWith(ARENDETABELLER[id]))
      .map((trace) => ({ id: trace, val: 'visa' as const, skal: beslut.skal }));
  });

const ARENDENOT: Block = {
  slag: 'stycke',
  roll: 'notis',
  text: 'Ärendena redovisas vart för sig i den interna utgåvan.',
};

/** "3 av 14 (21 %)" of the year before: words, with counts in them that may be small. */
const avIfjol = /^(\d[\d\u00a0\u202f]*) av (\d[\d\u00a0\u202f]*) \(/u;
const rena = (x: string | undefined): number => Number((x ?? '').replaceAll(/\D/gu, ''));
function arIfjolLiten(text: string, grans: number): boolean {
  const m = avIfjol.exec(text);
  const [del, hel] = [rena(m?.[1]), rena(m?.[2])];
  return m !== null && [del, hel, hel - del].some((n) => n >= 1 && n < grans);
}
/** One small count gives itself away through the others and their sum: then the column says nothing. */
function utanIfjol(t: Rapporttabell, grans: number): Rapporttabell {
  const small = t.kolumner.map((_k, j) =>
    t.rader.some((r) => arIfjolLiten(r.celler[j - 1]?.text ?? '', grans)),
  );
  return small.includes(true)
    ? {
        ...t,
        rader: t.rader.map((r) => ({
          ...r,
          celler: r.celler.map((c, j) => (small[j + 1] === true ? { varde: null, text: DOLT } : c)),
        })),
      }
    : t;
}

function doljTabell(t: Rapporttabell, skydd: Skydd): Rapporttabell {
  const hidden = (rad: number, kolumn: number): boolean => skydd.dolda.has(cellId(t, rad, kolumn));
  const total = t.rader.findIndex((r) => r.slag === 'summa');
  return {
    ...t,
    anm: [t.anm, `${DOLT} står för ett litet tal, eller ett tal som skulle avslöja ett.`].join(' ').trim(),
    rader: t.rader.map((r, i) => {
      const anyHidden = r.celler.some((_c, j) => hidden(i, j) || (total >= 0 && hidden(total, j)));
      return {
        ...r,
        celler: r.celler.map((c, j) =>
          hidden(i, j) || (anyHidden && arRaknad(t.kolumner[j + 1] ?? '')) || (anyHidden && /%/.test(c.text))
            ? { varde: null, text: DOLT }
            : c,
        ),
      };
    }),
  };
}

const hasHidden = (t: Rapporttabell, skydd: Skydd): boolean =>
  t.rader.some((r, i) => r.celler.some((_c, j) => skydd.dolda.has(cellId(t, i, j))));

const words = 'noll en ett två tre fyra fem sex sju åtta nio tio elva tolv'.split(' ');
const numbersIn = (text: string): ReadonlySet<number> => {
  const found = new Set((text.match(/\d+/g) ?? []).map(Number));
  for (const w of text.toLowerCase().match(/\p{L}+/gu) ?? []) {
    const at = words.indexOf(w);
    if (at > 0) found.add(at <= 2 ? 1 : at - 1);
  }
  return found;
};

/** A paragraph of the program's own: a number that is hidden becomes words. */
function doljText(b: Block, skydd: Skydd, grans: number): Block {
  if (b.slag !== 'stycke' || b.spar === undefined) return b;
  const hidden = b.spar.filter((s) => skydd.dolda.has(s.trace)).toSorted((a, c) => c.from - a.from);
  if (hidden.length === 0) return b;
  // What stands beside a hidden number can be counted from it (a difference, a share): the sentence goes.
  const sentences = b.text.match(/[^.]+\.(?:\s|$)/g) ?? [b.text];
  let at = 0;
  const kept = sentences.filter((s) => {
    const [from, to] = [at, at + s.length];
    at = to;
    return !hidden.some((h) => h.from >= from && h.from < to);
  });
  const { spar: _spar, ...rest } = b;
  return {
    ...rest,
    text: [kept.join('').trim(), `Tal under ${grans}, och tal som skulle avslöja dem, visas inte här.`]
      .filter((t) => t !== '')
      .join(' '),
  };
}

/** Headings and blocks in order, each block with the heading it stands under. */
const underRubrik = (block: readonly Block[]): readonly { readonly rubrik: string; readonly b: Block }[] => {
  let rubrik = '';
  return block.map((b) => {
    if (b.slag === 'rubrik') rubrik = b.text;
    return { rubrik, b };
  });
};

/**
 * The public edition of a report, from the same source as the internal one: small counts and what would give them back
 * are hidden, in tables, in the program's own sentences and in charts. Texts of the owners are theirs: those that may
 * tell a hidden number are named, for a person to read.
 */
export function offentligUtgava(
  dokument: Dokument,
  tabeller: readonly Rapporttabell[],
  regel: Smatalsregel,
  tidigare: Skyddsregel['tidigare'],
): Offentlig {
  const undantag = [...regel.undantag, ...berattade(tabeller, regel)];
  const isInternal = (t: Rapporttabell) => arBaraIntern(t) || utanBeslut(regel, t.id);
  const underlag = rapportunderlag(tabeller);
  const skydd = skydda(underlag, { grans: regel.grans, undantag, tidigare });
  const shown = new Map(
    tabeller.map((t) => {
      const open = utanIfjol(t, regel.grans);
      return [t.id, open !== t || hasHidden(t, skydd) ? doljTabell(open, skydd) : t] as const;
    }),
  );
  const hiddenIn = (t: Tabell): boolean => {
    const own = tabeller.find((x) => x.id === t.id);
    return own !== undefined && (hasHidden(own, skydd) || utanBeslut(regel, own.id));
  };
  const placed = underRubrik(dokument.block);
  const secretUnder = new Set(
    placed.flatMap(({ rubrik, b }) => (b.slag === 'tabell' && hiddenIn(b) ? [rubrik] : [])),
  );
  const hiddenValues = new Set(underlag.celler.filter((c) => skydd.dolda.has(c.id)).map((c) => c.varde));
  const isOpen = (b: Extract<Block, { slag: 'diagram' }>, rubrik: string): boolean =>
    !secretUnder.has(rubrik) &&
    b.staplar !== undefined &&
    b.staplar.serier.every((s) => s.varden.every((v) => v === null || v === 0 || v >= regel.grans));
  const attGranska = new Set<string>();
  const isGone = (at: number): boolean => {
    const { b, rubrik } = placed[at] ?? {};
    return b?.slag === 'diagram' && rubrik !== undefined && !isOpen(b, rubrik);
  };
  const block = placed.flatMap(({ rubrik, b }, at): readonly Block[] => {
    // How many cases have no card is said beside them.
    if (b.slag === 'stycke' && utanBeslut(regel, placed[at - 1]?.b.id ?? '')) return [];
    // What is said under a chart goes with it.
    if (isGone(at) || (b.slag === 'stycke' && b.roll === 'notis' && isGone(at - 1))) return [];
    if (b.slag === 'tabell') {
      const own = tabeller.find((t) => t.id === b.id);
      if (own === undefined) return [b];
      if (utanBeslut(regel, own.id)) return [ARENDENOT];
      return isInternal(own) ? [] : [tabellblock(shown.get(own.id) ?? own)];
    }
    const texts =
      b.slag === 'stycke' && b.spar === undefined ? [b.text] : b.slag === 'lista' ? b.punkter : [];
    if (secretUnder.has(rubrik) && texts.some((t) => [...numbersIn(t)].some((n) => hiddenValues.has(n))))
      attGranska.add(rubrik);
    return [doljText(b, skydd, regel.grans)];
  });
  return {
    dokument: { ...dokument, block },
    tabeller: tabeller.filter((t) => !isInternal(t)).map((t) => shown.get(t.id) ?? t),
    skydd,
    visade: underlag.celler.filter((c) => !skydd.dolda.has(c.id)).map((c) => c.id),
    arenden: tabeller
      .filter((t) => arArendetabell(t.id))
      .map(({ id, titel }) => ({ id, titel, visas: !utanBeslut(regel, id) })),
    attGranska: [...attGranska],
  };
}
