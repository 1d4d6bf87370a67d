import { CalendarDays } from 'lucide-react';
import { useState } from 'react';
import {
  Button as AriaButton,
  Dialog,
  DialogTrigger,
  Input,
  Popover,
  TextField,
} from 'react-aria-components';
import { parseLocalDate } from '../../shared/time/localDate.ts';
import type { LocalDate } from '../../shared/time/localDate.ts';
import { Calendar } from './Calendar.tsx';
import { FieldFault, FieldHelp, FieldLabel } from './fieldParts.tsx';
import type { FieldProps } from './fieldParts.tsx';
import { Icon } from './Icon.tsx';
import { dayInWords, parseDay, parseTime } from './parseDay.ts';

interface Props extends FieldProps {
  /** `YYYY-MM-DD`, empty, or what was typed and could not be read. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: (() => void) | undefined;
  readonly today: LocalDate;
  readonly latest?: LocalDate | undefined;
}

/** A day, typed in any way people write it or chosen in a calendar with ISO weeks; told back in words. */
export function DateField({ label, help, error, optional, value, onChange, onBlur, today, latest }: Props) {
  const [isOpen, setOpen] = useState(false);
  const day = parseLocalDate(value);
  const settle = (): void => {
    const read = parseDay(value, today);
    if (read !== null && read !== value) onChange(read);
    onBlur?.();
  };
  return (
    <TextField
      className="field"
      value={value}
      onChange={onChange}
      onBlur={settle}
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <FieldLabel label={label} optional={optional} />
      <FieldHelp>{help}</FieldHelp>
      <div className="input-group">
        <Input className="input day" placeholder="åååå-mm-dd" autoComplete="off" />
        <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
          <AriaButton className="button icon-only" aria-label={`Välj i kalendern: ${label}`}>
            <Icon of={CalendarDays} />
          </AriaButton>
          <Popover className="popover" placement="bottom start">
            <Dialog aria-label={`Välj dag: ${label}`}>
              <Calendar
                value={day}
                today={today}
                latest={latest}
                onChoose={(d) => {
                  onChange(d);
                  setOpen(false);
                }}
              />
            </Dialog>
          </Popover>
        </DialogTrigger>
      </div>
      <span className="field-help" aria-live="polite">
        {day === null ? '' : dayInWords(day)}
      </span>
      <FieldFault error={error} />
    </TextField>
  );
}

interface TimeProps extends FieldProps {
  /** `HH:MM`, empty, or what was typed and could not be read. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: (() => void) | undefined;
}

/** A clock, typed as 14:30, 14.30, 1430 or 14. */
export function TimeField({ label, help, error, optional, value, onChange, onBlur }: TimeProps) {
  const settle = (): void => {
    const read = parseTime(value);
    if (read !== null && read !== value) onChange(read);
    onBlur?.();
  };
  return (
    <TextField
      className="field"
      value={value}
      onChange={onChange}
      onBlur={settle}
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <FieldLabel label={label} optional={optional} />
      <FieldHelp>{help}</FieldHelp>
      <Input className="input short" placeholder="tt:mm" autoComplete="off" />
      <FieldFault error={error} />
    </TextField>
  );
}
