import { visaTal } from '../../dokument/svenskaTal.ts';
import { satsPlats } from './fynd.ts';
import type { Fynd } from './fynd.ts';
import type { LastDokument, LastSats, LastStycke, LastTabell } from './lasning.ts';
import { HANDELSEORD, liknar, namnsI, PERSONORD, stammar } from './ord.ts';
import { lasPastaenden } from './pastaende.ts';
import type { Pastaende } from './pastaende.ts';
import { handlarOm, namnStammar, serier } from './serier.ts';
import type { Punkt, Serie } from './serier.ts';

/** Words around a count that do not narrow it: who, that it was reported, in the period. */
const plain =
  /^(?:inkom|inkommit|registrer|rapporter|anmäl|anmälning|sk|skedd|inträff|gjort|gjord|gör|skriv|skriv|lämn|upprätt|ta|tag|tagit|emot|mottag|förvaltning|kommun|verksamh|enh|enhet|socialnämnd|nämnd|period|halvår|helår|år|mån|jämför|motsvarand|föregåend|förr|sam|tid|finn|fann|red|redovis|sammanlag|gäll|utgör|uppgår|uppgick|uppgå|visar|ut|nu|ny|avvikels|fall|händels|rapport|synpunk|synpunkt|klagomål|antal|del|rappor|kommit|komm|fått|få|hand|hantera|utred|helårs|vilk|ökning|minskning|ök|ökad|ökat|minsk|minskad|minskat|fler|färr|jan|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|förs|andr|område|led|led|lämnad|inlämn|skriftlig|ha|gång|st|tabell|framgår|bland|genomför|genomförd|dokumenter)/;

const before = /(?:antalet|antal)\s+([^,.;:()]{3,60}?)\s+(?:är|var|uppgick till|uppgår till|blev|:)\s*$/iu;
/** What is counted: the words after the number, or those of "antalet klagomål är 14". */
const noun = (p: Pastaende): readonly string[] => {
  const subject = before.exec(p.fore)?.[1];
  return subject === undefined ? p.ord.slice(0, 3) : stammar(subject);
};

/** The points of a series that the claim can mean: its period, else the latest one. */
function pointsFor(s: Serie, p: Pastaende): readonly Punkt[] {
  const period = p.period;
  if (period !== null && period.ar !== null) return s.punkter.filter((x) => x.period?.ar === period.ar);
  const latest = Math.max(...s.punkter.map((x) => x.period?.ar ?? 0));
  return s.punkter.filter((x) => (x.period?.ar ?? 0) === latest);
}

const words = (p: Pastaende, sats: LastSats, alone: boolean): readonly string[] =>
  alone ? sats.stammar : stammar(`${p.fore} ${p.efter}`);

/** Words of the claim that neither the tables nor a plain report explains: they may narrow what is counted. */
function narrowing(
  dok: LastDokument,
  stycke: LastStycke,
  said: readonly string[],
  known: readonly string[],
): readonly string[] {
  const heads = stammar([dok.titel, ...stycke.avsnitt.rubriker].join(' '));
  return said.filter((w) => !plain.test(w) && ![...known, ...heads].some((k) => liknar(k, w)));
}

function checkClaim(
  dok: LastDokument,
  stycke: LastStycke,
  sats: LastSats,
  p: Pastaende,
  alone: boolean,
): readonly Fynd[] {
  const counted = noun(p).filter(
    (w) => HANDELSEORD.test(w) || dok.tabeller.some((t) => t.amne.some((a) => liknar(a, w))),
  );
  if (
    counted.length === 0 ||
    /(?<!\p{L})(?:varav|av dessa|av de(?:ssa|m)?|bland annat|därav|inklusive|exklusive|utöver|förutom|endast|bara)(?!\p{L})/iu.test(
      `${p.fore.slice(-25)}${p.efter.slice(0, 25)}`,
    )
  )
    return [];
  const said = words(p, sats, alone);
  const relevant = dok.tabeller.filter(
    (t) =>
      serier(t).some((s) => handlarOm(s, counted)) &&
      !isOfPersons(counted) &&
      topicAgrees(t, counted, stycke),
  );
  const all = relevant.flatMap((t) => serier(t));
  const named = all.filter(
    (s) =>
      s.linje.total === 'nej' &&
      namnsI(
        namnStammar(s.linje).filter((w) => !counted.includes(w)),
        said,
      ),
  );
  // "133 hälso- och sjukvård och 41 socialtjänst": the number's own noun before a row that the sentence names elsewhere.
  const wholeLines = all.filter((s) => isNamedWhole(s, counted));
  const ownLines = all.filter((s) => lineIs(s, counted));
  const totals = all.filter((s) => s.isTotal && s.tabell.amne.some((a) => counted.some((c) => liknar(a, c))));
  const meant = [wholeLines, named, ownLines, totals].find((x) => x.length > 0) ?? [];
  // A total is of units and kinds: any figure of its table may be what is meant.
  const explained =
    meant === totals
      ? relevant.some((t) => hasValue(t, p.tal.varde))
      : [...meant, ...totals].some((s) => s.punkter.some((x) => x.varde === p.tal.varde));
  if (explained) return [];
  const targets = meant.flatMap((s) => pointsFor(s, p).map((x) => ({ s, x })));
  const distinct = new Set(targets.map((t) => t.x.varde));
  if (distinct.size === 0 || distinct.has(p.tal.varde)) return [];
  const known = meant.flatMap((s) => [...s.linje.stammar, ...s.tabell.amne]).concat(counted);
  if (narrowing(dok, stycke, said, known).length > 0) return [];
  const target = targets[0];
  if (!target || distinct.size > 1) return [];
  return [finding(dok, stycke, sats, p.tal, p.tal.varde, target.s, target.x, 'anger')];
}

