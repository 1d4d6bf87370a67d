import { Check, CircleAlert, Info, X } from 'lucide-react';
import { IconButton } from './Button.tsx';
import { Icon } from './Icon.tsx';
import { dismissToast, useToasts } from './toasts.ts';

const icons = { plain: Info, done: Check, danger: CircleAlert } as const;

/** Always in the page, so that screen readers notice what comes into it. */
export function ToastRegion() {
  const shown = useToasts((s) => s.shown);
  return (
    <output className="toasts no-print" aria-live="polite" aria-relevant="additions">
      {shown.map((t) => (
        <div key={t.id} className={`toast ${t.kind}`}>
          <Icon of={icons[t.kind]} />
          <p>{t.text}</p>
          <IconButton icon={X} label="Stäng meddelandet" onPress={() => dismissToast(t.id)} />
        </div>
      ))}
    </output>
  );
}
