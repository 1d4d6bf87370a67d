import { TextField } from './TextField.tsx';
import type { FieldProps } from './fieldParts.tsx';

interface Props extends FieldProps {
  readonly value: number;
  /** Not a number when the box holds none. */
  readonly onChange: (value: number) => void;
  readonly min: number;
  readonly max: number;
}

/** A whole number that is typed. */
export const NumberField = ({ value, onChange, min, max, ...field }: Props) => (
  <TextField
    {...field}
    short
    inputMode="numeric"
    value={Number.isNaN(value) ? '' : String(value)}
    onChange={(text) => {
      const digits = text.replaceAll(/\D/gu, '').slice(0, 4);
      onChange(digits === '' ? Number.NaN : Number(digits));
    }}
    error={
      Number.isNaN(value) || value < min || value > max
        ? `Skriv ett helt tal från ${String(min)} till ${String(max)}.`
        : field.error
    }
  />
);
