/** A figure that may be printed. The id names the same figure in every edition and every table: period, unit, kind. */
export interface SkyddCell {
  readonly id: string;
  /** A whole count, 0 or more. */
  readonly varde: number;
}

/** `total` is the sum of `delar`; every relation a reader can know, also between tables and between editions. */
export interface Summa {
  readonly total: string;
  readonly delar: readonly string[];
}

/** "Vård och omsorg 131, varav hemtjänst 29": the reader can subtract, so 102 is a figure too. */
export interface Varav {
  readonly hel: string;
  readonly del: string;
}

export interface Underlag {
  readonly celler: readonly SkyddCell[];
  readonly summor: readonly Summa[];
  readonly varav: readonly Varav[];
}

/** Puts together figures of several tables; a figure printed twice is one figure. */
export function samla(parts: readonly Underlag[]): Underlag {
  const celler = new Map(parts.flatMap((p) => p.celler.map((c) => [c.id, c] as const)));
  return {
    celler: [...celler.values()],
    summor: parts.flatMap((p) => p.summor),
    varav: parts.flatMap((p) => p.varav),
  };
}

/** A row or column of a table of counts; `under` names the total it is a part of. */
export interface Linje {
  readonly namn: string;
  readonly under: string | null;
}

/**
 * The figures and relations of a table whose rows and columns form trees (units under verksamhet under total). Every
 * line that others are under is the sum of them, in each line that crosses it.
 */
export function tabellUnderlag(
  rader: readonly Linje[],
  kolumner: readonly Linje[],
  id: (rad: string, kolumn: string) => string,
  varde: (rad: string, kolumn: string) => number,
): Underlag {
  const celler = rader.flatMap((r) =>
    kolumner.map((k) => ({ id: id(r.namn, k.namn), varde: varde(r.namn, k.namn) })),
  );
  const families = (lines: readonly Linje[]) =>
    lines
      .map((whole) => ({ whole: whole.namn, parts: lines.filter((l) => l.under === whole.namn) }))
      .filter((f) => f.parts.length > 0);
  return {
    celler,
    varav: [],
    summor: [
      ...families(rader).flatMap((f) =>
        kolumner.map((k) => ({
          total: id(f.whole, k.namn),
          delar: f.parts.map((p) => id(p.namn, k.namn)),
        })),
      ),
      ...families(kolumner).flatMap((f) =>
        rader.map((r) => ({
          total: id(r.namn, f.whole),
          delar: f.parts.map((p) => id(r.namn, p.namn)),
        })),
      ),
    ],
  };
}
