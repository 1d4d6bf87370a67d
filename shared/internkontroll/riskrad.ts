import { z } from 'zod';
import { zVerksamhetId } from '../enhet/enhetSchema.ts';
import { zKodnamn } from '../kodverk/kodverkSchema.ts';
import { zLocalDate } from '../time/localDateSchema.ts';
import { zRiskNiva } from './risk.ts';

const zStallning = z.strictObject({
  niva: zRiskNiva,
  matrisId: z.string(),
  matrisVersion: z.int(),
  sannolikhet: z.int(),
  allvarlighetsgrad: z.int(),
  /** The zone in the words of the version that the score was made in. */
  zon: z.string(),
  zonkod: z.string(),
  /** 0 for the mildest zone, 1 for the gravest, whatever the number of zones. */
  allvar: z.number(),
  datum: zLocalDate,
});
export type Stallning = z.output<typeof zStallning>;

/** A row of the register. */
export const zRiskrad = z.strictObject({
  id: z.string(),
  nr: z.int(),
  kvalitetsfaktor: z.string(),
  verksamhetId: z.string().nullable(),
  risk: z.string(),
  agare: z.string(),
  tema: z.string().nullable(),
  svar: z.enum(['acceptera', 'reducera', 'undvika', 'dela']).nullable(),
  /** The score in force, null for one that has not been scored. */
  poang: zStallning.nullable(),
  nastaGranskning: zLocalDate.nullable(),
  omvardera: z.array(z.string()),
});
export type Riskrad = z.output<typeof zRiskrad>;

const zNiva = z.int().min(1).max(10);
export const zRiskfilter = z.strictObject({
  text: z.string().max(200).optional(),
  verksamhetId: zVerksamhetId.optional(),
  svar: z.enum(['acceptera', 'reducera', 'undvika', 'dela', 'inget']).optional(),
  tema: zKodnamn.optional(),
  /** A zone of `matrisId`, or every risk that has not been scored. */
  zon: z.union([zKodnamn, z.literal('oskattad')]).optional(),
  /** The cell of a matrix that the level `niva` of the risk lies in. */
  ruta: z
    .strictObject({ matrisId: zKodnamn, niva: zRiskNiva, sannolikhet: zNiva, allvarlighetsgrad: zNiva })
    .optional(),
  /** Only those that ask to be looked at again. */
  omvardera: z.boolean().optional(),
  /** Only those whose next review is this day or earlier. */
  granskasSenast: zLocalDate.optional(),
});
export type Riskfilter = z.output<typeof zRiskfilter>;

export const zRisksort = z.enum(['nr', 'risk', 'poang', 'granskning', 'agare', 'verksamhet']);
export type Risksort = z.output<typeof zRisksort>;

/** What the core keeps of each risk to answer with; `sok` holds its words in lower case. */
export interface Registerrad extends Omit<Riskrad, 'omvardera'> {
  readonly sok: string;
  readonly stallningar: { readonly [N in Stallning['niva']]?: Stallning };
}

export const sokord = (text: string): readonly string[] =>
  text
    .toLocaleLowerCase('sv')
    .split(/\s+/u)
    .filter((w) => w !== '');

function passar(f: Riskfilter, arSkal: (id: string) => boolean): (r: Registerrad) => boolean {
  const words = sokord(f.text ?? '');
  const { ruta } = f;
  return (r) =>
    words.every((w) => r.sok.includes(w)) &&
    (f.verksamhetId === undefined || r.verksamhetId === f.verksamhetId) &&
    (f.svar === undefined || (r.svar ?? 'inget') === f.svar) &&
    (f.tema === undefined || r.tema === f.tema) &&
    (f.zon === undefined || (r.poang?.zonkod ?? 'oskattad') === f.zon) &&
    (ruta === undefined || liggerI(r, ruta)) &&
    (f.granskasSenast === undefined ||
      (r.nastaGranskning !== null && r.nastaGranskning <= f.granskasSenast)) &&
    (f.omvardera !== true || arSkal(r.id));
}

const liggerI = (r: Registerrad, ruta: NonNullable<Riskfilter['ruta']>): boolean => {
  const p = r.stallningar[ruta.niva];
  return (
    p !== undefined &&
    p.matrisId === ruta.matrisId &&
    p.sannolikhet === ruta.sannolikhet &&
    p.allvarlighetsgrad === ruta.allvarlighetsgrad
  );
};

const collator = new Intl.Collator('sv', { numeric: true });
const sist = '9999-99-99';
const early = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
/** Zones first, so that two matrices can stand in one list; products and words are never compared across them. */
const tyngd = (r: Registerrad): number =>
  r.poang === null
    ? -1
    : r.poang.allvar * 10_000 +
      r.poang.sannolikhet * r.poang.allvarlighetsgrad * 10 +
      r.poang.allvarlighetsgrad;

const ordning: Readonly<Record<Risksort, (a: Registerrad, b: Registerrad) => number>> = {
  nr: (a, b) => a.nr - b.nr,
  risk: (a, b) => collator.compare(a.risk, b.risk),
  poang: (a, b) => tyngd(a) - tyngd(b),
  granskning: (a, b) => early(a.nastaGranskning ?? sist, b.nastaGranskning ?? sist),
  agare: (a, b) => collator.compare(a.agare, b.agare),
  verksamhet: (a, b) => collator.compare(a.verksamhetId ?? '', b.verksamhetId ?? ''),
};

/** The rows that a filter leaves, in order; equal ones by their number. `arSkal` tells which ask to be looked at again. */
export function valjRisker(
  alla: readonly Registerrad[],
  f: Riskfilter,
  sort: Risksort,
  fallande: boolean,
  arSkal: (id: string) => boolean,
): readonly Registerrad[] {
  const by = ordning[sort];
  const sign = fallande ? -1 : 1;
  return alla.filter(passar(f, arSkal)).toSorted((a, b) => sign * by(a, b) || a.nr - b.nr);
}
