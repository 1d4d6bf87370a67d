import { visaProcent, visaTal } from '../../dokument/svenskaTal.ts';
import { cellPlats, satsPlats } from './fynd.ts';
import type { Fynd } from './fynd.ts';
import type { LastDokument, LastSats, LastStycke, LastTabell } from './lasning.ts';
import { namnsI, stammar } from './ord.ts';
import { lasPastaenden } from './pastaende.ts';
import type { Pastaende } from './pastaende.ts';
import { namnStammar, serier } from './serier.ts';

/** Whether some whole count out of `n` is `percent` when rounded to so many decimals (a half may go either way). */
export function finnsAntal(percent: number, decimals: number, n: number): boolean {
  const half = 0.5 * 10 ** -decimals;
  const lowest = Math.max(0, Math.ceil(((percent - half) * n) / 100 - 1e-9));
  return lowest <= n && lowest <= ((percent + half) * n) / 100 + 1e-9;
}

/** The nearest shares that whole counts give, for the proposal. */
function nearest(percent: number, n: number): string {
  const k = (percent * n) / 100;
  return [...new Set([Math.floor(k), Math.ceil(k)])]
    .filter((x) => x <= n)
    .map((x) => `${visaTal(x)} av ${visaTal(n)} är ${visaProcent((x / n) * 100)}`)
    .join(' och ');
}

const gap =
  /^\s*(?:procent|%)?\s*(?:\([^)]*\)\s*)?av\s+(?:de |dessa |samtliga |alla |totalt |våra |enhetens )*$/iu;
/** The share is of all there is, not of the row whose name it says. */
const shareWord = /tillsammans|står för|stod för|utgör|utgjorde|svarar för|svarade för|motsvarar/iu;

/** The count a share is said to be of, when the words leave no doubt. */
function baseFor(
  dok: LastDokument,
  stycke: LastStycke,
  at: number,
  claim: Pastaende,
  all: readonly Pastaende[],
): readonly number[] {
  const sats = stycke.satser[at];
  if (!sats) return [];
  const counts = all.filter(
    (p) => p.roll === 'antal' && p.tal.slag === 'antal' && p.tal.varde >= 2 && !p.tal.ungefar,
  );
  const after = counts.find(
    (p) => p.tal.from >= claim.tal.to && gap.test(sats.text.slice(claim.tal.to, p.tal.from)),
  );
  if (after) return [after.tal.varde];
  const before = counts.findLast((p) => p.tal.to <= claim.tal.from);
  const between = before ? sats.text.slice(before.tal.to, claim.tal.from) : '';
  if (before && /(?<!\p{L})(?:varav|av dessa|av dem|av vilka|därav)(?!\p{L})/iu.test(between))
    return [before.tal.varde];
  if (
    before &&
    /(?<!\p{L})av\s+(?:[\p{L}-]+\s+){0,4}$/iu.test(sats.text.slice(0, before.tal.from)) &&
    !/[;]/.test(between)
  )
    return [before.tal.varde];
  if (counts.length === 0 && /^\s*(?:av (?:dessa|dem|de)|varav|därav)(?!\p{L})/iu.test(sats.text)) {
    const previous = stycke.satser[at - 1];
    const earlier = previous
      ? lasPastaenden(previous).filter((p) => p.roll === 'antal' && p.tal.slag === 'antal')
      : [];
    const [only] = earlier;
    return earlier.length === 1 && only ? [only.tal.varde] : [];
  }
  const isOfRow = counts.length === 0 && !shareWord.test(sats.text) && !otherSubject.test(sats.text);
  return isOfRow ? namedRows(dok, stycke, sats, claim) : [];
}

/** Shares of something else than the events of a table. */
const otherSubject =
  /personal|utbild|anställd|medarbetar|brukar(?:e|na) |nöjd|svar|enkät|upplev|trygg|(?<!\p{L})mål(?:et|värde)?(?!\p{L})|delegering|planer|budget|procentenhet|sjukfrånvaro|beläggning|följ(?:ts|da|d) upp|uppfölj/iu;

