import { z } from 'zod';
import { tillhorighetFalt } from '../enhet/tillhorighet.ts';
import { lexSarahKategorier } from '../kodverk/kodverk.ts';
import { zKodnamn } from '../kodverk/kodverkSchema.ts';
import type { LexSarahKategori } from '../kodverk/kodverk.ts';
import { lexFalt, undertecknatFalt } from '../process/handlingar.ts';
import { zFritext, zIfylld, zIfylldRad, zRadtext } from '../text/fritext.ts';
import { zLocalDate } from '../time/localDateSchema.ts';
import { zLexSarahStatus } from './lexSarahStatus.ts';
import { zUtfall } from './utfall.ts';
import { zUtredning } from './utredning.ts';

export const zLexSarahId = z.uuid().transform((s) => s as string & { readonly __brand: 'LexSarahId' });
export type LexSarahId = z.output<typeof zLexSarahId>;

/** A report of a missförhållande or a risk of one (SoL 2025:400 27 kap. 2 §, LSS 24 b §). */
export const zLexSarahRapport = z.strictObject({
  ...tillhorighetFalt,
  /** Lex Sarah is SoL and LSS; care under HSL is lex Maria. */
  lagrum: z.enum(['sol', 'lss']),
  handelsedatum: zLocalDate,
  upptackt: zLocalDate.nullable().default(null),
  rapporterad: zLocalDate,
  handelse: zIfylld,
  konsekvens: zFritext.default(''),
  omedelbarAtgard: zFritext.default(''),
  kategorier: z
    .array(z.enum(Object.keys(lexSarahKategorier) as [LexSarahKategori, ...LexSarahKategori[]]))
    .max(8)
    .default([]),
  /** The report concerns the unit's own chef, or the reporter wishes it: the chef sees only that it exists. */
  forbiChef: z.boolean().default(false),
  /** Code of the list avvikelsetyp; without one the theme is that of the avvikelse it came from. */
  tema: zKodnamn.nullable().default(null),
  avvikelseId: z.uuid().nullable().default(null),
});
export type LexSarahRapport = z.output<typeof zLexSarahRapport>;

/** Asked before anything else (Socialstyrelsens handbok om lex Sarah). */
export const kontrollfragor = {
  egenVerksamhet: 'Har det hänt i vår egen verksamhet?',
  gallerInsats: 'Gäller det någon som får eller kan komma att få insatser där?',
  agerade: 'Har någon gjort något, eller låtit bli att göra något?',
} as const;
export type Kontrollfraga = keyof typeof kontrollfragor;
const zKontrollfragor = z.strictObject({
  egenVerksamhet: z.boolean(),
  gallerInsats: z.boolean(),
  agerade: z.boolean(),
  datum: zLocalDate,
});

export const zUtredare = z.strictObject({
  namn: zIfylldRad,
  titel: zIfylldRad,
  datum: zLocalDate,
  /** The answer to: is there anything that can make your impartiality questioned? (FL 2017:900 16 §) */
  jav: z.enum(['ja', 'nej']),
});
/** Proposal and decision are separate documents with date, name and title. */
export const zStallningstagande = z.strictObject({
  utfall: zUtfall,
  motivering: zIfylld,
  ...undertecknatFalt,
});
export const zAnmalan = z.strictObject({
  datum: zLocalDate,
  av: zIfylldRad,
  diarienummer: zRadtext.default(''),
  /** The investigation went with it; otherwise it is handed in afterwards. */
  utredningBifogad: z.boolean(),
  utredningInsand: zLocalDate.nullable().default(null),
});
export const zLexSarah = zLexSarahRapport.extend({
  id: zLexSarahId,
  nummer: z.string(),
  status: zLexSarahStatus,
  kontrollfragor: zKontrollfragor.nullable(),
  /** The receipt given to the one who reported. */
  kvittens: z.strictObject(undertecknatFalt).nullable(),
  utredare: z.array(zUtredare),
  utredning: zUtredning.nullable(),
  forslag: zStallningstagande.nullable(),
  beslut: zStallningstagande.nullable(),
  anmalan: zAnmalan.nullable(),
  ...lexFalt,
});
export type LexSarah = z.output<typeof zLexSarah>;

/** The report's column: reported to IVO, not reported, or no lex Sarah at all. */
export const anmaldText = { ja: 'Ja', nej: 'Nej', 'ej-lex': 'Ej lex Sarah' } as const;
export type Anmald = keyof typeof anmaldText;
export const anmaldSvar = (l: Pick<LexSarah, 'anmalan' | 'status' | 'beslut'>): Anmald => {
  if (l.anmalan !== null) return 'ja';
  return l.status === 'ej-lex-sarah' || l.beslut?.utfall === 'inget-missforhallande' ? 'ej-lex' : 'nej';
};
