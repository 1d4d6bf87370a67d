import { parseLocalDate } from '../time/localDate.ts';
import type { Fynd } from './fynd.ts';

/** The check digit of Swedish identity numbers (Luhn over the nine digits before it; SKV 704). */
export function kontrollsiffraStammer(tenDigits: string): boolean {
  const sum = Array.from(tenDigits).reduce((total, c, i) => {
    const n = Number(c) * (i % 2 === 0 ? 2 : 1);
    return total + (n > 9 ? n - 9 : n);
  }, 0);
  return sum % 10 === 0;
}

const idnummer =
  /(?<![\d/.,:])(?:(1[89]|20)[ ]?)?(\d{2})[ ]?(\d{2})[ ]?(\d{2})[ ]?([-+–‐])?[ ]?(\d{4})(?![\d/:])/g;
const mobilLike = /^0[1-9]\d{8}$/;

/** A day that can be a birthday: with the day 61–91 it is a samordningsnummer (SFS 1991:481 18 a §). */
function dagslag(century: string | undefined, y: string, m: string, d: string): Fynd['slag'] | null {
  const day = Number(d);
  const real = String(day > 60 ? day - 60 : day).padStart(2, '0');
  const exists = (c: string) => parseLocalDate(`${c}${y}-${m}-${real}`) !== null;
  // The day part of a samordningsnummer may be 60 when the birthday is unknown.
  const ok =
    day === 60 || (century === undefined || century === '18' ? ['19', '20'].some(exists) : exists(century));
  return ok ? (day >= 60 ? 'samordningsnummer' : 'personnummer') : null;
}

function personnummer(text: string): Fynd[] {
  const found: Fynd[] = [];
  for (const m of text.matchAll(idnummer)) {
    const [whole, century, y = '', month = '', d = '', sep, last = ''] = m;
    if (century === undefined && sep === undefined && mobilLike.test(whole)) continue;
    const slag = dagslag(century, y, month, d);
    if (slag === null) continue;
    const holds = kontrollsiffraStammer(`${y}${month}${d}${last}`);
    found.push({
      start: m.index,
      end: m.index + whole.length,
      slag,
      text: whole,
      kontrollsiffra: holds ? 'stammer' : 'stammer-inte',
    });
  }
  return found;
}

const telefonformer: readonly RegExp[] = [
  /(?<![\d/])(?:\+|00)46[ ]?-?(?:\(0\)[ ]?)?[1-9]\d{0,2}[ \-/]*(?:\d[ -]?){4,7}\d(?!\d)/g,
  /(?<![\d/.,-])0[1-9]\d{0,2}[ ]?[-/–][ ]?(?:\d[ ]?){4,7}\d(?!\d)/g,
  /(?<![\d/.,-]|\d )0[1-9]\d{0,2}(?: ?\d{2,3}){2,4}(?!\d)/g,
  /(?<![\d/.,+-])(?:\+\d{2,3})(?:[ -]?\d){6,11}(?!\d)/g,
];

function telefon(text: string): Fynd[] {
  return telefonformer.flatMap((form) =>
    [...text.matchAll(form)].flatMap((m): Fynd[] => {
      const digits = m[0].replace(/\D/g, '').replace(/^(?:00)?46/, '0').length;
      return digits >= 8 && digits <= 13
        ? [{ start: m.index, end: m.index + m[0].length, slag: 'telefon', text: m[0] }]
        : [];
    }),
  );
}

const journalform =
  /\b(?:journal(?:nummer|nr)|journal[ -]nr|jnr|patient(?:nummer|nr|-id|id)|person-?id|vårdtagarnr|brukar(?:nr|id|-id)|kundnr|kundnummer)\.?:?[ ]*([A-ZÅÄÖ]{0,3}-?\d[\d-]{2,})/giu;

function journalnummer(text: string): Fynd[] {
  return [...text.matchAll(journalform)].map((m) => {
    const value = m[1] ?? '';
    const end = m.index + m[0].length;
    return { start: end - value.length, end, slag: 'journalnummer', text: value };
  });
}

/** Identity numbers, journal numbers and phone numbers, surest first. */
export const nummerfynd = (text: string): readonly Fynd[] => [
  ...personnummer(text),
  ...journalnummer(text),
  ...telefon(text),
];
