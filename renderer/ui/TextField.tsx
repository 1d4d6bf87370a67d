import { useId } from 'react';
import type { Ref } from 'react';
import { Input, TextArea, TextField as AriaTextField } from 'react-aria-components';
import { FieldFault, FieldHelp, FieldLabel } from './fieldParts.tsx';
import type { FieldProps } from './fieldParts.tsx';

interface Props extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: (() => void) | undefined;
  /** More than one line when given. */
  readonly rows?: number | undefined;
  readonly type?: 'text' | 'password';
  readonly inputMode?: 'text' | 'numeric';
  readonly placeholder?: string;
  readonly short?: boolean;
  readonly autoFocus?: boolean;
  readonly inputRef?: Ref<HTMLInputElement & HTMLTextAreaElement> | undefined;
  readonly spellCheck?: boolean;
  /** Words that are offered while one writes; others can be written too. */
  readonly forslag?: readonly string[];
}

/** One line of text, or several with `rows`. */
export function TextField({ label, help, error, optional, rows, inputRef, short = false, ...rest }: Props) {
  const { value, onChange, onBlur, type = 'text', inputMode, placeholder, autoFocus, spellCheck } = rest;
  const { forslag } = rest;
  const listId = useId();
  const common = {
    className: short ? 'input short' : 'input',
    ...(placeholder === undefined ? {} : { placeholder }),
    ...(inputRef === undefined ? {} : { ref: inputRef }),
    ...(spellCheck === undefined ? {} : { spellCheck }),
  };
  return (
    <AriaTextField
      className="field"
      value={value}
      onChange={onChange}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      type={type}
      {...(onBlur === undefined ? {} : { onBlur })}
      {...(autoFocus === undefined ? {} : { autoFocus })}
    >
      <FieldLabel label={label} optional={optional} />
      <FieldHelp>{help}</FieldHelp>
      {rows === undefined ? (
        <Input
          {...common}
          autoComplete="off"
          {...(inputMode === undefined ? {} : { inputMode })}
          {...(forslag === undefined ? {} : { list: listId })}
        />
      ) : (
        <TextArea {...common} rows={rows} />
      )}
      {forslag !== undefined && (
        <datalist id={listId}>
          {forslag.map((f) => (
            <option key={f} value={f}>
              {f}
            </option>
          ))}
        </datalist>
      )}
      <FieldFault error={error} />
    </AriaTextField>
  );
}
