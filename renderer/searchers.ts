import type { Searcher } from './frame/searchHits.ts';
import { searchArenden } from './features/arenden/searchArenden.ts';
import { searchAvvikelser } from './features/avvikelse/searchAvvikelser.ts';
import { searchHandbok } from './features/handbok/searchHandbok.ts';

/** What Ctrl+K looks in, in the order the hits are shown. */
export const searchers: readonly Searcher[] = [searchAvvikelser, searchArenden, searchHandbok];
