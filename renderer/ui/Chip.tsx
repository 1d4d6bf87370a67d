import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';

interface Props {
  readonly tone?: 'plain' | 'accent' | 'done' | 'warning' | 'danger';
  readonly icon?: LucideIcon;
  readonly children: ReactNode;
}
/** A short word about a state. The colour says nothing that the word does not. */
export const Chip = ({ tone = 'plain', icon, children }: Props) => (
  <span className={`chip ${tone}`}>
    {icon !== undefined && <Icon of={icon} />}
    {children}
  </span>
);
