import { Check } from 'lucide-react';
import type { Ref } from 'react';
import {
  Checkbox as AriaCheckbox,
  CheckboxGroup as AriaCheckboxGroup,
  Radio,
  RadioGroup,
} from 'react-aria-components';
import { FieldFault, FieldHelp, FieldLabel } from './fieldParts.tsx';
import type { FieldProps } from './fieldParts.tsx';

export interface Option<K extends string = string> {
  readonly id: K;
  readonly text: string;
  /** A second, quieter line. */
  readonly note?: string | undefined;
}

/** The options of a table `{id: text}`, in its order. */
export const optionsOf = <K extends string>(texts: Readonly<Record<K, string>>): readonly Option<K>[] =>
  (Object.keys(texts) as K[]).map((id) => ({ id, text: texts[id] }));

const Text = ({ option }: { readonly option: Option }) => (
  <span className="choice-text">
    {option.text}
    {option.note !== undefined && <small>{option.note}</small>}
  </span>
);

interface OneProps<K extends string> extends FieldProps {
  readonly options: readonly Option<K>[];
  readonly value: K | null;
  readonly onChange: (value: K) => void;
  /** `row`: beside each other · `column`: below each other · `tiles`: a grid of large boxes. */
  readonly look?: 'row' | 'column' | 'tiles';
  readonly firstRef?: Ref<HTMLLabelElement> | undefined;
}

/** One of a few; all of them are seen. For many, use Select or ComboBox. */
export function Choice<K extends string>({ look = 'row', options, value, onChange, ...field }: OneProps<K>) {
  const { label, help, error, optional, firstRef } = field;
  const list = { row: 'choices', column: 'choices column', tiles: 'tiles' }[look];
  return (
    <RadioGroup
      className="field"
      value={value}
      onChange={(v) => onChange(v as K)}
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <FieldLabel label={label} optional={optional} />
      <FieldHelp>{help}</FieldHelp>
      <div className={list}>
        {options.map((o, i) => (
          <Radio
            key={o.id}
            value={o.id}
            className="choice"
            {...(i === 0 && firstRef !== undefined ? { ref: firstRef } : {})}
          >
            <span className="mark" />
            <Text option={o} />
          </Radio>
        ))}
      </div>
      <FieldFault error={error} />
    </RadioGroup>
  );
}

interface ManyProps<K extends string> extends FieldProps {
  readonly options: readonly Option<K>[];
  readonly value: readonly K[];
  readonly onChange: (value: K[]) => void;
  readonly look?: 'row' | 'column';
}

/** Any of a few. */
export function Choices<K extends string>({
  options,
  value,
  onChange,
  look = 'row',
  ...field
}: ManyProps<K>) {
  const { label, help, error, optional } = field;
  return (
    <AriaCheckboxGroup
      className="field"
      value={[...value]}
      onChange={(v) => onChange(v as K[])}
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <FieldLabel label={label} optional={optional} />
      <FieldHelp>{help}</FieldHelp>
      <div className={look === 'row' ? 'choices' : 'choices column'}>
        {options.map((o) => (
          <AriaCheckbox key={o.id} value={o.id} className="choice">
            <span className="mark square">
              <Check aria-hidden strokeWidth={3} />
            </span>
            <Text option={o} />
          </AriaCheckbox>
        ))}
      </div>
      <FieldFault error={error} />
    </AriaCheckboxGroup>
  );
}

interface CheckboxProps {
  readonly label: string;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
}

/** Yes or no to one statement. */
export const Checkbox = ({ label, value, onChange }: CheckboxProps) => (
  <AriaCheckbox className="choice plain" isSelected={value} onChange={onChange}>
    <span className="mark square">
      <Check aria-hidden strokeWidth={3} />
    </span>
    {label}
  </AriaCheckbox>
);
