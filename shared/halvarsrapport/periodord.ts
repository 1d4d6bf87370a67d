import { yearOf } from '../time/localDate.ts';
import { halvar, isSamePeriod, periodLabel, yearsBefore } from '../time/period.ts';
import type { Period } from '../time/period.ts';

/** `första halvåret 2021`, as it stands inside a sentence. */
export const periodord = (p: Period): string => {
  const label = periodLabel(p);
  return label.slice(0, 1).toLowerCase() + label.slice(1);
};

/** The period a year earlier: beside `första halvåret 2021` it is `samma period 2020`. */
export const aretFore = (p: Period): string => {
  const before = yearsBefore(p, 1);
  return isSamePeriod(p, halvar(yearOf(p.from), 1)) || isSamePeriod(p, halvar(yearOf(p.from), 2))
    ? `samma period ${yearOf(before.from)}`
    : periodord(before);
};
