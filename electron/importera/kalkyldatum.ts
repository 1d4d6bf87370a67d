import { addDays, localDate } from '../../shared/time/localDate.ts';

/** Built-in number formats that show a day or a clock (ECMA-376 18.8.30). */
const inbyggda = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47]);

/** Whether a number format shows a day or a clock: letters outside quotes, brackets and escapes. */
export const arDatumformat = (id: number, code: string | undefined): boolean =>
  inbyggda.has(id) ||
  (code !== undefined &&
    /[ymdhs]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').replace(/general/gi, '')));

/** A serial number as `2026-11-03`, `2026-11-03 14:30` or `14:30`; the number itself when it is no day Excel can show. */
export function datumAvTal(text: string, from1904: boolean): string {
  const serial = Number(text);
  if (!Number.isFinite(serial) || serial < 0 || serial >= 109_574) return text;
  const whole = Math.floor(serial);
  const minutes = Math.round((serial - whole) * 1440);
  const clock = `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  if (whole === 0 && !from1904) return clock;
  // Excel counts a 29 February 1900 that never was.
  const base = from1904 ? localDate('1904-01-01') : localDate('1900-01-01');
  const offset = from1904 ? whole : whole - (whole > 59 ? 2 : 1);
  const day = addDays(base, offset + (minutes === 1440 ? 1 : 0));
  return minutes % 1440 === 0 ? day : `${day} ${clock}`;
}
