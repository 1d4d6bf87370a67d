import { visaTal } from '../../dokument/svenskaTal.ts';
import { cellPlats, satsPlats } from './fynd.ts';
import type { Fynd } from './fynd.ts';
import type { LastDokument, LastSats, LastStycke, LastTabell } from './lasning.ts';
import { HANDELSEORD, PERSONORD } from './ord.ts';
import { lasPastaenden } from './pastaende.ts';
import type { Pastaende } from './pastaende.ts';

const different =
  /^\s*(?:olika|unika|enskilda|skilda)\s+(?:\p{L}+\s+)?\p{L}*(?:patient|person|brukare|boende|individ|klient|kund|tagare)/iu;
/** People the unit has, not people something happened to. */
const population =
  /(?<!\p{L})(?:bor|bodde|inskrivna|beviljade|invånare|befolkning|har insats|har insatser|hade insats|platser|anställda|medarbetare|av (?:kommunens|samtliga|alla|våra|enhetens))(?!\p{L})|verksamheten har|enheten har|totalt har/iu;

interface Antal {
  readonly p: Pastaende;
  readonly sats: LastSats;
  readonly stycke: LastStycke;
}

const counts = (stycke: LastStycke): readonly Antal[] =>
  stycke.satser.flatMap((sats) =>
    lasPastaenden(sats)
      .filter((p) => p.tal.slag === 'antal' && p.roll === 'antal' && !p.tal.ungefar)
      .map((p) => ({ p, sats, stycke })),
  );
const personWord = (p: Pastaende): string | undefined => p.ord.slice(0, 3).find((w) => PERSONORD.test(w));
const isDifferent = (a: Antal): boolean => different.test(a.p.efter);
const isEvent = (a: Antal): boolean => {
  const first = a.p.ord.slice(0, 2).find((w) => HANDELSEORD.test(w) || PERSONORD.test(w));
  return first !== undefined && HANDELSEORD.test(first);
};

/** In text: more persons than different persons, and more different persons than events. */
function inText(dok: LastDokument): readonly Fynd[] {
  const sections = Map.groupBy(dok.stycken, (s) => s.avsnitt.nr);
  return [...sections.values()].flatMap((stycken) => {
    const all = stycken.flatMap(counts);
    return all.filter(isDifferent).flatMap((d) => {
      const word = personWord(d.p);
      const n = d.p.tal.varde;
      const tooMany = all.filter(
        (a) =>
          a !== d &&
          !isDifferent(a) &&
          personWord(a.p) === word &&
          a.p.tal.varde > n &&
          Math.abs(a.sats.block - d.sats.block) <= 3 &&
          (a.p.period === null || d.p.period === null || a.p.period.ar === d.p.period.ar) &&
          !population.test(a.sats.text),
      );
      const events = all.filter((a) => a.sats.block === d.sats.block && isEvent(a)).map((a) => a.p.tal.varde);
      const most = Math.max(...events);
      const found: Fynd[] = tooMany.map((a) => ({
        regel: 'personer',
        plats: satsPlats(dok, a.stycke.avsnitt, a.sats, a.p.tal.from, a.p.tal.to),
        text: `Texten talar om ${visaTal(a.p.tal.varde)} personer, men bara ${visaTal(n)} olika personer berörs.`,
        forslag: 'Skriv om talet gäller händelser eller personer, och rätta det som är fel.',
        allvar: 'fel',
        tal: [a.p.tal.varde, n],
      }));
      if (events.length > 0 && n > most)
        found.push({
          regel: 'personer',
          plats: satsPlats(dok, d.stycke.avsnitt, d.sats, d.p.tal.from, d.p.tal.to),
          text: `${visaTal(n)} olika personer är fler än ${visaTal(most)} händelser.`,
          forslag: 'Kontrollera vilket tal som gäller händelser och vilket som gäller personer.',
          allvar: 'fel',
          tal: [n, most],
        });
      return found;
    });
  });
}

const ofPersons = /\p{L}*(?:patient|person|brukare|boende|individ|klient|tagare)/iu;
const events = /(?:fall(?:händelser|olyckor)?|händelser|avvikelser|klagomål|rapporter|tillbud)(?!\p{L})/iu;

/** In a table: a row of different persons beside rows of persons or of events, and the same for columns. */
function inTable(dok: LastDokument, t: LastTabell): readonly Fynd[] {
  const directions = [
    { lines: t.rader, crosses: t.kolumner, rows: true },
    { lines: t.kolumner, crosses: t.rader, rows: false },
  ];
  return directions.flatMap(({ lines, crosses, rows }) =>
    lines
      .filter((l) => l.slag === 'personer')
      .flatMap((distinct) =>
        crosses.flatMap((cross) => {
          const read = (index: number) => (rows ? t.varde(index, cross.index) : t.varde(cross.index, index));
          const d = read(distinct.index);
          if (d.slag !== 'tal') return [];
          return lines.flatMap((l): readonly Fynd[] => {
            const v = read(l.index);
            if (l === distinct || v.slag !== 'tal' || v.procent || l.slag !== 'antal') return [];
            const [rad, kolumn] = rows ? [l.index, cross.index] : [cross.index, l.index];
            const label = `${l.etikett} ${v.ord}`;
            const isPersons =
              ofPersons.test(label) &&
              !population.test(label) &&
              !/^antal (?:brukare|boende|personer)$/i.test(l.etikett);
            if (isPersons && v.varde > d.varde)
              return [
                tableFinding(
                  dok,
                  t,
                  rad,
                  kolumn,
                  `”${l.etikett}” är ${visaTal(v.varde)} personer, men ”${distinct.etikett}” är ${visaTal(d.varde)}.`,
                  [v.varde, d.varde],
                ),
              ];
            return !isPersons &&
              events.test(l.etikett) &&
              l.total === 'nej' &&
              isWholeOf(l.etikett) &&
              v.varde < d.varde
              ? [
                  tableFinding(
                    dok,
                    t,
                    rad,
                    kolumn,
                    `”${distinct.etikett}” (${visaTal(d.varde)}) är fler än ”${l.etikett}” (${visaTal(v.varde)}).`,
                    [d.varde, v.varde],
                  ),
                ]
              : [];
          });
        }),
      ),
  );
}

/** "Antal fall", "Fall", "Avvikelser": all of them, not those with an injury. */
const isWholeOf = (label: string): boolean =>
  /^(?:antal |totalt antal |summa )?(?:\p{L}*fall(?:händelser|olyckor)?|händelser|\p{L}*avvikelser|klagomål|rapporter|tillbud)(?: totalt)?$/iu.test(
    label,
  );

const tableFinding = (
  dok: LastDokument,
  t: LastTabell,
  rad: number,
  kolumn: number,
  text: string,
  tal: readonly number[],
): Fynd => ({
  regel: 'personer',
  plats: cellPlats(dok, t, rad, kolumn),
  text,
  forslag: 'Ange om talet gäller händelser eller personer, och rätta det som är fel.',
  allvar: 'fel',
  tal,
});

/** Persons and events that cannot both be right. */
export const granskaPersoner = (dok: LastDokument): readonly Fynd[] => [
  ...inText(dok),
  ...dok.tabeller.flatMap((t) => inTable(dok, t)),
];
