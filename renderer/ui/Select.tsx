import { ChevronDown } from 'lucide-react';
import {
  Button,
  ComboBox as AriaComboBox,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
  Select as AriaSelect,
  SelectValue,
} from 'react-aria-components';
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

/** One of a list that opens. When nothing needs to be chosen, give an option for that. */
export function Select<K extends string>({ options, value, onChange, ...field }: Props<K>) {
  const { label, help, error, optional } = field;
  return (
    <AriaSelect
      className="field"
      selectedKey={value}
      onSelectionChange={(key) => onChange(key as K | null)}
      placeholder="Välj"
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <FieldLabel label={label} optional={optional} />
      <FieldHelp>{help}</FieldHelp>
      <Button className="button select-button">
        <SelectValue>{({ selectedText }) => selectedText ?? 'Välj'}</SelectValue>
        <Icon of={ChevronDown} />
      </Button>
      <FieldFault error={error} />
      <Popover className="popover" offset={4}>
        <ListBox className="listbox">
          {options.map((o) => (
            <Item key={o.id} o={o} />
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}

interface ComboProps<K extends string> extends FieldProps {
  /** Under headings; one group with an empty text for a plain list. */
  readonly groups: readonly OptionGroup<K>[];
  readonly value: K | null;
  readonly onChange: (value: K | null) => void;
  readonly placeholder?: string;
}

const hasWords = (text: string, words: string): boolean => {
  const low = text.toLocaleLowerCase('sv');
  return words
    .toLocaleLowerCase('sv')
    .split(/\s+/u)
    .every((w) => low.includes(w));
};

/** One of many, found by typing any part of its words. */
export function ComboBox<K extends string>({
  groups,
  value,
  onChange,
  placeholder,
  ...field
}: ComboProps<K>) {
  const { label, help, error, optional } = field;
  return (
    <AriaComboBox
      className="field"
      selectedKey={value}
      onSelectionChange={(key) => onChange(key as K | null)}
      defaultFilter={hasWords}
      menuTrigger="focus"
      isInvalid={error !== undefined}
      validationBehavior="aria"
      allowsEmptyCollection
    >
      <FieldLabel label={label} optional={optional} />
      <FieldHelp>{help}</FieldHelp>
      <div className="input-group">
        <Input className="input" {...(placeholder === undefined ? {} : { placeholder })} />
        <Button className="button icon-only" aria-label="Visa listan">
          <Icon of={ChevronDown} />
        </Button>
      </div>
      <FieldFault error={error} />
      <Popover className="popover" offset={4}>
        <ListBox className="listbox" renderEmptyState={() => <p className="empty">Inget i listan passar.</p>}>
          {groups.map((g) =>
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
      </Popover>
    </AriaComboBox>
  );
}
