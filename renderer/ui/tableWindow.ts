import { useCallback, useEffect, useRef, useState } from 'react';

export interface Page<T> {
  readonly rows: readonly T[];
  /** Null when it was not counted again; the first page always has it. */
  readonly total: number | null;
}
/** Gives so many rows from the offset on, or null when they could not be had. */
export type FetchRows<T> = (offset: number, count: number) => Promise<Page<T> | null>;

const pageSize = 100;
const wholePageSize = 1000;

/** Every row, a large page at a time; null when they could not all be had. */
export async function allRows<T>(fetch: FetchRows<T>): Promise<readonly T[] | null> {
  const rows: T[] = [];
  for (;;) {
    const page = await fetch(rows.length, wholePageSize);
    if (page === null) return null;
    rows.push(...page.rows);
    if (page.rows.length < wholePageSize) return rows;
  }
}

/**
 * Holds the rows that are in sight and those around them, fetched a page at a time. A new `fetch` (another filter or
 * order) starts over; answers to earlier questions are thrown away.
 */
export function useTableWindow<T>(fetch: FetchRows<T>) {
  const [total, setTotal] = useState<number | null>(null);
  const [isFailed, setFailed] = useState(false);
  const [, redraw] = useState(0);
  const pages = useRef(new Map<number, readonly T[] | Promise<void>>());
  const question = useRef(0);

  const ask = useCallback(
    (page: number): Promise<void> => {
      const there = pages.current.get(page);
      if (there !== undefined) return there instanceof Promise ? there : Promise.resolve();
      const asked = question.current;
      const fetched = async (): Promise<void> => {
        const answer = await fetch(page * pageSize, pageSize);
        if (asked !== question.current) return;
        if (answer === null) {
          pages.current.delete(page);
          setFailed(true);
          return;
        }
        pages.current.set(page, answer.rows);
        setFailed(false);
        if (answer.total !== null) setTotal(answer.total);
        redraw((n) => n + 1);
      };
      const waiting = fetched();
      pages.current.set(page, waiting);
      return waiting;
    },
    [fetch],
  );

  useEffect(() => {
    question.current += 1;
    pages.current = new Map();
    const begin = async (): Promise<void> => {
      await ask(0);
    };
    void begin();
  }, [ask]);

  /** Fetches these rows unless they are here or on their way; done when all have come. */
  const need = useCallback(
    async (first: number, last: number): Promise<void> => {
      const begin = Math.floor(first / pageSize);
      const wanted = Array.from({ length: Math.floor(last / pageSize) - begin + 1 }, (_, i) => begin + i);
      await Promise.all(wanted.map((page) => ask(page)));
    },
    [ask],
  );
  const rowAt = useCallback((index: number): T | undefined => {
    const page = pages.current.get(Math.floor(index / pageSize));
    return page === undefined || page instanceof Promise ? undefined : page[index % pageSize];
  }, []);

  return { total, isFailed, need, rowAt, retry: () => void ask(0) };
}