const hasTotal = (t: LastTabell): boolean => [...t.rader, ...t.kolumner].some((l) => l.total !== 'nej');
const isOfPersons = (counted: readonly string[]) => counted.some((w) => PERSONORD.test(w));
const hasValue = (t: LastTabell, n: number): boolean =>
  t.rader.some((r) =>
    t.kolumner.some((k) => {
      const v = t.varde(r.index, k.index);
      return v.slag === 'tal' && v.varde === n;
    }),
  );
/** The row is named by exactly what is counted: "Klagomål" or "Synpunkter och klagomål SoL, LSS". */
const lineIs = (s: Serie, counted: readonly string[]): boolean =>
  s.linje.total === 'nej' && counted.some((c) => s.linje.stammar.some((w) => w === c));
const isNamedWhole = (s: Serie, counted: readonly string[]): boolean => {
  const name = namnStammar(s.linje);
  return s.linje.total === 'nej' && name.length > 1 && name.every((n) => counted.some((c) => liknar(c, n)));
};
/** A general word (avvikelser) needs the same section; a special one (fall, klagomål) finds its table anywhere. */
const topicAgrees = (t: LastTabell, counted: readonly string[], stycke: LastStycke): boolean =>
  t.avsnitt.nr === stycke.avsnitt.nr ||
  counted.some((w) => !/^(?:avvikels|händels|rapport|ärend|anmäl)/.test(w));

function finding(
  dok: LastDokument,
  stycke: LastStycke,
  sats: LastSats,
  at: { from: number; to: number },
  said: number,
  s: Serie,
  x: Punkt,
  verb: string,
): Fynd {
  const label = [s.linje.etikett, x.period?.text ?? ''].filter((t) => t !== '').join(', ');
  return {
    regel: 'text-tabell',
    plats: satsPlats(dok, stycke.avsnitt, sats, at.from, at.to),
    text: `Texten ${verb} ${visaTal(said)}, men tabell ${s.tabell.nr} (”${label}”) anger ${visaTal(x.varde)}.`,
    forslag: `Rätta texten eller tabellen, eller skriv vad som inte räknas med.`,
    allvar: 'fel',
    tal: [said, x.varde],
  };
}

/** A number given with its unit in the text against the cell it must be. */
const granskaEnskilda = (dok: LastDokument): readonly Fynd[] =>
  dok.stycken.flatMap((stycke) =>
    stycke.satser.flatMap((sats) => {
      const all = lasPastaenden(sats);
      const counts = all.filter(
        (p) => p.roll === 'antal' && p.tal.slag === 'antal' && !p.tal.ungefar && !p.tal.artikel,
      );
      return counts.flatMap((p) => checkClaim(dok, stycke, sats, p, all.length === 1));
    }),
  );

/** Where a complaint or report comes from or belongs, when no table of the report names it. */
const places =
  /^(?:direk|ivo|patientnämnd|webb|telefon|brev|mejl|anhörig|enskild|anonym|vård|omsorg|äldreomsorg|hemtjäns|hemsjukvård|säbo|socialt|stöd|individ|familjeomsorg|ifo|iof|lss|funktionsstöd|funktionsnedsättning|psykiatri|korttid|gruppbostad|boend|verksamh|enhet|förvaltning|skol|barn|rehab|elevhäls)/;

/** The part names a unit or a way in, so that the parts do not overlap and can be added up. */
function hasPlace(p: Pastaende, labels: ReadonlySet<string>): boolean {
  const beside = stammar(
    `${/[^.;:]*$/.exec(p.fore)?.[0] ?? ''} ${/^[^.;:]*/.exec(p.efter)?.[0] ?? ''} ${/(?<!\p{L})direkt(?!\p{L})/iu.test(p.efter) ? 'direkt' : ''}`,
  );
  return beside.some((w) => labels.has(w) || places.test(w));
}

