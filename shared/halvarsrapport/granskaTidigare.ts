import { yearOf } from '../time/localDate.ts';
import { halvar, helar, parsePeriod, periodCode, periodColumn } from '../time/period.ts';
import { matt } from './matt.ts';
import type { TidigareUppgift } from './matt.ts';

/** What does not agree among the earlier figures, and what to do about it. */
export interface Tidigarefynd {
  readonly text: string;
  readonly forslag: string;
}

const name = (u: { readonly matt: TidigareUppgift['matt']; readonly period: string }): string => {
  const p = parsePeriod(u.period);
  return `${matt[u.matt].text}, ${p === null ? u.period : periodColumn(p)}`;
};

/** Figures of one measure and unit by period. */
const byPlace = (alla: readonly TidigareUppgift[]) =>
  Map.groupBy(
    alla.filter((u) => u.slag === 'antal'),
    (u) => `${u.matt}|${u.enhetId ?? ''}`,
  );

/** A half-year that is more than its year, or a year that is not its two halves. */
function halvorMotAr(alla: readonly TidigareUppgift[]): readonly Tidigarefynd[] {
  return [...byPlace(alla).values()].flatMap((own) => {
    const of = (kod: string) => own.find((u) => u.period === kod);
    return own.flatMap((year): Tidigarefynd[] => {
      const p = parsePeriod(year.period);
      if (p === null || periodCode(helar(yearOf(p.from))) !== year.period) return [];
      const [a, b] = ([1, 2] as const).map((n) => of(periodCode(halvar(yearOf(p.from), n))));
      const halves = [a, b].filter((h) => h !== undefined);
      const sum = halves.reduce((n, h) => n + h.antal, 0);
      if (sum > year.antal)
        return [
          {
            text: `${name(year)}: året är ${year.antal}, men ${halves.length === 2 ? 'halvåren är tillsammans' : 'halvåret är'} ${sum}.`,
            forslag: 'Kontrollera båda siffrorna mot källan. Ett halvår kan inte vara mer än sitt år.',
          },
        ];
      return halves.length === 2 && sum !== year.antal
        ? [
            {
              text: `${name(year)}: halvåren är tillsammans ${sum}, men året är ${year.antal}.`,
              forslag: 'Rätta den siffra som inte stämmer med källan.',
            },
          ]
        : [];
    });
  });
}

/** A printed sum that the units do not give. */
function summorMotEnheter(alla: readonly TidigareUppgift[]): readonly Tidigarefynd[] {
  return alla.flatMap((u): Tidigarefynd[] => {
    if (u.slag !== 'publicerad-summa') return [];
    const units = alla.filter(
      (x) => x.slag === 'antal' && x.enhetId !== null && x.matt === u.matt && x.period === u.period,
    );
    const sum = units.reduce((n, x) => n + x.antal, 0);
    return units.length === 0 || sum === u.antal
      ? []
      : [
          {
            text: `${name(u)}: den publicerade summan är ${u.antal}, men enheterna ger ${sum}.`,
            forslag: `Rapporten visar ${sum} och säger under tabellen att ${u.antal} har publicerats.`,
          },
        ];
  });
}

/** What does not agree among the figures that have been entered, before they stand in a report. */
export const granskaTidigare = (alla: readonly TidigareUppgift[]): readonly Tidigarefynd[] => [
  ...summorMotEnheter(alla),
  ...halvorMotAr(alla),
];
