import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton, Tooltip, TooltipTrigger } from 'react-aria-components';
import type { ButtonProps } from 'react-aria-components';
import { Icon } from './Icon.tsx';

type Kind = 'primary' | 'plain' | 'quiet' | 'danger';
const classOf: Readonly<Record<Kind, string>> = {
  primary: 'button primary',
  plain: 'button',
  quiet: 'button quiet-button',
  danger: 'button danger',
};

interface Props extends Omit<ButtonProps, 'children' | 'className'> {
  readonly kind?: Kind;
  readonly icon?: LucideIcon;
  readonly children: ReactNode;
}

/** A button that says what it does with a verb. One `primary` on a screen. */
export const Button = ({ kind = 'plain', icon, children, ...rest }: Props) => (
  <AriaButton {...rest} className={classOf[kind]}>
    {icon !== undefined && <Icon of={icon} />}
    {children}
  </AriaButton>
);

interface IconButtonProps extends Omit<ButtonProps, 'children' | 'className' | 'aria-label'> {
  readonly icon: LucideIcon;
  /** Read by screen readers and shown as a tooltip. */
  readonly label: string;
}

/** For the few places where a word has no room: the name is a tooltip instead. */
export const IconButton = ({ icon, label, ...rest }: IconButtonProps) => (
  <TooltipTrigger delay={400}>
    <AriaButton {...rest} aria-label={label} className="button quiet-button icon-only">
      <Icon of={icon} />
    </AriaButton>
    <Tooltip className="tooltip" offset={4}>
      {label}
    </Tooltip>
  </TooltipTrigger>
);
