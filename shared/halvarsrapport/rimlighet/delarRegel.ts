import { visaTal } from '../../dokument/svenskaTal.ts';
import { satsPlats } from './fynd.ts';
import type { Fynd } from './fynd.ts';
import type { LastDokument, LastSats, LastStycke } from './lasning.ts';
import { HANDELSEORD, PERSONORD } from './ord.ts';
import { lasPastaenden } from './pastaende.ts';
import type { Pastaende } from './pastaende.ts';

interface Del {
  readonly p: Pastaende;
  readonly sats: LastSats;
}

const divides =
  /(?<!\p{L})(?:varav|därav|av vilka|av dessa|av dem|fördela\p{L}*|uppdela\p{L}*|dela\p{L}* upp|bestå\p{L}* av|nämligen|följande)(?!\p{L})|:|(?<!\p{L})av de(?:ssa)? \p{L}+(?=\s+(?:var|är|har|hade|rör|gäll|avs|kom|gjord|utgör))/iu;
/** The writer says that the list is not all, or names the rest. */
const notAll =
  /bland annat|bl\.\s?a|till exempel|t\.\s?ex|främst|framför allt|flest|vanligast|störst|mest|minst|övrig|resterande|återstående|resten|andra|ytterligare|därutöver|utöver|enstaka|ett flertal|däribland|exempelvis|i huvudsak|huvudsakligen|samtidigt|dessutom/iu;

const isCount = (p: Pastaende): boolean =>
  p.tal.slag === 'antal' &&
  p.roll === 'antal' &&
  Number.isInteger(p.tal.varde) &&
  !/^\s*(?:st\.? |stycken )?per(?!\p{L})/iu.test(p.efter);

/** Whether the sentence leaves something out on purpose; "52 övrigt" does not, it counts the rest. */
function leavesOut(sats: LastSats): boolean {
  const counted = lasPastaenden(sats)
    .map(
      (p) =>
        /^\s*(?:(?:inom|från|på|i|rör|gäller|gällde|är|var)\s+)?(?:övrig|annat|andra|annan)\p{L}*/iu.exec(
          p.efter,
        )?.[0] ?? '',
    )
    .filter((words) => words !== '');
  return notAll.test(counted.reduce((text, words) => text.replace(words, ''), sats.text));
}

/** A part has its own place or kind: "138 på SÄBO", "fem via IVO", "SÄBO 138". */
function isPart(p: Pastaende): boolean {
  const after = /^[^,.;:()]*/.exec(p.efter)?.[0]?.trim() ?? '';
  const before =
    /[^,.;:()]*$/
      .exec(p.fore)?.[0]
      ?.replace(/^(?:\s|och(?!\p{L})|samt(?!\p{L}))+/iu, '')
      .trim() ?? '';
  return after !== '' || before !== '';
}

function judge(
  dok: LastDokument,
  stycke: LastStycke,
  whole: Del,
  parts: readonly Del[],
  surely: boolean,
): readonly Fynd[] {
  const n = whole.p.tal.varde;
  const sum = parts.reduce((s, x) => s + x.p.tal.varde, 0);
  const rest = n - sum;
  const isOneTooLarge = parts.length === 1 && surely && rest < 0;
  if (!isOneTooLarge && (parts.length < 2 || rest === 0 || n < 3 || !parts.every((x) => isPart(x.p))))
    return [];
  const plats = satsPlats(dok, stycke.avsnitt, whole.sats, whole.p.tal.from, whole.p.tal.to);
  const terms = parts.map((x) => visaTal(x.p.tal.varde)).join(' + ');
  if (rest < 0)
    return surely && (isOneTooLarge || sum <= n * 1.5)
      ? [
          {
            regel: 'delar',
            plats,
            text: isOneTooLarge
              ? `Texten anger ${visaTal(n)}, men en del av dem är ${terms}.`
              : `Texten anger ${visaTal(n)}, men delarna är ${terms} = ${visaTal(sum)}.`,
            forslag: 'Rätta helheten eller någon del, eller skriv att delarna överlappar.',
            allvar: 'fel',
            tal: [n, sum],
          },
        ]
      : [];
  return rest <= n * (surely ? 0.25 : 0.1)
    ? [
        {
          regel: 'rest',
          plats,
          text: `Av ${visaTal(n)} nämns ${terms} = ${visaTal(sum)}; ${visaTal(rest)} nämns inte.`,
          forslag: `Skriv var de återstående ${visaTal(rest)} finns, eller rätta talen.`,
          allvar: 'kontrollera',
          tal: [n, sum, rest],
        },
      ]
    : [];
}

