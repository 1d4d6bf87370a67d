const NARROW = '\u202f';
const NO_BREAK = '\u00a0';
const MINUS = '\u2212';

/** A number as Swedish prints it: narrow no-break space between thousands (from 1 000), decimal comma, real minus. */
export function visaTal(varde: number, decimaler = Number.isInteger(varde) ? 0 : 1): string {
  const [int = '0', decimals] = Math.abs(varde).toFixed(decimaler).split('.');
  const isZero = Number(`${int}.${decimals ?? 0}`) === 0;
  const grouped = int.replaceAll(/\B(?=(?:\d{3})+$)/g, NARROW);
  return `${varde < 0 && !isZero ? MINUS : ''}${grouped}${decimals === undefined ? '' : `,${decimals}`}`;
}
/** The same with a plus before what is above zero: +12, −83, 0. */
export const visaForandring = (varde: number, decimaler?: number): string =>
  `${varde > 0 ? '+' : ''}${visaTal(varde, decimaler)}`;
/** A share in per cent with a no-break space before the sign. */
export const visaProcent = (procent: number, decimaler = 0): string =>
  `${visaTal(procent, decimaler)}${NO_BREAK}%`;
