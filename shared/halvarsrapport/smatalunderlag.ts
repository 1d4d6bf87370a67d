import type { Rapporttabell } from './rapporttabell.ts';
import type { SkyddCell, Summa, Underlag, Varav } from './smatal/underlag.ts';

/** Tables that are left out of the public edition: they are made of the other figures and would give them back. */
export const BARA_INTERNT: readonly RegExp[] = [
  /^rod-trad$/,
  /^tabell-leveranslage$/,
  /^tabell-takt/,
  /^tabell-effekt$/,
];
export const arBaraIntern = (t: Rapporttabell): boolean => BARA_INTERNT.some((r) => r.test(t.id));

/** A column that is counted from others: what it shows follows the cells it is counted from. */
export const arRaknad = (kolumn: string): boolean => /^(?:Förändring|Andel)/.test(kolumn);

/** The same figure has the same id in every table and every year; a figure without a trace has the one of its place. */
export const cellId = (t: Rapporttabell, rad: number, kolumn: number): string => {
  const r = t.rader[rad];
  return r?.celler[kolumn]?.trace ?? `${t.id}/${r?.namn ?? rad}/${t.kolumner[kolumn + 1] ?? kolumn}`;
};

const countAt = (t: Rapporttabell, rad: number, kolumn: number): number | null => {
  const varde = t.rader[rad]?.celler[kolumn]?.varde ?? null;
  return varde === null || arRaknad(t.kolumner[kolumn + 1] ?? '') || varde < 0 ? null : varde;
};

/** Sums and "varav" down a column. A sum that the parts do not give is no relation. */
function nedat(t: Rapporttabell, kolumn: number): { summor: Summa[]; varav: Varav[] } {
  const parts: { id: string; varde: number }[] = [];
  const summor: Summa[] = [];
  const varav: Varav[] = [];
  let hel: string | null = null;
  for (const [i, r] of t.rader.entries()) {
    const varde = countAt(t, i, kolumn);
    if (varde === null) continue;
    const id = cellId(t, i, kolumn);
    if (r.slag === 'varav' && hel !== null) varav.push({ hel, del: id });
    if (r.slag === 'rad') {
      parts.push({ id, varde });
      hel = id;
    }
    if (r.slag === 'summa' && parts.length > 0 && parts.reduce((n, p) => n + p.varde, 0) === varde)
      summor.push({ total: id, delar: parts.map((p) => p.id) });
  }
  return { summor, varav };
}

/** `hsl-fall+hsl-lakemedel|2021-H1` is the sum of `hsl-fall|2021-H1` and the rest, wherever those are printed. */
function sammansatta(celler: ReadonlyMap<string, number>): readonly Summa[] {
  return [...celler].flatMap(([id, varde]): Summa[] => {
    const [matt = '', ...rest] = id.split('|');
    if (!matt.includes('+')) return [];
    const delar = matt
      .split('+')
      .map((m) => [m, ...rest].join('|'))
      .filter((d) => celler.has(d));
    return delar.length > 1 && delar.reduce((n, d) => n + (celler.get(d) ?? 0), 0) === varde
      ? [{ total: id, delar }]
      : [];
  });
}

/** A half-year beside its whole year gives the other half: `…|2020-H1` is a part of `…|2020`. */
const halvorAvAr = (celler: ReadonlyMap<string, number>): readonly Varav[] =>
  [...celler.keys()].flatMap((id): Varav[] => {
    const hel = id.replace(/\|(\d{4})-H[12](?=$|\|)/, '|$1');
    return hel !== id && (celler.get(hel) ?? -1) >= (celler.get(id) ?? 0) ? [{ hel, del: id }] : [];
  });

/** Figures that are a part of another one by what they count: what is left when they are taken away is a figure too. */
const INGAR_I: readonly (readonly [del: RegExp, hel: string])[] = [
  [/^uppfoljda(?=\|)/, 'avvikelser'],
  [/^fall\.(?:hoftskydd|ganghjalpmedel)(?=\|)/, 'hsl-fall'],
];
const ingarI = (celler: ReadonlyMap<string, number>): readonly Varav[] =>
  [...celler.keys()].flatMap((id): Varav[] =>
    INGAR_I.flatMap(([del, matt]): Varav[] => {
      const hel = id.replace(del, matt);
      return hel !== id && (celler.get(hel) ?? -1) >= (celler.get(id) ?? 0) ? [{ hel, del: id }] : [];
    }),
  );

/** Every count of a report with every relation its reader can use, within and between its tables. */
export function rapportunderlag(tabeller: readonly Rapporttabell[]): Underlag {
  const celler = new Map<string, number>();
  const summor: Summa[] = [];
  const varav: Varav[] = [];
  for (const t of tabeller.filter((x) => !arBaraIntern(x))) {
    t.rader.forEach((_r, i) =>
      t.kolumner.slice(1).forEach((_k, j) => {
        const varde = countAt(t, i, j);
        if (varde !== null) celler.set(cellId(t, i, j), varde);
      }),
    );
    t.kolumner.slice(1).forEach((_k, j) => {
      const found = nedat(t, j);
      summor.push(...found.summor);
      varav.push(...found.varav);
    });
  }
  return {
    celler: [...celler].map(([id, varde]): SkyddCell => ({ id, varde })),
    summor: [...summor, ...sammansatta(celler)],
    varav: [...varav, ...halvorAvAr(celler), ...ingarI(celler)],
  };
}
