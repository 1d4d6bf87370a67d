import { z } from 'zod';
import { zAvvikelseFilter } from '../avvikelse/avvikelsefilter.ts';
import { command, job, query } from '../contract.ts';
import { zEnhetId } from '../enhet/enhetSchema.ts';
import { zKodnamn } from '../kodverk/kodverkSchema.ts';
import { zRoll } from '../profil/profilSchema.ts';
import { zLocalDate } from '../time/localDateSchema.ts';
import { zPeriod } from '../time/periodSchema.ts';
import { zDokument } from '../dokument/dokumentSchema.ts';
import { uppdragsslag, zUppdrag } from './bidrag/uppdrag.ts';
import type { Uppdragsslag } from './bidrag/uppdrag.ts';
import { zMattId, zTidigareUppgift } from './matt.ts';
import { zMallId, zRapportfraga, zRapportfynd } from './rapportfraga.ts';
import { zSmatalsregel } from './offentligUtgava.ts';
import { zRapportmall } from './rapportmall.ts';
import { zRapporttabell } from './rapporttabell.ts';

const zSpar = z.strictObject({ from: z.int(), to: z.int(), trace: z.string() });
const zAvsnitt = z.strictObject({
  id: zKodnamn,
  nummer: z.string(),
  rubrik: z.string(),
  niva: z.int(),
  agare: z.enum(['mas', 'sas', 'gemensam']),
  instruktion: z.string(),
  skrivs: z.boolean(),
  text: z.string(),
  arForslag: z.boolean(),
  forslag: z.array(z.strictObject({ text: z.string(), spar: z.array(zSpar).readonly() })).readonly(),
  spar: z.array(zSpar).readonly(),
  /** Texts that another owner has written side by side with this one. */
  konflikter: z
    .array(z.strictObject({ text: z.string(), klar: z.boolean(), roll: zRoll, vem: z.string() }))
    .readonly(),
  forraText: z.string(),
  klar: z.boolean(),
  /** Blocks of the document that belong to the section, first and how many. */
  block: z.tuple([z.int(), z.int()]).readonly(),
});

const zTotalt = z.strictObject({ hsl: z.int(), solLss: z.int(), alla: z.int() });

const zRapport = z.strictObject({
  mall: zKodnamn,
  /** What reports of the template are called. */
  namn: z.string(),
  period: z.string(),
  periodText: z.string(),
  titel: z.string(),
  kommun: z.string(),
  namnd: z.string(),
  datum: zLocalDate,
  totalt: zTotalt,
  enheter: z.strictObject({ alla: z.int(), tysta: z.array(z.string()).readonly() }),
  klara: z.strictObject({ antal: z.int(), av: z.int() }),
  avsnitt: z.array(zAvsnitt).readonly(),
  tabeller: z.array(zRapporttabell).readonly(),
  fynd: z.array(zRapportfynd).readonly(),
});

