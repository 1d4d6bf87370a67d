/** What a chip sets in the form. `fall-…` are the lists of the fall form. */
export const slagText = {
  typ: 'Typ',
  undertyp: 'Undertyp',
  datum: 'Datum',
  tid: 'Klockslag',
  'upptackt-tid': 'Upptäckt klockan',
  plats: 'Plats',
  enhet: 'Enhet',
  skada: 'Fysisk skada',
  'psykisk-skada': 'Psykisk skada',
  handelseslag: 'Slag av händelse',
  lakemedelsgrupp: 'Läkemedelsgrupp',
  lagrum: 'Lagrum',
  'fall-aktivitet': 'Vad personen gjorde',
  'fall-yttre': 'Yttre omständigheter',
  'fall-bakomliggande': 'Bakomliggande',
} as const;
export type Chipslag = keyof typeof slagText;

export interface Stalle {
  readonly start: number;
  readonly end: number;
}

export interface Chipval {
  readonly varde: string;
  readonly text: string;
}

/** One answer read from the line. Offsets are UTF-16 indexes of the line; start = end when nothing of it is written. */
export interface Chip extends Chipval, Stalle {
  readonly slag: Chipslag;
  /** The words it was read from, when they do not stand together. */
  readonly stallen: readonly Stalle[];
  /** A time or day said roughly. */
  readonly ungefar?: true;
  /** Inferred rather than written; `skal` says how, and the form asks for a glance at it. */
  readonly harledd?: true;
  readonly skal?: string;
  /** Other readings of the same words, likeliest first. */
  readonly alternativ?: readonly Chipval[];
}

/** A chip from the places it was read from; nowhere written when there are none. */
export function nyChip(
  slag: Chipslag,
  val: Chipval,
  stallen: readonly Stalle[],
  rest: {
    readonly ungefar?: boolean;
    readonly skal?: string | undefined;
    readonly alternativ?: readonly Chipval[];
  } = {},
): Chip {
  const sorted = stallen.toSorted((a, b) => a.start - b.start);
  return {
    slag,
    varde: val.varde,
    text: val.text,
    start: sorted[0]?.start ?? 0,
    end: sorted.reduce((end, s) => Math.max(end, s.end), 0),
    stallen: sorted,
    ...(rest.ungefar === true ? { ungefar: true as const } : {}),
    ...(rest.skal === undefined ? {} : { harledd: true as const, skal: rest.skal }),
    ...(rest.alternativ === undefined || rest.alternativ.length === 0 ? {} : { alternativ: rest.alternativ }),
  };
}
