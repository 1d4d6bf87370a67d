import { monthName } from '../../../shared/time/localDate.ts';

/** `2026-03` → `mars 2026`. */
export const monthInText = (month: string): string =>
  `${monthName(Number(month.slice(5)))} ${month.slice(0, 4)}`;
