import type { ReactNode } from 'react';

interface Props {
  readonly title: string;
  readonly text: string;
  /** The one thing to do. */
  readonly children?: ReactNode;
}
/** Where there is nothing yet: what it means and one thing to do. */
export const EmptyState = ({ title, text, children }: Props) => (
  <div className="empty-state">
    <p>
      <strong>{title}</strong>
    </p>
    <p>{text}</p>
    {children}
  </div>
);
