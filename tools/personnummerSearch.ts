import { parseLocalDate } from '../shared/time/localDate.ts';

export interface Find {
  readonly file: string;
  readonly line: number;
}

// Ten or twelve digits with or without a separator, not part of a longer number, word or hash.
const candidate =
  /(?<![\p{L}\d+/_=.-])(?:(?:18|19|20)?(\d{2})(\d{2})(\d{2}))[-+]?(\d{3})(\d)(?![\p{L}\d+/_=])/gu;

/** Luhn's check digit over the nine digits before it (SKV 704). */
export function checkDigit(nine: string): number {
  let sum = 0;
  for (let i = 0; i < nine.length; i += 1) {
    const doubled = Number(nine.charAt(i)) * (i % 2 === 0 ? 2 : 1);
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return (10 - (sum % 10)) % 10;
}

/** Birth numbers 980–999 are kept by Skatteverket for made-up persons. */
const isTestNumber = (birthNumber: string): boolean => Number(birthNumber) >= 980;

/** A day that exists in either century; samordningsnummer have sixty added to the day. */
const isDay = (year: string, month: string, day: string): boolean => {
  const number = Number(day) > 60 ? Number(day) - 60 : Number(day);
  const text = `${month}-${String(number).padStart(2, '0')}`;
  return parseLocalDate(`19${year}-${text}`) !== null || parseLocalDate(`20${year}-${text}`) !== null;
};

/**
 * Lines of a text that hold what can be a living person's personnummer or samordningsnummer. Skatteverket's test numbers
 * and the numbers in `allowed` (ten digits) pass.
 */
export function findPersonnummer(file: string, text: string, allowed: ReadonlySet<string>): readonly Find[] {
  return text.split('\n').flatMap((line, index) => {
    const isFound = [...line.matchAll(candidate)].some(
      ([, year = '', month = '', day = '', birth = '', last = '']) => {
        const nine = year + month + day + birth;
        return (
          isDay(year, month, day) &&
          checkDigit(nine) === Number(last) &&
          !isTestNumber(birth) &&
          !allowed.has(nine + last)
        );
      },
    );
    return isFound ? [{ file, line: index + 1 }] : [];
  });
}
