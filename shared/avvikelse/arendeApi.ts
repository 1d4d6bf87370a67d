import { z } from 'zod';
import { atgardStatus, zAtgard, zEffektbedomning, zNyAtgard } from '../atgard/atgard.ts';
import type { AtgardStatus } from '../atgard/atgard.ts';
import { effektsvar } from '../atgard/effektUrData.ts';
import type { Effektsvar } from '../atgard/effektUrData.ts';
import { zBedomning, zNyBedomning } from '../bedomning/bedomning.ts';
import { command, query } from '../contract.ts';
import { zEnhetId } from '../enhet/enhetSchema.ts';
import { zKodnamn, zLagrum } from '../kodverk/kodverkSchema.ts';
import { zOrsak } from '../orsak/orsak.ts';
import { zLocalDate } from '../time/localDateSchema.ts';
import { zAvvikelseId } from './avvikelse.ts';
import { zForlopp } from './forlopp.ts';
import { kravText, statusLista } from './overgangar.ts';
import type { Krav } from './overgangar.ts';

const zEffektspann = z.strictObject({ from: zLocalDate, to: zLocalDate, antal: z.int() });
const zStatus = z.enum(statusLista);
const zSkal = z.string().trim().min(1, { error: 'behöver ett skäl' }).max(2000);
const zId = z.strictObject({ id: zAvvikelseId });

const zNastaSteg = z.strictObject({
  mening: z.string(),
  stalle: z.enum(['bedomning', 'orsaker', 'lexSarah', 'atgarder', 'effekt', 'aterkoppling', 'mas', 'avslut']),
  senast: zLocalDate,
  dagarKvar: z.int(),
});

/** What a case answers when it has been changed: its status and what is next. */
const zEfter = z.strictObject({ id: zAvvikelseId, status: zStatus, nastaSteg: zNastaSteg.nullable() });

/** The process of a case: scores, causes, measures and steps. */
export const arendeApi = {
  /** Where the case stands. The reading of a case is logged when it is shown (avvikelse.visa). */
  'avvikelse.arende': query(
    zId,
    z.strictObject({
      forlopp: zForlopp,
      bedomningar: z.array(zBedomning),
      orsaker: z.array(zOrsak),
      atgarder: z.array(zAtgard),
      nastaSteg: zNastaSteg.nullable(),
      /** The steps the table allows from here, each with what is still missing. */
      steg: z.array(
        z.strictObject({
          till: zStatus,
          text: z.string(),
          saknas: z.array(z.enum(Object.keys(kravText) as [Krav, ...Krav[]])),
        }),
      ),
      /** Who must know, by the escalation rules, in words. */
      eskalering: z.array(z.string()),
      /** The level that the unit's own counts imply, beside the human score. */
      sannolikhetUrData: z
        .strictObject({ varde: z.int(), text: z.string(), antal: z.int(), dagar: z.int() })
        .nullable(),
    }),
  ),
  'avvikelse.bedom': command(zId.extend({ bedomning: zNyBedomning }), zEfter),
  'avvikelse.orsaker': command(zId.extend({ orsaker: z.array(zOrsak).max(20) }), zEfter),
  /** Answers along the way; what is left out stays as it is. */
  'avvikelse.svara': command(
    zId.extend({
      lexSarah: z
        .strictObject({ svar: z.enum(['ja', 'nej']), skal: z.string().trim().max(2000).default('') })
        .optional(),
      ingenAtgardSkal: z.string().trim().max(2000).optional(),
      aterkoppladDatum: zLocalDate.optional(),
    }),
    zEfter,
  ),
  /** MAS or SAS has taken part of the score. */
  'avvikelse.tagitDel': command(zId, zEfter),
  'avvikelse.steg': command(
    zId.extend({
      till: zStatus,
      skal: z.string().trim().max(2000).default(''),
      dubblettAv: zAvvikelseId.optional(),
    }),
    zEfter,
  ),
  /** To the right unit; the reporter's words are untouched. */
  'avvikelse.flytta': command(zId.extend({ enhetId: zEnhetId, skal: zSkal }), zEfter),
  /** To the right lagrum or type. Counts follow the new class, history keeps the old; a new lagrum is scored anew. */
  'avvikelse.klassaOm': command(
    zId.extend({ lagrum: zLagrum, typ: zKodnamn, undertyp: zKodnamn.nullable().default(null), skal: zSkal }),
    zEfter,
  ),
  /** A correction that stands beside the words it corrects. */
  'avvikelse.tillagg': command(zId.extend({ text: z.string().trim().min(1).max(10_000) }), zEfter),
  'atgard.foresla': command(
    z.strictObject({ sak: zAtgard.shape.sak, atgard: zNyAtgard }),
    z.strictObject({ id: z.uuid() }),
  ),
  /** Another person, day, area or text. The earlier words stay in the history with the reason. */
  'atgard.andra': command(
    z.strictObject({ id: z.uuid(), atgard: zNyAtgard, skal: z.string().trim().max(2000).default('') }),
    z.strictObject({ andrade: z.array(z.string()) }),
  ),
  'atgard.status': command(
    z.strictObject({
      id: z.uuid(),
      status: z.enum(Object.keys(atgardStatus) as [AtgardStatus, ...AtgardStatus[]]),
      kommentar: z.string().trim().max(2000).default(''),
      utfordDatum: zLocalDate.optional(),
    }),
    z.strictObject({ id: z.uuid() }),
  ),
  'atgard.effekt': command(
    z.strictObject({ id: z.uuid(), bedomning: zEffektbedomning }),
    z.strictObject({ id: z.uuid() }),
  ),
  /** The same type at the unit before and after a measure, by a stated method. */
  'atgard.effektUrData': query(
    z.strictObject({ id: z.uuid() }),
    z.strictObject({
      svar: z.enum(Object.keys(effektsvar) as [Effektsvar, ...Effektsvar[]]),
      fore: zEffektspann.nullable(),
      efter: zEffektspann.nullable(),
      p: z.number().nullable(),
      /** Says in Swedish what was compared and how. */
      metod: z.string(),
    }),
  ),
  'atgard.lista': query(
    z.strictObject({ sak: zAtgard.shape.sak.optional(), barOppna: z.boolean().default(false) }),
    z.array(zAtgard),
  ),
} as const;
