import { STANDARDNAMND } from '../../../../shared/internkontroll/kontroll.ts';
import { yearOf } from '../../../../shared/time/localDate.ts';
import { useGrund } from '../../../core/grund.ts';
import { hrefTo, usePlace } from '../../../core/places.ts';
import { useQuestion } from '../../../core/useQuestion.ts';

export interface Planval {
  readonly ar: number;
  readonly namnd: string;
}

/** The plan the address names; this year's of the usual nämnd when it names none. */
export function usePlanval(): Planval {
  const { idag } = useGrund();
  const { search } = usePlace();
  const asked = Number(search.get('ar') ?? '');
  const ar = Number.isInteger(asked) && asked >= 1990 && asked <= 2199 ? asked : yearOf(idag);
  return { ar, namnd: search.get('namnd') ?? STANDARDNAMND };
}

/** A place of internkontroll that keeps the plan it is about. */
export const planHref = (path: string, { ar, namnd }: Planval, more: Readonly<Record<string, string>> = {}) =>
  hrefTo(`internkontroll/${path}`, {
    ar: String(ar),
    namnd: namnd === STANDARDNAMND ? undefined : namnd,
    ...more,
  });

/** The same as the address of a draft, which has no mark before it. */
export const planPlats = (path: string, val: Planval): string => planHref(path, val).replace(/^#\//u, '');

/** The years and nämnder to choose among: those that have a plan, the years around now, and the one that is shown. */
export function usePlanalternativ(val: Planval): {
  readonly ar: readonly number[];
  readonly namnder: readonly string[];
} {
  const { idag } = useGrund();
  const asked = useQuestion('plan.lista', {});
  const planer = asked.state === 'ready' ? asked.value : [];
  const now = yearOf(idag);
  return {
    ar: [...new Set([now + 1, now, now - 1, val.ar, ...planer.map((p) => p.ar)])].toSorted((a, b) => b - a),
    namnder: [...new Set([STANDARDNAMND, val.namnd, ...planer.map((p) => p.namnd)])],
  };
}