/** "Sex klagomål, ett direkt och fem via IVO": the first number is the sum of those after it. */
function withoutOwnParts(all: readonly Pastaende[]): readonly Pastaende[] {
  const counts = all.filter((p) => p.tal.slag === 'antal' && p.roll === 'antal');
  const [first, ...rest] = counts;
  const sum = rest.reduce((n, p) => n + p.tal.varde, 0);
  return first !== undefined && rest.length >= 2 && sum === first.tal.varde ? [first] : all;
}

/** "93 av de 385 fallen": a share of a whole, no part of a list. */
const ofAll = /\d\s+av (?:de |totalt |alla |samtliga )*\d/iu;

/** Counts of one paragraph that together are the whole: "fem från vård och omsorg, en direkt och fem via IVO …". */
function enumeration(
  stycke: LastStycke,
  topic: readonly string[],
  labels: ReadonlySet<string>,
): readonly { p: Pastaende; sats: LastSats }[] | null {
  const parts: { p: Pastaende; sats: LastSats }[] = [];
  for (const sats of stycke.satser) {
    if (ofAll.test(sats.text)) return null;
    const varav =
      /(?<!\p{L})(?:varav|därav|av dessa|av vilka|av de)(?!\p{L})/iu.exec(sats.text)?.index ??
      Number.POSITIVE_INFINITY;
    const all = withoutOwnParts(lasPastaenden(sats));
    const hasWhole = all.some((p) => p.tal.from < varav);
    for (const p of all) {
      if (p.tal.slag !== 'antal' || p.roll !== 'antal') continue;
      if (p.tal.ungefar || (p.tal.from > varav && hasWhole)) {
        if (p.tal.ungefar) return null;
        continue;
      }
      const first = noun(p)[0];
      const ownNoun = first !== undefined && topic.some((t) => liknar(t, first));
      const otherNoun = first !== undefined && !ownNoun && (HANDELSEORD.test(first) || PERSONORD.test(first));
      if (otherNoun) return null;
      if (!hasPlace(p, labels)) return null;
      parts.push({ p, sats });
    }
  }
  return parts;
}

/** Counts in a paragraph that add up to something else than the table's line for the same thing. */
function granskaUpprakning(dok: LastDokument, stycke: LastStycke): readonly Fynd[] {
  const said = stycke.satser.flatMap((s) => s.stammar);
  const rubrik = stammar(stycke.avsnitt.rubriker.at(-1) ?? '');
  const labels = new Set(dok.tabeller.flatMap((t) => [...t.rader, ...t.kolumner].flatMap((l) => l.stammar)));
  for (const t of dok.tabeller)
    for (const s of serier(t)) {
      const own = s.linje.total === 'nej' ? s.linje.stammar : t.amne;
      const topic = own.filter(
        (w) => HANDELSEORD.test(w) && !/^(?:avvikels|händels|ärend|rapport|anmäl)/.test(w),
      );
      const isAbout = topic.some(
        (w) => said.some((x) => liknar(w, x)) || (rubrik.includes(w) && said.length > 0),
      );
      if (!isAbout) continue;
      // A line of its own for the topic goes before the total of everything in the table.
      const hasOwnLine = serier(t).some((o) => lineIs(o, topic));
      const isMeant = s.linje.total === 'nej' ? lineIs(s, topic) || !hasTotal(t) : !hasOwnLine;
      if (!isMeant) continue;
      const parts = enumeration(stycke, topic, labels);
      if (parts === null || parts.length < 2) continue;
      const sum = parts.reduce((n, x) => n + x.p.tal.varde, 0);
      const target = pointsFor(s, parts[0]?.p ?? never()).at(-1);
      const explained = s.punkter.some(
        (x) => x.varde === sum || parts.some((y) => y.p.tal.varde === x.varde),
      );
      // Units one by one, each as the table has it.
      const areCells = s.isTotal && parts.every((x) => hasValue(t, x.p.tal.varde));
      const [first, last] = [parts[0], parts.at(-1)];
      if (!target || explained || areCells || !first || !last) continue;
      const oneSentence = first.sats === last.sats;
      return [
        finding(
          dok,
          stycke,
          first.sats,
          { from: first.p.tal.from, to: oneSentence ? last.p.tal.to : first.sats.text.length },
          sum,
          s,
          target,
          `räknar upp ${parts.map((x) => visaTal(x.p.tal.varde)).join(' + ')} =`,
        ),
      ];
    }
  return [];
}

const never = (): never => {
  throw new Error('En uppräkning har alltid delar');
};

/** Text against table: single counts, and counts that add up by enumeration. */
export const granskaTextMotTabell = (dok: LastDokument): readonly Fynd[] => {
  const single = granskaEnskilda(dok);
  const listed = dok.stycken
    .flatMap((s) => granskaUpprakning(dok, s))
    .filter((f) => !single.some((o) => o.plats.block === f.plats.block));
  return [...listed, ...single];
};
