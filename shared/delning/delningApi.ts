import { z } from 'zod';
import { command, job, query } from '../contract.ts';
import { zInstant } from '../time/instantSchema.ts';
import { zEnhetId } from '../enhet/enhetSchema.ts';
import { karantanText } from '../sammandrag/las.ts';
import type { Karantanorsak } from '../sammandrag/las.ts';
import { zKallaId, zKortId, zSammandragsperiod } from '../sammandrag/sammandragSchema.ts';
import { delningslagen } from './delningslage.ts';
import { zBesvaradDubblett, zDubblettsvarIn } from './mojligaDubbletter.ts';
import { zGranser } from './granser.ts';
import { zPaminnelseslag } from './kvitton.ts';
import { zVersion, zVersionsnotis } from './versionsnotis.ts';

const zSokvag = z.string().trim().min(1).max(400);
const zKarantanorsak = z.enum(Object.keys(karantanText) as [Karantanorsak, ...Karantanorsak[]]);

export const zDelningsstatus = z.strictObject({
  lage: z.enum(delningslagen),
  text: z.string(),
  roll: z.enum(['enhet', 'sas']).nullable(),
  sokvag: z.string().nullable(),
  /** The share this computer is the centre of, null for a unit. */
  centrum: z.string().nullable(),
  /** Every share this computer is connected to. */
  rotter: z.array(
    z.strictObject({
      share: zKortId,
      sokvag: z.string(),
      /** `central`: collects · `ansvarig`: made the share, approves and answers · `enhet`: delivers. */
      som: z.enum(['enhet', 'central', 'ansvarig']),
      text: z.string(),
    }),
  ),
  vantar: z.int(),
  okvitterade: z.int(),
  /** Twelve digits to read out to SAS. */
  fingeravtryck: z.string().nullable(),
  /** The database came from another computer and nobody has said which of them registers. */
  nyDator: z.boolean(),
  paminnelser: z.array(
    z.strictObject({
      unit: zEnhetId,
      period: zSammandragsperiod,
      slag: zPaminnelseslag,
      text: z.string(),
      at: z.string(),
    }),
  ),
  /** What the centre has changed since somebody last looked. */
  nyttFranCentralen: z.array(z.strictObject({ texter: z.array(z.string()), oppna: z.int(), at: zInstant })),
});

/** One unit and half-year in Leveransläge. */
export const leveranslagen = {
  klar: 'Klar',
  levererat: 'Levererat',
  tyst: 'Levererat utan händelser',
  'vantar-godkannande': 'Datorn väntar på godkännande',
  saknas: 'Inget levererat',
} as const;
export type Leveranslage = keyof typeof leveranslagen;
const zLeveransrad = z.strictObject({
  enhetId: zEnhetId,
  namn: z.string(),
  lage: z.enum(['klar', 'levererat', 'tyst', 'vantar-godkannande', 'saknas']),
  handelser: z.int(),
  /** Events about the unit that SAS or MAS have registered, beside what it delivers. */
  tillagg: z.int(),
  ejUppfoljda: z.int(),
  pagar: z.int(),
  /** Drafts that have waited since before the day they were delivered. */
  utkast: z.int(),
  senastAt: zInstant.nullable(),
  kallor: z.array(
    z.strictObject({
      src: zKallaId,
      fingeravtryck: z.string(),
      lage: z.enum(['raknas', 'vantar', 'sparrad', 'ersatt']),
      seq: z.int(),
      state: z.enum(['live', 'klar']),
      forstaAt: z.string(),
      intagenAt: z.string(),
      /** What to look at: gone, two branches, changed since. */
      anmarkningar: z.array(z.enum(['saknas', 'gren', 'skadad', 'flera-kallor'])),
    }),
  ),
});
export type Leveransrad = z.output<typeof zLeveransrad>;

const zSamlingsrad = z.strictObject({
  sokvag: z.string(),
  natt: z.boolean(),
  nya: z.int(),
  kontrollerade: z.int(),
  saknade: z.int(),
  grenar: z.int(),
  frammande: z.array(z.string()),
  okandaRader: z.record(z.string(), z.int()),
  karantan: z.array(z.strictObject({ namn: z.string(), orsak: zKarantanorsak, text: z.string() })),
  skadade: z.array(z.string()),
  kvitton: z.int(),
});

