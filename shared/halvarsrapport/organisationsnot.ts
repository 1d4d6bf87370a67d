import { enhetNamn, senasteVersion, somDenArNu } from '../enhet/enhet.ts';
import type { Enhet, Organisation } from '../enhet/enhet.ts';
import type { Block } from '../dokument/dokument.ts';
import { addDays, longDate } from '../time/localDate.ts';
import type { LocalDate } from '../time/localDate.ts';
import { parsePeriod } from '../time/period.ts';
import { uppraknat } from './meningar/substantiv.ts';
import type { Siffror } from './siffror.ts';

/** The first day that any figure of the report is about. */
const firstDay = (s: Siffror): LocalDate =>
  [...s.underlag.rader.keys()]
    .map((kod) => parsePeriod(kod)?.from ?? s.underlag.period.from)
    .reduce((a, b) => (a < b ? a : b), s.underlag.period.from);

const heirsOf = (org: Organisation, e: Enhet, to: LocalDate): readonly string[] =>
  somDenArNu(org, e.id, to)
    .filter((id) => id !== e.id)
    .map((id) => enhetNamn(org, id, to));

/**
 * What has become of units that ended within the years the report compares, and where their figures stand. A merged
 * unit's figures follow it when the organisation is read as it is now; those of a split unit cannot be divided.
 */
export function organisationsnoter(s: Siffror): readonly string[] {
  const { org, period, lasning } = s.underlag;
  const first = firstDay(s);
  return org.enheter.flatMap((e) => {
    const last = senasteVersion(e);
    const heirs = heirsOf(org, e, period.to);
    if (last.to === null || last.to >= period.to || last.to < first || heirs.length === 0) return [];
    const from = longDate(addDays(last.to, 1));
    const became = uppraknat(heirs);
    if (heirs.length > 1)
      return [
        `${last.namn} delades ${from} i ${became}. Siffrorna från tiden före står kvar på ${last.namn}.`,
      ];
    return [
      lasning === 'nu'
        ? `${last.namn} gick ${from} upp i ${became}. Siffrorna från tiden före räknas på ${became}.`
        : `${last.namn} gick ${from} upp i ${became}. Siffrorna från tiden före står på ${last.namn}.`,
    ];
  });
}

/** The notes as a list of the document; nothing when no unit has ended. */
export const organisationsblock = (s: Siffror): readonly Block[] => {
  const punkter = organisationsnoter(s);
  return punkter.length === 0 ? [] : [{ slag: 'lista', id: 'organisation', punkter }];
};
