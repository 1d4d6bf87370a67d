import { z } from 'zod';
import { command, query } from '../contract.ts';
import { zLocalDate } from '../time/localDateSchema.ts';
import { kalenderlage } from './kalender.ts';
import type { Kalenderlage } from './kalender.ts';
import { STANDARDNAMND, zKontroll, zKontrollUppgifter, zNamnd, zPlan } from './kontroll.ts';
import { zUtfall } from './utfall.ts';

const zId = z.strictObject({ id: z.uuid() });
const zAr = z.int().min(1990).max(2199);
/** A plan is named by its year and its nämnd. */
const zPlanval = z.strictObject({ ar: zAr, namnd: zNamnd.default(STANDARDNAMND) });
const zKalenderlage = z.enum(Object.keys(kalenderlage) as [Kalenderlage, ...Kalenderlage[]]);
const zManad = z.int().min(1).max(12);

const zAndring = z.strictObject({
  slag: z.enum(['tillagd', 'borttagen', 'andrad']),
  kontrollId: z.uuid(),
  kontrollmoment: z.string(),
  falt: z.array(z.strictObject({ namn: z.string(), fran: z.string(), till: z.string() })).readonly(),
});
const zVersion = z.strictObject({ ar: zAr, version: z.int() });

export const planApi = {
  'kontroll.spara': command(zPlanval.extend({ id: z.uuid().optional(), uppgifter: zKontrollUppgifter }), zId),
  /** Refused for a control that has outcomes. */
  'kontroll.taBort': command(zId, zId),
  'kontroll.visa': query(
    zId,
    z.strictObject({
      kontroll: zKontroll,
      risk: z.strictObject({ id: z.string(), nr: z.int(), risk: z.string() }).nullable(),
      utfall: z.array(zUtfall),
      tillfallen: z.array(
        z.strictObject({
          manad: zManad,
          lage: zKalenderlage,
          senast: zLocalDate,
          utfallId: z.string().nullable(),
        }),
      ),
    }),
  ),
  /** The controls of a year and a nämnd, or of all there are, the latest year first. */
  'kontroll.lista': query(
    z.strictObject({ ar: zAr.optional(), namnd: zNamnd.optional() }),
    z.array(zKontroll),
  ),
  /** What is to be done this month, is late or was missed, in this year and the last, the oldest first. */
  'kontroll.attGora': query(
    z.strictObject({}),
    z.array(
      z.strictObject({
        kontrollId: z.string(),
        kontrollmoment: z.string(),
        ansvarig: z.string(),
        riskId: z.string().nullable(),
        namnd: z.string(),
        ar: zAr,
        manad: zManad,
        lage: z.enum(['nu', 'forsenad', 'missad']),
        senast: zLocalDate,
      }),
    ),
  ),
  /** The nämnder and years that have a plan. */
  'plan.lista': query(
    z.strictObject({}),
    z.array(
      z.strictObject({ namnd: z.string(), ar: zAr, kontroller: z.int(), antagen: zLocalDate.nullable() }),
    ),
  ),
  'plan.visa': query(
    zPlanval,
    z.strictObject({
      /** The decision about the latest adopted version. */
      antagen: zPlan.shape.antagen,
      versioner: z.int(),
      /** What can be changed: it was never adopted, or has been opened for a new version. */
      oppen: z.boolean(),
      /** Each adopted version with what it changed in the one before, the latest first. */
      antagna: z.array(
        z.strictObject({
          version: z.int(),
          datum: zLocalDate,
          paragraf: z.string(),
          kontroller: z.int(),
          andringar: z.array(zAndring).readonly(),
        }),
      ),
      /** What differs from the latest adopted version. */
      andringar: z.array(zAndring).readonly(),
      kalender: z.array(
        z.strictObject({
          kontroll: zKontroll,
          /** The number of its risk, so that controls of the same name can be told apart. */
          riskNr: z.int().nullable(),
          manader: z.array(zKalenderlage.nullable()),
          /** The outcome that fills each month. */
          fyllda: z.array(z.string().nullable()),
          /** The outcome with the latest measured day; the control's own page has all of them. */
          senaste: z.strictObject({ id: z.string(), matdatum: zLocalDate, resultat: z.string() }).nullable(),
        }),
      ),
    }),
  ),
  /** Locks the year's plan with its decision; changes after that are new versions. */
  'plan.anta': command(
    zPlanval.extend({
      datum: zLocalDate,
      paragraf: z.string().trim().min(1, { error: 'behöver fyllas i' }).max(60),
    }),
    zVersion,
  ),
  /** Opens an adopted plan for a new version. */
  'plan.nyVersion': command(zPlanval, zVersion),
  /** Throws the changes since the adopted version away and locks the plan again. */
  'plan.angra': command(zPlanval, zVersion),
  /** Copies the controls, or those that were chosen, to another year; what is there already is not copied again. */
  'plan.kopiera': command(
    z.strictObject({
      fran: zAr,
      till: zAr,
      namnd: zNamnd.default(STANDARDNAMND),
      urval: z.array(z.uuid()).max(2000).optional(),
    }),
    z.strictObject({ antal: z.int() }),
  ),
} as const;
