import type { Result } from '../../shared/result.ts';
import { BaraMedExport } from './BaraMedExport.tsx';
import { Menu } from '../ui/Menu.tsx';
import { filAv, filslag, sparaFil, sparaInnehall } from './sparaFil.ts';
import type { Filslag } from './sparaFil.ts';

interface Props<T> {
  readonly label: string;
  /** What the file is called, without an ending. */
  readonly namn: string;
  readonly som: readonly Filslag[];
  readonly write: (fil: string) => Promise<Result<T>>;
  /** What the window already has as text is saved as it is. */
  readonly csv?: () => string;
  readonly klart?: string | ((value: T) => string);
}

/** One button for every format that something can be saved in. */
export function SaveAs<T>({ label, namn, som, write, csv, klart }: Props<T>) {
  const save = (s: Filslag): Promise<void> =>
    s === 'csv' && csv !== undefined
      ? sparaInnehall(filAv(label, namn, s), csv())
      : sparaFil(filAv(label, namn, s), write, klart);
  return (
    <BaraMedExport label={label}>
      <Menu
        label={label}
        lines={som.map((s) => ({ id: s, text: filslag[s].text, act: () => void save(s) }))}
      />
    </BaraMedExport>
  );
}