/** "Inom socialt stöd är 41 % …": the row of that name in the tables. */
function namedRows(
  dok: LastDokument,
  stycke: LastStycke,
  sats: LastSats,
  claim: Pastaende,
): readonly number[] {
  const clause = sats.text.slice(0, claim.tal.from) + sats.text.slice(claim.tal.to);
  const places = [...clause.matchAll(/(?<!\p{L})(?:inom|för|på|hos|i|av|från)\s+([^,.;:()]{3,60})/giu)].map(
    (m) => stammar(m[1] ?? ''),
  );
  const parent = stycke.avsnitt.rubriker.at(-2) ?? stycke.avsnitt.rubriker[0];
  const near = dok.tabeller.filter(
    (t) =>
      t.avsnitt.nr === stycke.avsnitt.nr || (parent !== undefined && t.avsnitt.rubriker.includes(parent)),
  );
  const hits = near.flatMap((t) =>
    serier(t).flatMap((s) => {
      const name = namnStammar(s.linje);
      const isNamed =
        s.linje.total === 'nej' && places.some((words) => namnsI(name, words.slice(0, name.length + 1)));
      return isNamed ? s.punkter.map((p) => p.varde) : [];
    }),
  );
  return [...new Set(hits)];
}

const ofAll = /^\s*(?:\p{L}+\s+){0,2}?av\s+(?:de |totalt |dessa |samtliga )*$/iu;
const told =
  /^\s*(?:[\p{L}-]+\s*){0,6}[(,]\s*(?:dvs\.?|det vill säga|alltså|eller|vilket (?:är|motsvarar|utgör))?\s*$/iu;

/** "9 av 21 (41 %)", "41 % (9 av 21)": both counts are given, so the share is known. */
function givenShare(
  sats: LastSats,
  claim: Pastaende,
  all: readonly Pastaende[],
): readonly [number, number] | null {
  const counts = all.filter((p) => p.tal.slag === 'antal' && !p.tal.ungefar);
  for (const [i, k] of counts.entries()) {
    const n = counts[i + 1];
    if (!n || n.tal.varde <= 0 || !ofAll.test(k.efter)) continue;
    const isAfter = n.tal.to <= claim.tal.from && told.test(sats.text.slice(n.tal.to, claim.tal.from));
    const isBefore =
      k.tal.from >= claim.tal.to &&
      /^\s*(?:%|procent)?\s*\(\s*$/iu.test(sats.text.slice(claim.tal.to, k.tal.from));
    if (isAfter || isBefore) return [k.tal.varde, n.tal.varde];
  }
  return null;
}

/** "Fall utgör 55 % av alla avvikelser": a named row against the total of its table, in any of its periods. */
function tableShare(
  dok: LastDokument,
  stycke: LastStycke,
  sats: LastSats,
  claim: Pastaende,
): readonly [number, number] | null {
  const verb = shareWord.exec(sats.text);
  if (
    !verb ||
    verb.index > claim.tal.from ||
    !/^\s*(?:%|procent)?\s*av\s/iu.test(sats.text.slice(claim.tal.to))
  )
    return null;
  const subject = stammar(sats.text.slice(0, verb.index));
  for (const t of dok.tabeller.filter((x) => x.avsnitt.nr === stycke.avsnitt.nr)) {
    const all = serier(t);
    const total = all.find((s) => s.linje.total !== 'nej');
    const [own, ...others] = all.filter(
      (s) => s.linje.total === 'nej' && namnsI(namnStammar(s.linje), subject),
    );
    if (!total || !own || others.length > 0) continue;
    const pairs = own.punkter.flatMap((p) => {
      const whole = total.punkter.find((x) => x.rad === p.rad || x.kolumn === p.kolumn);
      return whole && whole.varde > 0 ? [[p.varde, whole.varde] as const] : [];
    });
    const latest = pairs.at(-1);
    const isGiven = pairs.some(([k, n]) => isShare(k, n, claim));
    return latest === undefined || isGiven ? null : latest;
  }
  return null;
}

const isShare = (k: number, n: number, claim: Pastaende): boolean =>
  Math.abs((k / n) * 100 - claim.tal.varde) <= 0.5 * 10 ** -claim.tal.decimaler + 1e-9;

function inText(dok: LastDokument): readonly Fynd[] {
  return dok.stycken.flatMap((stycke) =>
    stycke.satser.flatMap((sats, at) => {
      const all = lasPastaenden(sats);
      return all
        .filter(
          (p) => p.tal.slag === 'procent' && p.roll !== 'forandring' && !p.tal.ungefar && p.tal.varde <= 100,
        )
        .flatMap((claim): readonly Fynd[] => {
          const plats = satsPlats(dok, stycke.avsnitt, sats, claim.tal.from, claim.tal.to);
          const shown = visaProcent(claim.tal.varde, claim.tal.decimaler);
          const pair = givenShare(sats, claim, all) ?? tableShare(dok, stycke, sats, claim);
          if (pair) {
            if (isShare(pair[0], pair[1], claim)) return [];
            const exact = (pair[0] / pair[1]) * 100;
            const right = visaProcent(exact, claim.tal.decimaler);
            return [
              {
                regel: 'andel',
                plats,
                text: `Texten anger ${shown}, men ${visaTal(pair[0])} av ${visaTal(pair[1])} är ${right}.`,
                forslag: `Ändra till ${right}, eller rätta antalen.`,
                allvar: 'fel',
                tal: [claim.tal.varde, pair[0], pair[1]],
              },
            ];
          }
          const bases = baseFor(dok, stycke, at, claim, all);
          const [base] = bases;
          if (base === undefined || bases.some((n) => finnsAntal(claim.tal.varde, claim.tal.decimaler, n)))
            return [];
          return [
            {
              regel: 'procent',
              plats,
              text: `Inget helt antal av ${visaTal(base)} är ${shown}.`,
              forslag: `Kontrollera antalet: ${nearest(claim.tal.varde, base)}.`,
              allvar: 'fel',
              tal: [claim.tal.varde, base],
            },
          ];
        });
    }),
  );
}

const follow = /uppfölj|följts|utred|avslut|åtgärd|återkoppl|besvar|klar|hanter|signer|genomför/iu;

/** A share of the row's own count ("andel uppföljda") that no whole count gives. */
function inTable(dok: LastDokument, t: LastTabell): readonly Fynd[] {
  const shares = t.kolumner.filter((k) => k.slag === 'procent' && follow.test(k.etikett));
  const counts = t.kolumner.filter((k) => k.slag === 'antal');
  return shares.flatMap((share) => {
    const own = counts.filter(
      (k) => k.period?.ar === share.period?.ar && k.period?.till === share.period?.till,
    );
    const [count] = own;
    if (own.length !== 1 || !count) return [];
    return t.rader.flatMap((row): readonly Fynd[] => {
      const [n, p] = [t.varde(row.index, count.index), t.varde(row.index, share.index)];
      if (n.slag !== 'tal' || p.slag !== 'tal' || n.varde < 1 || finnsAntal(p.varde, p.decimaler, n.varde))
        return [];
      return [
        {
          regel: 'procent',
          plats: cellPlats(dok, t, row.index, share.index),
          text: `Inget helt antal av ${visaTal(n.varde)} är ${visaProcent(p.varde, p.decimaler)}.`,
          forslag: `Kontrollera antalet: ${nearest(p.varde, n.varde)}.`,
          allvar: 'fel',
          tal: [p.varde, n.varde],
        },
      ];
    });
  });
}

/** A percentage that no whole count gives, or that its own counts do not give. */
export const granskaProcent = (dok: LastDokument): readonly Fynd[] => [
  ...inText(dok),
  ...dok.tabeller.flatMap((t) => inTable(dok, t)),
];
