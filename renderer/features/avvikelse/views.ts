import { create } from 'zustand';
import { urvalsnycklar } from '../../../shared/avvikelse/urvalsord.ts';
import { hiddenAtFirst } from './columns.tsx';

/**
 * Views of the list that the user has named, and the columns that were chosen. They lie beside the database without
 * encryption, so words that were searched for, which may concern somebody, are not kept in them.
 */
export interface SavedView {
  readonly namn: string;
  readonly search: Readonly<Record<string, string>>;
}
interface Views {
  readonly saved: readonly SavedView[];
  readonly hidden: readonly string[];
}
const place = 'varsam.avvikelselista';

function read(): Views {
  try {
    return {
      saved: [],
      hidden: hiddenAtFirst,
      ...(JSON.parse(localStorage.getItem(place) ?? '{}') as Partial<Views>),
    };
  } catch {
    return { saved: [], hidden: hiddenAtFirst };
  }
}
export const useViews = create<Views>(() => read());
function change(next: Partial<Views>): void {
  useViews.setState(next);
  localStorage.setItem(place, JSON.stringify(useViews.getState()));
}

const kept: readonly string[] = [...urvalsnycklar, 'period', 'sort', 'ordning'];
export function saveView(namn: string, search: URLSearchParams): void {
  const view = { namn, search: Object.fromEntries([...search].filter(([k]) => kept.includes(k))) };
  change({ saved: [...useViews.getState().saved.filter((v) => v.namn !== namn), view] });
}
export const removeView = (namn: string): void =>
  change({ saved: useViews.getState().saved.filter((v) => v.namn !== namn) });
export const chooseColumns = (hidden: readonly string[]): void => change({ hidden });
