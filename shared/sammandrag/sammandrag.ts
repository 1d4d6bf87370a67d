import type { z } from 'zod';
import { halvar, halvarOf } from '../time/period.ts';
import type { Period } from '../time/period.ts';
import { yearOf } from '../time/localDate.ts';
import type { LocalDate } from '../time/localDate.ts';
import type { zSammandragshuvud, zSammandragsperiod } from './sammandragSchema.ts';

export const SAMMANDRAG_FORMAT = 'varsam-sammandrag';
/** Version this program writes, and the highest `min` it can read. */
export const SAMMANDRAG_VERSION = 1;

/** The partition a row lies in: `2026h1`. */
export type Sammandragsperiod = z.output<typeof zSammandragsperiod>;

export const sammandragsperiodOf = (day: LocalDate): Sammandragsperiod =>
  `${yearOf(day)}h${halvarOf(day).from.endsWith('-01-01') ? 1 : 2}` as Sammandragsperiod;
/** `2026h1` as people say it: `Första halvåret 2026`. */
export const sammandragsperiodText = (p: string): string =>
  `${p.endsWith('1') ? 'Första' : 'Andra'} halvåret ${p.slice(0, 4)}`;
/** Whether a row's month lies in the partition. */
export const arIPeriod = (month: string, period: Sammandragsperiod): boolean =>
  month.slice(0, 4) === period.slice(0, 4) && Number(month.slice(5)) <= 6 === period.endsWith('h1');
/** The days of a partition. */
export const dagarI = (period: Sammandragsperiod): Period =>
  halvar(Number(period.slice(0, 4)), period.endsWith('1') ? 1 : 2);

/** The first line of a file. */
export type Sammandragshuvud = z.output<typeof zSammandragshuvud>;
