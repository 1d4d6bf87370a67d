import { ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import { Icon } from './Icon.tsx';

interface Props {
  readonly title: string;
  /** To the right of the heading: a button, a link or a word. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a screen with its own heading. */
export function Section({ title, aside, children }: Props) {
  const id = useId();
  return (
    <section className="section" aria-labelledby={id}>
      <div className="section-head">
        <h2 id={id}>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}

interface FoldProps {
  readonly title: string;
  readonly isOpen?: boolean;
  readonly onChange?: (isOpen: boolean) => void;
  /** Open until somebody closes it: there is something in it to take up. */
  readonly isOpenAtFirst?: boolean;
  readonly children: ReactNode;
}

/** A part that opens in place. */
export function Fold({ title, isOpen, onChange, isOpenAtFirst = false, children }: FoldProps) {
  const [chosen, setChosen] = useState<boolean | null>(null);
  return (
    <Disclosure
      className="disclosure"
      isExpanded={isOpen ?? chosen ?? isOpenAtFirst}
      onExpandedChange={(next) => {
        setChosen(next);
        onChange?.(next);
      }}
    >
      <Heading level={2}>
        <Button slot="trigger" className="button quiet-button">
          <span className="chevron row">
            <Icon of={ChevronRight} />
          </span>
          {title}
        </Button>
      </Heading>
      <DisclosurePanel>{children}</DisclosurePanel>
    </Disclosure>
  );
}
