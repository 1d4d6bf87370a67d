import { ChevronDown } from 'lucide-react';
import { use, useRef, useState } from 'react';
import type { ReactNode, RefObject } from 'react';
import {
  Button,
  ComboBox as AriaComboBox,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  OverlayTriggerStateContext,
  Popover,
  Select as AriaSelect,
  SelectValue,
} from 'react-aria-components';
import { harOrden } from '../../shared/text/vik.ts';
import type { Option } from './Choice.tsx';
import { FieldFault, FieldHelp, FieldLabel } from './fieldParts.tsx';
import type { FieldProps } from './fieldParts.tsx';
import { Icon } from './Icon.tsx';

export interface OptionGroup<K extends string = string> {
  readonly text: string;
  readonly options: readonly Option<K>[];
}

interface Props<K extends string> extends FieldProps {
  readonly options: readonly Option<K>[];
  readonly value: K | null;
  readonly onChange: (value: K | null) => void;
}

const Item = ({ o }: { readonly o: Option }) => (
  <ListBoxItem id={o.id} textValue={o.text} className="option">
    <span>{o.text}</span>
    {o.note !== undefined && <small className="push">{o.note}</small>}
  </ListBoxItem>
);

const nothing = 'inget-val';

/** One of a list that opens; an optional one can be emptied again. */
export function Select<K extends string>({ options, value, onChange, ...field }: Props<K>) {
  const { label, help, error, optional } = field;
  return (
    <AriaSelect
      className="field"
      selectedKey={value}
      onSelectionChange={(key) => onChange(key === nothing ? null : (key as K | null))}
      placeholder="Välj"
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <FieldLabel label={label} optional={optional} />
      <FieldHelp>{help}</FieldHelp>
      <Button className="button select-button">
        <SelectValue>
          {({ selectedText }) => (selectedText === '' || selectedText === null ? 'Välj' : selectedText)}
        </SelectValue>
        <Icon of={ChevronDown} />
      </Button>
      <FieldFault error={error} />
      <Popover className="popover" offset={4}>
        <ListBox className="listbox">
          {optional === true && value !== null && <Item o={{ id: nothing, text: 'Ta bort valet' }} />}
          {options.map((o) => (
            <Item key={o.id} o={o} />
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}

/**
 * What opens under a field. It closes when the page is scrolled, also by the focus itself and on a slow computer some letters
 * later, and what is typed would go back to what it was: it stays open while somebody writes.
 */
function ComboPopover({
  typed,
  children,
}: {
  readonly typed: RefObject<string>;
  readonly children: ReactNode;
}) {
  const state = use(OverlayTriggerStateContext);
  const close = (): void => {
    if (typed.current === '') state?.close();
  };
  return (
    <OverlayTriggerStateContext value={state === null ? null : { ...state, close }}>
      <Popover className="popover" offset={4}>
        {children}
      </Popover>
    </OverlayTriggerStateContext>
  );
}

interface ComboProps<K extends string> extends FieldProps {
  /** Under headings; one group with an empty text for a plain list. */
  readonly groups: readonly OptionGroup<K>[];
  readonly value: K | null;
  readonly onChange: (value: K | null) => void;
  /** What has been typed so far, for a list that is too long to have here: the groups are then what fits. */
  readonly onType?: (words: string) => void;
  /** What the words find, for a list that is found by more than its own words. Only a choice chooses those. */
  readonly find?: (words: string) => readonly OptionGroup<K>[];
  readonly placeholder?: string;
}

/** One of many, found by typing any part of its words. */
export function ComboBox<K extends string>({
  groups,
  value,
  onChange,
  onType,
  find,
  placeholder,
  ...field
}: ComboProps<K>) {
  const { label, help, error, optional } = field;
  const typed = useRef('');
  const [words, setWords] = useState('');
  const shown = find?.(words) ?? groups;
  // A box that only finds keeps no value: what was chosen is there for a moment, so that the list closes and the words go.
  const [chosen, setChosen] = useState<K | null>(null);
  const forget = (): void => {
    typed.current = '';
    setWords('');
  };
  /** Whoever wrote enough to mean one thing, and left the field, has chosen it. */
  const settle = (): void => {
    const left = typed.current.trim();
    const fitting = groups.flatMap((g) => g.options).filter((o) => left !== '' && harOrden(o.text, left));
    const exact = fitting.find((o) => o.text.toLocaleLowerCase('sv') === left.toLocaleLowerCase('sv'));
    const meant = exact ?? (fitting.length === 1 ? fitting[0] : undefined);
    forget();
    if (meant !== undefined && meant.id !== value) onChange(meant.id);
  };
  return (
    <AriaComboBox
      className="field"
      selectedKey={value ?? chosen}
      onSelectionChange={(key) => {
        forget();
        setChosen(key as K | null);
        onChange(key as K | null);
      }}
      onBlur={settle}
      onOpenChange={(isOpen) => {
        if (!isOpen) setChosen(null);
      }}
      defaultFilter={find === undefined ? harOrden : () => true}
      menuTrigger="focus"
      isInvalid={error !== undefined}
      validationBehavior="aria"
      allowsEmptyCollection
    >
      <FieldLabel label={label} optional={optional} />
      <FieldHelp>{help}</FieldHelp>
      <div className="input-group">
        <Input
          className="input"
          onInput={(e) => {
            typed.current = e.currentTarget.value;
            onType?.(typed.current);
            setWords(typed.current);
          }}
          {...(placeholder === undefined ? {} : { placeholder })}
        />
        <Button className="button icon-only" aria-label="Visa listan">
          <Icon of={ChevronDown} />
        </Button>
      </div>
      <FieldFault error={error} />
      <ComboPopover typed={typed}>
        <ListBox className="listbox" renderEmptyState={() => <p className="empty">Inget i listan passar.</p>}>
          {shown.map((g) =>
            g.text === '' ? (
              g.options.map((o) => <Item key={o.id} o={o} />)
            ) : (
              <ListBoxSection key={g.text} id={`grupp:${g.text}`}>
                <Header className="option-group">{g.text}</Header>
                {g.options.map((o) => (
                  <Item key={o.id} o={o} />
                ))}
              </ListBoxSection>
            ),
          )}
        </ListBox>
      </ComboPopover>
    </AriaComboBox>
  );
}