const zKortforslag = z.strictObject({
  arendeId: z.string(),
  nummer: z.string(),
  /** What its signer calls the place. */
  plats: z.string(),
  /** The line as it would leave, byte for byte. */
  rad: z.string(),
  sha256: z.string(),
  /** `nytt`: nobody has approved it · `andrat`: another text was approved · `godkant`: exactly this line. */
  lage: z.enum(['nytt', 'andrat', 'godkant']),
  /** The approved card, for taking it back. */
  kort: zKortId.nullable(),
  godkandAv: z.string().nullable(),
  /** What in the text may point somebody out. */
  misstankt: z.array(z.string()),
});

export const delningApi = {
  'delning.status': query(z.strictObject({}), zDelningsstatus),
  /** Makes a share of an existing folder; this computer becomes the centre's. The code is for printing. */
  'delning.skapaUtdelning': job(
    z.strictObject({ sokvag: zSokvag }),
    z.strictObject({ sokvag: z.string(), share: zKortId, kod: z.string(), fingeravtryck: z.string() }),
  ),
  /** The code once more, for printing: what connects a computer to the share this one has made. */
  'delning.kod': query(
    z.strictObject({ share: zKortId.optional() }),
    z.strictObject({
      sokvag: z.string(),
      share: zKortId,
      kod: z.string(),
      fingeravtryck: z.string(),
      kommun: z.string(),
    }),
  ),
  'delning.anslut': job(
    z.strictObject({
      sokvag: zSokvag,
      kod: z.string().trim().min(1).max(100),
      /** As a centre that collects and reads, for MAS and others beside the one who made the share. */
      somCentral: z.boolean().default(false),
    }),
    z.strictObject({ sokvag: z.string(), share: zKortId, fingeravtryck: z.string() }),
  ),
  /** Answers whose place this computer takes when the database came from another one. */
  'delning.nyDator': command(
    z.strictObject({ ersatter: z.boolean() }),
    z.strictObject({ ersatter: z.array(zKallaId) }),
  ),
  /** Exactly the bytes that leave, or would leave, for a unit and half-year. */
  'delning.forhandsvisa': query(
    z.strictObject({ enhetId: zEnhetId, period: zSammandragsperiod }),
    z.strictObject({
      text: z.string(),
      rader: z.int(),
      bytes: z.int(),
      /** `skickad`: these bytes lie on the share · `vantar`: decided, not yet sent · `andrad`: would be sent next · `inget`: the centre has registered nothing about the unit. */
      lage: z.enum(['skickad', 'vantar', 'andrad', 'inget', 'ej-ansluten']),
      kvitterad: z.boolean(),
      /** The chef has said that the half-year is complete. */
      klar: z.boolean(),
    }),
  ),
  'delning.dela': job(
    /** How much of what was sent before is looked after: nothing, the newest half-years and one more, or all. */
    z.strictObject({ tillsyn: z.enum(['ingen', 'i-tur', 'allt']).default('i-tur') }),
    z.strictObject({
      sanda: z.int(),
      lagade: z.int(),
      vantar: z.int(),
      kvitterade: z.int(),
      lage: z.enum(delningslagen),
      text: z.string(),
      /** A new registry has come: its number, what it changes, and how many open cases that touches. */
      register: z
        .strictObject({
          seq: z.int(),
          infort: z.boolean(),
          texter: z.array(z.string()).readonly(),
          oppnaArenden: z.int(),
        })
        .nullable(),
    }),
  ),
  'delning.markeraKlar': command(
    z.strictObject({ enhetId: zEnhetId, period: zSammandragsperiod, klar: z.boolean() }),
    z.strictObject({ klar: z.boolean() }),
  ),
  /** Signed cards of lex Sarah cases here, as the exact line that would leave, and where each stands. */
  'delning.kortforslag': query(z.strictObject({}), z.strictObject({ kort: z.array(zKortforslag) })),
  /** A person has read exactly this line and lets it leave. An earlier card of the same case is taken back. */
  'delning.godkannKort': command(
    z.strictObject({ arendeId: z.string().min(1).max(80), rad: z.string().min(2).max(20_000) }),
    z.strictObject({ kort: zKortId, sha256: z.string() }),
  ),
  'delning.aterkallaKort': command(z.strictObject({ kort: zKortId }), z.strictObject({ kort: zKortId })),
  'delning.samla': job(
    z.strictObject({ allt: z.boolean().default(false), fortsattAnda: z.boolean().default(false) }),
    z.strictObject({ rotter: z.array(zSamlingsrad) }),
  ),
  'delning.leverans': query(
    z.strictObject({ period: zSammandragsperiod }),
    z.strictObject({
      period: zSammandragsperiod,
      enheter: z.array(zLeveransrad),
      levererat: z.int(),
      vantade: z.int(),
      karantan: z.array(z.strictObject({ namn: z.string(), text: z.string(), senastAt: z.string() })),
      /** Events that may be registered both by the unit and by SAS or MAS, with what has been answered. */
      dubbletter: z.array(zBesvaradDubblett.extend({ text: z.string() })),
      /** Computers that share documents, for example MAS's part of the report, or register at the centre. */
      datorer: z.array(
        z.strictObject({
          src: zKallaId,
          fingeravtryck: z.string(),
          lage: z.enum(['godkand', 'vantar', 'sparrad']),
          dokument: z.int(),
          /** Registers at the centre, beside what the units deliver. */
          central: z.boolean(),
        }),
      ),
    }),
  ),
  /** Whether events on both sides are the same. Nothing is removed: that is done where one of them is registered. */
  'delning.svaraDubblett': command(zDubblettsvarIn, z.strictObject({ svar: zDubblettsvarIn.shape.svar })),
  /** Approves or blocks sources and sends the registry out. Left out `src`: all that wait. */
  'delning.godkannKallor': job(
    z.strictObject({
      src: z.array(zKallaId).max(60_000).optional(),
      status: z.enum(['godkand', 'sparrad']).default('godkand'),
    }),
    z.strictObject({ andrade: z.int(), seq: z.int() }),
  ),
  /** The notes from the centre have been read: nudges and what the registry changed. */
  'delning.lastNotiser': command(z.strictObject({}), z.strictObject({ at: z.string() })),
  'delning.granser': query(z.strictObject({}), zGranser),
  /** Changes the limit of small counts for everybody: the next collection sends it out. The rules of gallring are the centre's own. */
  'delning.andraGranser': command(
    z.strictObject({ smatal: zGranser.shape.smatal }),
    z.strictObject({ version: z.int() }),
  ),
  'delning.paminn': command(
    z.strictObject({ enhetId: zEnhetId, period: zSammandragsperiod, slag: zPaminnelseslag }),
    z.strictObject({ at: z.string() }),
  ),
  'delning.provkor': job(
    z.strictObject({ sokvag: zSokvag.optional() }),
    z.strictObject({
      sokvag: z.string(),
      godkand: z.boolean(),
      steg: z.array(
        z.strictObject({
          steg: z.string(),
          utfall: z.enum(['bra', 'anmarkning', 'fel']),
          text: z.string(),
          ms: z.number(),
        }),
      ),
    }),
  ),
  /** A newer version that the centre has told of; the program itself fetches nothing. */
  'delning.nyVersion': query(
    z.strictObject({}),
    z.strictObject({
      egen: z.string(),
      notis: z.strictObject(zVersionsnotis.pick({ version: true, text: true, at: true }).shape).nullable(),
    }),
  ),
  /** Tells every computer of the share that a new version exists. */
  'delning.tillkannage': job(
    z.strictObject({ version: zVersion, text: z.string().trim().max(300).default('') }),
    z.strictObject({ version: z.string(), seq: z.int() }),
  ),
  /** Writes export/: SQL for DuckDB, the list of files that count, verified counts and facts as CSV. */
  'delning.exportera': job(
    z.strictObject({}),
    z.strictObject({ sokvag: z.string(), filer: z.int(), rader: z.int() }),
  ),
  /** Reads every file on the share and judges it; changes nothing. */
  'delning.kontrollera': job(
    z.strictObject({}),
    z.strictObject({
      sokvag: z.string(),
      filer: z.int(),
      goda: z.int(),
      daliga: z.array(z.strictObject({ namn: z.string(), orsak: zKarantanorsak, text: z.string() })),
      frammande: z.array(z.string()),
      perioder: z.array(z.string()),
    }),
  ),
} as const;
