import type { LucideIcon } from 'lucide-react';

/** A drawing beside a word; never alone, so it is hidden from screen readers. */
export const Icon = ({ of: Drawing }: { readonly of: LucideIcon }) => (
  <Drawing className="icon" aria-hidden strokeWidth={1.75} />
);
