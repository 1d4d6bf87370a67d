import { createContext, use } from 'react';
import type { ReactNode } from 'react';
import { useController, useFormContext, useFormState } from 'react-hook-form';
import type { FormVarden } from './formVarden.ts';

/** One field of the form: its value, how to change it and the sentence of its fault. */
interface FaltHandle<V> {
  readonly value: V;
  readonly onChange: (value: V) => void;
  readonly error: string | undefined;
}
export function useFalt<K extends keyof FormVarden>(name: K): FaltHandle<FormVarden[K]> {
  const { control } = useFormContext<FormVarden>();
  const { field } = useController({ control, name });
  const { errors } = useFormState({ control, name });
  return {
    value: field.value,
    onChange: (value: FormVarden[K]): void => field.onChange(value),
    error: (errors[name] as { readonly message?: string } | undefined)?.message,
  };
}

/** The same for one of the type's own questions. */
export function useSvar(id: string): FaltHandle<unknown> {
  const { control } = useFormContext<FormVarden>();
  const { field } = useController({ control, name: `svar.${id}` });
  const { errors } = useFormState({ control });
  const fault = (errors.svar as Readonly<Record<string, { readonly message?: string }>> | undefined)?.[id];
  return {
    value: field.value,
    onChange: (value: unknown): void => field.onChange(value),
    error: fault?.message,
  };
}

/** Writes the draft when a field is left. */
export const BlurContext = createContext<() => void>(() => undefined);
export const useBlur = (): (() => void) => use(BlurContext);

/** The place on the screen that the summary of faults leads to. */
export const Plats = ({ falt, children }: { readonly falt: string; readonly children: ReactNode }) => (
  <div className="question" id={`falt-${falt}`}>
    {children}
  </div>
);

/** Puts the focus in a field that is wrong. */
export function goToField(falt: string): void {
  const box = document.querySelector(`#falt-${CSS.escape(falt.replace('.', '-'))}`);
  box?.scrollIntoView({ block: 'center' });
  box
    ?.querySelector<HTMLElement>(
      'input:checked, input[tabindex="0"], input:not([tabindex="-1"]), textarea, button',
    )
    ?.focus();
}
