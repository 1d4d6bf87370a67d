import { CalendarDays } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
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

/** A field whose text is read when it is left, and written as it was understood. */
function ReadField(
  p: FieldProps & {
    readonly value: string;
    readonly read: (typed: string) => string | null;
    readonly onChange: (value: string) => void;
    readonly onBlur?: (() => void) | undefined;
    readonly children: ReactNode;
  },
) {
  const settle = (): void => {
    const read = p.read(p.value);
    if (read !== null && read !== p.value) p.onChange(read);
    p.onBlur?.();
  };
  return (
    <TextField
      className="field"
      value={p.value}
      onChange={p.onChange}
      onBlur={settle}
      isInvalid={p.error !== undefined}
      validationBehavior="aria"
    >
      <FieldLabel label={p.label} optional={p.optional} />
      <FieldHelp>{p.help}</FieldHelp>
      {p.children}
      <FieldFault error={p.error} />
    </TextField>
  );
}

/** A day, typed in any way people write it or chosen in a calendar with ISO weeks; told back in words. */
export function DateField({ today, latest, ...field }: Props) {
  const [isOpen, setOpen] = useState(false);
  const { label, value, onChange } = field;
  const day = parseLocalDate(value);
  return (
    <ReadField {...field} read={(typed) => parseDay(typed, today)}>
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
    </ReadField>
  );
}

interface TimeProps extends FieldProps {
  /** `HH:MM`, empty, or what was typed and could not be read. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: (() => void) | undefined;
}

/** A clock, typed as 14:30, 14.30, 1430 or 14. */
export const TimeField = (field: TimeProps) => (
  <ReadField {...field} read={parseTime}>
    <Input className="input short" placeholder="tt:mm" autoComplete="off" />
  </ReadField>
);
