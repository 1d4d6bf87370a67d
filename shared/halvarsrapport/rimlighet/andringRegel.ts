import { visaForandring, visaProcent, visaTal } from '../../dokument/svenskaTal.ts';
import { satsPlats } from './fynd.ts';
import type { Fynd } from './fynd.ts';
import type { LastDokument, LastSats, LastStycke } from './lasning.ts';
import { franTill, lasPastaenden, wished } from './pastaende.ts';
import type { Pastaende } from './pastaende.ts';
import { handlarOm, namngivna, narliggande } from './serier.ts';
import type { Serie } from './serier.ts';

interface Par {
  readonly fran: number;
  readonly till: number;
  /** Where the pair is from, for the sentence of the finding. */
  readonly kalla: string;
}

const comparedYear =
  /(?:än|jämfört med|jämförelse med|mot|sedan|förhållande till|från)\s+(?:\p{L}+\s+){0,4}?((?:19|20|21)\d\d)/iu;

const expected = (p: Par, claim: Pastaende): number =>
  claim.tal.slag === 'procent' ? ((p.till - p.fran) / p.fran) * 100 : p.till - p.fran;

function agrees(p: Par, claim: Pastaende): boolean {
  const want = expected(p, claim);
  if (!Number.isFinite(want)) return false;
  const slack = claim.tal.ungefar
    ? Math.max(1, Math.abs(want) * 0.1)
    : claim.tal.slag === 'procent' || claim.tal.decimaler > 0
      ? 0.5 * 10 ** -claim.tal.decimaler + 1e-9
      : 1e-9;
  const sameSize = Math.abs(Math.abs(want) - Math.abs(claim.tal.varde)) <= slack;
  return sameSize && (claim.riktning === 0 || want === 0 || Math.sign(want) === claim.riktning);
}

/** The two counts of the sentence itself, when it says which two. */
function ownPair(sats: LastSats, all: readonly Pastaende[]): Par | null {
  const pair = franTill(sats, all);
  if (pair) return { fran: pair[0].tal.varde, till: pair[1].tal.varde, kalla: 'talen i texten' };
  const counts = all.filter((p) => p.roll !== 'forandring' && p.tal.slag === 'antal');
  const [a, b] = counts;
  if (counts.length !== 2 || !a || !b) return null;
  if (a.roll === 'antal' && b.roll === 'jamforelse')
    return { fran: b.tal.varde, till: a.tal.varde, kalla: 'talen i texten' };
  const [y1, y2] = [a.period?.ar ?? null, b.period?.ar ?? null];
  const sameThing = a.ord[0] !== undefined && a.ord[0] === b.ord[0];
  if (y1 === null || y2 === null || y1 === y2 || !sameThing) return null;
  const [early, late] = y1 < y2 ? [a, b] : [b, a];
  return { fran: early.tal.varde, till: late.tal.varde, kalla: 'talen i texten' };
}

/** "Ökningen är 16 avvikelser (8 %)": the two counts stand in the sentence before. */
function carriedPair(stycke: LastStycke, at: number): Par | null {
  const [sats, before] = [stycke.satser[at], stycke.satser[at - 1]];
  const refers =
    /^\s*(?:(?:Den )?(?:ökningen|minskningen|förändringen|skillnaden)|det (?:är|motsvarar|innebär|ger)|vilket)(?!\p{L})/iu;
  return sats && before && refers.test(sats.text) ? ownPair(before, lasPastaenden(before)) : null;
}

/** Pairs of periods along the lines the sentence is about. */
function pairsOf(series: readonly Serie[], year: number | null): readonly Par[] {
  return series.flatMap((s) => {
    const points = s.punkter.filter((p) => p.period !== null && p.period.ar !== null);
    const latest = Math.max(...points.map((p) => p.period?.ar ?? 0));
    return points.flatMap((from) =>
      points.flatMap((to) => {
        const [y1, y2] = [from.period?.ar ?? 0, to.period?.ar ?? 0];
        if (y1 >= y2 || (year === null ? false : y1 !== year || y2 !== latest)) return [];
        return [
          {
            fran: from.varde,
            till: to.varde,
            kalla: `tabell ${s.tabell.nr} (”${s.linje.etikett === '' ? 'enda raden' : s.linje.etikett}”)`,
          },
        ];
      }),
    );
  });
}

