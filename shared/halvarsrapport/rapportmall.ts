import { z } from 'zod';
import { zEnhetId } from '../enhet/enhetSchema.ts';
import { zKodnamn, zLagrum } from '../kodverk/kodverkSchema.ts';
import { addMonths, localDate, yearOf } from '../time/localDate.ts';
import { helar, periodColumn, yearsBefore } from '../time/period.ts';
import type { Period } from '../time/period.ts';
import { namnarmatt, zMattId } from './matt.ts';

/** A comparison column: the same part of a year, or the whole year, so many years before the report's own. */
export const zKolumn = z.strictObject({ slag: z.enum(['samma', 'helar']), arForr: z.int().min(0).max(20) });
export type Kolumn = z.output<typeof zKolumn>;

const kolumner = z.array(zKolumn).min(1).max(12).readonly();
const titel = z.string().min(1).max(160);

/** A part of a section that the program makes itself. */
export const zDel = z.discriminatedUnion('slag', [
  z.strictObject({ slag: z.literal('nyckeltal'), titel, kolumner }),
  z.strictObject({ slag: z.literal('tackning') }),
  z.strictObject({ slag: z.literal('uppfoljning'), titel }),
  z.strictObject({ slag: z.literal('enheter'), matt: zMattId, titel, kolumner }),
  z.strictObject({ slag: z.literal('enhetsdiagram'), matt: zMattId }),
  z.strictObject({
    slag: z.literal('kategorier'),
    matt: z.array(zMattId).min(1).readonly(),
    titel,
    kolumner,
  }),
  z.strictObject({ slag: z.literal('fakta'), fakta: z.array(z.string()).min(1).readonly(), titel }),
  z.strictObject({ slag: z.literal('lakemedelsgrupper'), titel }),
  z.strictObject({ slag: z.literal('undertyper'), typer: z.array(zKodnamn).min(1).readonly(), titel }),
  z.strictObject({ slag: z.literal('oversikt'), titel, kolumner }),
  z.strictObject({ slag: z.literal('verksamheter'), matt: zMattId, titel }),
  z.strictObject({ slag: z.literal('handelsetyper'), titel }),
  z.strictObject({ slag: z.literal('externa'), titel }),
  z.strictObject({ slag: z.literal('lexsarah'), titel }),
  z.strictObject({ slag: z.literal('lexmaria'), titel }),
  z.strictObject({ slag: z.literal('leveranslage'), titel }),
  z.strictObject({ slag: z.literal('effekt'), titel }),
  z.strictObject({ slag: z.literal('uppdrag'), titel }),
  z.strictObject({ slag: z.literal('rodtrad') }),
  z.strictObject({ slag: z.literal('internkontroll'), titel }),
  /** The risks of the internkontroll in their matrix; left out when none is scored. */
  z.strictObject({ slag: z.literal('riskmatris') }),
  z.strictObject({ slag: z.literal('metod') }),
  /** The types that make up most. */
  z.strictObject({ slag: z.literal('pareto'), lagrum: z.array(zLagrum).min(1).readonly() }),
  /** The last two years month by month against limits; left out when too little is known to say anything. */
  z.strictObject({ slag: z.literal('manader'), matt: z.array(zMattId).min(1).readonly() }),
  /** Events per 1 000 boendedygn, or per 100 brukare; left out when nobody has said how many those are. */
  z.strictObject({ slag: z.literal('takt'), matt: zMattId, per: z.enum(namnarmatt), titel }),
]);
export type Del = z.output<typeof zDel>;

/** A section of a report: whose it is, what to write there, what the program puts there. */
export const zAvsnittsmall = z.strictObject({
  id: zKodnamn,
  rubrik: z.string().min(1).max(120),
  niva: z.int().min(1).max(3),
  agare: z.enum(['mas', 'sas', 'gemensam']),
  /** Said to the one who writes; not printed. */
  instruktion: z.string().max(600),
  /** Printed when the owner has written nothing. `{…}` are filled in: kommun, period, perioden. */
  standardtext: z.string().max(6000).default(''),
  /** False for a chapter that only holds others. */
  skrivs: z.boolean(),
  delar: z.array(zDel).max(20).readonly(),
});
export type Avsnittsmall = z.output<typeof zAvsnittsmall>;

export const zRapportmall = z.strictObject({
  id: zKodnamn,
  namn: z.string().min(1).max(120),
  /** `{…}` are filled in as in the texts. */
  titel: z.string().min(1).max(160),
  namnd: z.string().min(1).max(80),
  /** How long a period a report by this template is usually about; a half-year when nothing is said. */
  spann: z.enum(['ar', 'manad']).exactOptional(),
  /** Made for one unit at a time; left out, for the whole municipality. */
  omfang: z.literal('enhet').exactOptional(),
  /** The one unit that a report by this template is about. */
  enhet: zEnhetId.exactOptional(),
  avsnitt: z.array(zAvsnittsmall).min(1).max(80).readonly(),
});
export type Rapportmall = z.output<typeof zRapportmall>;

/** The days of a comparison column. */
export const kolumnperiod = (k: Kolumn, period: Period): Period =>
  k.slag === 'helar' ? helar(yearOf(period.from) - k.arForr) : yearsBefore(period, k.arForr);

/** Heads of comparison columns: only the year when all show the same part of it, and then the words for which part. */
export function kolumnrubriker(ks: readonly Kolumn[], period: Period): readonly string[] {
  const perioder = ks.map((k) => kolumnperiod(k, period));
  return ks.every((k) => k.slag === 'samma')
    ? perioder.map((p) => String(yearOf(p.from)))
    : perioder.map(periodColumn);
}

const STYRDIAGRAM_MANADER = 24;
/** The months a control chart shows: two years up to the end of the report's period. */
export const styrdiagramperiod = (period: Period): Period => ({
  from: addMonths(localDate(`${period.to.slice(0, 7)}-01`), 1 - STYRDIAGRAM_MANADER),
  to: period.to,
});

/** Every period a report by this template needs rows of. */
export function rapportperioder(mall: Rapportmall, period: Period): readonly Period[] {
  const found = new Map<string, Period>([[`${period.from}${period.to}`, period]]);
  for (const a of mall.avsnitt)
    for (const d of a.delar)
      for (const k of 'kolumner' in d ? d.kolumner : []) {
        const p = kolumnperiod(k, period);
        found.set(`${p.from}${p.to}`, p);
      }
  const forra = yearsBefore(period, 1);
  if (mall.avsnitt.some((a) => a.delar.some((d) => d.slag === 'manader'))) {
    const p = styrdiagramperiod(period);
    found.set(`${p.from}${p.to}`, p);
  }
  found.set(`${forra.from}${forra.to}`, forra);
  return [...found.values()];
}
