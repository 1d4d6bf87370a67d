import { useEffect, useState } from 'react';
import { searchers } from '../searchers.ts';

/** Something found for the words in the palette. */
export interface Hit {
  readonly id: string;
  readonly text: string;
  readonly note?: string;
  readonly run: () => void;
}
/** Looks for words of at least two letters in one kind of thing; the best few first. */
export type Searcher = (words: string) => Promise<readonly Hit[]>;

/** What the features find, asked for when typing has rested for a moment. */
export function useSearchHits(words: string): readonly Hit[] {
  const [hits, setHits] = useState<readonly Hit[]>([]);
  useEffect(() => {
    let isStale = false;
    const search = async (): Promise<void> => {
      const found = await Promise.all(words.trim().length < 2 ? [] : searchers.map((s) => s(words.trim())));
      if (!isStale) setHits(found.flat());
    };
    const timer = setTimeout(() => void search(), 120);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [words]);
  return hits;
}
