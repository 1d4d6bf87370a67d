import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';

const icons = { info: Info, done: CircleCheck, warning: TriangleAlert, danger: CircleAlert } as const;

interface Props {
  readonly kind?: keyof typeof icons;
  /** `alert` interrupts a screen reader; only for what just went wrong. */
  readonly role?: 'alert';
  readonly children: ReactNode;
}

/** Something to know, in place: an icon, a few sentences and at most one thing to do. */
export const Notice = ({ kind = 'info', role, children }: Props) => (
  <div className={`notice ${kind}`} {...(role === undefined ? {} : { role })}>
    <Icon of={icons[kind]} />
    <div>{children}</div>
  </div>
);
