import { zEnhetId } from '../enhet/enhetSchema.ts';
import type { Raknas } from '../sammandrag/fakta.ts';
import type { SammandragRad } from '../sammandrag/rader.ts';
import { z } from 'zod';

/** A measure of the report: which rows it counts, and what one counted thing is. */
interface Matt {
  readonly text: string;
  readonly raknas: Raknas;
  /** The measure it is a part of, and what it is called under that one; a part is never added to its whole. */
  readonly varav?: { readonly av: string; readonly text: string };
  /** Which of the two unit trees it is shown for. They differ. */
  readonly trad: 'hsl' | 'sol';
  /** How much a row adds. */
  readonly antal: (rad: SammandragRad) => number;
}

const hsl =
  (...typer: readonly string[]) =>
  (r: SammandragRad): number =>
    r.rec === 'count' && r.lagrum === 'hsl' && typer.includes(r.typ) ? r.n : 0;
const egenRad = new Set(['fall', 'lakemedel', 'mtp', 'rehab', 'information']);

// Which kinds of views are counted is a stated rule (klagomal/raknaregel.ts), applied to the rows before they come here.
const klagomal = (r: SammandragRad, lagrum: 'hsl' | 'sol'): number =>
  r.rec === 'klagomal' && (r.lagrum === 'hsl') === (lagrum === 'hsl') ? r.n : 0;

/** What counts are held against: delivered as a fact, or entered by hand for the period. */
const namnare = (r: SammandragRad, fact: string): number => (r.rec === 'fact' && r.fact === fact ? r.n : 0);

export const matt = {
  'hsl-fall': { text: 'Fall', raknas: 'handelser', trad: 'hsl', antal: hsl('fall') },
  'hsl-lakemedel': { text: 'Läkemedel', raknas: 'handelser', trad: 'hsl', antal: hsl('lakemedel') },
  'hsl-mtp': {
    text: 'Medicinteknisk produkt/rehab',
    raknas: 'handelser',
    trad: 'hsl',
    antal: hsl('mtp', 'rehab'),
  },
  'hsl-information': {
    text: 'Informationshantering internt',
    raknas: 'handelser',
    trad: 'hsl',
    antal: hsl('information'),
  },
  'hsl-ovrigt': {
    text: 'Andra avvikelser enligt HSL',
    raknas: 'handelser',
    trad: 'hsl',
    antal: (r) => (r.rec === 'count' && r.lagrum === 'hsl' && !egenRad.has(r.typ) ? r.n : 0),
  },
  'hsl-klagomal': {
    text: 'Klagomål HSL',
    raknas: 'klagomal',
    trad: 'hsl',
    antal: (r) => klagomal(r, 'hsl'),
  },
  'lex-maria': {
    text: 'Lex Maria, utredningar',
    raknas: 'arenden',
    trad: 'hsl',
    antal: (r) => (r.rec === 'lexmaria' ? r.n : 0),
  },
  'lex-maria-anmalda': {
    text: 'Lex Maria, anmälda till IVO',
    varav: { av: 'lex-maria', text: 'varav anmälda till IVO' },
    raknas: 'arenden',
    trad: 'hsl',
    antal: (r) => (r.rec === 'lexmaria' && r.anmaldIvo ? r.n : 0),
  },
  'extern-skickad': {
    text: 'Skickade externa avvikelser',
    raknas: 'handelser',
    trad: 'hsl',
    antal: (r) => (r.rec === 'extern' && r.riktning === 'skickad' ? r.n : 0),
  },
  'extern-inkommen': {
    text: 'Inkomna externa avvikelser',
    raknas: 'handelser',
    trad: 'hsl',
    antal: (r) => (r.rec === 'extern' && r.riktning === 'inkommen' ? r.n : 0),
  },
  'sol-avvikelser': {
    text: 'Avvikelser enl. SoL, LSS',
    raknas: 'handelser',
    trad: 'sol',
    antal: (r) => (r.rec === 'count' && r.lagrum !== 'hsl' ? r.n : 0),
  },
  'sol-klagomal': {
    text: 'Synpunkter och klagomål SoL, LSS',
    raknas: 'klagomal',
    trad: 'sol',
    antal: (r) => klagomal(r, 'sol'),
  },
  'lex-sarah': {
    text: 'Lex Sarah',
    raknas: 'arenden',
    trad: 'sol',
    antal: (r) => (r.rec === 'lexsarah' ? r.n : 0),
  },
  boendedygn: {
    text: 'Boendedygn',
    raknas: 'dygn',
    trad: 'hsl',
    antal: (r) => namnare(r, 'namnare.boendedygn'),
  },
  brukare: {
    text: 'Brukare med insats',
    raknas: 'brukare',
    trad: 'sol',
    antal: (r) => namnare(r, 'namnare.brukare'),
  },
} as const satisfies Record<string, Matt>;

export type MattId = keyof typeof matt;

/** The measure that this one is a part of; undefined for a whole. */
export const varavOf = (m: MattId): Matt['varav'] => (matt[m] as Matt).varav;
export const mattIds = Object.keys(matt) as [MattId, ...MattId[]];
export const zMattId = z.enum(mattIds);
export const hslMatt = [
  'hsl-fall',
  'hsl-lakemedel',
  'hsl-mtp',
  'hsl-information',
  'hsl-ovrigt',
] as const satisfies readonly MattId[];
export const namnarmatt = ['boendedygn', 'brukare'] as const satisfies readonly MattId[];
export const solMatt = ['sol-avvikelser', 'sol-klagomal', 'lex-sarah'] as const satisfies readonly MattId[];

/**
 * A figure from before the program, entered by hand. `antal` is the figure of a unit, or of the whole when `enhetId` is
 * null; `publicerad-summa` is the sum as it was printed, kept beside so that a sum that differs from its parts is seen.
 */
export const zTidigareUppgift = z.strictObject({
  matt: zMattId,
  /** As `2020-H1` or `2019`. */
  period: z.string().regex(/^[0-9]{4}(-[A-Za-z0-9]+)?(\.\.[0-9-]+)?$/, {
    error: 'ska vara en period, till exempel 2020-H1 eller 2019',
  }),
  enhetId: zEnhetId.nullable().default(null),
  slag: z.enum(['antal', 'publicerad-summa']).default('antal'),
  antal: z.int().min(0).max(10_000_000),
  /** Where the figure was found. */
  kalla: z.string().trim().min(1, { error: 'behöver fyllas i' }).max(300),
});
export type TidigareUppgift = z.output<typeof zTidigareUppgift>;
