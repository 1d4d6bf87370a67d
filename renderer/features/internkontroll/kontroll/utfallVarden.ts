import type { Klass, Utfall } from '../../../../shared/internkontroll/utfall.ts';

/** A count as it is typed. */
export interface Delvarde {
  readonly key: string;
  readonly namn: string;
  readonly antal: string;
}
export interface Klassvarde extends Delvarde {
  readonly varav: readonly Delvarde[];
}

let made = 0;
const nyckel = (): string => `rad${(made += 1)}`;
export const nyDel = (namn = ''): Delvarde => ({ key: nyckel(), namn, antal: '' });
export const nyKlass = (namn = ''): Klassvarde => ({ ...nyDel(namn), varav: [] });

/** The classes of the last outcome, to be filled with new counts; two empty ones when there is none. */
export function klasserSomForut(utfall: Utfall | undefined): readonly Klassvarde[] {
  if (utfall?.varde.slag !== 'klasser') return [nyKlass(), nyKlass()];
  return utfall.varde.klasser.map((k) => ({
    ...nyKlass(k.namn),
    varav: k.varav.map((d) => nyDel(d.namn)),
  }));
}

/** A whole number that is typed, or null. */
export const antalAv = (text: string): number | null => {
  const clean = text.replaceAll(/[\s\u00a0\u202f]/gu, '');
  return /^\d{1,8}$/u.test(clean) ? Number(clean) : null;
};

/** The classes as they are saved; null while a count cannot be read or a name is missing. */
export function somKlasser(klasser: readonly Klassvarde[]): Klass[] | null {
  const of = (d: Delvarde) => {
    const antal = antalAv(d.antal);
    return antal === null || d.namn.trim() === '' ? null : { namn: d.namn.trim(), antal };
  };
  const out: Klass[] = [];
  for (const k of klasser) {
    const whole = of(k);
    const varav = k.varav.map(of);
    if (whole === null || varav.includes(null)) return null;
    out.push({ ...whole, varav: varav.filter((d) => d !== null) });
  }
  return out;
}

/** What parts add up to, and how it stands to the whole: "59 + 9 = 68", "saknas 1", "1 för mycket". */
export function summatext(
  parts: readonly Delvarde[],
  whole: string,
): { readonly text: string; readonly stammer: boolean | null } {
  const counts = parts.map((p) => antalAv(p.antal));
  if (counts.length === 0 || counts.every((n) => n === null)) return { text: '', stammer: null };
  const summa = counts.reduce<number>((s, n) => s + (n ?? 0), 0);
  const ekvation = `${counts.map((n) => (n === null ? '?' : String(n))).join(' + ')} = ${summa}`;
  const helt = antalAv(whole);
  // Whether it agrees is said when there is a figure everywhere.
  if (helt === null || counts.includes(null)) return { text: ekvation, stammer: null };
  if (helt === summa) return { text: `${ekvation}, stämmer`, stammer: true };
  const skillnad = helt - summa;
  return {
    text: `${ekvation}, ${skillnad > 0 ? `det saknas ${skillnad}` : `${-skillnad} för mycket`}`,
    stammer: false,
  };
}
