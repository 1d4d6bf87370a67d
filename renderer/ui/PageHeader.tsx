import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';

interface Props {
  readonly title: string;
  readonly lead?: string | undefined;
  /** Buttons to the right; below on a narrow window. */
  readonly children?: ReactNode;
}

/** The heading of a screen. Takes the focus when the screen comes, so that keys and screen readers begin here. */
export function PageHeader({ title, lead, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} – Varsam`;
    if (document.activeElement === null || document.activeElement === document.body)
      heading.current?.focus({ preventScroll: true });
  }, [title]);
  return (
    <header className="page-header">
      <div>
        <h1 tabIndex={-1} ref={heading}>
          {title}
        </h1>
        {lead !== undefined && <p className="lead">{lead}</p>}
      </div>
      {children !== undefined && <div className="row">{children}</div>}
    </header>
  );
}
