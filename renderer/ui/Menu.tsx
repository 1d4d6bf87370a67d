import { ChevronDown } from 'lucide-react';
import { Button, Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { Icon } from './Icon.tsx';

export interface MenuLine {
  readonly id: string;
  readonly text: string;
  readonly note?: string | undefined;
  readonly act: () => void;
}

/** A button that opens a short list of things to do. */
export const Menu = ({ label, lines }: { readonly label: string; readonly lines: readonly MenuLine[] }) => (
  <MenuTrigger>
    <Button className="button">
      {label}
      <Icon of={ChevronDown} />
    </Button>
    <Popover className="popover">
      <AriaMenu className="listbox">
        {lines.map((l) => (
          <MenuItem key={l.id} id={l.id} className="option" onAction={l.act}>
            <span>{l.text}</span>
            {l.note !== undefined && <small className="push">{l.note}</small>}
          </MenuItem>
        ))}
      </AriaMenu>
    </Popover>
  </MenuTrigger>
);
