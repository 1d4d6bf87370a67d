import { zRiskfilter, zRisksort } from '../../../../shared/internkontroll/riskrad.ts';
import type { Riskfilter } from '../../../../shared/internkontroll/riskrad.ts';
import type { LocalDate } from '../../../../shared/time/localDate.ts';
import type { Sorting } from '../../../ui/DataTable.tsx';

/** What the address says of the register; what cannot be read narrows nothing. */
export interface RiskUrval {
  readonly filter: Riskfilter;
  readonly sortering: Sorting;
  readonly rad: number;
  readonly isNarrowed: boolean;
}

/** Everything that narrows the register, emptied. */
export const tomtUrval = { text: '', verksamhet: '', svar: '', zon: '', se: '', rad: '' } as const;

export function riskUrvalAv(search: URLSearchParams, idag: LocalDate): RiskUrval {
  const value = (name: string): string | undefined => search.get(name) ?? undefined;
  const se = search.get('se');
  const raw = {
    text: value('text'),
    verksamhetId: value('verksamhet'),
    svar: value('svar'),
    zon: value('zon'),
    ...(se === 'omvardera' ? { omvardera: true } : {}),
    ...(se === 'granskning' ? { granskasSenast: idag } : {}),
  };
  const filled = Object.fromEntries(Object.entries(raw).filter(([, v]) => v !== undefined && v !== ''));
  const parsed = zRiskfilter.safeParse(filled);
  const sort = zRisksort.safeParse(search.get('sort'));
  return {
    filter: parsed.success ? parsed.data : {},
    sortering: {
      column: sort.success ? sort.data : 'nr',
      isDescending: search.get('ordning') === 'fallande',
    },
    rad: Math.max(0, Number.parseInt(search.get('rad') ?? '0', 10) || 0),
    isNarrowed: Object.keys(filled).length > 0,
  };
}
