import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown, ArrowUp, Check } from 'lucide-react';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import { beforePrint, mostPrintedRows, useUtskrift } from './utskrift.ts';
import { inFigures } from './swedish.ts';
import { useTableWindow } from './tableWindow.ts';
import type { FetchRows } from './tableWindow.ts';

export interface Column<T> {
  readonly id: string;
  readonly text: string;
  /** Width in rem; columns without one share what is left. */
  readonly width?: number;
  readonly look?: 'number' | 'date';
  readonly cell: (row: T) => ReactNode;
  readonly sortable?: boolean;
}
export interface Sorting {
  readonly column: string;
  readonly isDescending: boolean;
}

interface Props<T> {
  /** What the table holds, for screen readers. */
  readonly label: string;
  readonly columns: readonly Column<T>[];
  readonly fetch: FetchRows<T>;
  readonly idOf: (row: T) => string;
  readonly onOpen: (row: T, index: number) => void;
  readonly sorting: Sorting;
  readonly onSort: (s: Sorting) => void;
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (ids: ReadonlySet<string>) => void;
  /** The row to begin at, when the list is come back to. */
  readonly startAt: number;
  readonly onTotal: (total: number) => void;
  readonly empty: ReactNode;
}

const steps: Readonly<Record<string, (i: number, last: number) => number>> = {
  ArrowDown: (i) => i + 1,
  ArrowUp: (i) => i - 1,
  PageDown: (i) => i + 12,
  PageUp: (i) => i - 12,
  Home: () => 0,
  End: (_, last) => last,
};
const rowHeight = (): number =>
  Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--row')) || 40;

/**
 * A real table of any length: only the rows in sight are in the page, fetched as they are needed. Arrows move, Enter
 * opens, Space selects, Ctrl+A selects what has been fetched. The page itself scrolls, at every zoom.
 */
