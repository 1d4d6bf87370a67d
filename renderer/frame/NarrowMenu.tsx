import { Menu } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { Feature } from '../features.ts';
import { Icon } from '../ui/Icon.tsx';
import { NavList } from './NavList.tsx';

interface Props {
  readonly own: readonly Feature[];
  readonly here: Feature | undefined;
}

/** On a narrow window, or at high zoom, the navigation opens from a button instead. */
export default function NarrowMenu({ own, here }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <AriaButton className="button narrow-menu">
        <Icon of={Menu} />
        Meny
      </AriaButton>
      <Popover className="popover" placement="bottom start">
        <Dialog aria-label="Huvudmeny" className="inside">
          <NavList own={own} here={here} onGo={() => setOpen(false)} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
