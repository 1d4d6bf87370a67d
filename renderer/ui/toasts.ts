import { create } from 'zustand';

interface Toast {
  readonly id: number;
  readonly kind: 'plain' | 'done' | 'danger';
  readonly text: string;
}
interface Toasts {
  readonly shown: readonly Toast[];
}

export const useToasts = create<Toasts>(() => ({ shown: [] }));
let next = 1;

export const dismissToast = (id: number): void =>
  useToasts.setState((s) => ({ shown: s.shown.filter((t) => t.id !== id) }));

/** Says something that a screen reader hears too. What went wrong stays until it is closed. */
export function toast(text: string, kind: Toast['kind'] = 'done'): void {
  const id = next;
  next += 1;
  useToasts.setState((s) => ({ shown: [...s.shown.slice(-3), { id, kind, text }] }));
  if (kind !== 'danger') setTimeout(() => dismissToast(id), 8000);
}