export function DataTable<T>(props: Props<T>) {
  const { label, columns, fetch, idOf, onOpen, sorting, onSort, selected, onSelect, startAt, onTotal } =
    props;
  const { total, isFailed, need, rowAt, retry } = useTableWindow(fetch);
  const [active, setActive] = useState(startAt);
  const table = useRef<HTMLTableElement>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const [margin, setMargin] = useState(0);
  const count = total ?? 0;

  const virtual = useWindowVirtualizer({
    count,
    estimateSize: useCallback(rowHeight, []),
    overscan: 12,
    scrollMargin: margin,
    scrollPaddingStart: 120,
    scrollPaddingEnd: 40,
  });
  const isForPaper = useUtskrift((s) => s.isForPaper);
  const printed = Math.min(count, mostPrintedRows);
  useEffect(() => beforePrint(() => need(0, Math.max(0, printed - 1))), [need, printed]);
  const items = virtual.getVirtualItems();
  const rows = isForPaper ? Array.from({ length: printed }, (_, i) => i) : items.map((i) => i.index);
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0];

  useLayoutEffect(() => {
    if (body.current !== null) setMargin(body.current.getBoundingClientRect().top + window.scrollY);
  }, [count]);
  useEffect(() => {
    // On paper also those that came after the page was drawn for it.
    if (isForPaper && printed > 0) void need(0, printed - 1);
    else if (count > 0) void need(first, Math.min(last, count - 1));
  }, [need, first, last, count, isForPaper, printed]);
  useEffect(() => {
    if (total !== null) onTotal(total);
  }, [total, onTotal]);

  const wantsFocus = useRef(startAt > 0);
  useEffect(() => {
    if (!wantsFocus.current || count === 0) return;
    wantsFocus.current = false;
    virtual.scrollToIndex(Math.min(startAt, count - 1), { align: 'center' });
    isMoved.current = true;
  }, [count, startAt, virtual]);

  const isMoved = useRef(false);
  useEffect(() => {
    if (!isMoved.current) return;
    const row = body.current?.querySelector<HTMLElement>(`[data-row="${active}"]`);
    if (row === null || row === undefined) return;
    isMoved.current = false;
    row.focus({ preventScroll: true });
  });

  const toggle = (row: T): void => {
    const next = new Set(selected);
    if (!next.delete(idOf(row))) next.add(idOf(row));
    onSelect(next);
  };
  const onKeyDown = (e: KeyboardEvent): void => {
    if (!(e.target instanceof HTMLElement) || e.target.dataset['row'] === undefined) return;
    const step = steps[e.key];
    const row = rowAt(active);
    if (step !== undefined) {
      const to = Math.max(0, Math.min(count - 1, step(active, count - 1)));
      isMoved.current = true;
      setActive(to);
      virtual.scrollToIndex(to);
    } else if (e.key === 'Enter' && row !== undefined) onOpen(row, active);
    else if (e.key === ' ' && row !== undefined) toggle(row);
    else if (e.key === 'a' && (e.ctrlKey || e.metaKey)) {
      const all = Array.from({ length: count }, (_, i) => rowAt(i)).flatMap((r) =>
        r === undefined ? [] : [idOf(r)],
      );
      onSelect(new Set(all));
    } else if (e.key === 'Escape' && selected.size > 0) onSelect(new Set());
    else return;
    e.preventDefault();
  };

  if (isFailed)
    return (
      <button type="button" className="button" onClick={retry}>
        Försök hämta listan igen
      </button>
    );
  if (total === 0) return props.empty;
  const above = (items[0]?.start ?? margin) - margin;
  const below = virtual.getTotalSize() - ((items.at(-1)?.end ?? margin) - margin);
  return (
    <>
      <table
        className="table windowed"
        role="grid"
        aria-label={label}
        aria-rowcount={count + 1}
        aria-multiselectable
        ref={table}
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" className="pick">
              <span className="visually-hidden">Vald</span>
            </th>
            {columns.map((c) => (
              <Head key={c.id} column={c} sorting={sorting} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          <Spacer height={isForPaper ? 0 : above} />
          {rows.map((index) => {
            const row = rowAt(index);
            const isSelected = row !== undefined && selected.has(idOf(row));
            return (
              <tr
                key={index}
                className="data"
                data-row={index}
                aria-rowindex={index + 2}
                aria-selected={isSelected}
                tabIndex={index === active ? 0 : -1}
                onFocus={() => setActive(index)}
                onClick={(e) => {
                  if (row === undefined) return;
                  if (e.target instanceof Element && e.target.closest('.pick') !== null) toggle(row);
                  else onOpen(row, index);
                }}
              >
                <td className="pick">
                  <span className="choice-mark" {...(isSelected ? { 'data-selected': true } : {})}>
                    <span className="mark square">
                      <Check aria-hidden strokeWidth={3} />
                    </span>
                  </span>
                </td>
                {columns.map((c) => (
                  <td key={c.id} className={c.look ?? ''}>
                    {row === undefined ? <span className="pending" /> : c.cell(row)}
                  </td>
                ))}
              </tr>
            );
          })}
          <Spacer height={isForPaper ? 0 : below} />
        </tbody>
      </table>
      {isForPaper && printed < count && (
        <p className="quiet small">
          Utskriften visar de första {inFigures(printed)} av {inFigures(count)}. Spara listan som fil för att
          få med alla.
        </p>
      )}
    </>
  );
}

/** The height of the rows that are not in the page. */
const Spacer = ({ height }: { readonly height: number }) =>
  height <= 0 ? null : <tr role="presentation" aria-hidden style={{ height }} />;

function Head<T>({
  column: c,
  sorting,
  onSort,
}: {
  readonly column: Column<T>;
  readonly sorting: Sorting;
  readonly onSort: (s: Sorting) => void;
}) {
  const isSorted = sorting.column === c.id;
  const order = sorting.isDescending ? 'descending' : 'ascending';
  return (
    <th
      scope="col"
      className={c.look ?? ''}
      {...(c.width === undefined ? {} : { style: { width: `${c.width}rem` } })}
      {...(isSorted ? { 'aria-sort': order } : {})}
    >
      {c.sortable === true ? (
        <button
          type="button"
          className="sort"
          onClick={() => onSort({ column: c.id, isDescending: isSorted && !sorting.isDescending })}
        >
          {c.text}
          {isSorted && <Icon of={sorting.isDescending ? ArrowDown : ArrowUp} />}
        </button>
      ) : (
        c.text
      )}
    </th>
  );
}
