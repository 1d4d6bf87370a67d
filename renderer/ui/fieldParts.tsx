import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { FieldError, Label, Text } from 'react-aria-components';
import { Icon } from './Icon.tsx';

/** What every field can be told. `error` is a whole Swedish sentence; the field is invalid while there is one. */
export interface FieldProps {
  readonly label: string;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
  /** Says "(valfritt)" after the label. */
  readonly optional?: boolean | undefined;
}

export const FieldLabel = ({ label, optional = false }: Pick<FieldProps, 'label' | 'optional'>) => (
  <Label className="field-label">
    {label}
    {optional && <span className="optional"> (valfritt)</span>}
  </Label>
);

export const FieldHelp = ({ children }: { readonly children: ReactNode }) =>
  children === undefined ? null : (
    <Text slot="description" className="field-help">
      {children}
    </Text>
  );

export const FieldFault = ({ error }: { readonly error: string | undefined }) => (
  <FieldError className="field-error">
    {error !== undefined && (
      <>
        <Icon of={CircleAlert} />
        {error}
      </>
    )}
  </FieldError>
);
