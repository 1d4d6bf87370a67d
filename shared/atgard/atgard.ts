import { z } from 'zod';
import { zKodnamn } from '../kodverk/kodverkSchema.ts';
import { zInstant } from '../time/instantSchema.ts';
import { zLocalDate } from '../time/localDateSchema.ts';
import type { LocalDate } from '../time/localDate.ts';

export const atgardStatus = {
  foreslagen: 'Föreslagen',
  godkand: 'Godkänd',
  avslagen: 'Avslagen',
  omarbetas: 'Omarbetas',
  pagar: 'Pågår',
  utford: 'Utförd',
} as const;
export type AtgardStatus = keyof typeof atgardStatus;
const zStatus = z.enum(Object.keys(atgardStatus) as [AtgardStatus, ...AtgardStatus[]]);

/** Which way a measure may go. */
export const atgardOvergangar: Readonly<Record<AtgardStatus, readonly AtgardStatus[]>> = {
  foreslagen: ['godkand', 'avslagen', 'omarbetas', 'pagar', 'utford'],
  omarbetas: ['foreslagen', 'godkand', 'avslagen'],
  godkand: ['pagar', 'utford', 'avslagen'],
  pagar: ['utford', 'avslagen'],
  avslagen: ['foreslagen'],
  utford: ['pagar'],
};

export const effekter = {
  uppnadd: 'Effekt uppnådd',
  delvis: 'Delvis',
  ingen: 'Ingen effekt',
  'gar-inte-an': 'Går inte att bedöma än',
} as const;
export type Effekt = keyof typeof effekter;

export const zNyAtgard = z.strictObject({
  /** One of the five areas of causes. */
  omrade: zKodnamn,
  text: z.string().trim().min(1, { error: 'behöver fyllas i' }).max(2000),
  /** One person is responsible; the name stays on the computer. */
  ansvarig: z.string().trim().min(1, { error: 'behöver en ansvarig' }).max(80),
  klarSenast: zLocalDate,
});

export const zEffektbedomning = z
  .strictObject({
    effekt: z.enum(Object.keys(effekter) as [Effekt, ...Effekt[]]),
    text: z.string().trim().max(2000).default(''),
    /** When to judge again; needed when it cannot be judged yet. */
    nyttDatum: zLocalDate.nullable().default(null),
  })
  .refine((e) => e.effekt !== 'gar-inte-an' || e.nyttDatum !== null, {
    error: 'behöver ett nytt datum när effekten inte går att bedöma än',
    path: ['nyttDatum'],
  });

/** The thing a measure, a cause or a score belongs to. */
export const sakSlag = [
  'avvikelse',
  'samlingsutredning',
  'lexSarah',
  'lexMaria',
  'klagomal',
  'extern',
  'risk',
  'kontroll',
  'utfall',
] as const;
export const zSakslag = z.enum(sakSlag);
export const zSak = z.strictObject({ slag: zSakslag, id: z.uuid() });
export type Sak = z.output<typeof zSak>;

export const zAtgard = zNyAtgard.extend({
  id: z.uuid(),
  sak: zSak,
  status: zStatus,
  utfordDatum: zLocalDate.nullable(),
  effekt: z.enum(Object.keys(effekter) as [Effekt, ...Effekt[]]).nullable(),
  effektText: z.string(),
  effektDatum: zLocalDate.nullable(),
  /** When the effect is to be judged (again). */
  bedomsDatum: zLocalDate.nullable(),
  skapadAt: zInstant,
});
export type Atgard = z.output<typeof zAtgard>;

/** Rejected measures bind nobody. */
export const arGallande = (a: Atgard): boolean => a.status !== 'avslagen';
export const arUtford = (a: Atgard): boolean => a.status === 'utford';
/** Judged for good: not "cannot be judged yet". */
export const arEffektBedomd = (a: Atgard): boolean => a.effekt !== null && a.effekt !== 'gar-inte-an';
export const arForsenad = (a: Atgard, today: LocalDate): boolean =>
  arGallande(a) && !arUtford(a) && a.klarSenast < today;

const kort = (text: string): string => (text.length <= 60 ? text : `${text.slice(0, 59)}…`);

/** What is left of the measures before a case can end, in words that can follow "behövs:". */
export const kvarAvAtgarder = (atgarder: readonly Atgard[]): readonly string[] =>
  atgarder.filter(arGallande).flatMap((a) => {
    if (!arUtford(a)) return [`att åtgärden ”${kort(a.text)}” är utförd`];
    return arEffektBedomd(a) ? [] : [`en bedömning av om åtgärden ”${kort(a.text)}” hjälpte`];
  });