/** Cuts the parts of a sentence into levels: after another "varav" the parts are parts of the part before. */
function within(dok: LastDokument, stycke: LastStycke, sats: LastSats): readonly Fynd[] {
  const counts = lasPastaenden(sats).filter(isCount);
  const marks = [...sats.text.matchAll(new RegExp(divides.source, 'giu'))].map((m) => m.index);
  if (leavesOut(sats)) return [];
  return marks.flatMap((mark, i) => {
    const next = marks[i + 1] ?? Number.POSITIVE_INFINITY;
    const whole = counts.findLast((p) => p.tal.to <= mark);
    const parts = counts.filter((p) => p.tal.from > mark && p.tal.from < next);
    if (!whole || whole.tal.artikel) return [];
    return judge(
      dok,
      stycke,
      { p: whole, sats },
      sameKind(whole, parts).map((p) => ({ p, sats })),
      true,
    );
  });
}

/** Parts that count something else than the whole (fall, varav 3 personer) make no sum. */
function sameKind(whole: Pastaende, parts: readonly Pastaende[]): readonly Pastaende[] {
  const kind = (p: Pastaende) => p.ord.slice(0, 2).find((w) => HANDELSEORD.test(w) || PERSONORD.test(w));
  const isPerson = (w: string | undefined) =>
    w !== undefined && PERSONORD.test(w) && !/^(?:boend|individ)/.test(w);
  return parts.every((p) => kind(p) === undefined || isPerson(kind(p)) === isPerson(kind(whole)))
    ? parts
    : [];
}

/** "Av de nio var tre …", "Av 68 utredningar hade 59 …": the whole stands first in the sentence. */
function ofWhole(dok: LastDokument, stycke: LastStycke, sats: LastSats): readonly Fynd[] {
  const counts = lasPastaenden(sats).filter(isCount);
  const [whole, ...parts] = counts;
  const opening =
    /^\s*(?:totalt |sammanlagt )?av (?:de |dessa |totalt |samtliga |alla |våra |kommunens )*$/iu;
  if (
    !whole ||
    !opening.test(sats.text.slice(0, whole.tal.from)) ||
    leavesOut(sats) ||
    divides.test(sats.text.slice(whole.tal.to))
  )
    return [];
  return judge(
    dok,
    stycke,
    { p: whole, sats },
    sameKind(whole, parts).map((p) => ({ p, sats })),
    true,
  );
}

/** One sentence with one count, the next sentence (or list) with its parts. */
function acrossSentences(
  dok: LastDokument,
  stycke: LastStycke,
  next: readonly LastSats[],
  whole: LastSats,
  surely = false,
): readonly Fynd[] {
  const w = lasPastaenden(whole).filter(isCount);
  const parts = next.flatMap((sats) =>
    lasPastaenden(sats)
      .filter(isCount)
      .map((p) => ({ p, sats })),
  );
  const [only] = w;
  if (w.length !== 1 || !only || only.tal.artikel || parts.length < 2) return [];
  if (
    next.some(leavesOut) ||
    leavesOut(whole) ||
    next.some((s) => divides.test(s.text.replace(/^[^:]{1,42}:/, '')) && s.punkt === -1)
  )
    return [];
  if (
    sameKind(
      only,
      parts.map((x) => x.p),
    ).length !== parts.length
  )
    return [];
  return judge(dok, stycke, { p: only, sats: whole }, parts, surely);
}

/** A whole and its parts in the text: too much, or a rest that is not mentioned. */
export function granskaDelar(dok: LastDokument): readonly Fynd[] {
  return dok.stycken.flatMap((stycke, i) => {
    if (stycke.lista) return listParts(dok, dok.stycken[i - 1], stycke);
    const inside = stycke.satser.flatMap((s) => {
      const own = within(dok, stycke, s);
      return own.length > 0 ? own : ofWhole(dok, stycke, s);
    });
    if (inside.length > 0) return inside;
    return stycke.satser.flatMap((s, j) => {
      const next = stycke.satser[j + 1];
      const own = next ? acrossSentences(dok, stycke, [next], s) : [];
      return own.length > 0 ? own : acrossSentences(dok, stycke, labelled(stycke.satser.slice(j + 1)), s);
    });
  });
}

/** "SÄBO: 138 avvikelser. Hemtjänst: 39 avvikelser." – sentences that are lines of a list. */
const labelled = (satser: readonly LastSats[]): readonly LastSats[] =>
  satser.filter(
    (s) => /^\s*[\p{L}][^:.;]{1,40}:\s/u.test(s.text) && lasPastaenden(s).filter(isCount).length === 1,
  );

/** A list of parts under the sentence that gives the whole. */
function listParts(dok: LastDokument, before: LastStycke | undefined, list: LastStycke): readonly Fynd[] {
  // "Under 2022 inkom 24 klagomål. De fördelar sig så här:" – the whole may stand a sentence earlier.
  const intro = before?.satser.findLast((s) => lasPastaenden(s).some(isCount));
  const first = list.satser[0];
  if (!before || !intro || !first || before.block !== first.block - 1) return [];
  const eachHasOne = list.satser.every((s) => lasPastaenden(s).filter(isCount).length === 1);
  const isIntroduced = before.satser.some((s) => divides.test(s.text));
  return eachHasOne ? acrossSentences(dok, before, list.satser, intro, isIntroduced) : [];
}