export const rapportApi = {
  /** The report of a period for the screen: the document itself, its sections, and what the check has found. */
  'rapport.modell': query(zRapportfraga, zRapport.extend({ dokument: zDokument })),
  /** The same as long work: tells how far it has come and can be stopped. */
  'rapport.sammanstall': job(zRapportfraga, zRapport.extend({ dokument: zDokument })),
  /** Only what does not agree; with a cut-off date, in the report as it would be locked. */
  'rapport.granska': query(
    zRapportfraga.extend({ brytdatum: zLocalDate.optional() }),
    z.strictObject({ fynd: z.array(zRapportfynd).readonly() }),
  ),
  /** Saves an owner's text of a section and whether it is signed as done; earlier versions stay. */
  'rapport.text.spara': command(
    z.strictObject({
      mall: zMallId,
      period: zPeriod,
      avsnitt: zKodnamn,
      text: z.string().max(50_000, { error: 'får vara högst 50 000 tecken' }),
      klar: z.boolean().default(false),
      /** Settles between texts that two owners have written side by side: this one is in force. */
      avgor: z.boolean().default(false),
    }),
    z.strictObject({ version: z.int() }),
  ),
  /** Answers a finding: "stämmer, därför att …". */
  'rapport.svara': command(
    z.strictObject({
      mall: zMallId,
      period: zPeriod,
      nyckel: z.string().min(1).max(300),
      svar: z.string().trim().min(1, { error: 'behöver fyllas i' }).max(1000),
    }),
    z.strictObject({ nyckel: z.string() }),
  ),
  /** The templates in force, with the version of the document they stand in; 0 when nobody has changed the standard. */
  'rapport.mall.lista': query(
    z.strictObject({}),
    z.strictObject({ version: z.int(), mallar: z.array(zRapportmall), standard: z.array(zRapportmall) }),
  ),
  /** Puts a template in the place of the one with its id, or adds it; earlier versions stay. */
  'rapport.mall.spara': command(z.strictObject({ mall: zRapportmall }), z.strictObject({ version: z.int() })),
  /** What the public edition hides and why, and the rule in force. */
  'rapport.offentlig': query(
    zRapportfraga,
    z.strictObject({
      version: z.int(),
      regel: zSmatalsregel,
      /** What the centre has decided for everybody; 0 when it has not. */
      minst: z.int(),
      dolda: z.array(z.strictObject({ id: z.string(), namn: z.string(), skal: z.string() })),
      /** Small figures that are shown all the same: published before, or by a decision. */
      visadeSma: z.array(z.strictObject({ id: z.string(), namn: z.string() })),
      /** Can be solved although they are hidden, because of what has been published. */
      oskyddade: z.array(z.strictObject({ id: z.string(), namn: z.string() })),
      /** Tables of cases (lex Sarah, lex Maria), and whether they are told one by one, which takes a decision. */
      arenden: z.array(z.strictObject({ id: z.string(), titel: z.string(), visas: z.boolean() })),
      attGranska: z.array(z.string()),
    }),
  ),
  /** Changes the limit or decides against the rule, with reasons; the history tells what it was. */
  'rapport.offentlig.regel': command(
    z.strictObject({ regel: zSmatalsregel }),
    z.strictObject({ version: z.int() }),
  ),
  /** What must be answered in the report of a period, and what has been decided for later ones. */
  'rapport.uppdrag.lista': query(
    z.strictObject({ mall: zMallId, period: zPeriod }),
    z.strictObject({ attBesvara: z.array(zUppdrag), nya: z.array(zUppdrag) }),
  ),
  /** Adds a measure of the report of a period, or a decision nämnden took on it. */
  'rapport.uppdrag.lagg': command(
    z.strictObject({
      mall: zMallId,
      period: zPeriod,
      slag: z.enum(Object.keys(uppdragsslag) as [Uppdragsslag, ...Uppdragsslag[]]),
      text: z.string().trim().min(1, { error: 'behöver fyllas i' }).max(1000),
      beslutad: zLocalDate.nullable().default(null),
    }),
    z.strictObject({ id: z.uuid() }),
  ),
  'rapport.uppdrag.svara': command(
    z.strictObject({
      mall: zMallId,
      period: zPeriod,
      id: z.uuid(),
      svar: z.string().trim().min(1, { error: 'behöver fyllas i' }).max(2000),
      klar: z.boolean(),
    }),
    z.strictObject({ id: z.uuid() }),
  ),
  'rapport.tidigare.lista': query(
    z.strictObject({ matt: zMattId.optional() }),
    z.array(zTidigareUppgift).readonly(),
  ),
  /** What does not agree among the figures that have been entered. */
  'rapport.tidigare.granska': query(
    z.strictObject({}),
    z.array(z.strictObject({ text: z.string(), forslag: z.string() })),
  ),
  /** Enters figures from before the program, all or none; a figure that was there is replaced, its history stays. */
  'rapport.tidigare.spara': command(
    z.strictObject({ uppgifter: z.array(zTidigareUppgift).min(1).max(20_000) }),
    z.strictObject({ sparade: z.int() }),
  ),
  'rapport.tidigare.tabort': command(
    z.strictObject({
      matt: zMattId,
      period: z.string().max(40),
      enhetId: zEnhetId.nullable().default(null),
      slag: z.enum(['antal', 'publicerad-summa']).default('antal'),
    }),
    z.strictObject({ borttagen: z.boolean() }),
  ),
  /** What a figure stands on: the records of this computer, the collected files, or what was entered by hand. */
  'rapport.spar': query(
    zRapportfraga.extend({ trace: z.string().min(1).max(300) }),
    z.strictObject({
      raknas: z.string(),
      /** Narrows the list of avvikelser to what is counted; null when the figure is not of avvikelser here. */
      filter: zAvvikelseFilter.nullable(),
      filer: z.array(z.strictObject({ unit: z.string(), namn: z.string(), sha256: z.string() })).readonly(),
      inmatade: z.array(zTidigareUppgift).readonly(),
    }),
  ),
  /** Compiles the report and writes it; the format is the ending of the file's name. */
  'rapport.halvar': job(
    zRapportfraga.extend({
      fil: z.string().min(1).max(1000).optional(),
      /** The public edition hides small counts. */
      utgava: z.enum(['intern', 'offentlig']).default('intern'),
      /** Write over a file that is there already. */
      ersatt: z.boolean().default(false),
    }),
    z.strictObject({
      fil: z.string().nullable(),
      /** SHA-256 of what the report says, printed in its footer. */
      innehallshash: z.string(),
      rapport: zRapport,
    }),
  ),
} as const;
