import { z } from 'zod';
import { zKodnamn } from '../kodverk/kodverkSchema.ts';
import { zLocalTime } from '../time/instantSchema.ts';
import { zLocalDate } from '../time/localDateSchema.ts';

const zJaNej = z.enum(['ja', 'nej', 'vet-ej']).nullable().default(null);
const zKoder = z.array(zKodnamn).max(20).default([]);
const zKort = z.string().trim().max(200, { error: 'får vara högst 200 tecken' }).default('');

const zFallUppgifter = z.strictObject({
  slag: z.literal('fall'),
  sett: zJaNej,
  aktivitet: zKodnamn.nullable().default(null),
  larm: zJaNej,
  ganghjalpmedel: zJaNej,
  hoftskydd: zJaNej,
  ensam: zJaNej,
  yttre: zKoder,
  bakomliggande: zKoder,
  riskbedomningAktuell: zJaNej,
  skadaBeskrivning: zKort,
});

const zLakemedelUppgifter = z.strictObject({
  slag: z.literal('lakemedel'),
  lakemedelsgrupp: zKodnamn.nullable().default(null),
  doseringstid: zLocalTime.nullable().default(null),
  delegerad: zJaNej,
  sjukskoterskaKontaktad: z
    .strictObject({ datum: zLocalDate, tid: zLocalTime.nullable().default(null) })
    .nullable()
    .default(null),
  konsekvens: zKort,
  /** Narcotic loss has its own routine and maybe a police report. */
  polisanmald: zJaNej,
});

const zMtpUppgifter = z.strictObject({
  slag: z.literal('mtp'),
  produkt: zKort,
  produktId: zKort,
  fel: zKort,
  avskild: zJaNej,
  tillverkareUnderrattad: zJaNej,
  lakemedelsverketUnderrattat: zJaNej,
});

/** The fields that only some types have, told apart by `slag`. */
export const zTypuppgifter = z.discriminatedUnion('slag', [
  zFallUppgifter,
  zLakemedelUppgifter,
  zMtpUppgifter,
  z.strictObject({ slag: z.literal('inga') }),
]);
export type Typuppgifter = z.output<typeof zTypuppgifter>;
export type Typslag = Typuppgifter['slag'];

/** Which fields a type asks for; a municipality's own types ask for none. */
export const typslagFor = (typ: string): Typslag =>
  typ === 'fall' || typ === 'lakemedel' || typ === 'mtp' ? typ : 'inga';

/** A question of the form, told as data so that one component draws them all. */
export interface Falt {
  readonly id: string;
  readonly text: string;
  readonly slag: 'jaNej' | 'kod' | 'koder' | 'text' | 'tid' | 'datumTid';
  /** The code list a `kod` or `koder` field chooses from. */
  readonly lista?: string;
}
const falt = (slag: Falt['slag'], id: string, text: string, lista?: string): Falt => ({
  id,
  text,
  slag,
  ...(lista === undefined ? {} : { lista }),
});

export const faltFor: Readonly<Record<Typslag, readonly Falt[]>> = {
  fall: [
    falt('jaNej', 'sett', 'Såg någon fallet?'),
    falt('kod', 'aktivitet', 'Vad gjorde personen?', 'fall-aktivitet'),
    falt('jaNej', 'larm', 'Fanns larm, och fungerade det?'),
    falt('jaNej', 'ganghjalpmedel', 'Användes gånghjälpmedel?'),
    falt('jaNej', 'hoftskydd', 'Användes höftskydd?'),
    falt('jaNej', 'ensam', 'Var personen ensam?'),
    falt('koder', 'yttre', 'Yttre omständigheter', 'fall-yttre'),
    falt('koder', 'bakomliggande', 'Bakomliggande hos personen', 'fall-bakomliggande'),
    falt('jaNej', 'riskbedomningAktuell', 'Finns en aktuell riskbedömning för fall?'),
    falt('text', 'skadaBeskrivning', 'Vilken skada?'),
  ],
  lakemedel: [
    falt('kod', 'lakemedelsgrupp', 'Vilken sorts läkemedel?', 'lakemedelsgrupp'),
    falt('tid', 'doseringstid', 'När skulle dosen ha getts?'),
    falt('jaNej', 'delegerad', 'Var det delegerad personal?'),
    falt('datumTid', 'sjukskoterskaKontaktad', 'När kontaktades sjuksköterska?'),
    falt('text', 'konsekvens', 'Vad blev följden?'),
    falt('jaNej', 'polisanmald', 'Polisanmält (vid svinn av narkotiskt läkemedel)?'),
  ],
  mtp: [
    falt('text', 'produkt', 'Vilken produkt?'),
    falt('text', 'produktId', 'Id- eller batchnummer'),
    falt('text', 'fel', 'Vad var fel?'),
    falt('jaNej', 'avskild', 'Är produkten undanställd?'),
    falt('jaNej', 'tillverkareUnderrattad', 'Är tillverkaren underrättad?'),
    falt('jaNej', 'lakemedelsverketUnderrattat', 'Är Läkemedelsverket underrättat?'),
  ],
  inga: [],
};