/** The lines a sentence about a change can mean, the surest first; empty when it cannot be told. */
function meantSeries(
  dok: LastDokument,
  stycke: LastStycke,
  sats: LastSats,
  all: readonly Pastaende[],
): readonly Serie[] {
  const near = narliggande(dok, stycke.avsnitt, sats.stammar).filter(
    (s) => s.punkter.filter((p) => p.period !== null).length >= 2,
  );
  const here = meantAmong(
    near.filter((s) => s.tabell.avsnitt.nr === stycke.avsnitt.nr),
    sats.stammar,
    all,
  );
  return here.length > 0 ? here : meantAmong(near, sats.stammar, all);
}

function meantAmong(
  near: readonly Serie[],
  words: readonly string[],
  all: readonly Pastaende[],
): readonly Serie[] {
  const counts = all.filter((p) => p.roll === 'antal' && p.tal.slag === 'antal').map((p) => p.tal.varde);
  const about = near.filter((s) => handlarOm(s, words));
  const pool = about.length > 0 ? about : near;
  const named = namngivna(pool, words);
  if (named.length > 0) return named;
  const anchored = pool.filter((s) => s.punkter.some((p) => counts.includes(p.varde)));
  if (anchored.some((s) => s.isTotal)) return anchored.filter((s) => s.isTotal);
  if (anchored.length > 0) return anchored;
  if (counts.length > 0 || about.length === 0) return [];
  const totals = pool.filter((s) => s.isTotal);
  // Without a count or a name only one table can be meant.
  return new Set(totals.map((s) => s.tabell.nr)).size === 1 ? totals : [];
}

function finding(dok: LastDokument, stycke: LastStycke, sats: LastSats, claim: Pastaende, p: Par): Fynd {
  const isPercent = claim.tal.slag === 'procent';
  const want = expected(p, claim);
  const size = isPercent ? visaProcent(Math.abs(want), claim.tal.decimaler) : visaTal(Math.abs(want));
  const said = isPercent
    ? visaProcent(Math.abs(claim.tal.varde), claim.tal.decimaler)
    : visaTal(Math.abs(claim.tal.varde));
  return {
    regel: 'andring',
    plats: satsPlats(dok, stycke.avsnitt, sats, claim.tal.from, claim.tal.to),
    text: `Texten anger ändringen ${said}, men ${p.kalla} ger ${size} (${visaTal(p.fran)} till ${visaTal(p.till)}, ${visaForandring(p.till - p.fran)}).`,
    forslag: `Ändra till ${size}${want < 0 ? ' färre' : ' fler'}, eller rätta tabellen.`,
    allvar: 'fel',
    tal: [Math.abs(claim.tal.varde), Number(Math.abs(want).toFixed(claim.tal.decimaler))],
  };
}

/** A change stated in the text that the sentence's own counts, or the table's, do not give. */
export const granskaAndringar = (dok: LastDokument): readonly Fynd[] =>
  dok.stycken.flatMap((stycke) =>
    stycke.satser.flatMap((sats, at) => {
      const all = lasPastaenden(sats);
      const claims = all.filter(
        (p) => p.roll === 'forandring' && (p.tal.slag === 'antal' || p.tal.slag === 'procent'),
      );
      if (claims.length === 0 || wished.test(sats.text)) return [];
      const own = ownPair(sats, all) ?? carriedPair(stycke, at);
      const year = Number(comparedYear.exec(sats.text)?.[1] ?? Number.NaN);
      const series = own === null ? meantSeries(dok, stycke, sats, all) : [];
      const pairs = own === null ? pairsOf(series, Number.isNaN(year) ? null : year) : [own];
      const near = () => (own === null ? narliggande(dok, stycke.avsnitt, sats.stammar) : []);
      return claims.flatMap((claim) => {
        if (pairs.length === 0 || pairs.some((p) => agrees(p, claim))) return [];
        // A sentence that does not say which years may mean any pair nearby.
        if (
          (Number.isNaN(year) || claims.length > 1) &&
          near().some((x) => pairsOf([x], null).some((p) => agrees(p, claim)))
        )
          return [];
        const closest = pairs.toSorted(
          (a, b) =>
            Math.abs(Math.abs(expected(a, claim)) - Math.abs(claim.tal.varde)) -
            Math.abs(Math.abs(expected(b, claim)) - Math.abs(claim.tal.varde)),
        )[0];
        return closest ? [finding(dok, stycke, sats, claim, closest)] : [];
      });
    }),
  );
