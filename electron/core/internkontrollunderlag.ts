import { listAtgarderAv } from '../../db/arendeRepo.ts';
import { listRiskerUtanKontroll, planensRiskIds } from '../../db/riskRepo.ts';
import { listKontroller } from '../../db/planRepo.ts';
import { readTexter } from '../../db/rapportRepo.ts';
import { listUtfallIKorthet, listUtfallMed } from '../../db/utfallRepo.ts';
import { rapportavsnitt } from '../../shared/internkontroll/rapporttexter.ts';
import type { Rapportavsnitt, Rapporttexter } from '../../shared/internkontroll/rapporttexter.ts';
import { berattatUtfall } from '../../shared/internkontroll/rapportunderlag.ts';
import type { Rapportunderlag } from '../../shared/internkontroll/rapportunderlag.ts';
import { problem } from '../../shared/problem.ts';
import { done, refused } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { yearOf } from '../../shared/time/localDate.ts';
import { periodCode } from '../../shared/time/period.ts';
import type { Period } from '../../shared/time/period.ts';
import type { QueryContext } from './context.ts';
import { senasteMatriser } from './matriser.ts';

export interface Rapportval {
  readonly period: Period;
  readonly namnd: string;
  readonly matrisId?: string | undefined;
}

/** Where the texts of this report are kept among those of other reports. */
export const textplats = (v: Pick<Rapportval, 'period' | 'namnd'>) => ({
  mall: `internkontroll/${v.namnd}`,
  period: periodCode(v.period),
});

const avsnitten = Object.keys(rapportavsnitt) as readonly Rapportavsnitt[];

/** What the owner has written; an empty text is none. */
export function sparadeTexter(c: QueryContext, v: Pick<Rapportval, 'period' | 'namnd'>): Rapporttexter {
  const saved = readTexter(c.db, textplats(v));
  return Object.fromEntries(
    avsnitten.flatMap((a) => {
      const text = saved.get(a)?.text ?? '';
      return text === '' ? [] : [[a, text]];
    }),
  );
}

/** All that the report of a nämnd and a period stands on; refuses a matrix that is not there. */
export function internkontrollunderlag(
  c: QueryContext,
  v: Rapportval,
  texter: Rapporttexter,
): Result<Rapportunderlag> {
  const matrisId = v.matrisId ?? c.grund.internkontroll.matrisId;
  const matris = senasteMatriser(c).find((m) => m.id === matrisId);
  if (matris === undefined)
    return refused(problem('finns-inte', { vad: 'Matrisen', id: matrisId }, 'matrisId'));
  const plan = { ar: yearOf(v.period.from), namnd: v.namnd };
  const { organisation, kodverk, matriser } = c.grund;
  const utforda = listUtfallIKorthet(c.db, plan);
  const berattade = [...Map.groupBy(utforda, (x) => x.kontrollId).values()].flatMap(
    (own) => berattatUtfall(own, v.period)?.id ?? [],
  );
  return done({
    kommun: organisation.kommun,
    namnd: v.namnd,
    period: v.period,
    idag: c.clock.today(),
    matris,
    matriser,
    kodverk,
    verksamheter: new Map(organisation.verksamheter.map((x) => [x.id, x.namn])),
    risker: listRiskerUtanKontroll(c.db, planensRiskIds(c.db, plan)).map(({ id, uppgifter, poang }) => ({
      ...uppgifter,
      id,
      poang: [...poang],
    })),
    kontroller: listKontroller(c.db, plan),
    utforda,
    utfall: listUtfallMed(c.db, berattade),
    atgarder: listAtgarderAv(c.db, ['risk', 'kontroll', 'utfall']),
    texter: { ...sparadeTexter(c, v), ...texter },
  });
}
