import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import {
  addDays,
  addMonths,
  dayOf,
  isoWeekOf,
  longDate,
  monthName,
  monthOf,
  weekdayOf,
  yearOf,
} from '../../shared/time/localDate.ts';
import type { LocalDate } from '../../shared/time/localDate.ts';
import { IconButton } from './Button.tsx';
import { mondaysOf } from './parseDay.ts';

const heads = [
  ['må', 'måndag'],
  ['ti', 'tisdag'],
  ['on', 'onsdag'],
  ['to', 'torsdag'],
  ['fr', 'fredag'],
  ['lö', 'lördag'],
  ['sö', 'söndag'],
] as const;

/** Where the keys lead, as in every calendar grid (ARIA APG, date picker). */
const moves: Readonly<Record<string, (d: LocalDate) => LocalDate>> = {
  ArrowLeft: (d) => addDays(d, -1),
  ArrowRight: (d) => addDays(d, 1),
  ArrowUp: (d) => addDays(d, -7),
  ArrowDown: (d) => addDays(d, 7),
  PageUp: (d) => addMonths(d, -1),
  PageDown: (d) => addMonths(d, 1),
  Home: (d) => addDays(d, 1 - weekdayOf(d)),
  End: (d) => addDays(d, 7 - weekdayOf(d)),
};

interface Props {
  readonly value: LocalDate | null;
  readonly today: LocalDate;
  readonly onChoose: (day: LocalDate) => void;
  /** Days after this one cannot be chosen. */
  readonly latest?: LocalDate | undefined;
}

/** One month with ISO weeks; arrows, Page Up/Down, Home and End move, Enter chooses. */
export function Calendar({ value, today, onChoose, latest }: Props) {
  const [at, setAt] = useState<LocalDate>(value ?? today);
  const grid = useRef<HTMLTableElement>(null);
  const isMoved = useRef(true);
  useEffect(() => {
    if (isMoved.current) grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    isMoved.current = false;
  });

  const onKeyDown = (e: KeyboardEvent): void => {
    const move = moves[e.key];
    if (move === undefined) return;
    e.preventDefault();
    isMoved.current = true;
    setAt(move(at));
  };
  const title = `${monthName(monthOf(at))} ${yearOf(at)}`;
  return (
    <div className="inside">
      <div className="calendar-head">
        <IconButton icon={ChevronLeft} label="Föregående månad" onPress={() => setAt(addMonths(at, -1))} />
        <strong aria-live="polite">{title}</strong>
        <IconButton icon={ChevronRight} label="Nästa månad" onPress={() => setAt(addMonths(at, 1))} />
      </div>
      <table className="calendar" role="grid" aria-label={title} ref={grid} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            <th scope="col" className="week">
              <abbr title="vecka">v.</abbr>
            </th>
            {heads.map(([short, long]) => (
              <th key={short} scope="col">
                <abbr title={long}>{short}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {mondaysOf(at).map((monday) => (
            <tr key={monday}>
              <th scope="row" className="week">
                {isoWeekOf(monday).week}
              </th>
              {heads.map(([short], i) => {
                const day = addDays(monday, i);
                const isBarred = latest !== undefined && day > latest;
                return (
                  <td key={short} aria-selected={day === value}>
                    <button
                      type="button"
                      className={monthOf(day) === monthOf(at) ? 'calendar-day' : 'calendar-day other'}
                      tabIndex={day === at ? 0 : -1}
                      aria-disabled={isBarred}
                      aria-current={day === today ? 'date' : undefined}
                      aria-label={longDate(day)}
                      onClick={() => {
                        if (!isBarred) onChoose(day);
                      }}
                    >
                      {dayOf(day)}
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
