import type { ReactNode } from 'react';

export interface TimelineItem {
  readonly id: string;
  readonly title: string;
  /** When and who, in words. */
  readonly note: string;
  readonly isNext?: boolean;
  readonly content?: ReactNode;
}

/** What has been done and what comes next, from top to bottom. */
export const Timeline = ({ items }: { readonly items: readonly TimelineItem[] }) => (
  <ol className="timeline">
    {items.map((i) => (
      <li key={i.id} className={i.isNext === true ? 'next' : ''}>
        <strong>{i.title}</strong>
        <span className="quiet small">{i.note}</span>
        {i.content}
      </li>
    ))}
  </ol>
);
